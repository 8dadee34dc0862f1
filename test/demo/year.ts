/** A school year after the order, as people live it: surveys sent through the forms, a pair that ends early, reports. */

import { addDays } from '../../src/core/day';
import type { SurveyKey } from '../../src/core/questionnaires/questionnaire';
import { SURVEYS } from '../../src/core/questionnaires/surveys/list';
import type * as To from '../../src/flows/replies';
import { submitForm } from '../workspace/by-user';
import { formPage } from '../workspace/forms/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { ask, formIds, makePapers, signOrder } from './demo';
import { todayIn, typeHeadcount, typePlans, typeReported } from './indicators';
import { dice } from './invent';
import { type Answering, inventAnswers } from './invent-answers';
import {
  type DatedAnswer,
  inventCheck,
  inventMeetings,
  inventPlanReports,
  inventQuality,
} from './invent-year';
import { linesOf, typeBelow, typeInto } from './sheets';

const SEED = 2026;
const MINUTE = 60_000;

/** What came of a survey, counted on «Ответы анкет». */
export interface SurveyTally {
  readonly key: SurveyKey;
  readonly title: string;
  /** Answers sent through the form. */
  readonly sent: number;
  /** Those that stand on the sheet. */
  readonly responses: number;
  /** Rows of the sheet, one for each answered question, and those kept with a remark: they are not counted. */
  readonly rows: number;
  readonly withRemarks: number;
}

/** Between the two halves of the story: who left, what is yet to be sent at the end. */
export interface HalfYear {
  readonly schoolYear: string;
  readonly sent: readonly DatedAnswer[];
  readonly after: readonly DatedAnswer[];
  readonly left: string;
}

/** Until the end of March: plans typed, entry surveys, meetings, two quarters reported, one pair ended by order. */
export function runToSpring(workspace: LocalWorkspace, schoolYear: string): HalfYear {
  const firstYear = Number(schoolYear.slice(0, 4));
  const roll = dice(SEED);
  typeHeadcount(workspace);
  typeReported(workspace, `${firstYear - 1}–${firstYear}`);
  ask(workspace, 'refreshIndicators');
  typePlans(workspace, schoolYear);
  typePartners(workspace);
  const today = todayIn(workspace);
  const people = peopleOf(workspace);
  const growth = inventAnswers(SURVEYS, people, SEED).filter(({ survey }) => /Before|After/.test(survey));
  const before = growth
    .filter(({ survey }) => survey.endsWith('Before'))
    .map((one) => ({ ...one, day: addDays(today, 1) }));
  const spring = `${firstYear + 1}-05-17`;
  const after = growth
    .filter(({ survey }) => survey.endsWith('After'))
    .map((one) => ({ ...one, day: spring }));
  const sent: DatedAnswer[] = [];
  const wave = (answers: readonly DatedAnswer[]): void => {
    send(workspace, answers);
    sent.push(...answers);
  };
  publish(workspace, ['pupilBefore', 'teacherBefore', 'meeting', 'quarter']);
  wave(before);
  const pairs = linesOf(workspace, 'Пары').map(({ cells }) => String(cells.Код));
  wave(inventMeetings(pairs, [addDays(today, 7), `${firstYear}-12-27`], firstYear, roll));
  goTo(workspace, `${firstYear}-12-28`);
  wave(inventPlanReports(pairs, 'октябрь – декабрь', `${firstYear}-12-28`, roll));
  wave(inventMeetings(pairs, [`${firstYear + 1}-01-01`, `${firstYear + 1}-02-10`], firstYear, roll));
  goTo(workspace, `${firstYear + 1}-02-16`);
  const ended = endEarly(workspace, after);
  const going = pairs.filter((code) => code !== ended.pair);
  wave(inventMeetings(going, [`${firstYear + 1}-02-11`, `${firstYear + 1}-03-28`], firstYear, roll));
  wave(inventPlanReports(pairs, 'январь – март', `${firstYear + 1}-03-29`, roll));
  goTo(workspace, `${firstYear + 1}-04-02`);
  return { schoolYear, sent, after, left: ended.mentee };
}

/** Until the end of May: the last meetings, exit surveys, satisfaction, quality, the check of the curator. */
export function runToSummer(
  workspace: LocalWorkspace,
  { schoolYear, sent, after, left }: HalfYear,
): readonly SurveyTally[] {
  const firstYear = Number(schoolYear.slice(0, 4));
  const day = `${firstYear + 1}-05-18`;
  const roll = dice(SEED + 1);
  publish(workspace, [
    'pupilAfter',
    'teacherAfter',
    'menteeSatisfaction',
    'mentorSatisfaction',
    'quality',
    'curatorCheck',
  ]);
  const people = peopleOf(workspace).filter(({ code }) => code !== left);
  const satisfaction = inventAnswers(SURVEYS, people, SEED)
    .filter(({ survey }) => survey.endsWith('Satisfaction'))
    .map((one) => ({ ...one, day }));
  const going = linesOf(workspace, 'Пары')
    .filter(({ cells }) => cells.Состояние === 'утверждена')
    .map(({ cells }) => String(cells.Код));
  const last = [
    ...inventMeetings(going, [`${firstYear + 1}-04-03`, `${firstYear + 1}-05-27`], firstYear, roll),
    ...spoil(after, satisfaction),
    ...inventQuality(day, roll),
    inventCheck(addDays(day, 6)),
  ];
  send(workspace, last);
  goTo(workspace, `${firstYear + 1}-05-28`);
  for (const [i, title] of CASES.entries()) makeCase(workspace, going[i], title);
  return tally(workspace, [...sent, ...last]);
}

/** What no form should let through and some people do all the same: a word and 11 on a scale, a form sent twice. */
function spoil(after: readonly DatedAnswer[], satisfaction: readonly DatedAnswer[]): readonly DatedAnswer[] {
  const marred = (answer: DatedAnswer, point: string): DatedAnswer => {
    const scale = SURVEYS[answer.survey].questions.find(({ kind }) => kind === 'scale')!;
    return { ...answer, answers: { ...answer.answers, [scale.title]: point }, isBad: true };
  };
  const [first, second, ...rest] = after.filter(({ isBad }) => !isBad);
  const [content, ...others] = satisfaction.filter(({ isBad }) => !isBad);
  const bad = [...after, ...satisfaction].filter(({ isBad }) => isBad);
  return [
    ...rest,
    ...others,
    ...bad,
    ...(first ? [marred(first, 'девять')] : []),
    ...(second ? [second, { ...second, day: addDays(second.day, 1) }] : []),
    ...(content ? [marred(content, '11')] : []),
  ];
}

function goTo(workspace: LocalWorkspace, day: string): void {
  workspace.advance(Math.max(0, momentOn(day) - workspace.now()));
}

/** Morning of a day in Moscow and so many minutes later. */
function momentOn(day: string, minutes = 0): number {
  return Date.parse(`${day}T09:00:00+03:00`) + minutes * MINUTE;
}

function publish(workspace: LocalWorkspace, keys: readonly SurveyKey[]): void {
  for (const key of keys) ask(workspace, 'publishQuestionnaire', { key });
}

/** People send their answers day by day, those with a link of their own through it; then all are collected. */
function send(workspace: LocalWorkspace, answers: readonly DatedAnswer[]): void {
  const forms = formIds(workspace);
  const links = new Map(
    [...new Set(answers.map(({ survey }) => survey))].map((survey) => [
      survey,
      linksOf(workspace, survey, forms[survey]),
    ]),
  );
  const byDay = [...answers].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  let last = workspace.now();
  byDay.forEach(({ survey, day, answers: given, isBad }, i) => {
    const at = Math.max(last, momentOn(day, i % 600));
    const filledIn = [...links.get(survey)!].find(([code]) => isCode(given, code))?.[1];
    submitForm(
      workspace,
      forms[survey],
      { ...given, ...filledIn },
      { at, lenient: isBad, fireTriggers: false },
    );
    last = at;
  });
  workspace.advance(last + MINUTE - workspace.now());
  while (ask<To.CollectResult>(workspace, 'collectAnswers').more);
}

/** What stands in the personal link of everybody asked, by code: the code itself under the title of its question. */
function linksOf(
  workspace: LocalWorkspace,
  key: SurveyKey,
  formId: string,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const { people } = ask<To.AnswerState>(workspace, 'readAnswerState', { key });
  return new Map(
    people.map(({ code, url }) => {
      const { items } = formPage(workspace, formId, new URL(url).searchParams);
      const filledIn = items.filter(({ prefilled }) => prefilled !== null);
      return [code, Object.fromEntries(filledIn.map(({ title, prefilled }) => [title, String(prefilled)]))];
    }),
  );
}

/** Whether the code is among the answers, however it is typed. */
function isCode(given: DatedAnswer['answers'], code: string): boolean {
  const plain = (text: string): string => text.toUpperCase().replace(/[\s-]+0*/, '-');
  return Object.values(given).some((text) => plain(text) === plain(code));
}

/** Everybody in a pair that stands in an order, once. */
function peopleOf(workspace: LocalWorkspace): readonly Answering[] {
  const people = new Map<string, Answering>();
  for (const { cells } of linesOf(workspace, 'Пары')) {
    const [mentee, mentor, form] = [cells.Наставляемый, cells.Наставник, cells.Форма].map(String) as [
      string,
      string,
      string,
    ];
    people.set(mentee, { code: mentee, form, role: mentee.startsWith('У') ? 'pupil' : 'teacher' });
    people.set(mentor, { code: mentor, form, role: 'mentor' });
  }
  return [...people.values()];
}

/** The organisations whose people are mentors become partners. */
function typePartners(workspace: LocalWorkspace): void {
  const places = linesOf(workspace, 'Наставники')
    .filter(({ cells }) => cells['Кто наставник'] === 'Сотрудник организации-партнёра')
    .map(({ cells }) => String(cells['Место работы или учёбы']));
  const titles = [...new Set(places)].filter((title) => title !== '');
  typeBelow(
    workspace,
    'Партнёры',
    titles.map((title) => ({ Организация: title })),
  );
}

/** A pupil moves away in February: a petition, an order signed, the pair is over, the pupil has left. */
function endEarly(
  workspace: LocalWorkspace,
  after: readonly DatedAnswer[],
): { readonly pair: string; readonly mentee: string } {
  const alone = linesOf(workspace, 'Пары').filter(({ cells }) => cells['Пара или группа'] === 'пара');
  const answering = alone.find(({ cells }) =>
    after.some(({ answers, isBad }) => !isBad && isCode(answers, String(cells.Наставляемый))),
  );
  const { cells } = (answering ?? alone[0] ?? linesOf(workspace, 'Пары')[0])!;
  const [pair, mentee] = [String(cells.Код), String(cells.Наставляемый)];
  const today = todayIn(workspace);
  typeBelow(workspace, 'Обращения', [
    {
      Пара: pair,
      'От кого': 'законный представитель',
      Вид: 'досрочное прекращение',
      Дата: today,
      Причина: 'переездом семьи в другой город',
      Решение: 'удовлетворить',
    },
  ]);
  ask(workspace, 'collectAnswers');
  const form = ask<To.PaperForm>(workspace, 'readPaperForm', { kind: 'orderChanges' });
  const order = makePapers(workspace, {
    kind: 'orderChanges',
    chosen: form.candidates.filter(({ due }) => due).map(({ code }) => code),
    number: form.nextNumber,
    day: form.today,
    answers: Object.fromEntries(form.asks.map(({ name, initial }) => [name, initial])),
  })[0]!;
  signOrder(workspace, order);
  const sheet = 'Наставляемые';
  const { row } = linesOf(workspace, sheet).find(({ cells: { Код } }) => Код === mentee)!;
  typeInto(workspace, sheet, row, { Состояние: 'выбыл' });
  return { pair, mentee };
}

const CASES = ['Как математика стала любимым предметом', 'Первый выход на школьную сцену'];

/** The curator tells of a pair, without names. */
function makeCase(workspace: LocalWorkspace, pair: string | undefined, title: string): void {
  if (pair === undefined) return;
  const { asks } = ask<To.PaperForm>(workspace, 'readPaperForm', { kind: 'caseStudy' });
  makePapers(
    workspace,
    {
      kind: 'caseStudy',
      chosen: [pair],
      number: '',
      day: '',
      answers: {
        ...Object.fromEntries(asks.map(({ name, initial }) => [name, initial])),
        'Название кейса': title,
        Проблема: 'наставляемый не верил, что справится',
        Решение: 'короткие встречи каждую неделю и понятный план',
        Результат: 'наставляемый берётся за новое сам',
        Советы: 'начинать с того, что интересно',
      },
    },
    `case-${workspace.now().toString(36)}`,
  );
}

function tally(workspace: LocalWorkspace, sent: readonly DatedAnswer[]): readonly SurveyTally[] {
  const lines = linesOf(workspace, 'Ответы анкет').map(({ cells }) => cells);
  return [...new Set(sent.map(({ survey }) => survey))].map((key) => {
    const { title } = SURVEYS[key];
    const own = lines.filter((cells) => cells.Анкета === title);
    return {
      key,
      title,
      sent: sent.filter(({ survey }) => survey === key).length,
      responses: new Set(own.map((cells) => cells['Отметка ответа (служебное)'])).size,
      rows: own.length,
      withRemarks: own.filter((cells) => cells.Замечания !== '').length,
    };
  });
}
