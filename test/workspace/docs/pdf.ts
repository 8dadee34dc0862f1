/**
 * A document as a small PDF: its text line by line on sheets of its own size, without its looks and pictures, for the stand-in
 * has no engine that sets pages. The whole text also stands in the file as plain UTF-8, so that tests can find it.
 */

import { PAGE_BREAK } from './edit-text';
import { type DocumentState, pointsOf, type TabState } from './state';
import { pageSizeOf, textWidthOf } from './table-grid';
import { blocksText, documentText } from './text';

const SIZE = 11;
const LEADING = 14;
/** Usual width of a letter, in sizes of the font. */
const LETTER = 0.5;

/** The bytes of the file. */
export function writePdf(document: DocumentState): Buffer {
  const codes = new Map<string, number>();
  const pages = document.tabs.flatMap((tab) => pagesOf(tab).map((lines) => ({ tab, lines })));
  const contents = pages.map(({ tab, lines }) => pageContent(tab, lines, codes));
  const pageIds = pages.map((_, index) => FIRST_PAGE + 2 * index);
  const differences = [...codes].map(([letter, code]) => `${code} /${glyphName(letter)}`).join(' ');
  const objects = [
    dictionary('/Type /Catalog /Pages 2 0 R /StandInText 4 0 R'),
    dictionary(`/Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}]`),
    dictionary(
      '/Type /Font /Subtype /TrueType /BaseFont /TimesNewRoman /FontDescriptor 5 0 R ' +
        `/FirstChar 32 /LastChar 255 /Widths [${widthsOf(codes).join(' ')}] ` +
        `/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${differences}] >>`,
    ),
    stream(documentText(document)),
    // The font itself is not in the file: the reader takes its own.
    dictionary(
      '/Type /FontDescriptor /FontName /TimesNewRoman /Flags 34 /FontBBox [-568 -307 2046 1040] ' +
        '/ItalicAngle 0 /Ascent 891 /Descent -216 /CapHeight 662 /StemV 82',
    ),
    ...pages.flatMap(({ tab }, index) => {
      const { width, height } = pageSizeOf(tab.style);
      const page =
        `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ` +
        `/Resources << /Font << /F1 3 0 R >> >> /Contents ${FIRST_PAGE + 2 * index + 1} 0 R`;
      return [dictionary(page), stream(contents[index]!)];
    }),
  ];
  return assembled(objects);
}

/** Number of the first object of a page, after the catalogue, the list of pages, the font, the text and its look. */
const FIRST_PAGE = 6;

const dictionary = (entries: string): Buffer => Buffer.from(`<< ${entries} >>`);

function stream(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

function assembled(objects: readonly Buffer[]): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  objects.forEach((object, index) => {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(at);
    at += part.length;
    parts.push(part);
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}` +
        `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** The lines of every sheet. */
function pagesOf(tab: TabState): string[][] {
  const { height } = pageSizeOf(tab.style);
  const room = height - pointsOf(tab.style.marginTop) - pointsOf(tab.style.marginBottom);
  const perPage = Math.max(1, Math.floor(room / LEADING));
  const letters = Math.max(1, Math.floor(textWidthOf(tab.style) / (SIZE * LETTER)));
  const pages = blocksText(tab.body)
    .split(PAGE_BREAK)
    .flatMap((stretch) => {
      const lines = stretch
        .replaceAll('\u000b', '\n')
        .split('\n')
        .flatMap((line) => wrapped(line, letters));
      const sheets: string[][] = [];
      for (let at = 0; at < lines.length; at += perPage) sheets.push(lines.slice(at, at + perPage));
      return sheets;
    });
  return pages.length > 0 ? pages : [[]];
}

/** Broken between words; a word longer than the line is cut. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  let rest = text.replaceAll('\t', '    ');
  while (rest.length > letters) {
    const space = rest.lastIndexOf(' ', letters);
    const cut = space > 0 ? space : letters;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...lines, rest];
}

function pageContent({ style }: TabState, lines: readonly string[], codes: Map<string, number>): string {
  const top = pageSizeOf(style).height - pointsOf(style.marginTop) - SIZE;
  const shown = lines.map((line) => `<${hexOf(line, codes)}> Tj T*`);
  return ['BT', `/F1 ${SIZE} Tf ${LEADING} TL ${pointsOf(style.marginLeft)} ${top} Td`, ...shown, 'ET'].join(
    '\n',
  );
}

/** Letters beyond ASCII get codes from 128 in the order in which they turn up; what finds no room is a question mark. */
function hexOf(line: string, codes: Map<string, number>): string {
  return Buffer.from(
    [...line].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code >= 32 && code < 127) return code;
      if (!codes.has(letter) && codes.size < 128) codes.set(letter, 128 + codes.size);
      return codes.get(letter) ?? 63;
    }),
  ).toString('hex');
}

const GLYPHS: Readonly<Record<string, string>> = {
  Ё: 'afii10023',
  ё: 'afii10071',
  '№': 'afii61352',
  '«': 'guillemotleft',
  '»': 'guillemotright',
  '—': 'emdash',
  '–': 'endash',
  '…': 'ellipsis',
  '\u00a0': 'space',
};

/** By the old names of Cyrillic glyphs, which the readers' substitutes for a font know better than code points. */
function glyphName(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const inAlphabet = code - (code < 0x430 ? 0x410 : 0x430);
  if (code >= 0x410 && code <= 0x44f) {
    // Ё stands between Е and Ж.
    return `afii${(code < 0x430 ? 10017 : 10065) + inAlphabet + (inAlphabet < 6 ? 0 : 1)}`;
  }
  const hex = code.toString(16).toUpperCase();
  return GLYPHS[letter] ?? (code > 0xffff ? `u${hex}` : `uni${hex.padStart(4, '0')}`);
}

/** Of the codes from 32 to 255, in thousandths of the size: rough, but no letter lies upon another. */
function widthsOf(codes: ReadonlyMap<string, number>): number[] {
  const letters = new Map([...codes].map(([letter, code]) => [code, letter]));
  return Array.from({ length: 224 }, (_, index) => {
    const letter = letters.get(index + 32) ?? String.fromCharCode(index + 32);
    if (/[шщжюмфыw—mШЩЖЮМФЫWM№]/.test(letter)) return 780;
    if (/\p{Lu}/u.test(letter)) return 690;
    if (/[\p{L}\d–]/u.test(letter)) return 500;
    return 280;
  });
}
