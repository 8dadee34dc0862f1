/** Copying the style of a template's cell: what is set there is set, what is inherited there is reset. */
import { type DocsCell, type DocsParagraph, paragraphText, type Segment } from './document-json';
import { placeholdersIn } from './placeholders';
import type { DocsRequest } from './requests';

export interface Style {
  readonly kind: 'updateParagraphStyle' | 'updateTextStyle';
  readonly property: 'paragraphStyle' | 'textStyle';
  readonly value: Readonly<Record<string, unknown>>;
  readonly fields: string;
  /** Equal for equal styles. */
  readonly key: string;
}

/** Only what the API lets one write. */
const PARAGRAPH_FIELDS = [
  'namedStyleType',
  'alignment',
  'lineSpacing',
  'spaceAbove',
  'spaceBelow',
  'indentFirstLine',
  'indentStart',
  'indentEnd',
  'keepLinesTogether',
  'keepWithNext',
] as const;
const TEXT_FIELDS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'smallCaps',
  'foregroundColor',
  'backgroundColor',
  'fontSize',
  'weightedFontFamily',
  'baselineOffset',
] as const;

function pick(
  style: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.filter((field) => style[field] !== undefined).map((field) => [field, style[field]]),
  );
}

/** Style of the cell's first paragraph. */
export function paragraphStyleOf(cell: DocsCell): Style {
  const value = pick(firstParagraphs(cell)[0]?.paragraphStyle ?? {}, PARAGRAPH_FIELDS);
  const fields = PARAGRAPH_FIELDS.join(',');
  return {
    kind: 'updateParagraphStyle',
    property: 'paragraphStyle',
    value,
    fields,
    key: JSON.stringify(value),
  };
}

/** Style of the text where the cell's first placeholder begins, or of its first text. */
export function textStyleOf(cell: DocsCell): Style {
  const value = pick(firstTextStyle(cell), TEXT_FIELDS);
  return {
    kind: 'updateTextStyle',
    property: 'textStyle',
    value,
    fields: TEXT_FIELDS.join(','),
    key: JSON.stringify(value),
  };
}

function firstParagraphs(cell: DocsCell): readonly DocsParagraph[] {
  return (cell.content ?? []).flatMap(({ paragraph }) => (paragraph ? [paragraph] : []));
}

function firstTextStyle(cell: DocsCell): Readonly<Record<string, unknown>> {
  const all = firstParagraphs(cell);
  const paragraph = all.find((candidate) => placeholdersIn(paragraphText(candidate)).length > 0) ?? all[0];
  const elements = paragraph?.elements ?? [];
  const at = placeholdersIn(paragraphText(paragraph ?? {}))[0]?.at ?? 0;
  const index = (elements[0]?.startIndex ?? 0) + at;
  const found = elements.find(({ textRun, endIndex }) => textRun !== undefined && (endIndex ?? 0) > index);
  return found?.textRun?.textStyle ?? {};
}

export function styleRequest(
  { ids }: Segment,
  startIndex: number,
  endIndex: number,
  style: Style,
): DocsRequest {
  return {
    [style.kind]: {
      range: { startIndex, endIndex, ...ids },
      [style.property]: style.value,
      fields: style.fields,
    },
  };
}
