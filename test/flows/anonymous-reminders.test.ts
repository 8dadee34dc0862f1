/** Reminders of an anonymous survey: neither what is kept nor what is sent tells who has answered. */

import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import type { LocalWorkspace } from '../workspace/workspace';
import { keptElsewhere } from './anonymous-school';
import { type } from './edits';
import { pairedSchool, rowsOf, type SavedSchool } from './school';
import { answer, collect, publish, reopenWith, SATISFACTION, surveyDist } from './survey-school';

const KEY = 'menteeSatisfaction';
/** Addresses of the mentees, in the order of the sheet. */
const ADDRESSES = ['lev.aistov@pupil.example', 'zoya@pupil.example', 'kira.e@pupil.example'] as const;
const CODE = /[А-Я]{1,2}-\d{3}/;

let dist = '';
let paired: SavedSchool;

beforeAll(async () => {
  dist = await surveyDist();
  const school = pairedSchool();
  const workspace = reopenWith(dist, school);
  for (const [i, address] of ADDRESSES.entries())
    type(workspace, 'Наставляемые', 2 + i, 'Электронная почта', address);
  publish(workspace, KEY);
  paired = { ...school, json: workspace.save() };
});

/** Everybody is reminded, one answers, everybody is reminded the next day. */
function reminded(email: string): LocalWorkspace {
  const workspace = reopenWith(dist, paired);
  const remind = (): void => {
    const { letters } = ask<To.ReminderPlan>(workspace, 'planReminder', { key: KEY });
    ask(workspace, 'sendReminders', { key: KEY, codes: letters.map(({ code }) => code) });
  };
  remind();
  answer(
    workspace,
    SATISFACTION,
    {
      'Форма наставничества': 'ученик – ученик',
      'Кто вы в программе': 'наставляемый',
      'Программа мне полезна': '9',
    },
    { email },
  );
  collect(workspace);
  workspace.advance(86_400_000);
  remind();
  return workspace;
}

test('whoever answers, all that is kept and all that is sent is the same, letter by letter', () => {
  const [first, ...others] = ADDRESSES.map(reminded);
  expect(first!.state.mails).toHaveLength(2 * ADDRESSES.length);
  for (const other of others) expect(keptElsewhere(other)).toBe(keptElsewhere(first!));
});

test('letters go to everybody on both days, alike, with no code; the journal has a number', () => {
  const workspace = reminded(ADDRESSES[1]);
  const { mails } = workspace.state;
  expect(mails.flatMap(({ to }) => to)).toEqual([...ADDRESSES, ...ADDRESSES]);
  expect(new Set(mails.map(({ body }) => body)).size).toBe(1);
  expect(mails[0]!.body).toContain('viewform');
  expect(mails[0]!.body).not.toMatch(/usp=pp_url|entry\./);
  expect(mails[0]!.body).not.toMatch(CODE);
  const notes = rowsOf(workspace, 'Журнал').filter((row) => JSON.stringify(row).includes('Напоминание'));
  expect(notes.map((row) => [row['Что сделано'], row['О ком']])).toEqual(
    Array(2).fill([`Напоминание об анкете «${SATISFACTION}»: отправлено писем 3`, '']),
  );
});
