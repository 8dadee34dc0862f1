/** The .docx around the text: base font, headers, relations; the same text gives the same bytes. */

import { strToU8, zipSync } from 'fflate';
import type { Block, Page } from './paper-model';
import { PAGE_NUMBER } from './paper-text';
import { blockXml, pageNumberXml, paragraphXml, sectionXml, xmlPart } from './paper-xml';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const RUN_DEFAULTS =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>' +
  '<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="ru-RU"/>';
const PARAGRAPH_DEFAULTS =
  '<w:widowControl/><w:spacing w:before="0" w:after="0" w:line="276" w:lineRule="auto"/>';

/** Names of the parts after `word/`: the document's relations, in the order of their ids. */
const RELATED: readonly (readonly [file: string, type: string])[] = [
  ['header1.xml', 'header'],
  ['header2.xml', 'header'],
  ['styles.xml', 'styles'],
  ['settings.xml', 'settings'],
];

export function packDocx(blocks: readonly Block[], page: Page): Uint8Array {
  const empty = paragraphXml({ kind: 'paragraph', format: PAGE_NUMBER, runs: [] });
  const number = paragraphXml(
    { kind: 'paragraph', format: PAGE_NUMBER, runs: [] },
    pageNumberXml(PAGE_NUMBER.size),
  );
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([['word/document.xml', 'officeDocument']]),
    'word/_rels/document.xml.rels': relations(RELATED),
    'word/document.xml': xmlPart(
      'document',
      `<w:body>${blocks.map(blockXml).join('')}${sectionXml(page)}</w:body>`,
    ),
    'word/header1.xml': xmlPart('hdr', number),
    'word/header2.xml': xmlPart('hdr', empty),
    'word/styles.xml': xmlPart('styles', styles()),
    // Below 15 Word pushes every table to the left by the padding of its cells.
    'word/settings.xml': xmlPart(
      'settings',
      '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    ),
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  // The archive holds local time: a day told in local time is the same in every zone.
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1, 12), os: 0 });
}

function styles(): string {
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${RUN_DEFAULTS}</w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr>${PARAGRAPH_DEFAULTS}</w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>' +
    `<w:pPr>${PARAGRAPH_DEFAULTS}</w:pPr><w:rPr>${RUN_DEFAULTS}</w:rPr></w:style>`
  );
}

function relations(targets: readonly (readonly [file: string, type: string])[]): string {
  const each = targets.map(
    ([file, type], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${file}"/>`,
  );
  return `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function contentTypes(): string {
  const overrides = [...RELATED, ['document.xml', 'document.main'] as const].map(
    ([file, type]) => `<Override PartName="/word/${file}" ContentType="${WORD}.${type}+xml"/>`,
  );
  return (
    `${HEADER}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}
