/** Field masks of update requests: what may be named, and how a masked style changes a stored one. */

import { ServiceError } from '../service-object';
import type { CellStyle, Column, DocumentStyle, ParagraphStyle, RowStyle, TextStyle } from './state';

const keysOf = <T extends object>(
  keys: Record<keyof T, 'write' | 'read'>,
): Readonly<Record<string, string>> => keys;

/** Every known field of each style, and whether a request may set it. */
export const STYLE_FIELDS = {
  textStyle: keysOf<Required<TextStyle>>({
    bold: 'write',
    italic: 'write',
    underline: 'write',
    strikethrough: 'write',
    smallCaps: 'write',
    backgroundColor: 'write',
    foregroundColor: 'write',
    fontSize: 'write',
    weightedFontFamily: 'write',
    baselineOffset: 'write',
    link: 'write',
  }),
  paragraphStyle: keysOf<Required<ParagraphStyle>>({
    headingId: 'read',
    namedStyleType: 'write',
    alignment: 'write',
    lineSpacing: 'write',
    direction: 'write',
    spacingMode: 'write',
    spaceAbove: 'write',
    spaceBelow: 'write',
    indentFirstLine: 'write',
    indentStart: 'write',
    indentEnd: 'write',
    tabStops: 'read',
    keepLinesTogether: 'write',
    keepWithNext: 'write',
    avoidWidowAndOrphan: 'write',
    pageBreakBefore: 'write',
    borderBottom: 'write',
    shading: 'write',
  }),
  tableCellStyle: {
    ...keysOf<Required<CellStyle>>({
      backgroundColor: 'write',
      borderLeft: 'write',
      borderRight: 'write',
      borderTop: 'write',
      borderBottom: 'write',
      paddingLeft: 'write',
      paddingRight: 'write',
      paddingTop: 'write',
      paddingBottom: 'write',
      contentAlignment: 'write',
    }),
    rowSpan: 'read',
    columnSpan: 'read',
  } as Readonly<Record<string, string>>,
  tableRowStyle: keysOf<Required<RowStyle>>({
    minRowHeight: 'write',
    tableHeader: 'write',
    preventOverflow: 'write',
  }),
  tableColumnProperties: keysOf<Required<Column>>({ widthType: 'write', width: 'write' }),
  documentStyle: keysOf<Required<DocumentStyle>>({
    pageSize: 'write',
    marginTop: 'write',
    marginBottom: 'write',
    marginLeft: 'write',
    marginRight: 'write',
    marginHeader: 'write',
    marginFooter: 'write',
    useFirstPageHeaderFooter: 'write',
    useEvenPageHeaderFooter: 'write',
    pageNumberStart: 'write',
    flipPageOrientation: 'write',
    background: 'write',
    defaultHeaderId: 'read',
    defaultFooterId: 'read',
    firstPageHeaderId: 'read',
    firstPageFooterId: 'read',
  }),
} as const;

export type StyleKind = keyof typeof STYLE_FIELDS;

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const snakeToCamel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * Turns a mask and a style into a function that changes a stored style, so that a mask is read once for many
 * targets. A field named in the mask and absent from `values` goes back to its default. `*` names every field.
 * Throws for an empty mask, for an unknown or read-only field, and for a value that the mask does not know.
 */
export function styleChange<T extends object>(
  kind: StyleKind,
  values: unknown,
  mask: unknown,
): (style: T) => T {
  const fields = STYLE_FIELDS[kind];
  if (!isPlain(values)) throw new ServiceError(`${kind} must be set.`);
  for (const key of Object.keys(values)) {
    if (!(key in fields)) {
      throw new ServiceError(
        `Invalid JSON payload received. Unknown name "${key}" at '${kind}': Cannot find field.`,
      );
    }
  }
  const normal = normalValue(values) as Plain;
  const paths = readMask(fields, mask);
  return (style) => {
    const changed: Record<string, unknown> = Object.fromEntries(Object.entries(style));
    for (const path of paths) setPath(changed, normal, path);
    return changed as T;
  };
}

function readMask(fields: Readonly<Record<string, string>>, mask: unknown): string[][] {
  if (typeof mask !== 'string' || mask.trim() === '') {
    throw new ServiceError(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  }
  if (mask.trim() === '*')
    return Object.keys(fields).flatMap((key) => (fields[key] === 'write' ? [[key]] : []));
  return mask.split(',').map((part) => {
    const path = part.trim().split('.').map(snakeToCamel);
    const access = fields[path[0] ?? ''];
    if (!access) throw new ServiceError(`Invalid field: ${part.trim()}`);
    if (access === 'read')
      throw new ServiceError(`The field ${part.trim()} is read-only and cannot be updated.`);
    return path;
  });
}

function setPath(target: Record<string, unknown>, source: Plain, path: readonly string[]): void {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) {
    if (source[key] === undefined) delete target[key];
    else target[key] = source[key];
    return;
  }
  const from = source[key];
  const below = target[key];
  const copy: Record<string, unknown> = isPlain(below) ? { ...below } : {};
  setPath(copy, isPlain(from) ? from : {}, rest);
  target[key] = copy;
}

/** The API keeps no zero magnitudes and no zero colour channels; what it returns lacks them. */
function normalValue(value: unknown): unknown {
  if (!isPlain(value)) return value;
  const normal: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    const zero = member === 0 && ['magnitude', 'red', 'green', 'blue'].includes(key);
    if (member !== undefined && member !== null && !zero) normal[key] = normalValue(member);
  }
  return normal;
}
