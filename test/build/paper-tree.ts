/**
 * The short HTML of a template as a plain tree with its parts put in. HTML forgives nearly everything and moves what
 * it finds in the wrong place, so whatever was not written as it stands in the tree is refused.
 */

import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

export interface Element {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  /** File and line, for errors. */
  readonly place: string;
}

export type Node = Element | string;

type Parsed = DefaultTreeAdapterMap['childNode'];
type ParsedElement = DefaultTreeAdapterMap['element'];

/** What `slot` stands for inside a part, and the parts around it. */
interface Within {
  readonly parts: ReadonlyMap<string, string>;
  readonly slot: Slot | null;
  readonly around: readonly string[];
}

interface Slot {
  readonly content: readonly Node[];
  used: boolean;
}

/** Tags and the attributes each may have. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  article: ['class'],
  p: ['class'],
  h1: ['class'],
  h2: ['class'],
  h3: ['class'],
  table: ['class'],
  td: ['class', 'colspan', 'rowspan'],
  th: ['class', 'colspan', 'rowspan'],
  col: ['style'],
  'x-part': ['name'],
};
const BARE_TAGS = ['thead', 'tbody', 'tr', 'colgroup', 'b', 'i', 'u', 'br', 'slot'];
const NEVER_CLOSED = ['br', 'col'];

export function fault({ place }: Element, what: string): Error {
  return new Error(`${place}: ${what}`);
}

/** The only element of a template, with everything its parts bring. */
export function readArticle(html: string, parts: ReadonlyMap<string, string>, name: string): Element {
  const nodes = read(html, name, { parts, slot: null, around: [] }).filter((node) => !isBlank(node));
  const [article] = nodes;
  if (nodes.length !== 1 || !article || typeof article === 'string' || article.tag !== 'article')
    throw new Error(`${name}: a template is one <article> and nothing beside it`);
  return article;
}

export function isBlank(node: Node): boolean {
  return typeof node === 'string' && /^[ \t\r\n]*$/.test(node);
}

function read(html: string, file: string, within: Within): readonly Node[] {
  const { childNodes } = parseFragment(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }) => {
      throw new Error(`${file}:${startLine}: ${code}`);
    },
  });
  return convertAll(childNodes, file, within, html.length);
}

/** @param end offset in the file where the element around them ends */
function convertAll(nodes: readonly Parsed[], file: string, within: Within, end: number): readonly Node[] {
  let reached = 0;
  let before = '';
  return nodes.flatMap((node): readonly Node[] => {
    if (node.nodeName === '#comment') return [];
    if ('value' in node) return [node.value];
    if (!('tagName' in node)) throw new Error(`${file}: ${node.nodeName} is not known`);
    const location = node.sourceCodeLocation;
    // The body that HTML itself puts around the rows of a table.
    if (!location?.startTag && node.tagName === 'tbody')
      return [element(node, file, convertAll(node.childNodes, file, within, end))];
    const place = `${file}:${location?.startLine ?? '?'}`;
    const closed = location?.endTag || NEVER_CLOSED.includes(node.tagName);
    if (!location?.startTag || !closed)
      throw new Error(`${place}: <${node.tagName}> is not opened and closed`);
    // HTML takes out of a table what cannot be in it and puts that in front.
    if (location.startOffset < reached)
      throw new Error(`${place}: <${before}> cannot stand inside <${node.tagName}>`);
    if (location.endOffset > end) throw new Error(`${place}: <${node.tagName}> cannot stand here`);
    before = node.tagName;
    reached = location.endOffset;
    checkTag(node, place);
    return expand(element(node, place, convertAll(node.childNodes, file, within, reached)), within);
  });
}

function checkTag({ tagName, attrs }: ParsedElement, place: string): void {
  const allowed = TAGS[tagName] ?? (BARE_TAGS.includes(tagName) ? [] : undefined);
  if (!allowed) throw new Error(`${place}: unknown tag <${tagName}>`);
  for (const { name } of attrs)
    if (!allowed.includes(name)) throw new Error(`${place}: unknown attribute ${name} of <${tagName}>`);
}

function element({ tagName, attrs }: ParsedElement, place: string, children: readonly Node[]): Element {
  const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
  const classes = (attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== '');
  return { tag: tagName, classes, attributes, children, place };
}

function expand(node: Element, within: Within): readonly Node[] {
  if (node.tag === 'slot') {
    if (!within.slot) throw fault(node, '<slot> belongs to parts');
    within.slot.used = true;
    return within.slot.content.length > 0 ? within.slot.content : node.children;
  }
  if (node.tag !== 'x-part') return [node];
  const name = node.attributes.get('name') ?? '';
  const source = within.parts.get(name);
  if (source === undefined) throw fault(node, `unknown part «${name}»`);
  if (within.around.includes(name)) throw fault(node, `part «${name}» holds itself`);
  const slot: Slot = { content: trimmed(node.children), used: false };
  const content = read(source, `parts/${name}.html`, { ...within, slot, around: [...within.around, name] });
  if (slot.content.length > 0 && !slot.used) throw fault(node, `part «${name}» has no <slot>`);
  return content;
}

/** Without the white space that only sets the tags of a part apart from its text. */
function trimmed(nodes: readonly Node[]): readonly Node[] {
  const last = nodes.length - 1;
  return nodes
    .map((node, index) => {
      if (typeof node !== 'string') return node;
      const text = index === 0 ? node.replace(/^[ \t\r\n]+/, '') : node;
      return index === last ? text.replace(/[ \t\r\n]+$/, '') : text;
    })
    .filter((node) => node !== '');
}
