/** The few kinds of controls that all views are made of. */

import { type Child, el, freshId, icon } from './element';

export type ButtonKind = 'main' | 'plain' | 'text';

interface ButtonOptions {
  readonly kind?: ButtonKind;
  /** Said by a screen reader instead of the label, when the label alone does not tell which thing is meant. */
  readonly means?: string;
  readonly key?: string;
}

export function button(label: Child, press: () => void, options: ButtonOptions = {}): HTMLButtonElement {
  return el(
    'button',
    {
      type: 'button',
      class: `button ${options.kind ?? 'plain'}`,
      'aria-label': options.means,
      'aria-keyshortcuts': options.key,
      on: { click: press },
    },
    label,
  );
}

export function iconButton(
  name: string,
  means: string,
  press: () => void,
  pressed?: boolean,
): HTMLButtonElement {
  return el(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': means,
      title: means,
      'aria-pressed': pressed === undefined ? undefined : String(pressed),
      on: { click: press },
    },
    icon(name),
  );
}

/** A link to another tab; an address that is not a web address becomes plain text. */
export function link(label: string, url: string, means?: string): HTMLElement {
  if (!isWebAddress(url)) return el('span', { class: 'secondary' }, label);
  return el('a', { href: url, target: '_blank', rel: 'noopener', 'aria-label': means }, label);
}

function isWebAddress(url: string): boolean {
  if (url === '') return false;
  try {
    return ['http:', 'https:'].includes(new URL(url, location.href).protocol);
  } catch {
    return false;
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface Labelled<T extends Control> {
  readonly box: HTMLElement;
  readonly input: T;
  /** Shows what is wrong under the field; '' takes the remark away. */
  complain(text: string): void;
}

export type Field = Labelled<HTMLInputElement>;

/** Label above, hint and remark below, tied together for screen readers. */
function labelled<T extends Control>(label: string, input: T, hintText = ''): Labelled<T> {
  const id = freshId('field');
  const hint = hintText ? el('p', { class: 'hint', id: `${id}-hint` }, hintText) : null;
  const remark = el('p', { class: 'remark error', id: `${id}-remark`, hidden: true });
  input.id = id;
  input.setAttribute('aria-describedby', hint ? `${id}-hint ${id}-remark` : `${id}-remark`);
  const complain = (text: string): void => {
    remark.textContent = text;
    remark.hidden = text === '';
    if (text === '') input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  };
  input.addEventListener('input', () => complain(''));
  return {
    box: el('div', { class: 'field' }, el('label', { for: id }, label), input, remark, hint),
    input,
    complain,
  };
}

export interface FieldOptions {
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'number';
  readonly value?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export function field(label: string, options: FieldOptions = {}): Field {
  const input = el('input', {
    type: options.type ?? 'text',
    class: 'input',
    autocomplete: 'off',
    ...options.attributes,
  });
  input.value = options.value ?? '';
  return labelled(label, input, options.hint);
}

/** So many letters stand in a line of the panel. */
const LINE = 34;
const MOST_LINES = 10;

/** Several lines of text, as high as what stands in it at first. */
export function textArea(
  label: string,
  value: string,
  { hint, least }: { readonly hint: string; readonly least: number },
): Labelled<HTMLTextAreaElement> {
  const lines = value.split('\n').reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / LINE)), 0);
  const input = el('textarea', { class: 'input', rows: Math.min(MOST_LINES, Math.max(least, lines)) });
  input.value = value;
  return labelled(label, input, hint);
}

export interface Choice {
  readonly value: string;
  readonly title: string;
}

export function select(
  label: string,
  choices: readonly Choice[],
  chosen: string,
  hint = '',
): Labelled<HTMLSelectElement> {
  const options = choices.map(({ value, title }) =>
    el('option', { value, selected: value === chosen }, title),
  );
  return labelled(label, el('select', { class: 'input' }, options), hint);
}

/** Pressed chips that choose what is shown. */
export function chipRow(
  chips: readonly {
    readonly title: string;
    readonly count: string;
    readonly chosen: boolean;
    readonly press: () => void;
  }[],
): HTMLElement {
  return el(
    'div',
    { class: 'chips', role: 'group', 'aria-label': 'Показать' },
    chips.map(({ title, count, chosen, press }) =>
      el(
        'button',
        { type: 'button', 'aria-pressed': String(chosen), on: { click: press } },
        title,
        ' ',
        el('span', { class: 'count' }, `· ${count}`),
      ),
    ),
  );
}

export function checkbox(
  label: Child,
  change?: (on: boolean) => void,
): { box: HTMLElement; input: HTMLInputElement } {
  const id = freshId('check');
  const input = el('input', { id, type: 'checkbox' });
  if (change) input.addEventListener('change', () => change(input.checked));
  return { box: el('div', { class: 'check' }, input, el('label', { for: id }, label)), input };
}

export type Mood = 'good' | 'warning' | 'error' | 'quiet';

const SIGNS: Readonly<Record<Mood, string>> = {
  good: 'check',
  warning: 'warning',
  error: 'error',
  quiet: 'circle',
};

/** A state in words with a sign; the colour only repeats it. */
export function stateMark(mood: Mood, text: string): HTMLElement {
  return el('span', { class: `state ${mood}` }, icon(SIGNS[mood]), el('span', {}, text));
}

/** A native disclosure. */
export function details(summary: string, ...content: readonly Child[]): HTMLDetailsElement {
  return el('details', {}, el('summary', {}, summary), ...content);
}

/** Marks what has just changed; the mark fades by itself. */
export function highlight(element: HTMLElement): void {
  element.classList.remove('changed');
  // Reading the layout between the two changes starts the fading anew.
  void element.offsetWidth;
  element.classList.add('changed');
}
