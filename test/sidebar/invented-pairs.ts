/** Invented proposals: mentees, mentors, reasons; one of the people has typed markup. */

import type * as R from '../../src/flows/replies';
import { MARKUP } from './invented';

const MENTEES = [
  'Белова Дарья Павловна',
  'Тихонов Егор Денисович',
  'Якушева Полина Марковна',
  'Королёв Тимур Русланович',
  'Ёлкина Вера Степановна',
  'Лаптев Матвей Игоревич',
] as const;
const MENTORS = ['Журавлёв Артём Сергеевич', 'Седова Раиса Никитична', 'Орлов Глеб Романович'] as const;
const SCORES = [92, 84, 78, 66, 47, 31] as const;

/** What each way of proposing comes to in the invented school, by what is switched on. */
export const OUTCOME: R.Outcome = {
  pairs: 58,
  average: 71.4,
  total: 4141.2,
  weakest: 48,
  changed: 3,
  blocking: 2,
};

export const OPTIONS: R.MatchingOptions = { quality: null, floor: null, fewestChanges: true, mutual: false };

/** Each switch costs something of its own, so that a price beside the wrong switch is noticed. */
export function outcomeOf(options: R.MatchingOptions): R.Outcome {
  let made = OUTCOME;
  if (options.quality !== null)
    made = { ...made, pairs: made.pairs - 9, average: 80.3, total: made.total - 200 };
  if (options.floor !== null) {
    made = { ...made, pairs: made.pairs - 3, total: made.total - 120.3, weakest: options.floor };
  }
  if (!options.fewestChanges) made = { ...made, changed: 11, total: made.total + 2.4 };
  if (options.mutual) made = { ...made, pairs: made.pairs - 1, total: made.total - 1.2, blocking: 0 };
  return { ...made, total: Math.round(made.total * 10) / 10 };
}

export function waysOf(options: R.MatchingOptions): R.Ways {
  const usual = { quality: 50, floor: 40 };
  return {
    options,
    chosen: outcomeOf(options),
    turned: {
      quality: outcomeOf({ ...options, quality: options.quality === null ? usual.quality : null }),
      floor: outcomeOf({ ...options, floor: options.floor === null ? usual.floor : null }),
      fewestChanges: outcomeOf({ ...options, fewestChanges: !options.fewestChanges }),
      mutual: outcomeOf({ ...options, mutual: !options.mutual }),
    },
    usual,
    freeFloor: 43,
  };
}

function card(name: string, i: number): R.ProposalCard {
  return {
    mentee: { code: `У-${String(i + 1).padStart(3, '0')}`, name, detail: i % 2 ? '8Б' : '7А' },
    request: ['Подготовка к олимпиаде по физике', 'Адаптация в новом классе', 'Выбор профессии'][i % 3]!,
    mentor: {
      code: `Н-00${(i % 3) + 1}`,
      name: MENTORS[i % 3]!,
      detail: ['Педагог, учитель физики', 'Педагог, учитель химии', 'Ученик, 10А'][i % 3]!,
    },
    taken: 1 + (i % 2),
    places: 3,
    form: i % 3 === 2 ? 'ученик — ученик' : 'учитель — ученик',
    kind: 'индивидуальное',
    score: SCORES[i % SCORES.length]!,
    reasons: [
      { text: 'Помогает как раз в главном: «Подготовка к олимпиадам»', share: 42 },
      { text: 'Совпадают темы: физика, проектная работа', share: 23 },
      { text: 'Оба свободны по вторникам после уроков', share: 16 },
      { text: 'Общие интересы: робототехника', share: 4 },
      ...(i === 4 ? [{ text: 'нет общего времени: встречи придётся назначать', share: 0 }] : []),
    ],
    against: i % 2 ? [] : ['формат встреч разный: очно и онлайн', 'наставник ещё не вёл наставляемых'],
    fixed: i === 3,
    priority: i === 1,
    contested:
      i === 5 ? 'Якушевой Полине Марковне (У-003) этот наставник подошёл бы лучше: 88 против 31.' : '',
    others: [
      {
        code: 'Н-002',
        name: 'Седова Раиса Никитична',
        detail: 'учитель химии',
        score: 71,
        free: true,
        places: 3,
        cost: '−0,4 балла всего',
      },
      {
        code: 'Н-003',
        name: 'Орлов Глеб Романович',
        detail: 'Ученик, 10А',
        score: 55,
        free: false,
        places: 1,
        cost: '−3,1 балла всего; У-006 останется без пары',
      },
      {
        code: 'Н-009',
        name: 'Вяткина Ольга Тимофеевна',
        detail: 'Педагог-психолог',
        score: 52,
        free: true,
        places: 3,
        cost: '−4 балла всего',
      },
    ],
  };
}

/** All who may be proposed; the last of them stands on no card. */
const CHOICE: readonly R.Person[] = [
  { code: 'Н-001', name: MENTORS[0], detail: 'Педагог, учитель физики' },
  { code: 'Н-002', name: MENTORS[1], detail: 'Педагог, учитель химии' },
  { code: 'Н-003', name: MENTORS[2], detail: 'Ученик, 10А' },
  { code: 'Н-009', name: 'Вяткина Ольга Тимофеевна', detail: 'Педагог-психолог' },
  { code: 'Н-014', name: 'Громов Пётр Ильич', detail: 'Выпускник, студент' },
];

/** Proposals for as many mentees as asked for; the third has typed markup into the name and the request. */
export function proposals(count: number): R.Proposals {
  const cards = Array.from({ length: count }, (_, i) => {
    const made = card(MENTEES[i % MENTEES.length]!, i);
    return i === 2
      ? { ...made, request: MARKUP, mentee: { ...made.mentee, name: `Якушева ${MARKUP}` } }
      : made;
  });
  return {
    madeAt: '2026-10-12T09:40:00',
    mentees: count + 1,
    mentors: 38,
    places: 64,
    choice: CHOICE,
    options: OPTIONS,
    outcome: OUTCOME,
    optimal: true,
    gap: '',
    cards,
    unmatched: [
      {
        mentee: { code: 'У-090', name: 'Рябов Семён Андреевич', detail: '5В' },
        request: 'Игра на баяне',
        reason: 'Никто из наставников не готов помогать с этим запросом.',
        excluded: ['28 наставников: другая форма наставничества', '10 наставников: нет общей темы'],
        help: 'Ещё одно место у наставника Орлова Г.Р. (Н-003).',
        helpChange: { kind: 'place', mentor: 'Н-003', places: 2 },
        priority: false,
        others: [
          {
            code: 'Н-003',
            name: 'Орлов Глеб Романович',
            detail: 'Ученик, 10А',
            score: 44,
            free: false,
            places: 1,
            cost: '−12,6 балла всего; У-006 останется без пары',
          },
        ],
      },
    ],
    wanted: [
      {
        topic: 'Игра на народных инструментах',
        mentees: 3,
        text: 'Педагог или родитель, который играет на баяне или балалайке; 3 места.',
      },
      {
        topic: 'Подготовка к ОГЭ по химии',
        mentees: 1,
        text: 'Учитель химии или ученик 10–11 класса; 1 место.',
      },
    ],
    accepted: [],
    rejected: [],
    waitingConsent: 4,
    pendingInSheet: 0,
    cautions: [],
  };
}
