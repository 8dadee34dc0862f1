/** What all reports have in common: a period, conclusions that a rerun keeps, what they are counted from. */

import { ANSWERS } from '../../registers/answers';
import { shortDay } from '../../russian/dates';
import { askLines } from '../ask';
import { answerTo, linesOf } from '../asks';
import {
  type Ask,
  type Check,
  type DocumentKind,
  documentKind,
  type PaperProblem,
  placeIn,
} from '../document-kind';
import { text } from '../field';
import { lastAnswer } from '../kept-answers';
import { type List, list } from '../list';
import type { Material } from '../material';
import { SCHOOL } from '../subjects/school';
import { periodChecks, periodOf } from './period';

type Own = Pick<DocumentKind, 'key' | 'id' | 'title' | 'heading'> &
  Partial<Pick<DocumentKind, 'asks' | 'fields' | 'lists' | 'conditions' | 'charts' | 'mustShow' | 'checks'>>;

/** What was typed for the last report with the same leading answers: conclusions of one quarter are none of another. */
function keptFor(leads: readonly Ask[], name: string): (material: Material) => string {
  return (material) => {
    const { archive, kindKey } = material;
    const isSame = (kept: Readonly<Record<string, string>>): boolean =>
      leads.every((ask) => kept[ask.name] === answerTo(ask, material));
    return lastAnswer(archive, kindKey, name, isSame) ?? '';
  };
}

/** An answer that belongs to one period; it need not be given. */
export function kept(leads: readonly Ask[], ask: Ask): Ask {
  return { ...ask, initial: keptFor(leads, ask.name), required: false, fresh: true };
}

function conclusionsOf(leads: readonly Ask[]): readonly Ask[] {
  return [
    askLines(['Выводы', 'к чему пришли, по одному в строке', 'работа пар идёт по плану']),
    askLines(['Предложения', 'что предлагается, по одному в строке', 'продолжить обучение наставников']),
  ].map((ask) => kept(leads, ask));
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

/** Conclusions are asked for and kept by the period and whatever else leads; tables of numbers alone have none. */
export function reportKind(period: Ask, own: Own, withConclusions = true): DocumentKind {
  const asks = [period, ...(own.asks ?? [])];
  const conclusions = withConclusions ? conclusionsOf(asks.filter(({ leads }) => leads)) : [];
  const dayOf = (material: Material): string => shortDay(periodOf(period, material)?.asOf ?? '');
  return documentKind({
    ...own,
    group: 'reports',
    about: SCHOOL,
    topics: ['any', 'pupils', 'staff'],
    asks: [...asks, ...conclusions],
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

/** Questionnaires that nobody has answered in the period: a caution that leads to the sheet of answers. */
export function noAnswers(questionnaires: readonly string[], period: string): readonly PaperProblem[] {
  if (questionnaires.length === 0) return [];
  const names = questionnaires.map((title) => `«${title}»`).join(', ');
  const place = placeIn(ANSWERS.key, '', 'value');
  return [{ code: 'reportWithoutAnswers', caution: true, values: { names, period }, place }];
}
