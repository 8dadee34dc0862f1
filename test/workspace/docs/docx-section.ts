/** The page of a `.docx` file: size, margins, which header and footer it has. */

import { elements, isOn, lengthOf, notImitated, type Xml } from './docx-package';
import { propertiesOf, refuseOthers } from './docx-styles';
import { type DocumentStyle, defaultDocumentStyle, points } from './state';

/** A header or footer that the section names. */
export interface PartReference {
  readonly kind: 'header' | 'footer';
  readonly type: 'default' | 'first';
  readonly relationId: string;
}

const KNOWN = new Set([
  'w:pgSz',
  'w:pgMar',
  'w:headerReference',
  'w:footerReference',
  'w:titlePg',
  'w:pgNumType',
  'w:cols',
  'w:docGrid',
  // How the first section of a file begins, and paper trays, cannot be seen.
  'w:type',
  'w:paperSrc',
  'w:formProt',
  'w:noEndnote',
  'w:footnotePr',
  'w:endnotePr',
]);
const TOGGLES = new Set(['w:bidi', 'w:rtlGutter']);

/** The style of the document and the parts of its only section. */
export function importSection(section: Xml | undefined): {
  readonly style: DocumentStyle;
  readonly parts: readonly PartReference[];
} {
  const properties = propertiesOf(section);
  refuseOthers(properties, KNOWN, TOGGLES);
  const columns = properties.get('w:cols');
  if (Number(columns?.attributes['w:num'] ?? 1) > 1) throw notImitated('text in columns');
  const grid = properties.get('w:docGrid')?.attributes['w:type'] ?? 'default';
  if (grid !== 'default') throw notImitated(`<w:docGrid> «${grid}»`);
  return {
    style: { ...defaultDocumentStyle(), ...pageOf(properties), ...numbersOf(properties.get('w:pgNumType')) },
    parts: elements(section).flatMap(partOf),
  };
}

/** A landscape page has its width and height as they lie, both in the file and in Docs. */
function pageOf(properties: ReturnType<typeof propertiesOf>): Partial<DocumentStyle> {
  const size = properties.get('w:pgSz')?.attributes ?? {};
  const margins = properties.get('w:pgMar')?.attributes ?? {};
  if ((lengthOf(margins['w:gutter']) ?? 0) !== 0) throw notImitated('a gutter');
  const margin = (name: string, field: keyof DocumentStyle): Partial<DocumentStyle> => {
    const length = lengthOf(margins[`w:${name}`]);
    if (length !== undefined && length < 0) throw notImitated(`a negative margin (${name})`);
    return length === undefined ? {} : { [field]: points(length) };
  };
  const width = lengthOf(size['w:w']);
  const height = lengthOf(size['w:h']);
  return {
    ...(width && height && { pageSize: { width: points(width), height: points(height) } }),
    ...margin('top', 'marginTop'),
    ...margin('bottom', 'marginBottom'),
    ...margin('left', 'marginLeft'),
    ...margin('right', 'marginRight'),
    ...margin('header', 'marginHeader'),
    ...margin('footer', 'marginFooter'),
    ...(isOn(properties.get('w:titlePg')) && { useFirstPageHeaderFooter: true }),
  };
}

function numbersOf(numbers: Xml | undefined): Partial<DocumentStyle> {
  const { 'w:start': start, 'w:fmt': format = 'decimal' } = numbers?.attributes ?? {};
  if (format !== 'decimal') throw notImitated(`page numbers «${format}»`);
  return start === undefined ? {} : { pageNumberStart: Number(start) };
}

function partOf(element: Xml): PartReference[] {
  const kind = { 'w:headerReference': 'header', 'w:footerReference': 'footer' }[element.name];
  if (kind === undefined) return [];
  const type = element.attributes['w:type'] ?? 'default';
  if (type !== 'default' && type !== 'first') throw notImitated(`a ${kind} of ${type} pages`);
  return [{ kind: kind as PartReference['kind'], type, relationId: element.attributes['r:id'] ?? '' }];
}

const UNWANTED_SETTINGS = new Set([
  'w:evenAndOddHeaders',
  'w:mirrorMargins',
  'w:bookFoldPrinting',
  'w:gutterAtTop',
  'w:autoHyphenation',
]);

/** Refuses settings of the whole file that would change its pages. */
export function checkSettings(settings: Xml | undefined): void {
  for (const setting of elements(settings)) {
    if (UNWANTED_SETTINGS.has(setting.name) && isOn(setting)) throw notImitated(`<${setting.name}>`);
  }
}
