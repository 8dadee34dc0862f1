/**
 * Moves the Russian words of the panel's script into the body of the page. The script has to be ASCII, where a letter
 * takes six bytes instead of two; in the body HtmlService leaves it as it is.
 */

import { parseSync, type Span } from '@swc/core';

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Inside a template literal, where an expression needs `${}`. */
  readonly inTemplate: boolean;
}

const RUSSIAN = /[а-яё]{2}/i;
/** Separates the words in the body; a text with it inside stays in the script. */
const BETWEEN = '\n';

/** The page with its script in it, and the words of the script before it. */
export function withScript(page: string, minified: string): string {
  const { script, body } = moveWords(minified);
  // A function as replacement: the script itself may hold `$&`.
  return page.replace('<script>%SCRIPT%', () => `${body}\n<script>${script}`);
}

/** The minified script with `$w[7]` where a text stood, and the element of the body that it takes the texts from. */
function moveWords(script: string): { readonly script: string; readonly body: string } {
  const tree = parseSync(script, { syntax: 'ecmascript', target: 'es2022' });
  const cuts: Cut[] = [];
  collect(tree, tree.span.start, cuts);
  const words = [...new Set(cuts.map(({ text }) => text))];
  let made = '';
  let from = 0;
  for (const { start, end, text, inTemplate } of cuts.sort((a, b) => a.start - b.start)) {
    const word = `$w[${words.indexOf(text)}]`;
    // The space keeps `return` and `case` apart from what follows them.
    made += `${script.slice(from, start)}${inTemplate ? `\${${word}}` : ` ${word}`}`;
    from = end;
  }
  const read = 'const $w=document.getElementById("words").content.textContent.split("\\n");';
  return {
    script: `${read}${made}${script.slice(from)}`,
    body: `<template id="words">${words.map(escapeHtml).join(BETWEEN)}</template>`,
  };
}

/** Finds the texts; names of properties are no texts, though they are written as strings. */
function collect(node: unknown, base: number, cuts: Cut[]): void {
  if (Array.isArray(node)) {
    for (const each of node) collect(each, base, cuts);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { type, span, value, cooked, ...rest } = node as {
    readonly type?: string;
    readonly span?: Span;
    readonly value?: unknown;
    readonly cooked?: unknown;
  };
  const text = type === 'StringLiteral' ? value : type === 'TemplateElement' ? cooked : undefined;
  if (typeof text === 'string' && span && RUSSIAN.test(text) && !text.includes(BETWEEN)) {
    cuts.push({
      start: span.start - base,
      end: span.end - base,
      text,
      inTemplate: type === 'TemplateElement',
    });
    return;
  }
  for (const [name, child] of Object.entries({ ...rest, value })) {
    const named = name === 'key' && (child as { type?: string }).type === 'StringLiteral';
    if (!named) collect(child, base, cuts);
  }
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
