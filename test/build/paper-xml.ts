/** Paragraphs and tables as WordprocessingML (ECMA-376, part 1, chapter 17); the order of properties is the schema's. */

import {
  type Block,
  type Cell,
  type Page,
  type Paragraph,
  type Row,
  type Run,
  type Table,
  twips,
} from './paper-model';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** Between the edge of the sheet and the number of the page: GOST R 7.0.97 asks for at least 10 mm. */
const HEADER_MARGIN = twips(10);
const SIDES_OF_TABLE = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** A whole part of the package. */
export function xmlPart(root: string, content: string): string {
  return `${HEADER}<w:${root} ${NAMESPACES}>${content}</w:${root}>`;
}

export function blockXml(block: Block): string {
  return block.kind === 'table' ? tableXml(block) : paragraphXml(block);
}

export function sectionXml(page: Page): string {
  const landscape = page.wide ? ' w:orient="landscape"' : '';
  const margins = [page.top, page.right, page.bottom, page.left].map(twips);
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId2"/>' +
    `<w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"${landscape}/>` +
    `<w:pgMar w:top="${margins[0]}" w:right="${margins[1]}" w:bottom="${margins[2]}" w:left="${margins[3]}" ` +
    `w:header="${HEADER_MARGIN}" w:footer="${HEADER_MARGIN}" w:gutter="0"/><w:titlePg/></w:sectPr>`
  );
}

/** @param field XML that stands behind the text, such as the number of the page */
export function paragraphXml({ format, runs }: Paragraph, field = ''): string {
  const { keep, page, rule, before, after, line, left, firstLine, align, size, bold } = format;
  const mark = runProperties({ text: '', bold, italic: false, underlined: false }, size);
  const spacing = [
    before > 0 ? ` w:before="${before}"` : '',
    after > 0 ? ` w:after="${after}"` : '',
    line !== 115 ? ` w:line="${line * 2.4}" w:lineRule="auto"` : '',
  ].join('');
  const indent = [left > 0 ? ` w:left="${left}"` : '', firstLine > 0 ? ` w:firstLine="${firstLine}"` : ''];
  const properties = [
    keep ? '<w:keepNext/>' : '',
    page ? '<w:pageBreakBefore/>' : '',
    rule ? '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>' : '',
    spacing ? `<w:spacing${spacing}/>` : '',
    indent.join('') ? `<w:ind${indent.join('')}/>` : '',
    align !== 'left' ? `<w:jc w:val="${align}"/>` : '',
    mark,
  ].join('');
  const text = runs.map((run) => runXml(run, size)).join('');
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${text}${field}</w:p>`;
}

/** The number of the page as Docs itself writes it: a field of three characters. */
export function pageNumberXml(size: number): string {
  const properties = runProperties({ text: '', bold: false, italic: false, underlined: false }, size);
  const run = (content: string) => `<w:r>${properties}${content}</w:r>`;
  return [
    run('<w:fldChar w:fldCharType="begin"/>'),
    run('<w:instrText xml:space="preserve">PAGE</w:instrText>'),
    run('<w:fldChar w:fldCharType="separate"/>'),
    run('<w:t>2</w:t>'),
    run('<w:fldChar w:fldCharType="end"/>'),
  ].join('');
}

function runXml(run: Run, size: number): string {
  const content = run.text
    .split(/(\n|\u00AD)/)
    .map((piece) => {
      if (piece === '\n') return '<w:br/>';
      if (piece === '\u00AD') return '<w:softHyphen/>';
      return piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
    })
    .join('');
  return `<w:r>${runProperties(run, size)}${content}</w:r>`;
}

/** Only what differs from the base font. */
function runProperties({ bold, italic, underlined }: Run, size: number): string {
  const properties = [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    size !== 14 ? `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : '',
    underlined ? '<w:u w:val="single"/>' : '',
  ].join('');
  return properties ? `<w:rPr>${properties}</w:rPr>` : '';
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function tableXml({ look, columns, rows }: Table): string {
  const width = columns.reduce((sum, column) => sum + column, 0);
  const line = look === 'grid' ? 'w:val="single" w:sz="4"' : 'w:val="none" w:sz="0"';
  const borders = SIDES_OF_TABLE.map((side) => `<w:${side} ${line} w:space="0" w:color="000000"/>`).join('');
  const [beside, above] = look === 'grid' ? [twips(1), twips(0.5)] : [0, 0];
  const padding = [
    `<w:top w:w="${above}" w:type="dxa"/><w:left w:w="${beside}" w:type="dxa"/>`,
    `<w:bottom w:w="${above}" w:type="dxa"/><w:right w:w="${beside}" w:type="dxa"/>`,
  ].join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>` +
    `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${padding}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>` +
    `${rows.map((row) => rowXml(row, columns)).join('')}</w:tbl>`
  );
}

function rowXml({ header, cells }: Row, columns: readonly number[]): string {
  let column = 0;
  const written = cells.map((cell) => {
    const width = columns.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0);
    column += cell.span;
    return cellXml(cell, width);
  });
  return `<w:tr><w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`;
}

function cellXml({ paragraphs, span, merge, vertical }: Cell, width: number): string {
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    merge === 'start' ? '<w:vMerge w:val="restart"/>' : merge === 'continue' ? '<w:vMerge/>' : '',
    vertical !== 'top' ? `<w:vAlign w:val="${vertical}"/>` : '',
  ].join('');
  const text = paragraphs.map((paragraph) => paragraphXml(paragraph)).join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text}</w:tc>`;
}
