/** The text of a paragraph of a `.docx` file: runs, tabs, breaks, pictures and the field of the page number. */

import { elements, notImitated, valOf, type Xml } from './docx-package';
import { PAGE_BREAK, PAGE_NUMBER, PICTURE } from './edit-text';
import type { Picture, Run, TextStyle } from './state';

/** Marks of editing that leave no trace on the page. */
export const SILENT_MARKS: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
]);

/** A complex field that has begun: its code, then what it showed when the file was saved. */
interface Field {
  code: string;
  inResult: boolean;
  style: TextStyle | undefined;
}

/**
 * The runs of a paragraph without its newline. `lookOf` gives the style of a `w:r`, `pictureOf` the picture of a
 * `w:drawing`; page numbers are allowed in headers and footers only.
 */
export function importRuns(
  paragraph: Xml,
  lookOf: (run: Xml) => TextStyle,
  pictureOf: (drawing: Xml) => Picture | undefined,
  inHeaderOrFooter: boolean,
): Run[] {
  const runs: Run[] = [];
  let field: Field | undefined;

  const finishField = (code: string, style: TextStyle): void => {
    if (!/^\s*PAGE\s*(\\\*\s*(MERGEFORMAT|ARABIC|Arabic)\s*)*$/.test(code)) {
      throw notImitated(`the field «${code.trim()}»`);
    }
    if (!inHeaderOrFooter) throw notImitated('a page number in the text');
    runs.push({ text: PAGE_NUMBER, style });
  };
  const fieldMark = (mark: Xml, style: TextStyle): void => {
    const kind = mark.attributes['w:fldCharType'];
    if (kind === 'begin') {
      if (field) throw notImitated('a field inside a field');
      field = { code: '', inResult: false, style: undefined };
    } else if (!field) throw notImitated('a field without a beginning');
    else if (kind === 'separate') field.inResult = true;
    else {
      finishField(field.code, field.style ?? style);
      field = undefined;
    }
  };
  const run = (element: Xml): void => {
    const style = lookOf(element);
    for (const child of elements(element)) {
      if (child.name === 'w:fldChar') fieldMark(child, style);
      else if (child.name === 'w:instrText' && field && !field.inResult) {
        field.code += plain(child);
        field.style = style;
      } else if (child.name === 'w:drawing') {
        const picture = pictureOf(child);
        if (picture && !field) runs.push({ text: PICTURE, style, picture });
      } else if (child.name !== 'w:rPr' && child.name !== 'w:lastRenderedPageBreak') {
        // What a field showed is worked out anew.
        const text = textOf(child);
        if (text !== '' && !field) runs.push({ text, style });
      }
    }
  };
  for (const child of elements(paragraph)) {
    if (child.name === 'w:r') run(child);
    else if (child.name === 'w:fldSimple') {
      const inner = elements(child).find(({ name }) => name === 'w:r');
      finishField(child.attributes['w:instr'] ?? '', lookOf(inner ?? { ...child, children: [] }));
    } else if (child.name !== 'w:pPr' && !SILENT_MARKS.has(child.name)) {
      throw notImitated(`<${child.name}> in a paragraph`);
    }
  }
  if (field) throw notImitated('a field that goes on after its paragraph');
  return runs;
}

/** The characters of one child of a run. */
function textOf(element: Xml): string {
  switch (element.name) {
    case 'w:t': {
      const text = plain(element).replace(/[\t\n\r]/g, ' ');
      if (/[\ue000-\uf8ff]/.test(text)) throw notImitated('a private-use character');
      return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^ +| +$/g, '');
    }
    case 'w:tab':
      return '\t';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:cr':
      return '\u000b';
    case 'w:br':
      return breakOf(element.attributes['w:type'] ?? 'textWrapping');
    default:
      throw notImitated(`<${element.name}> in text${valOf(element) ? ` «${valOf(element)}»` : ''}`);
  }
}

function breakOf(type: string): string {
  if (type === 'page') return PAGE_BREAK;
  if (type === 'textWrapping') return '\u000b';
  throw notImitated(`a break «${type}»`);
}

const plain = (element: Xml): string =>
  element.children.filter((child) => typeof child === 'string').join('');
