/** Home of the sidebar: the seven stages, what to do today, what is wrong. */

import type { Problem } from '../core/problem';
import { Stop } from '../core/problem';
import { papersMissing } from '../core/programme/consents';
import { isKept } from '../core/programme/states';
import { BASE_KEYS, isSurvey, QUESTIONNAIRE_KEYS, QUESTIONNAIRES } from '../core/questionnaires/list';
import { MENTEE_STATES } from '../core/registers/mentees';
import { MENTOR_STATES } from '../core/registers/mentors';
import { isLive, PAIR_STATES } from '../core/registers/pairs';
import { ORDER, PAPER_STATES, UNMADE } from '../core/registers/papers';
import { counted } from '../core/russian/plural';
import { readForm } from '../google/forms';
import { account, now } from '../google/session';
import { sayProblem } from '../texts/problems';
import { STAGES } from '../texts/start-page';
import { type Book, openBook } from './book';
import { readMemory } from './memory';
import { PAPER_REGISTERS } from './paper-book';
import { consentsBySubject, WAITING_STATES } from './refresh';
import type { Overview, Stage, ViewKey } from './replies';
import { surveysDue } from './surveys-due';

export function readOverview(): Overview {
  const { setUp } = readMemory();
  const head = { account: account(), setUp: setUp.done, today: now().today };
  if (!setUp.done) return { ...head, schoolName: '', stages: [], todo: [], troubles: [] };
  try {
    const book = openBook(PAPER_REGISTERS);
    const stages = describeStages(book);
    const todo = [
      ...stages.filter(({ next }) => next !== '').map(({ next, view }) => ({ text: next, view })),
      ...surveysDue(book).map((text) => ({ text, view: 'questionnaires' as const })),
    ];
    return {
      ...head,
      schoolName: book.school.shortName || book.school.fullName,
      stages,
      todo,
      troubles: troubles(book),
    };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { ...head, schoolName: '', stages: [], todo: [], troubles: error.problems.map(sayProblem) };
  }
}

function describeStages(book: Book): readonly Stage[] {
  const mentees = book
    .entries('mentees')
    .map(({ record }) => record)
    .filter(({ state }) => !isKept(state));
  const mentors = book
    .entries('mentors')
    .map(({ record }) => record)
    .filter(({ state }) => !isKept(state));
  const pairs = book.entries('pairs').map(({ record }) => record);
  const live = pairs.filter(isLive);
  const published = BASE_KEYS.filter((key) => readForm(book.memory.forms[key]?.id ?? '')?.published).length;
  const unblocked = mentees.filter(({ state }) => state !== MENTEE_STATES.remarks).length;
  const soundMentors = mentors.filter(({ state }) => state !== MENTOR_STATES.remarks).length;
  const bySubject = consentsBySubject(book.entries('consents').map(({ record }) => record));
  const people = [
    ...mentees.map((person) => ({ person, side: 'mentee' as const })),
    ...mentors.map((person) => ({ person, side: 'mentor' as const })),
  ];
  const signed = people.filter(
    ({ person, side }) =>
      papersMissing(person, side, bySubject.get(person.code) ?? [], book.now.today).length === 0,
  ).length;
  const waiting = mentees.filter(({ state }) => WAITING_STATES.includes(state)).length;
  const approved = pairs.filter(({ state }) => state === PAIR_STATES.approved).length;
  const finished = pairs.filter(({ state }) => state === PAIR_STATES.finished).length;
  const unordered = pairs.filter(({ state }) => state === PAIR_STATES.agreed).length;
  const base: ViewKey = published === 0 ? 'questionnaires' : 'participants';
  const drafts = book.entries('papers').filter(({ record }) => record.state === PAPER_STATES.draft);
  const orders = drafts.filter(({ record }) => record.kind === ORDER).length;
  const lines: readonly (readonly [done: number, total: number, next: string, view: ViewKey])[] = [
    [
      published,
      BASE_KEYS.length,
      published < BASE_KEYS.length
        ? `Опубликуйте ${counted(BASE_KEYS.length - published, 'анкету', 'анкеты', 'анкет')}`
        : '',
      'questionnaires',
    ],
    [unblocked, mentees.length, baseStep(mentees.length, unblocked, 'наставляемых'), base],
    [soundMentors, mentors.length, baseStep(mentors.length, soundMentors, 'наставников'), base],
    [
      signed,
      people.length,
      signed < people.length
        ? `Отметьте согласия: ждём от ${counted(people.length - signed, 'участника', 'участников', 'участников')}`
        : '',
      'participants',
    ],
    [
      live.length,
      live.length + waiting,
      waiting > 0
        ? `Подберите пары: без пары ${counted(waiting, 'наставляемый', 'наставляемых', 'наставляемых')}`
        : '',
      'matching',
    ],
    [approved, live.length, workStep(unordered, orders, drafts.length - orders), 'documents'],
    [finished, approved + finished, '', 'participants'],
  ];
  return STAGES.map(({ key, title }, i) => {
    const [done, total, next, view] = lines[i]!;
    return { key, title, done, total, next, view };
  });
}

function baseStep(total: number, sound: number, who: string): string {
  if (total === 0) return `Соберите ответы ${who}`;
  return sound < total ? `Исправьте замечания в базе ${who}: ${total - sound}` : '';
}

function workStep(unordered: number, orders: number, others: number): string {
  if (unordered > 0) return `Подготовьте приказ: ждут ${counted(unordered, 'пара', 'пары', 'пар')}`;
  const waiting = [
    orders > 0 ? counted(orders, 'приказ', 'приказа', 'приказов') : '',
    others > 0 ? counted(others, 'другой документ', 'других документа', 'других документов') : '',
  ].filter((part) => part !== '');
  return waiting.length > 0 ? `Ждут подписи: ${waiting.join(', ')}` : '';
}

function troubles(book: Book): Overview['troubles'] {
  const papers = book.entries('papers').map(({ record }) => record);
  const waiting = papers.filter(({ state }) => UNMADE.includes(state)).length;
  const failed = papers.filter(({ state }) => state === PAPER_STATES.failed).length;
  const found: Problem[] = [
    ...(waiting > 0 ? [{ code: 'papersWaiting', values: { count: String(waiting) } }] : []),
    ...(failed > 0 ? [{ code: 'papersFailed', values: { count: String(failed) } }] : []),
  ];
  // Surveys are shown as unpublished where their form is gone; opening all of them takes long.
  for (const key of QUESTIONNAIRE_KEYS.filter((one) => !isSurvey(one))) {
    const known = book.memory.forms[key];
    if (known && !readForm(known.id))
      found.push({ code: 'questionnaireMissing', values: { title: QUESTIONNAIRES[key].title } });
  }
  return found.map(sayProblem);
}
