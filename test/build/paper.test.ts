/** The .docx of a template is read back: every rule of the language. */

import { strFromU8, unzipSync } from 'fflate';
import { paperDocx } from './paper';

const NONE: ReadonlyMap<string, string> = new Map();

/** Text of one file inside the .docx. */
function part(html: string, file = 'word/document.xml', parts = NONE): string {
  return strFromU8(unzipSync(paperDocx(html, parts))[file]!);
}

/** The document of an article with these children. */
function written(children: string, parts = NONE): string {
  return part(`<article>${children}</article>`, 'word/document.xml', parts);
}

/** The paragraph that holds the text. */
function paragraph(xml: string, text: string): string {
  const found = xml.match(/<w:p>.*?<\/w:p>/g)?.filter((each) => each.includes(`>${text}</w:t>`)) ?? [];
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** Properties of the only paragraph. */
function properties(children: string): string {
  return /<w:pPr>(.*?)<\/w:pPr>/.exec(paragraph(written(children), 'Текст'))?.[1] ?? '';
}

function gridOf(xml: string): readonly number[] {
  return [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((match) => Number(match[1]));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

describe('page', () => {
  test('A4 upright: 20, 10, 20, 20 mm, the left 30 where the paper is stored', () => {
    const plain = part('<article><p>Текст</p></article>');
    expect(plain).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(plain).toContain(
      '<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1134" w:header="567"',
    );
    expect(part('<article class="stored"><p>Текст</p></article>')).toContain('w:left="1701"');
  });
  test('wide: on its side, bound at the top', () => {
    const wide = part('<article class="wide"><p class="half">Текст</p></article>');
    expect(wide).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(wide).toContain('<w:pgMar w:top="1701" w:right="567" w:bottom="1134" w:left="1134"');
    expect(wide).toContain('<w:ind w:left="9751"/>');
  });
  test('numbers at the top middle from the second page on', () => {
    const html = '<article><p>Текст</p></article>';
    expect(part(html)).toContain('<w:titlePg/></w:sectPr>');
    expect(part(html)).toContain('<w:headerReference w:type="default" r:id="rId1"/>');
    expect(part(html)).toContain('<w:headerReference w:type="first" r:id="rId2"/>');
    const relations = part(html, 'word/_rels/document.xml.rels');
    expect(relations).toMatch(/Id="rId1" Type="[^"]*\/header" Target="header1.xml"/);
    expect(relations).toMatch(/Id="rId2" Type="[^"]*\/header" Target="header2.xml"/);
    const header = part(html, 'word/header1.xml');
    expect(header).toContain('<w:instrText xml:space="preserve">PAGE</w:instrText>');
    expect(header).toContain('<w:jc w:val="center"/>');
    expect(header).toContain('<w:sz w:val="24"/>');
    expect(part(html, 'word/header2.xml')).not.toContain('<w:r>');
  });
  test('base font and lines', () => {
    const styles = part('<article></article>', 'word/styles.xml');
    for (const rule of [
      'w:ascii="Times New Roman"',
      '<w:sz w:val="28"/>',
      '<w:color w:val="000000"/>',
      '<w:lang w:val="ru-RU"/>',
      '<w:widowControl/>',
      '<w:spacing w:before="0" w:after="0" w:line="276" w:lineRule="auto"/>',
    ])
      expect(styles).toContain(rule);
  });
  test('the same bytes every time, dated 1980, and few of them', () => {
    const html = `<article>${'<p>Текст {{Дата}}</p>'.repeat(50)}</article>`;
    const bytes = paperDocx(html, NONE);
    expect(Buffer.from(paperDocx(html, NONE)).equals(Buffer.from(bytes))).toBe(true);
    // Noon of the first day that an archive can tell, in the local header of the first file.
    expect([...bytes.slice(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00]);
    expect(bytes.length).toBeLessThan(4096);
  });
});

describe('paragraphs', () => {
  test.each([
    ['<p>Текст</p>', '<w:ind w:firstLine="709"/><w:jc w:val="both"/>'],
    ['<p class="plain">Текст</p>', ''],
    ['<p class="left">Текст</p>', '<w:ind w:firstLine="709"/>'],
    ['<p class="center">Текст</p>', '<w:jc w:val="center"/>'],
    ['<p class="plain center">Текст</p>', '<w:jc w:val="center"/>'],
    ['<p class="right">Текст</p>', '<w:jc w:val="right"/>'],
    ['<p class="plain small">Текст</p>', '<w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>'],
    ['<p class="plain tiny">Текст</p>', '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'],
    ['<p class="plain above">Текст</p>', '<w:spacing w:before="240"/>'],
    ['<p class="below plain">Текст</p>', '<w:spacing w:after="240"/>'],
    ['<p class="plain above loose">Текст</p>', '<w:spacing w:before="240" w:after="360"/>'],
    ['<p class="plain snug">Текст</p>', '<w:spacing w:before="120" w:after="120"/>'],
    ['<p class="plain keep">Текст</p>', '<w:keepNext/>'],
    ['<p class="plain page">Текст</p>', '<w:pageBreakBefore/>'],
    ['<p class="half">Текст</p>', '<w:ind w:left="4819"/>'],
    [
      '<p class="plain rule">Текст</p>',
      '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>',
    ],
    ['<h1>Текст</h1>', '<w:keepNext/><w:jc w:val="center"/><w:rPr><w:b/><w:bCs/></w:rPr>'],
    ['<h2>Текст</h2>', '<w:keepNext/><w:spacing w:before="240" w:after="240"/><w:rPr><w:b/><w:bCs/></w:rPr>'],
    [
      '<h2 class="center">Текст</h2>',
      '<w:keepNext/><w:spacing w:before="240" w:after="240"/><w:jc w:val="center"/><w:rPr><w:b/><w:bCs/></w:rPr>',
    ],
    [
      '<h3>Текст</h3>',
      '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:jc w:val="center"/><w:rPr><w:b/><w:bCs/></w:rPr>',
    ],
  ])('%s', (html, expected) => {
    expect(properties(html)).toBe(expected);
  });
  test('looks of letters, breaks, soft hyphens, no-break spaces and signs of XML', () => {
    const xml = written(
      '<p class="plain">а <b>б <i>в</i></b>\n  <u>г</u> <br> &lt;д&nbsp;&amp;&shy;е&gt; </p>',
    );
    expect(/<w:p>(.*?)<\/w:p>/.exec(xml)?.[1]).toBe(
      [
        '<w:r><w:t xml:space="preserve">а </w:t></w:r>',
        '<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">б </w:t></w:r>',
        '<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">в</w:t></w:r>',
        '<w:r><w:t xml:space="preserve"> </w:t></w:r>',
        '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">г</w:t></w:r>',
        '<w:r><w:br/><w:t xml:space="preserve">&lt;д\u00A0&amp;</w:t><w:softHyphen/>',
        '<w:t xml:space="preserve">е&gt;</w:t></w:r>',
      ].join(''),
    );
  });
  test('a placeholder is in one run, also when a part brings the text around it', () => {
    const xml = written(
      '<x-part name="quote">от {{Дата,\n цифрами}}</x-part>',
      new Map([['quote', '<p>«<slot></slot>»</p>']]),
    );
    expect(xml.match(/<w:t [^>]*>[^<]*/g)).toEqual(['<w:t xml:space="preserve">«от {{Дата, цифрами}}»']);
  });
});

describe('parts', () => {
  const parts = new Map([
    ['title', '<!-- With a name. -->\n<h1>ПРИКАЗ</h1>\n<h2><slot></slot></h2>'],
    ['head', '<p>Школа</p><x-part name="title"><slot>Без имени</slot></x-part>'],
    ['cell', '<table class="sides"><tr><td><slot></slot></td></tr></table>'],
  ]);
  const texts = (xml: string) => [...xml.matchAll(/<w:t [^>]*>([^<]*)/g)].map((match) => match[1]);
  test('take what stands in them, and may use each other', () => {
    expect(texts(written('<x-part name="head">\n  О парах\n</x-part>', parts))).toEqual([
      'Школа',
      'ПРИКАЗ',
      'О парах',
    ]);
    expect(texts(written('<x-part name="head"></x-part>', parts))).toEqual(['Школа', 'ПРИКАЗ', 'Без имени']);
  });
  test('bring paragraphs into a cell', () => {
    const xml = written('<x-part name="cell"><p>Раз</p><p class="right">Два</p></x-part>', parts);
    expect(xml.match(/<w:tc>.*<\/w:tc>/)?.[0].match(/<w:p>/g)).toHaveLength(2);
  });
});

describe('grid', () => {
  const head = '<thead><tr><th>№</th><th>Кто</th></tr></thead>';
  test('thin borders, full width, padding, no row cut', () => {
    const xml = written(`<table class="grid">${head}<tr><td>1</td><td></td></tr></table>`);
    for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'])
      expect(xml).toContain(`<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`);
    expect(gridOf(xml)).toEqual([5102, 5103]);
    expect(xml).toContain('<w:top w:w="28" w:type="dxa"/><w:left w:w="57" w:type="dxa"/>');
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
  });
  test('its head is repeated, centred, in the middle and never alone', () => {
    const xml = written(`<table class="grid">${head}<tr><td>1</td><td>Лист</td></tr></table>`);
    const [first, second] = xml.match(/<w:tr>.*?<\/w:tr>/g)!;
    expect(first).toContain('<w:tblHeader/>');
    expect(first).toContain('<w:vAlign w:val="center"/>');
    expect(paragraph(first!, 'Кто')).toContain(
      '<w:keepNext/><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
    );
    expect(second).not.toMatch(/tblHeader|vAlign|keepNext|w:jc/);
  });
  test.each([
    ['grid', 24],
    ['grid small', 22],
    ['grid tiny', 20],
  ])('%s: %i half-points, single lines, also in an empty cell', (look, size) => {
    const xml = written(`<table class="${look}"><tr><td>1</td><td></td></tr></table>`);
    const mark = `<w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
    const format = `<w:pPr><w:spacing w:line="240" w:lineRule="auto"/>${mark}</w:pPr>`;
    expect(xml.split(format)).toHaveLength(3);
  });
  test('widths in millimetres, the rest in equal shares, to the width of the text', () => {
    const columns = '<colgroup><col style="width:10mm"><col><col style="width:22.5mm;"><col></colgroup>';
    const row = '<tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>';
    const grid = gridOf(
      part(`<article class="stored"><table class="grid">${columns}${row}</table></article>`),
    );
    expect(grid).toEqual([567, 3898, 1275, 3898]);
    expect(sum(grid)).toBe(9638);
    const narrow =
      '<colgroup><col style="width:10mm"><col style="width:20mm"></colgroup><tr><td></td><td></td></tr>';
    expect(sum(gridOf(written(`<table class="grid">${narrow}</table>`)))).toBe(1701);
  });
  test('cells over columns and rows', () => {
    const xml = written(
      '<table class="grid"><tr><td rowspan="3">а</td><td colspan="2">б</td></tr>' +
        '<tr><td>в</td><td>г</td></tr><tr><td colspan="2">д</td></tr></table>',
    );
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/g)!;
    expect(rows[0]).toContain('<w:vMerge w:val="restart"/>');
    expect(rows[0]).toContain('<w:tcW w:w="6803" w:type="dxa"/><w:gridSpan w:val="2"/>');
    expect(rows.map((row) => row.match(/<w:tc>/g)?.length)).toEqual([2, 3, 2]);
    expect(rows.map((row) => row.includes('<w:vMerge/>'))).toEqual([false, true, true]);
  });
  test('cells say where their text stands, paragraphs in them have the last word', () => {
    const xml = written(
      '<table class="grid"><tr><td class="right bottom">Раз</td><td class="center middle"><p>Два</p><p class="left">Три</p></td></tr></table>',
    );
    expect(paragraph(xml, 'Раз')).toContain('<w:jc w:val="right"/>');
    expect(paragraph(xml, 'Два')).toContain('<w:jc w:val="center"/>');
    expect(paragraph(xml, 'Три')).not.toContain('<w:jc');
    expect(xml.match(/<w:vAlign [^>]*>/g)).toEqual([
      '<w:vAlign w:val="bottom"/>',
      '<w:vAlign w:val="center"/>',
    ]);
  });
});

describe('tables without borders', () => {
  const sign = '<table class="sign"><tr><td>Раз</td></tr><tr><td>Два</td></tr></table>';
  test('sides: no borders, no padding, letters of the text', () => {
    const xml = written('<table class="sides"><tr><td>Дата</td><td class="right">Номер</td></tr></table>');
    expect(xml).toContain('<w:insideV w:val="none" w:sz="0"');
    expect(xml).toContain('<w:left w:w="0" w:type="dxa"/>');
    expect(paragraph(xml, 'Дата')).toBe('<w:p><w:r><w:t xml:space="preserve">Дата</w:t></w:r></w:p>');
  });
  test('sign: rows hold together, and the text before it and before an empty line comes along', () => {
    const xml = written(`<p>Начало</p><p>Конец</p><p></p>${sign}<p>Далее</p>`);
    const kept = ['Начало', 'Конец', 'Раз', 'Два', 'Далее'].filter((text) =>
      paragraph(xml, text).includes('<w:keepNext/>'),
    );
    expect(kept).toEqual(['Конец', 'Раз']);
    expect(xml.match(/<w:keepNext\/>/g)).toHaveLength(3);
  });
  test('sign after a grid holds its last row, sides are not held', () => {
    const grid = '<table class="grid"><tr><td>Один</td></tr><tr><td>Итог</td></tr></table>';
    const xml = written(`${grid}${sign}`);
    expect(paragraph(xml, 'Один')).not.toContain('<w:keepNext/>');
    expect(paragraph(xml, 'Итог')).toContain('<w:keepNext/>');
    expect(written('<p>До</p><table class="sides"><tr><td>Раз</td></tr></table>')).not.toContain('keepNext');
  });
  test('a line of one point between tables and after the last, none before text', () => {
    const table = '<table class="sides"><tr><td>Раз</td></tr></table>';
    const gaps = (children: string) => written(children).match(/<w:sz w:val="2"\/>/g)?.length ?? 0;
    expect([gaps(table), gaps(table + table), gaps(`${table}<p>Далее</p>`)]).toEqual([1, 2, 0]);
  });
});
