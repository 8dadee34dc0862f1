/** What the curator is asked for a paper, as fields of its form. */

import type { PaperForm } from '../src/flows/replies';
import { field, type Labelled, select, textArea } from './controls';
import { capital } from './words';

type Ask = PaperForm['asks'][number];

export interface AskField extends Pick<Labelled<HTMLInputElement>, 'box' | 'complain'> {
  readonly name: string;
  readonly input: HTMLElement & { readonly value: string };
  readonly required: boolean;
}

export function askField(ask: Ask): AskField {
  const { name, required } = ask;
  return { ...controlFor(ask), name, required };
}

function controlFor(ask: Ask): Pick<AskField, 'box' | 'complain' | 'input'> {
  const { name, kind, initial } = ask;
  if (kind === 'lines') return textArea(name, initial, hintOf(ask));
  if (kind === 'text' || kind === 'day')
    return field(name, { type: kind === 'day' ? 'date' : 'text', value: initial, hint: hintOf(ask) });
  const known = ask.choices.some(({ value }) => value === initial);
  const none = ask.required && known ? [] : [{ value: '', title: ask.required ? 'Выберите' : 'Не выбрано' }];
  return select(name, [...none, ...ask.choices], known ? initial : '', hintOf(ask));
}

/** An example helps only while there is nothing to go by. */
function hintOf({ kind, meaning, example, initial }: Ask): string {
  return [
    meaning && `${capital(meaning)}.`,
    kind === 'lines' && 'По одному в строке.',
    (kind === 'text' || kind === 'lines') && example && initial === '' && `Например: ${example}`,
  ]
    .filter((part) => part !== '' && part !== false)
    .join(' ');
}
