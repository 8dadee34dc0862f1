import { createSpreadsheet, editCell } from '../workspace/spreadsheet/by-user';
import { temporaryDist } from '../workspace/temporary-dist';
import { createWorkspace } from '../workspace/workspace';
import { trialHandler } from './routes';
import type { Reply } from './server';
import type { Trial } from './trial';

test('a spreadsheet beside the school’s own is shown and can be saved; what people typed stays text', async () => {
  const workspace = createWorkspace({ dist: temporaryDist(''), now: Date.UTC(2026, 8, 4) } as never);
  const own = createSpreadsheet(workspace, 'Школа');
  const other = createSpreadsheet(workspace, 'Для директора');
  editCell(workspace, { spreadsheetId: other, sheetId: 0, row: 1, column: 1, text: '<b>54,2 %' });
  workspace.state.spreadsheets[other]!.sheets[0]!.columnWidths = [120];
  const trial = { workspace, spreadsheetId: own } as Trial;
  const handler = trialHandler(trial, new Map() as never, (() => ({})) as never);
  const get = (path: string): Promise<Reply> =>
    Promise.resolve(handler({ method: 'GET', path, query: '', body: '' } as never) as Reply);
  const { body } = await get(`/spreadsheet/${other}`);
  expect(String(body)).toContain('<h1>Для директора</h1>');
  expect(String(body)).toContain('&lt;b&gt;54,2 %</td>');
  expect(String((await get(`/spreadsheet/${own}`)).body)).not.toContain('<td');
  const saved = await get(`/download/spreadsheet/${other}.xlsx`);
  expect(
    Buffer.from(saved.body as Buffer)
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect((await get('/spreadsheet/nothing')).status).toBe(404);
  expect((await get('/download/spreadsheet/nothing.xlsx')).status).toBe(404);
});
