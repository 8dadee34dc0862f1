/** Pieces of SVG as text, for the page and for pictures alike. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');

export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = '',
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escaped(value)}"`,
  );
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

export interface TextLook {
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
  readonly weight?: number;
  /** Degrees around its own place. */
  readonly turn?: number;
}

/** A line of text whose base line begins at a point. */
export function words(x: number, y: number, text: string, look: TextLook = {}): string {
  const { size = 12, anchor = 'start', fill = '#444746', weight = 400, turn = 0 } = look;
  const turned = turn === 0 ? {} : { transform: `rotate(${turn} ${round(x)} ${round(y)})` };
  const attributes = {
    x,
    y,
    'text-anchor': anchor,
    'font-size': size,
    'font-weight': weight,
    fill,
    ...turned,
  };
  return tag('text', attributes, escaped(text) || ' ');
}

/** Width that a text takes, a little more than less. */
export const widthOf = (text: string, size: number): number => [...text].length * size * 0.57;

export function shortened(text: string, width: number, size: number): string {
  const room = Math.max(1, Math.floor(width / (size * 0.57) + 1e-6));
  return [...text].length > room
    ? `${[...text]
        .slice(0, Math.max(1, room - 1))
        .join('')
        .trimEnd()}…`
    : text;
}

/** A text in at most `most` lines of a width; what does not fit ends in «…». */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const all = text.split(/\s+/).filter((word) => word !== '');
  for (const [index, word] of all.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line = [line, ...all.slice(index)].join(' ');
      break;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line].map((one) => shortened(one, width, size));
}
