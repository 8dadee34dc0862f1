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

export interface FieldOptions {
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'number';
  readonly value?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface Field {
  readonly box: HTMLElement;
  readonly input: HTMLInputElement;
  /** Shows what is wrong under the field; '' takes the remark away. */
  complain(text: string): void;
}

/** A labelled input: label above, hint and remark below, tied together for screen readers. */
export function field(label: string, options: FieldOptions = {}): Field {
  const id = freshId('field');
  const hint = options.hint ? el('p', { class: 'hint', id: `${id}-hint` }, options.hint) : null;
  const remark = el('p', { class: 'remark error', id: `${id}-remark`, hidden: true });
  const described = hint ? `${id}-hint ${id}-remark` : `${id}-remark`;
  const input = el('input', {
    id,
    type: options.type ?? 'text',
    class: 'input',
    autocomplete: 'off',
    'aria-describedby': described,
    ...options.attributes,
  });
  input.value = options.value ?? '';
  const complain = (text: string): void => {
    remark.textContent = text;
    remark.hidden = text === '';
    if (text === '') input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  };
  input.addEventListener('input', () => complain(''));
  const box = el('div', { class: 'field' }, el('label', { for: id }, label), input, remark, hint);
  return { box, input, complain };
}

export interface Choice {
  readonly value: string;
  readonly title: string;
}

export function select(
  label: string,
  choices: readonly Choice[],
  chosen: string,
): { box: HTMLElement; input: HTMLSelectElement } {
  const id = freshId('select');
  const input = el(
    'select',
    { id, class: 'input' },
    choices.map(({ value, title }) => el('option', { value, selected: value === chosen }, title)),
  );
  return { box: el('div', { class: 'field' }, el('label', { for: id }, label), input), input };
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
