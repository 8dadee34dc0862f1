/** Until when a questionnaire takes answers. */

import type * as To from '../../src/flows/replies';
import { ask, formIds } from '../demo/demo';
import { submitForm } from '../workspace/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { refusal } from './edits';
import { ANSWERS, reopen, rowsOf } from './school';
import { collected } from './wishing-school';

const DAY = 86_400_000;
const state = (workspace: LocalWorkspace): readonly unknown[] => {
  const { state: now, closesOn } = ask<readonly To.QuestionnaireCard[]>(workspace, 'readQuestionnaires')[0]!;
  return [now, closesOn];
};
const anHourLater = (workspace: LocalWorkspace): void => {
  const { error } = workspace.run('onHour', [], {
    hostSpreadsheetId: collected.spreadsheetId,
    background: true,
  });
  expect(error).toBeNull();
};
const closings = (workspace: LocalWorkspace): readonly unknown[] =>
  rowsOf(workspace, 'Журнал')
    .map((row) => row['Что сделано'])
    .filter((what) => String(what).includes('срок прошёл'));

test('the form takes answers on its last day and is closed the hour after; opened again it stays open', () => {
  const workspace = reopen(collected);
  const cards = ask<readonly To.QuestionnaireCard[]>(workspace, 'setClosing', {
    key: 'pupil',
    day: '06.09.2026',
  });
  expect(cards[0]).toMatchObject({ key: 'pupil', closesOn: '2026-09-06' });
  workspace.advance(DAY);
  anHourLater(workspace);
  expect(state(workspace)).toEqual(['accepting', '2026-09-06']);
  workspace.advance(DAY);
  anHourLater(workspace);
  expect(state(workspace)).toEqual(['closed', '']);
  expect(closings(workspace)).toEqual([
    'Приём ответов на анкету «Анкета наставляемого: обучающийся» закрыт: срок прошёл',
  ]);
  ask(workspace, 'publishQuestionnaire', { key: 'pupil' });
  anHourLater(workspace);
  expect(state(workspace)).toEqual(['accepting', '']);
  expect(closings(workspace)).toHaveLength(1);
});

test('what was answered on the last day is collected by the run that closes the form', () => {
  const workspace = reopen(collected);
  ask(workspace, 'setClosing', { key: 'pupil', day: '2026-09-05' });
  const late = ANSWERS.find(({ questionnaire }) => questionnaire === 'pupil')!;
  const name = { 'Фамилия, имя, отчество': 'Юрьева Ася Марковна' };
  submitForm(workspace, formIds(workspace).pupil, { ...late.answers, ...name }, { fireTriggers: false });
  workspace.advance(2 * DAY);
  anHourLater(workspace);
  expect(state(workspace)).toEqual(['closed', '']);
  expect(rowsOf(workspace, 'Наставляемые').map((row) => row['Фамилия, имя, отчество'])).toContain(
    'Юрьева Ася Марковна',
  );
});

test('a day is taken back, a form closed by hand is not closed again, a form that is gone disturbs nothing', () => {
  const workspace = reopen(collected);
  for (const key of ['pupil', 'teacher', 'mentor']) ask(workspace, 'setClosing', { key, day: '2026-09-05' });
  ask(workspace, 'setClosing', { key: 'pupil', day: '' });
  ask(workspace, 'closeQuestionnaire', { key: 'teacher' });
  const mentor = Object.values(workspace.state.forms).find(({ title }) => title === 'Анкета наставника')!;
  delete workspace.state.forms[mentor.id];
  workspace.advance(2 * DAY);
  anHourLater(workspace);
  expect(state(workspace)).toEqual(['accepting', '']);
  expect(closings(workspace)).toEqual([]);
});

test('published again after its day by hand, it is open at once', () => {
  const workspace = reopen(collected);
  ask(workspace, 'setClosing', { key: 'pupil', day: '2026-09-05' });
  ask(workspace, 'closeQuestionnaire', { key: 'pupil' });
  workspace.advance(2 * DAY);
  ask(workspace, 'publishQuestionnaire', { key: 'pupil' });
  anHourLater(workspace);
  expect(state(workspace)).toEqual(['accepting', '']);
});

test('what is no day is refused in words', () => {
  const workspace = reopen(collected);
  expect(refusal(workspace, 'setClosing', { key: 'pupil', day: 'завтра' })).toEqual([
    'Дату «завтра» не удалось прочесть.',
  ]);
});
