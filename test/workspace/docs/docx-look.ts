/** Properties of paragraphs and text of a `.docx` file as styles of the Docs API. */

import { elements, isOn, lengthOf, notImitated, valOf, type Xml } from './docx-package';
import { type Properties, refuseOthers } from './docx-styles';
import {
  type OptionalColor,
  type ParagraphBorder,
  type ParagraphStyle,
  points,
  type TabStop,
  type TextStyle,
} from './state';

const PARAGRAPH_READ = [
  'w:jc',
  'w:ind',
  'w:spacing',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:widowControl',
  'w:tabs',
  'w:pBdr',
];
/** Of Eastern scripts, of outlines and of editing; and hyphenation, which Docs does not have. */
const PARAGRAPH_SILENT = [
  'w:pStyle',
  'w:rPr',
  'w:outlineLvl',
  'w:suppressLineNumbers',
  'w:suppressAutoHyphens',
  'w:kinsoku',
  'w:wordWrap',
  'w:overflowPunct',
  'w:topLinePunct',
  'w:autoSpaceDE',
  'w:autoSpaceDN',
  'w:adjustRightInd',
  'w:snapToGrid',
  'w:cnfStyle',
  'w:divId',
];
const PARAGRAPH_KNOWN = new Set([...PARAGRAPH_READ, ...PARAGRAPH_SILENT]);
const PARAGRAPH_TOGGLES = new Set(['w:contextualSpacing', 'w:bidi', 'w:mirrorIndents', 'w:suppressOverlap']);

const ALIGNMENTS: Readonly<Record<string, NonNullable<ParagraphStyle['alignment']>>> = {
  left: 'START',
  start: 'START',
  center: 'CENTER',
  right: 'END',
  end: 'END',
  both: 'JUSTIFIED',
};

/** The style of a paragraph; every length is from the margins, as in Docs. */
export function paragraphStyleOf(properties: Properties, namedStyleType: string): ParagraphStyle {
  refuseOthers(properties, PARAGRAPH_KNOWN, PARAGRAPH_TOGGLES);
  const alignment = valOf(properties.get('w:jc'));
  const start = indent(properties, 'w:left', 'w:start');
  const firstLine = start + indent(properties, 'w:firstLine') - indent(properties, 'w:hanging');
  const end = indent(properties, 'w:right', 'w:end');
  const spacing = properties.get('w:spacing')?.attributes ?? {};
  refuseSpacing(spacing);
  const widows = properties.get('w:widowControl');
  const tabStops = tabStopsOf(properties.get('w:tabs'));
  const rule = ruleOf(properties.get('w:pBdr'));
  return {
    namedStyleType,
    direction: 'LEFT_TO_RIGHT',
    ...(alignment && alignment !== 'left' && alignment !== 'start' && { alignment: alignmentOf(alignment) }),
    lineSpacing: Math.round((Number(spacing['w:line'] ?? 240) / 240) * 1e6) / 1e4,
    spaceAbove: points(lengthOf(spacing['w:before']) ?? 0),
    spaceBelow: points(lengthOf(spacing['w:after']) ?? 0),
    ...(start !== 0 && { indentStart: points(start) }),
    ...((firstLine !== 0 || start !== 0) && { indentFirstLine: points(firstLine) }),
    ...(end !== 0 && { indentEnd: points(end) }),
    ...(tabStops.length > 0 && { tabStops }),
    ...(rule && { borderBottom: rule }),
    ...(isOn(properties.get('w:keepNext')) && { keepWithNext: true }),
    ...(isOn(properties.get('w:keepLines')) && { keepLinesTogether: true }),
    ...(isOn(properties.get('w:pageBreakBefore')) && { pageBreakBefore: true }),
    // Said nowhere, it is on.
    avoidWidowAndOrphan: widows === undefined || isOn(widows),
  };
}

/** A line below the paragraph, the only border that is imitated; `w:sz` counts eighths of a point. */
function ruleOf(borders: Xml | undefined): ParagraphBorder | undefined {
  const [line, ...others] = elements(borders);
  if (!line) return undefined;
  if (line.name !== 'w:bottom' || others.length > 0 || valOf(line) !== 'single')
    throw notImitated('a border of a paragraph other than one line below it');
  return {
    color: { color: { rgbColor: {} } },
    width: points(Number(line.attributes['w:sz'] ?? 4) / 8),
    padding: points(Number(line.attributes['w:space'] ?? 0)),
    dashStyle: 'SOLID',
  };
}

function alignmentOf(name: string): NonNullable<ParagraphStyle['alignment']> {
  const alignment = ALIGNMENTS[name];
  if (!alignment) throw notImitated(`<w:jc> «${name}»`);
  return alignment;
}

function indent(properties: Properties, ...names: readonly string[]): number {
  const attributes = properties.get('w:ind')?.attributes ?? {};
  const inCharacters = Object.keys(attributes).find((name) => name.endsWith('Chars'));
  if (inCharacters && Number(attributes[inCharacters]) !== 0) throw notImitated(`${inCharacters} of <w:ind>`);
  const name = names.find((each) => each in attributes);
  return name === undefined ? 0 : (lengthOf(attributes[name]) ?? 0);
}

function refuseSpacing(spacing: Readonly<Record<string, string>>): void {
  for (const name of ['w:beforeAutospacing', 'w:afterAutospacing', 'w:beforeLines', 'w:afterLines']) {
    if (!['0', 'false', 'off', undefined].includes(spacing[name]))
      throw notImitated(`${name} of <w:spacing>`);
  }
  const rule = spacing['w:lineRule'] ?? 'auto';
  if (spacing['w:line'] !== undefined && rule !== 'auto')
    throw notImitated(`a line of a fixed height (${rule})`);
}

const TAB_STOPS: Readonly<Record<string, TabStop['alignment']>> = {
  left: 'START',
  start: 'START',
  center: 'CENTER',
  right: 'END',
  end: 'END',
};

function tabStopsOf(tabs: Xml | undefined): TabStop[] {
  const stops = new Map<number, TabStop>();
  for (const tab of elements(tabs)) {
    const offset = lengthOf(tab.attributes['w:pos']) ?? 0;
    const kind = valOf(tab) ?? 'left';
    if (kind === 'clear') {
      stops.delete(offset);
      continue;
    }
    const alignment = TAB_STOPS[kind];
    const leader = tab.attributes['w:leader'] ?? 'none';
    if (!alignment || leader !== 'none')
      throw notImitated(`a tab stop «${kind}» with the leader «${leader}»`);
    stops.set(offset, { offset: points(offset), alignment });
  }
  return [...stops.values()].sort((a, b) => (a.offset.magnitude ?? 0) - (b.offset.magnitude ?? 0));
}

const TEXT_READ = [
  'w:b',
  'w:i',
  'w:u',
  'w:strike',
  'w:smallCaps',
  'w:sz',
  'w:rFonts',
  'w:color',
  'w:vertAlign',
  'w:shd',
];
/** Twins for other scripts, spelling, and fine tuning without a visible trace at the sizes of documents. */
const TEXT_SILENT = [
  'w:rStyle',
  'w:bCs',
  'w:iCs',
  'w:szCs',
  'w:cs',
  'w:lang',
  'w:noProof',
  'w:kern',
  'w:snapToGrid',
  'w:specVanish',
  'w:webHidden',
  'w:eastAsianLayout',
];
const TEXT_KNOWN = new Set([...TEXT_READ, ...TEXT_SILENT]);
const TEXT_TOGGLES = new Set([
  'w:caps',
  'w:dstrike',
  'w:vanish',
  'w:rtl',
  'w:outline',
  'w:shadow',
  'w:emboss',
  'w:imprint',
]);
/** What these have when they do nothing. */
const NEUTRAL: Readonly<Record<string, string>> = {
  'w:spacing': '0',
  'w:position': '0',
  'w:w': '100',
  'w:highlight': 'none',
  'w:em': 'none',
  'w:effect': 'none',
};

/** The style of text, whole: font and size stand on every run, so that no named style is needed to draw it. */
export function textStyleOf(properties: Properties): TextStyle {
  const neutral = new Set(
    Object.keys(NEUTRAL).filter((name) => valOf(properties.get(name)) === NEUTRAL[name]),
  );
  refuseOthers(properties, new Set([...TEXT_KNOWN, ...neutral]), TEXT_TOGGLES);
  const color = colorOf(properties.get('w:color'), valOf(properties.get('w:color')));
  const raised = { superscript: 'SUPERSCRIPT', subscript: 'SUBSCRIPT' }[
    valOf(properties.get('w:vertAlign')) ?? ''
  ];
  const background = fillOf(properties.get('w:shd'));
  return {
    ...(isOn(properties.get('w:b')) && { bold: true }),
    ...(isOn(properties.get('w:i')) && { italic: true }),
    ...(isUnderlined(properties.get('w:u')) && { underline: true }),
    ...(isOn(properties.get('w:strike')) && { strikethrough: true }),
    ...(isOn(properties.get('w:smallCaps')) && { smallCaps: true }),
    ...(raised && { baselineOffset: raised as 'SUPERSCRIPT' | 'SUBSCRIPT' }),
    ...(color && { foregroundColor: color }),
    ...(background && { backgroundColor: background }),
    fontSize: points(sizeOf(valOf(properties.get('w:sz')))),
    weightedFontFamily: { fontFamily: fontOf(properties.get('w:rFonts')), weight: 400 },
  };
}

/** Points of a size in half-points or with its unit; 10 when none is said. */
const sizeOf = (size: string | undefined): number =>
  size !== undefined && /^\d+$/.test(size) ? Number(size) / 2 : (lengthOf(size) ?? 10);

function isUnderlined(underline: Xml | undefined): boolean {
  const kind = underline === undefined ? 'none' : (valOf(underline) ?? 'single');
  if (kind !== 'none' && kind !== 'single') throw notImitated(`<w:u> «${kind}»`);
  return kind === 'single';
}

/** Cyrillic letters have the font `hAnsi`, Latin ones `ascii`: Docs knows one for both. */
function fontOf(fonts: Xml | undefined): string {
  const attributes = fonts?.attributes ?? {};
  const theme = Object.keys(attributes).find((name) => name.endsWith('Theme'));
  if (theme) throw notImitated(`${theme} of <w:rFonts>`);
  const { 'w:ascii': latin, 'w:hAnsi': others = latin } = attributes;
  if (latin !== undefined && latin !== others) throw notImitated('<w:rFonts> of two fonts');
  return others ?? 'Times New Roman';
}

/** A colour `RRGGBB`. Black, which text and lines have anyhow, is not written down, and neither is an automatic one. */
export function colorOf(element: Xml | undefined, hex: string | undefined): OptionalColor | undefined {
  if (element && Object.keys(element.attributes).some((name) => /^w:theme/.test(name))) {
    throw notImitated(`a theme colour of <${element.name}>`);
  }
  if (hex === undefined || hex === 'auto' || hex === '000000') return undefined;
  if (!/^[\da-f]{6}$/i.test(hex)) throw notImitated(`the colour «${hex}»`);
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return {
    color: { rgbColor: { ...(red && { red }), ...(green && { green }), ...(blue && { blue }) } },
  };
}

/** The colour of a plain shading; black is written down here, where none means transparent. */
export function fillOf(shading: Xml | undefined): OptionalColor | undefined {
  if (!shading || valOf(shading) === 'nil') return undefined;
  if ((valOf(shading) ?? 'clear') !== 'clear') throw notImitated(`<w:shd> «${valOf(shading)}»`);
  const fill = shading.attributes['w:fill'];
  return fill === '000000' ? { color: { rgbColor: {} } } : colorOf(shading, fill);
}
