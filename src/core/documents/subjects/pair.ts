/** One pair in one paper. */

import { isDay } from '../../day';
import { kindOf } from '../../programme/pairs';
import { PAIR_STATES } from '../../registers/pairs';
import { durationInWords } from '../../russian/durations';
import type { Couple } from '../archive';
import { placeIn } from '../document-kind';
import { count, day, text } from '../field';
import type { Material } from '../material';
import { NO_PAIRS, pairCandidates, periodOf } from './pairs';
import { personFields } from './people';
import { subject } from './school';

/** The pair of the paper; a code that no row has gives people without names, which the check names. */
export function chosenCouple({ archive, chosen }: Material): Couple | null {
  const pair = archive.pair(chosen[0] ?? '');
  return pair ? archive.couple(pair) : null;
}

const NOBODY = '';
const inPairs = (column: string) => (m: Material) => placeIn('pairs', m.chosen[0] ?? '', column);
const mentorOf = (m: Material) => chosenCouple(m)?.mentor ?? m.archive.person(NOBODY);
const menteeOf = (m: Material) => chosenCouple(m)?.mentee ?? m.archive.person(NOBODY);

/** First day of the programme: that of the order where none is given. */
function startOf(m: Material): string {
  return chosenCouple(m)?.pair.start || m.paper.day || m.archive.today;
}

export const PAIR = subject({
  key: 'pair',
  title: 'Пары',
  empty: NO_PAIRS,
  fields: [
    ...personFields<Material>(['Наставник', 'наставника'], mentorOf, inPairs('mentor')),
    ...personFields<Material>(['Наставляемый', 'наставляемого'], menteeOf, inPairs('mentee')),
    text(['Код пары', 'код пары', 'НП-001'], (m) => m.chosen[0] ?? ''),
    text(
      ['Форма', 'форма наставничества', 'ученик – ученик'],
      (m) => chosenCouple(m)?.pair.form ?? '',
      inPairs('form'),
    ),
    text(['Вид', 'вид наставничества', 'традиционное'], (m) => {
      const couple = chosenCouple(m);
      return couple ? kindOf(couple.pair) : '';
    }),
    text(
      ['Направление', 'главный запрос пары', 'Математика'],
      (m) => chosenCouple(m)?.pair.topic || menteeOf(m).request,
    ),
    day(['Начало', 'первый день программы', '12 октября 2026 г.'], startOf),
    day(
      ['Окончание', 'последний день по плану', '31 мая 2027 г.'],
      (m) => chosenCouple(m)?.pair.plannedEnd ?? '',
      inPairs('plannedEnd'),
    ),
    text(['Продолжительность', 'сколько длится программа', '7 месяцев'], (m) => {
      const end = chosenCouple(m)?.pair.plannedEnd ?? '';
      return isDay(startOf(m)) && isDay(end) ? durationInWords(startOf(m), end) : '';
    }),
    text(['Период', 'начало и окончание', '12.10.2026 – 31.05.2027'], (m) => {
      const couple = chosenCouple(m);
      return couple ? periodOf(couple, m) : '';
    }),
    text(
      ['Приказ о закреплении', 'номер и дата приказа', '№ 57-од от 12.10.2026'],
      (m) => chosenCouple(m)?.pair.order ?? '',
    ),
    text(['Состояние пары', 'состояние пары', 'утверждена'], (m) => chosenCouple(m)?.pair.state ?? ''),
    text(
      ['Доводы подбора', 'почему пара предложена', 'общий запрос'],
      (m) => chosenCouple(m)?.pair.reasons ?? '',
    ),
    day(
      ['Дата решения', 'когда куратор принял пару', '5 октября 2026 г.'],
      (m) => chosenCouple(m)?.pair.decidedOn ?? '',
    ),
    day(
      ['Дата окончания', 'фактический день окончания', '31 мая 2027 г.'],
      (m) => chosenCouple(m)?.pair.end ?? '',
    ),
    text(
      ['Причина окончания', 'почему пара закончила работу', 'план выполнен'],
      (m) => chosenCouple(m)?.pair.endReason ?? '',
    ),
    count(
      ['Размер группы', 'сколько наставляемых у наставника в этой группе', '3 наставляемых'],
      (m) => {
        const group = chosenCouple(m)?.pair.group ?? '';
        return group === '' ? 1 : m.archive.pairs.filter((pair) => pair.group === group).length;
      },
      ['наставляемый', 'наставляемых', 'наставляемых'],
    ),
  ],
  conditions: [
    {
      name: 'Группа',
      meaning: 'пара входит в группу',
      holds: (m) => chosenCouple(m)?.pair.type === 'группа',
    },
    {
      name: 'Педагоги',
      meaning: 'наставляемый – педагог',
      holds: (m) => /педагог|воспитател|специалист/i.test(menteeOf(m).role),
    },
  ],
  candidates: (archive) =>
    pairCandidates(
      archive,
      [PAIR_STATES.agreed, PAIR_STATES.ordering, PAIR_STATES.approved, PAIR_STATES.finished],
      () => false,
    ),
});
