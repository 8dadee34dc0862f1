/** What people do to the sheet, the templates and the panel while papers are being made. */

import type * as To from '../../src/flows/replies';
import { ask, makePapers } from '../demo/demo';
import { applyRequests } from '../workspace/docs/requests';
import { documentText } from '../workspace/docs/text';
import { deleteRows } from '../workspace/spreadsheet/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { refusal, type } from './edits';
import { draft, letters, mentorCodes, openWith, paste, proposed, schoolOf } from './paper-school';
import { pairedSchool, reopen, rowsOf, sheetNamed } from './school';

const people = mentorCodes(6);
const staff = schoolOf(6);
const paired = pairedSchool();

const papers = (workspace: LocalWorkspace) => rowsOf(workspace, 'Документы');
const lettersOf = (workspace: LocalWorkspace) =>
  Object.values(workspace.state.files).filter(({ name, trashed }) => name.startsWith('Благодар') && !trashed);

/** Who the letter is about, and the name of its file. */
function letterNames(workspace: LocalWorkspace): readonly string[] {
  return papers(workspace).map((row) => {
    const id = String(row['Файл (служебное)']);
    const who = id === '' ? '' : (workspace.state.files[id]?.name.split('. ')[1] ?? '').split('-')[0];
    return `${row.Код} ${row['О ком или о чём']} ${row.Состояние} ${who}`;
  });
}

function onCopy(workspace: LocalWorkspace, at: number, act: () => void): void {
  workspace.faults.fail({ className: 'Drive.Files', method: 'copy', at, act });
}

test('the sheet is sorted while letters are made: each row keeps its own', () => {
  const workspace = openWith(staff, {});
  ask(workspace, 'stagePapers', letters(people));
  onCopy(workspace, 3, () => {
    const sheet = sheetNamed(workspace, 'Документы');
    const [header, ...rest] = sheet.rows;
    sheet.rows.splice(0, sheet.rows.length, header!, ...rest.slice(0, 6).reverse(), ...rest.slice(6));
  });
  ask(workspace, 'runPapers');
  const surnames = ['Абрикосов', 'Берёзкин', 'Вишняков', 'Грушин', 'Дубов', 'Ежевикин'];
  expect(letterNames(workspace)).toEqual(
    people.map((person, i) => `Д-00${i + 1} ${person} проект ${surnames[i]}`).reverse(),
  );
});

test('a row is deleted while letters are made: the others get theirs, its document goes', () => {
  const workspace = openWith(staff, {});
  ask(workspace, 'stagePapers', letters(people));
  onCopy(workspace, 4, () => {
    const { spreadsheetId } = workspace.opened!;
    deleteRows(workspace, { spreadsheetId, sheetId: sheetNamed(workspace, 'Документы').id }, 2, 1);
  });
  ask(workspace, 'runPapers');
  expect(papers(workspace).map(({ Код: code, Состояние: state }) => `${code} ${state}`)).toEqual(
    [2, 3, 4, 5, 6].map((n) => `Д-00${n} проект`),
  );
  expect(lettersOf(workspace)).toHaveLength(5);
});

test('what is cancelled by hand while letters are made stays cancelled', () => {
  const workspace = openWith(staff, {});
  ask(workspace, 'stagePapers', letters(people));
  onCopy(workspace, 3, () => type(workspace, 'Документы', 3, 'Состояние', 'отменён'));
  ask(workspace, 'runPapers');
  expect(papers(workspace)[1]).toMatchObject({ Состояние: 'отменён', Ссылка: '' });
  expect(lettersOf(workspace)).toHaveLength(5);
});

test('a template edited between reading and copying is filled as it stands in the copy', () => {
  const workspace = reopen(paired);
  ask(workspace, 'stagePapers', {
    ...proposed(workspace, 'orderCurator', { number: '44', day: '2026-09-12' }),
    batch: 'shift',
    cautionsSeen: true,
  });
  const file = Object.values(workspace.state.files).find(({ name }) => name.includes('назначении куратора'))!;
  onCopy(workspace, 1, () => {
    const typed = { insertText: { location: { index: 1 }, text: 'Черновик. ' } };
    applyRequests(workspace.state.documents[file.id]!, [typed], () => 'none');
  });
  const run = ask<To.PapersRun>(workspace, 'runPapers');
  expect(run).toMatchObject({ made: 1, fault: '' });
  const id = String(papers(workspace)[0]!['Файл (служебное)']);
  const text = documentText(workspace.state.documents[id]!);
  expect(text).toContain('Черновик. МУНИЦИПАЛЬНОЕ');
  expect(text).toContain('44-од');
  expect(text).not.toMatch(/[{}]/);
});

test('a paper that Google refuses time and again is given up and keeps nobody behind it waiting', () => {
  const workspace = openWith(staff, {});
  ask(workspace, 'stagePapers', letters(people));
  for (const row of [2, 3, 4]) type(workspace, 'Документы', row, 'Вид (служебное)', 'нет такого');
  const run = ask<To.PapersRun>(workspace, 'runPapers');
  expect(run).toMatchObject({ made: 3, failed: 3, waiting: 0 });
  expect(String(papers(workspace)[0]!.Причина)).toContain('стоит «нет такого»');

  const refusing = openWith(staff, {});
  ask(refusing, 'stagePapers', letters(people.slice(0, 2)));
  const message = 'API call to docs.documents.batchUpdate failed with error: Invalid requests[0]';
  refusing.faults.fail({ className: 'Docs.Documents', method: 'batchUpdate', times: 'always', message });
  for (let i = 0; i < 3; i += 1) ask(refusing, 'runPapers');
  expect(papers(refusing).map((row) => row.Состояние)).toEqual(['не создан', 'не создан']);
  expect(String(papers(refusing)[0]!.Причина)).toContain('Создать документ не удалось трижды');
});

test('a stale panel cannot cancel what is signed, nor what is not there', () => {
  const workspace = reopen(paired);
  const { code } = draft(workspace, 'orderCurator');
  ask(workspace, 'signPaper', { code, number: '44', day: '2026-09-12' });
  expect(refusal(workspace, 'cancelPaper', { code })).toEqual([
    `Документ ${code} в состоянии «действует»: так его изменить нельзя.`,
  ]);
  ask(workspace, 'retirePaper', { code });
  expect(refusal(workspace, 'cancelPaper', { code })).toHaveLength(1);
  expect(refusal(workspace, 'cancelPaper', { code: 'Д-999' })).toEqual(['Строка Д-999 не найдена.']);
  const id = String(papers(workspace)[0]!['Файл (служебное)']);
  expect(workspace.state.files[id]!.trashed).toBeFalsy();
});

test('answers that somebody has changed in the sheet are not replaced by others in silence', () => {
  const workspace = openWith(staff, {});
  ask(workspace, 'stagePapers', letters(people.slice(0, 1)));
  type(workspace, 'Документы', 2, 'Данные (служебное)', '{"Общая причина":');
  ask(workspace, 'runPapers');
  expect(papers(workspace)[0]).toMatchObject({ Состояние: 'не создан' });
  expect(String(papers(workspace)[0]!.Причина)).toContain('изменена ячейка «Данные (служебное)»');
});

test('a number goes to the first that asked for it; a row of numbers counts on', () => {
  const workspace = reopen(paired);
  paste(
    workspace,
    'Партнёры',
    [1, 2, 3].map((n) => ({
      Организация: `ООО «Север-${n}»`,
      'Должность руководителя': 'директор',
      Руководитель: 'Сухов Олег Ильич',
      'Действует на основании': 'Устава',
    })),
  );
  const first = proposed(workspace, 'agreement', { number: 'С-5' });
  const made = makePapers(workspace, { ...first, chosen: ['ОП-001', 'ОП-002'] }, 'first');
  expect(made.map(({ number }) => number)).toEqual(['С-5', 'С-6']);
  const said = ask<To.PaperPreview>(workspace, 'previewPaper', { ...first, chosen: ['ОП-003'], at: 0 });
  expect(said.missing.map(({ happened }) => happened)).toEqual([
    'Номер С-5 в этом году уже занят: Д-001, «Соглашение о сотрудничестве».',
  ]);
});

test('an own template may begin as any sample', () => {
  const workspace = reopen(paired);
  const kinds = ask<To.Templates>(workspace, 'readTemplates').templates.map(({ kind }) => kind);
  for (const like of kinds) ask(workspace, 'addTemplate', { title: `Своё: ${like}`, like });
  const own = ask<To.Templates>(workspace, 'readTemplates').templates.filter((each) => each.own);
  expect(own).toHaveLength(kinds.length);
  const checks = ask<readonly To.TemplateCheck[]>(workspace, 'checkTemplates', {
    kinds: own.map(({ kind }) => kind),
  });
  expect(checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
  const catalogue = ask<To.Papers>(workspace, 'readPapers').catalogue;
  expect(catalogue[catalogue.length - 1]).toMatchObject({ title: 'Свои документы' });
  expect(catalogue[catalogue.length - 1]!.entries).toHaveLength(kinds.length);
});

test('a row typed in by hand has its code in the sheet as soon as the panel shows it', () => {
  const workspace = reopen(paired);
  paste(workspace, 'Мероприятия', [{ Название: 'Круглый стол', Дата: 46_300 }]);
  const form = ask<To.PaperForm>(workspace, 'readPaperForm', { kind: 'orderEvent' });
  expect(form.candidates.map(({ code }) => code)).toEqual(['М-001']);
  expect(rowsOf(workspace, 'Мероприятия')[0]).toMatchObject({ Код: 'М-001', Название: 'Круглый стол' });
});

test("a spent day's quota is said as such, whatever the door", () => {
  const workspace = reopen(paired);
  const message = 'Service invoked too many times for one day: document create.';
  workspace.faults.fail({ className: 'Drive.Files', method: 'create', times: 'always', message });
  expect(refusal(workspace, 'readPaperForm', { kind: 'thanks' })).toEqual([
    'На сегодня Google больше не разрешает: дневной предел исчерпан.',
  ]);
});
