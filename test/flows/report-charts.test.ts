/** Charts of a report: pictures in the document, nothing left over, and a report all the same when Google gives none. */

import { makePapers } from '../demo/demo';
import { documentText } from '../workspace/docs/text';
import { documentJson } from '../workspace/docs/to-json';
import type { Fault } from '../workspace/faults';
import type { LocalWorkspace } from '../workspace/workspace';
import { paired } from './counted-school';
import { proposed } from './paper-school';
import { reopen, rowsOf } from './school';

const PAIRS = 'Диаграмма «Пары в работе по формам наставничества»';
const HOLDER = 'Диаграммы для отчёта (временный файл)';

interface Pictures {
  readonly inlineObjects?: Readonly<Record<string, unknown>>;
}

/** The quarterly report of a school with pairs: it has pairs to draw, and no plans. */
function make(workspace: LocalWorkspace, batch?: string): void {
  const request = proposed(workspace, 'reportQuarter');
  makePapers(
    workspace,
    { ...request, answers: { ...request.answers, Квартал: 'III квартал 2026 года' } },
    batch,
  );
}

function report(fault?: Fault): LocalWorkspace {
  const workspace = reopen(paired);
  if (fault) workspace.faults.fail(fault);
  make(workspace);
  expect(workspace.faults.fired > 0).toBe(fault !== undefined);
  return workspace;
}

function paperIn(workspace: LocalWorkspace) {
  const row = rowsOf(workspace, 'Документы').at(-1)!;
  const document = workspace.state.documents[String(row['Файл (служебное)'])]!;
  const { inlineObjects = {} } = documentJson('id', 'title', document, false) as Pictures;
  return { row, text: documentText(document), pictures: Object.values(inlineObjects) };
}

const holders = (workspace: LocalWorkspace, trashed: boolean) =>
  Object.values(workspace.state.files).filter(
    (file) => file.name === HOLDER && Boolean(file.trashed) === trashed,
  );

test('the chart is a picture of the size it was given, and its placeholder is gone', () => {
  const workspace = report();
  const { row, text, pictures } = paperIn(workspace);
  expect(row).toMatchObject({ Состояние: 'проект', Причина: '' });
  expect(pictures).toHaveLength(1);
  expect(pictures[0]).toMatchObject({
    inlineObjectProperties: { embeddedObject: { size: { width: { magnitude: 460, unit: 'PT' } } } },
  });
  expect(text).not.toContain('Диаграмма');
  expect(text).not.toContain('{{');
  expect([holders(workspace, false).length, holders(workspace, true).length]).toEqual([0, 1]);
});

test.each<readonly [string, Fault]>([
  ['the picture cannot be drawn', { className: 'BarChartBuilder', method: 'build', message: 'Invalid' }],
  ['Docs does not take it', { className: 'Docs.Documents', method: 'batchUpdate', message: 'Invalid image' }],
])('when %s the report is made with the title of the chart and says so', (_, fault) => {
  const { row, text, pictures } = paperIn(report(fault));
  expect(row.Состояние).toBe('проект');
  expect(String(row.Причина)).toContain('Диаграммы не вставлены: «Пары в работе по формам наставничества».');
  expect(pictures).toEqual([]);
  expect(text).toContain(PAIRS);
});

test('a temporary file that cannot be binned spoils nothing and is binned by the next report', () => {
  const workspace = report({ className: 'Drive.Files', method: 'update', message: 'Forbidden' });
  expect(paperIn(workspace).pictures).toHaveLength(1);
  expect(holders(workspace, false)).toHaveLength(1);
  workspace.faults.clear();
  make(workspace, 'next');
  expect(holders(workspace, false)).toEqual([]);
});
