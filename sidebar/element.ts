/** Builds elements; whatever people typed goes in as text nodes, so markup in an answer stays text. */

export type Child = Node | string | null | false | readonly Child[];

type Listeners = { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };

export interface Attributes {
  readonly on?: Listeners;
  readonly [name: string]: string | number | boolean | undefined | Listeners;
}

/** An element with attributes (`false` and `undefined` leave one out, `true` gives an empty one) and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') listen(element, value as Listeners);
    else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  append(element, children);
  return element;
}

export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === false) continue;
    if (typeof child === 'string') parent.appendChild(document.createTextNode(child));
    else if (child instanceof Node) parent.appendChild(child);
    else append(parent, child);
  }
}

export function replaceContent(parent: HTMLElement, ...children: readonly Child[]): void {
  parent.textContent = '';
  append(parent, children);
}

function listen(element: HTMLElement, listeners: Listeners): void {
  for (const [type, listener] of Object.entries(listeners)) {
    element.addEventListener(type, listener as EventListener);
  }
}

/** An element of the page's shell, which is always there. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No element ${id} in the page`);
  return found as T;
}

/** A copy of a `<template>` of the page: long texts and drawings stand there rather than in the script. */
export function fromTemplate(id: string): DocumentFragment {
  return part<HTMLTemplateElement>(id).content.cloneNode(true) as DocumentFragment;
}

/** A drawing of the page's template of icons, in a frame of its own. */
export function icon(name: string): Element {
  const frame = part<HTMLTemplateElement>('icons').content.firstElementChild as Element;
  const drawn = frame.cloneNode() as Element;
  append(drawn, [frame.querySelector(`[data-icon=${name}]`)?.cloneNode() ?? null]);
  return drawn;
}

let lastId = 0;

/** An id not yet used in the page, to tie labels and descriptions to their elements. */
export function freshId(prefix: string): string {
  lastId += 1;
  return `${prefix}-${lastId}`;
}
