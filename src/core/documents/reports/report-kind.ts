/** What all reports have in common: a period, conclusions that a rerun keeps, what they are counted from. */

import { shortDay } from '../../russian/dates';
import { askLines } from '../ask';
import { answerTo, linesOf } from '../asks';
import { type Ask, type Check, type DocumentKind, documentKind } from '../document-kind';
import { text } from '../field';
import { lastAnswer } from '../kept-answers';
import { type List, list } from '../list';
import type { Material } from '../material';
import { SCHOOL } from '../subjects/school';
import { periodChecks, periodOf } from './period';

type Own = Pick<DocumentKind, 'key' | 'id' | 'title' | 'heading'> &
  Partial<Pick<DocumentKind, 'asks' | 'fields' | 'lists' | 'conditions' | 'mustShow' | 'checks'>>;

/** What was typed for the last report on the same period: conclusions of one quarter are none of another. */
function keptFor(period: Ask, name: string): (material: Material) => string {
  return (material) => {
    const wanted = answerTo(period, material);
    const { archive, kindKey } = material;
    return lastAnswer(archive, kindKey, name, (kept) => kept[period.name] === wanted) ?? '';
  };
}

/** Lines that belong to one period. */
export function askKept(period: Ask, words: readonly [name: string, meaning: string, example: string]): Ask {
  return { ...askLines(words, keptFor(period, words[0]), false), fresh: true };
}

function conclusionsOf(period: Ask): readonly Ask[] {
  return [
    askKept(period, ['Выводы', 'к чему пришли, по одному в строке', 'работа пар идёт по плану']),
    askKept(period, [
      'Предложения',
      'что предлагается, по одному в строке',
      'продолжить обучение наставников',
    ]),
  ];
}

/** A line to write on, where nothing was typed. */
const BLANK = '_'.repeat(60);

/** Rows of an answer; an empty one leaves a line to write on. */
function keptLines(ask: Ask): List {
  return list<string>({
    name: ask.name,
    meaning: `списка «${ask.name}»`,
    rows: (material) => {
      const lines = linesOf(answerTo(ask, material));
      return lines.length > 0 ? lines : [BLANK];
    },
    columns: [text(['строка', ask.meaning, ask.example], (line) => line)],
  });
}

export function reportKind(period: Ask, own: Own): DocumentKind {
  const conclusions = conclusionsOf(period);
  const dayOf = (material: Material): string => shortDay(periodOf(period, material)?.asOf ?? '');
  return documentKind({
    ...own,
    group: 'reports',
    about: SCHOOL,
    topics: ['any', 'pupils', 'staff'],
    asks: [period, ...(own.asks ?? []), ...conclusions],
    fields: [
      ...(own.fields ?? []),
      text(
        ['Период отчёта', 'квартал или учебный год', 'III квартал 2026 года'],
        (material) => periodOf(period, material)?.words ?? '',
      ),
      text(['На дату', 'последний учтённый день', '30.09.2026'], dayOf),
    ],
    lists: [...(own.lists ?? []), ...conclusions.map(keptLines)],
    checks: [periodChecks(period), ...(own.checks ?? []).map(onceThereIs(period))],
  });
}

/** What a report lacks is asked only of a period that can be reported. */
function onceThereIs(period: Ask): (check: Check) => Check {
  return (check) => (material) => {
    const known = periodOf(period, material);
    return known && known.from <= material.archive.today ? check(material) : [];
  };
}
