/** The CSS that the import of HTML honours: tag and class selectors, style attributes, inheritance, lengths. */

import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Alignment, CellBorder, OptionalColor } from './state';
import { points } from './state';

/** Properties of one element, values as written except `font-size`, which is in points, such as `14pt`. */
export type Css = Readonly<Record<string, string>>;

export type Element = DefaultTreeAdapterTypes.Element;

/** The value of an attribute. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

interface Rule {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly declarations: Css;
}

const INHERITED = [
  'text-align',
  'text-indent',
  'font-size',
  'font-family',
  'font-weight',
  'font-style',
  'line-height',
  'color',
  'text-decoration',
];

/** What a browser does with the elements before any style is given. */
const DEFAULTS: Readonly<Record<string, Css>> = {
  p: { 'margin-top': '1em', 'margin-bottom': '1em' },
  h1: { 'font-size': '2em', 'font-weight': 'bold', 'margin-top': '.67em', 'margin-bottom': '.67em' },
  h2: { 'font-size': '1.5em', 'font-weight': 'bold', 'margin-top': '.83em', 'margin-bottom': '.83em' },
  h3: { 'font-size': '1.17em', 'font-weight': 'bold', 'margin-top': '1em', 'margin-bottom': '1em' },
  th: { 'font-weight': 'bold', 'text-align': 'center' },
  b: { 'font-weight': 'bold' },
  strong: { 'font-weight': 'bold' },
  i: { 'font-style': 'italic' },
  em: { 'font-style': 'italic' },
  u: { 'text-decoration': 'underline' },
  a: { 'text-decoration': 'underline', color: '#1155cc' },
};

/** Rules of the `<style>` elements. `@page` and other at-rules are dropped, as Google does. Throws on a selector that is not a tag, a class or both. */
export function parseRules(css: string): Rule[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{;]*(;|\{(?:[^{}]|\{[^{}]*\})*\})/g, '');
  const rules: Rule[] = [];
  for (const [, selectors = '', body = ''] of text.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = parseDeclarations(body);
    for (const selector of selectors.split(',').map((part) => part.trim())) {
      const match = /^([a-z][a-z0-9]*|\*)?((?:\.[\w-]+)*)$/i.exec(selector);
      if (!match) throw new Error(`HTML import: the selector "${selector}" is not imitated by the stand-in`);
      const tag = (match[1] ?? '*').toLowerCase();
      rules.push({ tag, classes: (match[2] ?? '').split('.').filter(Boolean), declarations });
    }
  }
  // Classes beat tags; among equals the later rule wins, which the stable sort keeps.
  return rules.sort((a, b) => a.classes.length - b.classes.length);
}

/** Declarations of a style attribute or of the inside of a rule. */
export function parseDeclarations(text: string): Css {
  const declarations: Record<string, string> = {};
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const name = part.slice(0, colon).trim().toLowerCase();
    const value = part
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim();
    if (name === 'font' || name === 'text-transform') {
      throw new Error(`HTML import: the property "${name}" is not imitated by the stand-in`);
    }
    if (name === 'margin' || name === 'padding') Object.assign(declarations, fourSides(name, value));
    else if (name === 'border') for (const side of SIDES) declarations[`border-${side}`] = value;
    else if (value !== '') declarations[name] = value;
  }
  return declarations;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

function fourSides(name: string, value: string): Css {
  const [top = '0', right = top, bottom = top, left = right] = value.split(/\s+/);
  return {
    [`${name}-top`]: top,
    [`${name}-right`]: right,
    [`${name}-bottom`]: bottom,
    [`${name}-left`]: left,
  };
}

/** The properties of an element: inherited, default, of the rules, of its own attribute. */
export function cssOf(
  parent: Css,
  tag: string,
  classes: readonly string[],
  own: Css,
  rules: readonly Rule[],
): Css {
  const css: Record<string, string> = {};
  for (const name of INHERITED) if (parent[name] !== undefined) css[name] = parent[name];
  const given = { ...DEFAULTS[tag] };
  for (const rule of rules) {
    const fits =
      (rule.tag === '*' || rule.tag === tag) && rule.classes.every((name) => classes.includes(name));
    if (fits) Object.assign(given, rule.declarations);
  }
  Object.assign(given, own);
  if (given['font-size'] !== undefined) {
    const parentSize = fontSize(parent);
    given['font-size'] = `${lengthOf(given['font-size'], parentSize, parentSize) ?? parentSize}pt`;
  }
  return { ...css, ...given };
}

/** Points of the font; 12 where nobody says anything, as in browsers. */
export const fontSize = (css: Css): number => Number.parseFloat(css['font-size'] ?? '12');

const UNITS: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
};

/** Points of a CSS length, rounded to a thousandth; `whole` is what per cents are of. Undefined if it is no length. */
export function lengthOf(value: string | undefined, em: number, whole = 0): number | undefined {
  const match = /^(-?[\d.]+)(pt|px|in|cm|mm|pc|em|rem|%)?$/i.exec(value ?? '');
  if (!match) return undefined;
  const number = Number.parseFloat(match[1] ?? '');
  const unit = (match[2] ?? 'px').toLowerCase();
  const factor = unit === '%' ? whole / 100 : unit === 'em' ? em : unit === 'rem' ? 12 : (UNITS[unit] ?? 1);
  return Math.round(number * factor * 1000) / 1000;
}

/** Alignment of the text, undefined when none is given. */
export function alignmentOf(css: Css): Alignment | undefined {
  const known: Record<string, Alignment> = {
    left: 'START',
    start: 'START',
    center: 'CENTER',
    right: 'END',
    end: 'END',
    justify: 'JUSTIFIED',
  };
  return known[css['text-align']?.toLowerCase() ?? ''];
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  gray: '#808080',
  grey: '#808080',
  blue: '#0000ff',
  green: '#008000',
};

/** A colour as the API writes it; undefined for `transparent` and for what is not a colour. */
export function colorOf(value: string | undefined): OptionalColor | undefined {
  const text = NAMED_COLORS[value?.toLowerCase() ?? ''] ?? value ?? '';
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  const hex = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : text;
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  const rgb = /^rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)$/i.exec(text);
  const parts = (long ?? rgb)
    ?.slice(1)
    .map((part) => (long ? Number.parseInt(part, 16) : Number(part)) / 255);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts;
  return { color: { rgbColor: { ...(red && { red }), ...(green && { green }), ...(blue && { blue }) } } };
}

/** A border such as `1px solid #000`; `none` and no width have width 0. */
export function borderOf(value: string | undefined): CellBorder {
  const parts = (value ?? 'none').toLowerCase().split(/\s+/);
  const hidden = parts.includes('none') || parts.includes('hidden');
  const widths: Record<string, string> = { thin: '1px', medium: '3px', thick: '5px' };
  const width = parts
    .map((part) => lengthOf(widths[part] ?? part, 12))
    .find((length) => length !== undefined);
  const color = parts.map(colorOf).find((found) => found !== undefined);
  const drawn = parts.some((part) => ['solid', 'dashed', 'dotted', 'double'].includes(part));
  return {
    color: color ?? { color: { rgbColor: {} } },
    width: points(hidden || !drawn ? 0 : (width ?? 2.25)),
    dashStyle: parts.includes('dashed') ? 'DASH' : parts.includes('dotted') ? 'DOT' : 'SOLID',
  };
}
