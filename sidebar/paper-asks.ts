/** What the curator is asked for a paper, as fields of its form. */

import type { PaperForm } from '../src/flows/replies';
import { field, type Labelled, select, textArea } from './controls';
import { capital, sentence } from './words';

type Ask = PaperForm['asks'][number];

export interface AskField extends Pick<Labelled<HTMLInputElement>, 'box' | 'complain'> {
  readonly name: string;
  readonly input: HTMLElement & { value: string };
  /** Begins with something else now; what the curator has typed meanwhile stays. */
  readonly begin: (initial: string) => void;
  readonly required: boolean;
  readonly answer: () => string;
}

/** A longer text is not to be read in one line of the panel. */
const SHORT = 40;

export function askField(ask: Ask): AskField {
  const { name, required, kind } = ask;
  const control = controlFor(ask);
  const answer = (): string => {
    const { value } = control.input;
    return (kind === 'text' ? value.replace(/\s*\n\s*/g, ' ') : value).trim();
  };
  let begun = control.input.value;
  const begin = (initial: string): void => {
    if (control.input.value !== begun) return;
    control.input.value = initial;
    begun = control.input.value;
  };
  return { ...control, name, required, answer, begin };
}

function controlFor(ask: Ask): Pick<AskField, 'box' | 'complain' | 'input'> {
  const { name, kind, initial, example } = ask;
  const long = Math.max(initial.length, example.length) > SHORT;
  if (kind === 'lines' || (kind === 'text' && long))
    return textArea(name, initial, { hint: hintOf(ask), least: kind === 'lines' ? 5 : 2 });
  if (kind === 'text' || kind === 'day')
    return field(name, { type: kind === 'day' ? 'date' : 'text', value: initial, hint: hintOf(ask) });
  const known = ask.choices.some(({ value }) => value === initial);
  const none = ask.required && known ? [] : [{ value: '', title: ask.required ? 'Выберите' : 'Не выбрано' }];
  return select(name, [...none, ...ask.choices], known ? initial : '', hintOf(ask));
}

/** Everything once; an example helps only while there is nothing to go by. */
function hintOf({ name, kind, meaning, example, initial }: Ask): string {
  const known = `${name}, `.toLowerCase();
  const news = `${meaning}, `.toLowerCase().startsWith(known) ? meaning.slice(known.length) : meaning;
  return [
    news && sentence(capital(news)),
    kind === 'lines' && !news.includes('в строке') && 'По одному в строке.',
    (kind === 'text' || kind === 'lines') && example && initial === '' && `Например: ${example}`,
  ]
    .filter((part) => part !== '' && part !== false)
    .join(' ');
}
