/** The parts of a `.docx` file as plain trees, so that the import reads them without a DOM. */

import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** An element; its name has the usual prefix of its namespace (`w:p`), whatever prefix the file itself uses. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
}

/** A part with text, and the pictures it names. */
export interface DocxPart {
  readonly root: Xml;
  /** The bytes that a relation of this part names; undefined when the file has none. */
  media(relationId: string): Uint8Array | undefined;
}

export interface DocxPackage {
  readonly document: DocxPart;
  readonly styles: Xml | undefined;
  readonly settings: Xml | undefined;
  /** The part that a relation of the document names. Throws when there is none. */
  related(relationId: string): DocxPart;
}

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** The error for everything that changes a page and is not drawn here. */
export const notImitated = (what: string): Error =>
  new Error(`DOCX import: ${what} is not imitated by the stand-in`);

const DOCUMENT = 'word/document.xml';

/** Opens a file. Throws when it is no `.docx`. */
export function openDocx(bytes: Uint8Array): DocxPackage {
  const files = unzipped(bytes);
  const file = (path: string): Uint8Array | undefined =>
    Object.hasOwn(files, path) ? files[path] : undefined;
  const xml = (path: string): Xml | undefined => {
    const content = file(path);
    return content && parseXml(strFromU8(content));
  };
  /** Paths of what a part names, by the ids of its relations. */
  const targetsOf = (path: string): ReadonlyMap<string, string> =>
    new Map(
      elements(xml(path.replace(/([^/]+)$/, '_rels/$1.rels'))).map(({ attributes }) => {
        const target = attributes.Target ?? '';
        return [attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : `word/${target}`];
      }),
    );
  const part = (path: string): DocxPart | undefined => {
    const root = xml(path);
    if (!root) return undefined;
    const targets = targetsOf(path);
    return { root, media: (relationId) => file(targets.get(relationId) ?? '') };
  };
  const document = part(DOCUMENT);
  if (!document) throw new Error(`DOCX import: there is no ${DOCUMENT} in the file`);
  const targets = targetsOf(DOCUMENT);
  return {
    document,
    styles: xml('word/styles.xml'),
    settings: xml('word/settings.xml'),
    related(relationId) {
      const found = part(targets.get(relationId) ?? '');
      if (!found) throw new Error(`DOCX import: the file has no part for the relation ${relationId}`);
      return found;
    },
  };
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    throw new Error('DOCX import: the file is no .docx', { cause: error });
  }
}

export function parseXml(text: string): Xml {
  const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
  if (!root) throw new Error('DOCX import: a part of the file is empty');
  return treeOf(root);
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

function treeOf(element: Element): Xml {
  const attributes: Record<string, string> = {};
  for (const attribute of element.attributes) attributes[nameOf(attribute)] = attribute.value;
  const children: (Xml | string)[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === ELEMENT) children.push(treeOf(child as Element));
    else if (child.nodeType === TEXT || child.nodeType === CDATA) children.push(child.nodeValue ?? '');
  }
  return { name: nameOf(element), attributes, children };
}

function nameOf({ namespaceURI, localName, nodeName }: Node & { localName: string | null }): string {
  const prefix = PREFIXES[namespaceURI ?? ''];
  return prefix ? `${prefix}:${localName}` : nodeName;
}

/** The child elements, in order; none of what is missing. */
export const elements = (parent: Xml | undefined): Xml[] =>
  (parent?.children ?? []).filter((child): child is Xml => typeof child !== 'string');

/** The first child of a name. */
export const childOf = (parent: Xml | undefined, name: string): Xml | undefined =>
  elements(parent).find((child) => child.name === name);

/** `w:val` of an element. */
export const valOf = (element: Xml | undefined): string | undefined => element?.attributes['w:val'];

/** Whether an on-off element is there and not switched off. */
export const isOn = (element: Xml | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(valOf(element) ?? '');

const POINTS_OF_UNIT: Readonly<Record<string, number>> = {
  '': 1 / 20,
  pt: 1,
  pc: 12,
  pi: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
};

/** Points of a length in twips or with its unit, to the nearest twip; undefined for a missing one. */
export function lengthOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const match = /^(-?[\d.]+)(pt|pc|pi|in|cm|mm)?$/.exec(text.trim());
  if (!match) throw notImitated(`the length «${text}»`);
  return Math.round(Number(match[1]) * POINTS_OF_UNIT[match[2] ?? '']! * 20) / 20;
}
