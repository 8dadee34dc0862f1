/** Paragraphs and tables of a document as objects of the `docx` package; its lengths are twips, 20 to a point. */

import {
  AlignmentType,
  BorderStyle,
  BuilderElement,
  Paragraph as DocxParagraph,
  Table as DocxTable,
  HeadingLevel,
  HeightRule,
  type IBorderOptions,
  ImageRun,
  type IRunOptions,
  LineRuleType,
  PageNumber,
  type ParagraphChild,
  ShadingType,
  Tab,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { PAGE_BREAK, PAGE_NUMBER } from './edit-text';
import {
  type Block,
  type CellBorder,
  type CellStyle,
  type Dimension,
  type OptionalColor,
  type Paragraph,
  type Picture,
  pointsOf,
  type Run,
  type Table,
  type TextStyle,
} from './state';
import { columnWidths, visibleCells } from './table-grid';

/** The font of text that names none. */
export const DEFAULT_FONT = 'Arial';

/** Twips of a length, to the nearest one: 56.7 pt is 1134, exactly 20 mm. */
export const twips = (length: Dimension | undefined): number => Math.round(pointsOf(length) * 20);

const ALIGNMENT = {
  START: AlignmentType.LEFT,
  CENTER: AlignmentType.CENTER,
  END: AlignmentType.RIGHT,
  JUSTIFIED: AlignmentType.BOTH,
} as const;

const TAB_STOP = { START: TabStopType.LEFT, CENTER: TabStopType.CENTER, END: TabStopType.RIGHT } as const;

const HEADING: Readonly<Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  TITLE: HeadingLevel.TITLE,
  HEADING_1: HeadingLevel.HEADING_1,
  HEADING_2: HeadingLevel.HEADING_2,
  HEADING_3: HeadingLevel.HEADING_3,
  HEADING_4: HeadingLevel.HEADING_4,
  HEADING_5: HeadingLevel.HEADING_5,
  HEADING_6: HeadingLevel.HEADING_6,
};

/** Blocks for a section, header, footer or cell whose text is `width` points wide. */
export function docxBlocks(blocks: readonly Block[], width: number): (DocxParagraph | DocxTable)[] {
  return blocks.map((block) => (block.kind === 'table' ? docxTable(block, width) : docxParagraph(block)));
}

function docxParagraph({ style, runs }: Paragraph): DocxParagraph {
  const firstLine = twips(style.indentFirstLine) - twips(style.indentStart);
  const heading = HEADING[style.namedStyleType ?? ''];
  return new DocxParagraph({
    ...(heading && { heading }),
    ...(style.alignment && { alignment: ALIGNMENT[style.alignment] }),
    ...(style.keepWithNext && { keepNext: true }),
    ...(style.keepLinesTogether && { keepLines: true }),
    ...(style.pageBreakBefore && { pageBreakBefore: true }),
    ...(style.borderBottom && {
      border: {
        bottom: {
          style: BorderStyle.SINGLE,
          size: Math.round(pointsOf(style.borderBottom.width) * 8),
          space: pointsOf(style.borderBottom.padding),
          color: '000000',
        },
      },
    }),
    ...(style.avoidWidowAndOrphan !== undefined && { widowControl: style.avoidWidowAndOrphan }),
    ...(style.tabStops && {
      tabStops: style.tabStops.map((stop) => ({
        type: TAB_STOP[stop.alignment],
        position: twips(stop.offset),
      })),
    }),
    indent: {
      ...(style.indentStart && { left: twips(style.indentStart) }),
      ...(style.indentEnd && { right: twips(style.indentEnd) }),
      ...(firstLine > 0 && { firstLine }),
      ...(firstLine < 0 && { hanging: -firstLine }),
    },
    spacing: {
      before: twips(style.spaceAbove),
      after: twips(style.spaceBelow),
      ...(style.lineSpacing !== undefined && {
        line: Math.round(style.lineSpacing * 2.4),
        lineRule: LineRuleType.AUTO,
      }),
    },
    // The size of an empty paragraph is that of its mark.
    run: runOptions(runs.at(-1)?.style ?? {}),
    children: runs.flatMap(docxRuns),
  });
}

function docxRuns(run: Run): ParagraphChild[] {
  const options = runOptions(run.style);
  if (run.text === PAGE_BREAK) return [new TextRun({ ...options, children: [pageBreak()] })];
  if (run.text === PAGE_NUMBER) return [new TextRun({ ...options, children: [PageNumber.CURRENT] })];
  if (run.picture) return [imageRun(run.picture, options)];
  return run.text
    .replace(/\n$/, '')
    .split('\u000b')
    .flatMap((line, index) => {
      if (line === '' && index === 0) return [];
      const children = line.split('\t').flatMap((text, i) => (i === 0 ? [text] : [new Tab(), text]));
      return [new TextRun({ ...options, children, ...(index > 0 && { break: 1 }) })];
    });
}

const IMAGE_TYPES = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' } as const;

/** The package counts the sides of a picture in pixels, 96 to an inch. */
function imageRun(picture: Picture, run: IRunOptions): ImageRun {
  const { contentType, base64, width, height, title = '', description = '' } = picture;
  return new ImageRun({
    type: IMAGE_TYPES[contentType],
    data: Buffer.from(base64, 'base64'),
    transformation: { width: (width * 96) / 72, height: (height * 96) / 72 },
    altText: { name: '', title, description },
    run,
  });
}

/** The package's own page break has no look of its text, and so no height. */
const pageBreak = () =>
  new BuilderElement<{ readonly type: string }>({
    name: 'w:br',
    attributes: { type: { key: 'w:type', value: 'page' } },
  });

function runOptions(style: TextStyle): IRunOptions {
  const color = hexOf(style.foregroundColor);
  const background = hexOf(style.backgroundColor);
  return {
    ...(style.bold !== undefined && { bold: style.bold }),
    ...(style.italic !== undefined && { italics: style.italic }),
    ...(style.underline && { underline: {} }),
    ...(style.strikethrough && { strike: true }),
    ...(style.smallCaps && { smallCaps: true }),
    ...(style.baselineOffset === 'SUPERSCRIPT' && { superScript: true }),
    ...(style.baselineOffset === 'SUBSCRIPT' && { subScript: true }),
    ...(style.fontSize && { size: Math.round(pointsOf(style.fontSize) * 2) }),
    ...(style.weightedFontFamily && { font: style.weightedFontFamily.fontFamily }),
    ...(color && { color }),
    ...(background && { shading: { type: ShadingType.CLEAR, fill: background, color: 'auto' } }),
  };
}

/** `RRGGBB`, undefined for no colour. */
export function hexOf(color: OptionalColor | undefined): string | undefined {
  const rgb = color?.color?.rgbColor;
  if (!rgb) return undefined;
  return [rgb.red, rgb.green, rgb.blue]
    .map((part) =>
      Math.round((part ?? 0) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

function docxTable(table: Table, textWidth: number): DocxTable {
  const widths = columnWidths(table, textWidth).map((width) => Math.round(width * 20));
  const sum = (from: number, count: number): number =>
    widths.slice(from, from + count).reduce((total, width) => total + width, 0);
  const rows = visibleCells(table).map((cells, index) => {
    const { style } = table.rows[index]!;
    return new TableRow({
      ...(style.tableHeader && { tableHeader: true }),
      ...(style.preventOverflow && { cantSplit: true }),
      ...(style.minRowHeight && { height: { value: twips(style.minRowHeight), rule: HeightRule.ATLEAST } }),
      children: cells.map(({ column, cell }) => {
        const width = sum(column, cell.columnSpan);
        return new TableCell({
          columnSpan: cell.columnSpan,
          rowSpan: cell.rowSpan,
          width: { size: width, type: WidthType.DXA },
          ...cellOptions(cell.style),
          children: docxBlocks(cell.content, width / 20),
        });
      }),
    });
  });
  return new DocxTable({
    rows,
    columnWidths: widths,
    width: { size: sum(0, widths.length), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  });
}

function cellOptions(style: CellStyle) {
  const padding = (length: Dimension | undefined): number => Math.round(pointsOf(length, 5) * 20);
  const background = hexOf(style.backgroundColor);
  return {
    borders: {
      top: docxBorder(style.borderTop),
      right: docxBorder(style.borderRight),
      bottom: docxBorder(style.borderBottom),
      left: docxBorder(style.borderLeft),
    },
    margins: {
      marginUnitType: WidthType.DXA,
      top: padding(style.paddingTop),
      right: padding(style.paddingRight),
      bottom: padding(style.paddingBottom),
      left: padding(style.paddingLeft),
    },
    verticalAlign: {
      TOP: VerticalAlignTable.TOP,
      MIDDLE: VerticalAlignTable.CENTER,
      BOTTOM: VerticalAlignTable.BOTTOM,
    }[style.contentAlignment ?? 'TOP'],
    ...(background && { shading: { type: ShadingType.CLEAR, fill: background, color: 'auto' } }),
  };
}

/** A cell that says nothing of a border has one of 1 pt, as in Docs. */
function docxBorder(border: CellBorder | undefined): IBorderOptions {
  const width = pointsOf(border?.width, 1);
  if (width === 0) return { style: BorderStyle.NIL };
  const style = { SOLID: BorderStyle.SINGLE, DASH: BorderStyle.DASHED, DOT: BorderStyle.DOTTED };
  return {
    style: style[border?.dashStyle ?? 'SOLID'],
    size: Math.max(2, Math.round(width * 8)),
    color: hexOf(border?.color) ?? '000000',
  };
}
