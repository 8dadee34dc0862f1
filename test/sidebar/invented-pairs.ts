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
    ],
    fixed: i === 3,
    others: [
      { code: 'Н-002', name: 'Седова Раиса Никитична', detail: 'учитель химии', score: 71, free: true },
      { code: 'Н-003', name: 'Орлов Глеб Романович', detail: 'Ученик, 10А', score: 55, free: false },
    ],
  };
}

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
    score: 400,
    optimal: true,
    cards,
    unmatched: [
      {
        mentee: { code: 'У-090', name: 'Рябов Семён Андреевич', detail: '5В' },
        request: 'Игра на баяне',
        reason: 'Никто из наставников не готов помогать с этим запросом.',
        help: 'Пригласите наставника с такой темой или уточните запрос.',
      },
    ],
    accepted: [],
    waitingConsent: 4,
    pendingInSheet: 0,
  };
}
