/** Reports: what is typed into them outlives every rerun, years that were reported stay, answers are read when needed. */

import type * as To from '../../src/flows/replies';
import { ask, issueOrder, makePapers } from '../demo/demo';
import { applyRequests } from '../workspace/docs/requests';
import { documentText } from '../workspace/docs/text';
import type { LocalWorkspace } from '../workspace/workspace';
import { refusal } from './edits';
import { draft, paste, proposed } from './paper-school';
import { pairedSchool, reopen, rowsOf, sheetNamed } from './school';

const saved = pairedSchool();
const KIND = 'reportYear';
const TYPED = 'пары работают по плану\nохват ниже плана';

const papers = (workspace: LocalWorkspace) => rowsOf(workspace, 'Документы');
const textOf = (workspace: LocalWorkspace, row: number): string => {
  const id = String(papers(workspace)[row]!['Файл (служебное)']);
  return documentText(workspace.state.documents[id]!);
};

function formOf(workspace: LocalWorkspace, answers?: Readonly<Record<string, string>>) {
  const form = ask<To.PaperForm>(workspace, 'readPaperForm', { kind: KIND, ...(answers ? { answers } : {}) });
  return Object.fromEntries(form.asks.map(({ name, initial }) => [name, initial]));
}

/** A report with conclusions, and a sentence typed into its document afterwards. */
function reported(): LocalWorkspace {
  const workspace = reopen(saved);
  const request = proposed(workspace, KIND);
  makePapers(workspace, { ...request, answers: { ...request.answers, Выводы: TYPED } });
  const id = String(papers(workspace)[0]!['Файл (служебное)']);
  const typed = { insertText: { location: { index: 1 }, text: 'Исправлено рукой. ' } };
  applyRequests(workspace.state.documents[id]!, [typed], () => 'none');
  return workspace;
}

test('conclusions stand in the document, and the next report on the same year begins with them', () => {
  const workspace = reported();
  expect(textOf(workspace, 0)).toContain('охват ниже плана');
  expect(formOf(workspace)).toMatchObject({ 'Учебный год': '2026–2027', Выводы: TYPED, Предложения: '' });
  // The heading is no matter of the year: it is carried over like any other answer.
  expect(formOf(workspace)['Вид отчёта']).toBe('Отчёт о наставничестве');
});

test('signed, an order of pairs changes the sheets, a report does not', () => {
  const workspace = reported();
  const [report] = ask<To.Papers>(workspace, 'readPapers').recent.flatMap((shown) =>
    'paper' in shown ? [shown.paper] : [],
  );
  expect(report).toMatchObject({ changesSheets: false });
  expect(issueOrder(workspace)).toMatchObject({ changesSheets: true });
});

test('another year begins with conclusions of its own', () => {
  const workspace = reported();
  expect(formOf(workspace, { 'Учебный год': '2025–2026' })).toMatchObject({
    'Учебный год': '2025–2026',
    Выводы: '',
  });
  const request = proposed(workspace, KIND);
  makePapers(
    workspace,
    { ...request, answers: { ...request.answers, 'Учебный год': '2025–2026', Выводы: 'прошлый год' } },
    'last-year',
  );
  expect(formOf(workspace, { 'Учебный год': '2025–2026' }).Выводы).toBe('прошлый год');
  expect(formOf(workspace).Выводы).toBe(TYPED);
});

test('a report made again stands beside the one edited by hand, with its conclusions', () => {
  const workspace = reported();
  const { code } = ask<To.Papers>(workspace, 'readPapers').recent.flatMap((shown) =>
    'paper' in shown ? [shown.paper] : [],
  )[0]!;
  ask(workspace, 'redoPaper', { code });
  expect(ask<To.PapersRun>(workspace, 'runPapers')).toMatchObject({ made: 1, waiting: 0, fault: '' });
  const [first, second] = papers(workspace);
  expect([first!.Состояние, second!.Состояние]).toEqual(['проект', 'проект']);
  expect(second!['Файл (служебное)']).not.toBe(first!['Файл (служебное)']);
  expect(second!.Код).not.toBe(first!.Код);
  expect(workspace.state.files[String(first!['Файл (служебное)'])]!.trashed).toBeFalsy();
  expect(textOf(workspace, 0)).toContain('Исправлено рукой.');
  expect(textOf(workspace, 1)).toContain('охват ниже плана');
  expect(textOf(workspace, 1)).not.toContain('Исправлено рукой.');
});

test('what a cancelled report said is not lost', () => {
  const workspace = reported();
  ask(workspace, 'cancelPaper', { code: String(papers(workspace)[0]!.Код) });
  expect(formOf(workspace).Выводы).toBe(TYPED);
});

test('a year that was handed in is printed as it was, whatever the sheets say now', () => {
  const workspace = reopen(saved);
  paste(workspace, 'Показатели по годам', [
    {
      Показатель: 'K7',
      Название: 'Охват обучающихся',
      'Учебный год': '2025–2026',
      'План, %': 50,
      'Факт, %': 41.5,
      Числитель: 83,
      Знаменатель: 200,
      'Как посчитано': 'правило прошлого года',
      Источник: 'список на 20.09.2025',
      Состояние: 'сдан',
    },
  ]);
  const request = proposed(workspace, KIND);
  makePapers(workspace, { ...request, answers: { ...request.answers, 'Учебный год': '2025–2026' } });
  const text = textOf(workspace, 0).replace(/\u00a0/g, ' ');
  for (const words of ['41,5 %', '83 из 200', '−8,5', 'правило прошлого года']) expect(text).toContain(words);
});

test('the caution names the sheet that is to be filled in', () => {
  const workspace = reopen(saved);
  const { missing, cautions } = ask<To.PaperPreview>(workspace, 'previewPaper', {
    ...proposed(workspace, KIND),
    at: 0,
  });
  expect(missing).toEqual([]);
  expect(cautions.map(({ place, todo }) => [place?.register, todo])).toContainEqual([
    'headcount',
    'Заполните лист «Контингент» и вернитесь к отчёту.',
  ]);
});

test('a sheet that is gone is named, and only to those who need it', () => {
  const workspace = reopen(saved);
  const { sheets } = Object.values(workspace.state.spreadsheets)[0]!;
  sheets.splice(sheets.indexOf(sheetNamed(workspace, 'Контингент')), 1);
  expect(refusal(workspace, 'previewPaper', { ...proposed(workspace, KIND), at: 0 })).toEqual([
    'Нет листа «Контингент».',
  ]);
  expect(draft(workspace, 'orderCurator').state).toBe('проект');
});

test('answers are read when a report asks for them, once in a run, and for no other paper', () => {
  const workspace = reopen(saved);
  const reads = (act: () => void): number => {
    const before = workspace.calls['Sheet.getDataRange'] ?? 0;
    act();
    return (workspace.calls['Sheet.getDataRange'] ?? 0) - before;
  };
  const run = (kind: string, count: number): number => {
    for (let i = 0; i < count; i += 1)
      ask(workspace, 'stagePapers', {
        ...proposed(workspace, kind),
        batch: `${kind}${i}`,
        cautionsSeen: true,
      });
    return reads(() => ask(workspace, 'runPapers'));
  };
  const plain = run('orderCurator', 1);
  expect(plain).toBeGreaterThan(0);
  expect(run(KIND, 1)).toBe(plain + 4);
  expect(run(KIND, 3)).toBe(plain + 4);
});
