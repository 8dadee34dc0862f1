import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { temporaryDist } from '../workspace/temporary-dist';
import { openTrial } from './open-trial';
import { prepareEmpty } from './school';
import { remember, saveTrial, type Trial, undo, withAnswers } from './trial';
import { trialView } from './view';

const CODE = `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Спросить', 'ask').addToUi(); }
function ask() {
  var ui = SpreadsheetApp.getUi();
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.appendRow(['начато']);
  var one = ui.alert('Первый', 'Да или нет?', ui.ButtonSet.YES_NO);
  var two = ui.alert('Второй', 'Точно?', ui.ButtonSet.OK_CANCEL);
  sheet.appendRow([String(one) + ' ' + String(two)]);
}`;

const dist = temporaryDist(CODE);
const file = () => join(mkdtempSync(join(tmpdir(), 'trial-')), 'deep', 'state.json');
const open = (path: string, fresh = false, told: string[] = []) =>
  openTrial(
    path,
    dist,
    fresh,
    () => prepareEmpty(dist),
    (text) => told.push(text),
  );

const sheetOf = (trial: Trial) => {
  const sheet = trial.workspace.state.spreadsheets[trial.spreadsheetId]?.sheets[0];
  if (!sheet) throw new Error('нет листа');
  return sheet;
};

test('the school is kept between starts, «--fresh» begins anew', () => {
  const path = file();
  const first = open(path);
  sheetOf(first).name = 'Мой лист';
  saveTrial(first);
  expect(sheetOf(open(path)).name).toBe('Мой лист');
  expect(trialView(open(path)).menus.map(({ name }) => name)).toEqual(['Куратор']);
  expect(sheetOf(open(path, true)).name).toBe('Лист1');
  expect(sheetOf(open(path)).name).toBe('Лист1');
});

test.each([
  ['half a file', '{"format":1,"spreadsheetId":"x","works'],
  ['another format', '{"format":99}'],
  [
    'a file without its spreadsheet',
    '{"format":1,"spreadsheetId":"x","workspace":{"format":1,"state":{"spreadsheets":{}}}}',
  ],
  ['nothing', ''],
])('%s is put aside, nothing of it is lost', (_, text) => {
  const path = file();
  open(path);
  writeFileSync(path, text);
  const told: string[] = [];
  expect(sheetOf(open(path, false, told)).name).toBe('Лист1');
  expect(told[0]).toContain('не читается');
  const aside = readdirSync(dirname(path)).filter((name) => name.includes('не-читается'));
  expect(aside.map((name) => readFileSync(join(dirname(path), name), 'utf8'))).toEqual([text]);
  expect(existsSync(path)).toBe(true);
});

test('a question rolls everything back until it is answered', () => {
  const trial = open(file());
  const clock = trial.workspace.now();
  const ask = (...answers: string[]) =>
    withAnswers(trial, answers, (workspace) =>
      workspace.run('ask', [], { hostSpreadsheetId: trial.spreadsheetId }),
    );
  expect(ask().question?.title).toBe('Первый');
  expect(sheetOf(trial).rows).toEqual([]);
  expect(trial.workspace.now()).toBe(clock);
  expect(ask('YES').question).toEqual({
    title: 'Второй',
    prompt: 'Точно?',
    writes: false,
    buttons: [
      { label: 'ОК', answer: 'OK' },
      { label: 'Отмена', answer: 'CANCEL' },
    ],
  });
  expect(sheetOf(trial).rows).toEqual([]);
  expect(ask('YES', 'CLOSE').value?.error).toBeNull();
  expect(sheetOf(trial).rows.map((row) => row?.values[0])).toEqual(['начато', 'YES CLOSE']);
});

test('edits are taken back one by one', () => {
  const trial = open(file());
  for (const name of ['А', 'Б']) {
    remember(trial);
    sheetOf(trial).name = name;
  }
  expect([undo(trial), sheetOf(trial).name]).toEqual([true, 'А']);
  expect([undo(trial), sheetOf(trial).name]).toEqual([true, 'Лист1']);
  expect([undo(trial), sheetOf(trial).name]).toEqual([false, 'Лист1']);
});
