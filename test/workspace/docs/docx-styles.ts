/** Properties of a `.docx` file laid over one another: defaults of the document, styles, direct ones. */

import { childOf, elements, isOn, notImitated, valOf, type Xml } from './docx-package';

/** Property elements by name, such as `w:jc`; a later layer has already replaced the earlier ones. */
export type Properties = ReadonlyMap<string, Xml>;

/** What a style, or the defaults of the document, say. */
export interface Layer {
  readonly paragraph: Properties;
  readonly run: Properties;
}

export interface TableLayer extends Layer {
  readonly table: Properties;
}

export interface Styles {
  /** Everything that holds for a paragraph of this style before its own properties; inside a table over its style. */
  paragraph(id: string | undefined, table?: Layer): Layer & { readonly namedStyleType: string };
  character(id: string | undefined): Properties;
  /** Without an id the style that tables have by default. */
  table(id: string | undefined): TableLayer;
}

const NONE: Properties = new Map();

/** Their attributes hold one by one; any other element replaces the one below it whole. */
const BY_ATTRIBUTE: ReadonlySet<string> = new Set(['w:ind', 'w:spacing', 'w:rFonts']);

const NAMED_STYLES: Readonly<Record<string, string>> = {
  title: 'TITLE',
  subtitle: 'SUBTITLE',
  'heading 1': 'HEADING_1',
  'heading 2': 'HEADING_2',
  'heading 3': 'HEADING_3',
  'heading 4': 'HEADING_4',
  'heading 5': 'HEADING_5',
  'heading 6': 'HEADING_6',
};

/** The child elements of a `w:pPr`, `w:rPr`, `w:tblPr` and the like. */
export const propertiesOf = (parent: Xml | undefined): Properties =>
  new Map(elements(parent).map((child) => [child.name, child]));

/** Layers from the lowest to the highest. */
export function layered(...layers: readonly Properties[]): Properties {
  const result = new Map<string, Xml>();
  for (const layer of layers) {
    for (const [name, above] of layer) {
      const below = result.get(name);
      result.set(name, below ? over(below, above) : above);
    }
  }
  return result;
}

function over(below: Xml, above: Xml): Xml {
  if (above.name === 'w:tabs') return { ...above, children: [...below.children, ...above.children] };
  if (!BY_ATTRIBUTE.has(above.name)) return above;
  const kept = { ...below.attributes };
  // A hanging indent and one of the first line are two forms of one thing.
  if ('w:hanging' in above.attributes || 'w:firstLine' in above.attributes) {
    delete kept['w:hanging'];
    delete kept['w:firstLine'];
  }
  return { ...above, attributes: { ...kept, ...above.attributes } };
}

/** Reads `word/styles.xml`; without it nothing has a style. */
export function readStyles(root: Xml | undefined): Styles {
  const byId = new Map<string, Xml>();
  const byDefault = new Map<string, string>();
  for (const style of elements(root)) {
    const { 'w:type': type = '', 'w:styleId': id = '', 'w:default': standard } = style.attributes;
    if (style.name !== 'w:style') continue;
    byId.set(id, style);
    if (standard !== undefined && !['0', 'false', 'off'].includes(standard)) byDefault.set(type, id);
  }
  const defaults = childOf(root, 'w:docDefaults');
  const base: Layer = {
    paragraph: propertiesOf(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
    run: propertiesOf(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')),
  };
  /** The style with those it is based on, the lowest first. */
  const chain = (type: string, id: string | undefined): Xml[] => {
    const styles: Xml[] = [];
    for (let at = byId.get(id ?? byDefault.get(type) ?? ''); at && !styles.includes(at); ) {
      styles.unshift(at);
      at = byId.get(valOf(childOf(at, 'w:basedOn')) ?? '');
    }
    return styles;
  };
  const part = (styles: readonly Xml[], name: string): Properties =>
    layered(...styles.map((style) => propertiesOf(childOf(style, name))));
  return {
    paragraph(id, table) {
      const styles = chain('paragraph', id);
      const name = valOf(childOf(styles.at(-1), 'w:name'))?.toLowerCase() ?? '';
      return {
        namedStyleType: NAMED_STYLES[name] ?? 'NORMAL_TEXT',
        paragraph: layered(base.paragraph, table?.paragraph ?? NONE, part(styles, 'w:pPr')),
        run: layered(base.run, table?.run ?? NONE, part(styles, 'w:rPr')),
      };
    },
    character: (id) => (id === undefined ? NONE : part(chain('character', id), 'w:rPr')),
    table(id) {
      const styles = chain('table', id);
      for (const style of styles) refuseParts(style);
      return {
        table: part(styles, 'w:tblPr'),
        paragraph: part(styles, 'w:pPr'),
        run: part(styles, 'w:rPr'),
      };
    },
  };
}

/** Looks of first rows, banded columns and so on, and of cells, would have to be worked out position by position. */
function refuseParts(style: Xml): void {
  const part = elements(style).find(({ name }) => ['w:tblStylePr', 'w:tcPr', 'w:trPr'].includes(name));
  if (part) throw notImitated(`<${part.name}> of a table style`);
}

/** Throws for every property that is neither among those read nor among those without effect. */
export function refuseOthers(
  properties: Properties,
  known: ReadonlySet<string>,
  unwantedWhenOn: ReadonlySet<string> = new Set(),
): void {
  for (const [name, element] of properties) {
    if (known.has(name) || (unwantedWhenOn.has(name) && !isOn(element))) continue;
    throw notImitated(`<${name}>`);
  }
}
