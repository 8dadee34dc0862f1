/** «Критерии»: written once with the defaults, repaired without touching what the curator has put in. */

import { CRITERIA_ROWS } from '../../src/core/matching/read-criteria';
import type * as To from '../../src/flows/replies';
import { ask, setUpSchool } from '../demo/demo';
import { deleteRows } from '../workspace/spreadsheet/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { type } from './edits';
import { rowsOf, START, sheetNamed } from './school';

const SHEET = 'Критерии';

function repair(workspace: LocalWorkspace): readonly string[] {
  const { steps } = ask<To.SetUpPlan>(workspace, 'readSetUp');
  return steps.flatMap(({ key }) => ask<To.StepResult>(workspace, 'runSetUpStep', { step: key }).done);
}

test('the rows stand there with weight, meaning and example', () => {
  const rows = rowsOf(setUpSchool(START).workspace, SHEET);
  expect(rows.map((row) => row.Критерий)).toEqual(CRITERIA_ROWS.map(({ title }) => title));
  expect(rows[1]).toMatchObject({ Включён: true, Вес: 30, 'По умолчанию': '30, включено' });
  expect(rows.every((row) => row['Что означает'] !== '' && row.Пример !== '')).toBe(true);
});

test('a deleted row comes back, own values and own rows stay', () => {
  const workspace = setUpSchool(START).workspace;
  const { id } = sheetNamed(workspace, SHEET);
  type(workspace, SHEET, 3, 'Вес', '45');
  type(workspace, SHEET, 4, 'Вес', '1.5');
  type(workspace, SHEET, CRITERIA_ROWS.length + 2, 'Критерий', 'Погода');
  deleteRows(workspace, { spreadsheetId: workspace.opened!.spreadsheetId, sheetId: id }, 5);
  const said = repair(workspace);
  const title = CRITERIA_ROWS[3]!.title;
  expect(said).toEqual([`На лист «${SHEET}» возвращена строка «${title}»`]);
  const rows = rowsOf(workspace, SHEET);
  expect(rows).toHaveLength(CRITERIA_ROWS.length + 1);
  // Plain text: «1.5» must not turn into a day of May.
  expect(rows[1]).toMatchObject({ Критерий: 'Главный запрос', Вес: '45' });
  expect(rows[2]).toMatchObject({ Вес: '1.5' });
  expect(rows.slice(-2).map((row) => row.Критерий)).toEqual(['Погода', title]);
  expect(repair(workspace)).toEqual([]);
});
