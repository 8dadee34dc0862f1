/**
 * What a name between the braces stands for. A field is declared once with its kind; the spellings in which it may
 * be asked for («Наставник», «Наставник, кратко, кому», «Дата, цифрами») follow from the kind.
 */

import { isDay } from '../day';
import type { Place } from '../problem';
import { inflectAct } from '../russian/acts';
import { longDay, orderDay, shortDay } from '../russian/dates';
import { type Corrections, inflectNameWith, surnameInitialsWith } from '../russian/forms';
import type { Case } from '../russian/grammar';
import { initials, tidyName } from '../russian/names';
import { numberInWords } from '../russian/numbers-in-words';
import { counted } from '../russian/plural';
import { inflectPost } from '../russian/posts';
import { capital } from '../text';

/** A field of a source: of the whole material, of a person, of a row of a list. */
export interface Field<S> {
  readonly name: string;
  /** What is put there, in words for the curator. */
  readonly meaning: string;
  readonly example: string;
  /** By what follows the comma behind the name; '' is the plain spelling. */
  readonly spellings: Readonly<Record<string, (source: S) => string>>;
  /** Where it is filled in: such a field must not be empty where a template shows it. */
  readonly place?: (source: S) => Place;
}

/** Cases by the questions they answer, as they stand in a template. */
export const CASE_WORDS = {
  'от кого': 'genitive',
  кому: 'dative',
  кого: 'accusative',
  кем: 'instrumental',
  'о ком': 'prepositional',
} as const satisfies Readonly<Record<string, Case>>;

export interface Named {
  readonly name: string;
  readonly corrections: Corrections;
}

export interface Post {
  readonly post: string;
  readonly corrections: Corrections;
}

type Read<S, V> = (source: S) => V;
type PlaceOf<S> = (source: S) => Place;
type Spellings<S> = Readonly<Record<string, (source: S) => string>>;

function field<S>(
  [name, meaning, example]: Label,
  spellings: Spellings<S>,
  place: PlaceOf<S> | undefined,
): Field<S> {
  return place ? { name, meaning, example, spellings, place } : { name, meaning, example, spellings };
}

/** Name, meaning and example. */
export type Label = readonly [name: string, meaning: string, example: string];

export function text<S>(label: Label, read: Read<S, string>, place?: PlaceOf<S>): Field<S> {
  return field(
    label,
    {
      '': read,
      прописными: (source) => read(source).toUpperCase(),
      'с прописной': (source) => capital(read(source)),
    },
    place,
  );
}

/** «Иванова Мария Петровна», «…, кратко»: «Иванова М.П.», «…, подпись»: «М.П. Иванова»; the first two in all cases. */
export function person<S>(label: Label, read: Read<S, Named>, place?: PlaceOf<S>): Field<S> {
  const spellings: Record<string, (source: S) => string> = {
    '': (source) => tidyName(read(source).name),
    кратко: (source) => surnameInitialsWith(read(source).name, undefined, read(source).corrections),
    подпись: (source) => initials(read(source).name),
  };
  for (const [words, to] of Object.entries(CASE_WORDS)) {
    spellings[words] = (source) => inflectNameWith(read(source).name, to, read(source).corrections);
    spellings[`кратко, ${words}`] = (source) =>
      surnameInitialsWith(read(source).name, to, read(source).corrections);
  }
  return field(label, spellings, place);
}

export function post<S>(label: Label, read: Read<S, Post>, place?: PlaceOf<S>): Field<S> {
  const spellings: Record<string, (source: S) => string> = {
    '': (source) => read(source).post,
    'с прописной': (source) => capital(read(source).post),
  };
  for (const [words, to] of Object.entries(CASE_WORDS)) {
    const inflected = (source: S): string =>
      read(source).corrections.forms[to] ?? inflectPost(read(source).post, to);
    spellings[words] = inflected;
    spellings[`${words}, с прописной`] = (source) => capital(inflected(source));
  }
  return field(label, spellings, place);
}

/** The name of a paper or an act: «приказ …», «…, чем»: «приказом …», «…, чего»: «приказа …». */
export function act<S>(label: Label, read: Read<S, string>, place?: PlaceOf<S>): Field<S> {
  return field(
    label,
    {
      '': read,
      чем: (source) => inflectAct(read(source), 'instrumental'),
      чего: (source) => inflectAct(read(source), 'genitive'),
      'о чём': (source) => inflectAct(read(source), 'prepositional'),
    },
    place,
  );
}

/** «21 ноября 2026 г.», «…, цифрами»: «21.11.2026», «…, в кавычках»: «"21" ноября 2026 г.». */
export function day<S>(label: Label, read: Read<S, string>, place?: PlaceOf<S>): Field<S> {
  return field(
    label,
    {
      '': (source) => longDay(read(source)),
      цифрами: (source) => shortDay(read(source)),
      'в кавычках': (source) => orderDay(read(source)),
      год: (source) => (isDay(read(source)) ? read(source).slice(0, 4) : ''),
    },
    place,
  );
}

/** «58 пар», «…, цифрами»: «58», «…, словами»: «пятьдесят восемь»; nothing when there is no number. */
export function count<S>(
  label: Label,
  read: Read<S, number | null>,
  words: readonly [one: string, few: string, many: string],
  gender: 'male' | 'female' | 'neuter' = 'male',
): Field<S> {
  const say = (tell: (value: number) => string) => (source: S) => {
    const value = read(source);
    return value === null ? '' : tell(value);
  };
  return field(
    label,
    {
      '': say((value) => counted(value, ...words)),
      цифрами: say(String),
      словами: say((value) => numberInWords(value, gender)),
    },
    undefined,
  );
}

/** The same field read from something that holds its source. */
export function within<Outer, Inner>(
  fields: readonly Field<Inner>[],
  inner: (outer: Outer) => Inner,
  rename: (name: string) => string = (name) => name,
): readonly Field<Outer>[] {
  return fields.map(({ name, meaning, example, spellings, place }) => ({
    name: rename(name),
    meaning,
    example,
    spellings: Object.fromEntries(
      Object.entries(spellings).map(([words, say]) => [words, (outer: Outer) => say(inner(outer))]),
    ),
    ...(place ? { place: (outer: Outer) => place(inner(outer)) } : {}),
  }));
}

/** Every spelling of a field as it may stand between the braces. */
export function spellingsOf({
  name,
  spellings,
}: Pick<Field<never>, 'name' | 'spellings'>): readonly string[] {
  return Object.keys(spellings).map((words) => (words === '' ? name : `${name}, ${words}`));
}
