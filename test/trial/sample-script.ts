/** A small hand-written script for the tests of the trial: a menu, a sidebar, questions, a form, a letter. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSpreadsheet } from '../workspace/by-user';
import { temporaryDist } from '../workspace/temporary-dist';
import { type Assets, bundleAssets } from './assets';
import { serveTrial } from './routes';
import { prepareEmpty } from './school';
import type { Running } from './server';
import { newTrial, openFile, type Trial } from './trial';

export const ROWS = 300;

const CODE = `
function onOpen() {
  if (FormApp.getActiveForm()) {
    FormApp.getUi().createAddonMenu().addItem('Переименовать анкету', 'renameForm').addItem('Окно анкеты', 'formWindow')
      .addItem('Упасть', 'fall').addToUi();
    return;
  }
  SpreadsheetApp.getUi().createAddonMenu().addItem('Открыть панель', 'showPanel').addSeparator()
    .addItem('Сообщить', 'tell').addItem('Спросить', 'question').addItem('Окно', 'showWindow').addItem('Упасть', 'fall').addToUi();
}
function seed() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var sheet = book.getSheets()[0].setName('Список');
  var rows = [['Код', 'Имя', 'Состояние', 'Согласие', 'Балл']];
  for (var i = 1; i <= ${ROWS}; i++) rows.push(['У-' + ('00' + i).slice(-3), 'Участник ' + i, i % 2 ? 'новый' : 'готов', i % 3 === 0, i]);
  sheet.getRange(1, 1, rows.length, 5).setValues(rows);
  sheet.getRange(1, 1, 1, 5).setFontWeight('bold').setBackground('#455a64').setFontColor('#ffffff').setNotes([['Код участника', '', '', '', '']]);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(2);
  sheet.setColumnWidth(2, 160);
  sheet.getRange(2, 3, ${ROWS}, 1).setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(['новый', 'готов', 'в паре'], true).setAllowInvalid(false).build());
  sheet.getRange(2, 4, ${ROWS}, 1).insertCheckboxes();
  sheet.getRange(1, 1, rows.length, 5).createFilter();
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo('готов').setBackground('#e6f4ea').setRanges([sheet.getRange(2, 3, ${ROWS}, 1)]).build()]);
  book.insertSheet('Журнал', 1).setTabColor('#1a73e8');
  var form = FormApp.create('Анкета', true).setTitle('Анкета участника').setDescription('Ответьте на вопросы')
    .setConfirmationMessage('Спасибо').setShowLinkToRespondAgain(true);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
  form.addTextItem().setTitle('Имя').setRequired(true);
  form.addTextItem().setTitle('Почта').setValidation(FormApp.createTextValidation().requireTextIsEmail().setHelpText('Напишите адрес').build());
  form.addCheckboxItem().setTitle('Темы').setChoiceValues(['Математика', 'Уверенность, общение']).setRequired(true);
  form.addCheckboxGridItem().setTitle('Когда').setRows(['Понедельник', 'Вторник']).setColumns(['Утро', 'Вечер']);
  ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
  ScriptApp.newTrigger('onAnswer').forSpreadsheet(book).onFormSubmit().create();
  book.setActiveSheet(sheet);
}
function log(text) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Журнал').appendRow([text]); }
function onEdit(e) { if (e.range.getSheet().getName() === 'Список') log('правка ' + e.range.getA1Notation() + ': ' + e.value); }
function hourly() { log('час'); }
function onAnswer() { log('ответ'); }
function showPanel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Panel').setTitle('Панель куратора')); }
function showWindow() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>Внутри окна</p>').setWidth(300).setHeight(100), 'Окно'); }
function tell() { SpreadsheetApp.getUi().alert('Готово', 'Всё собрано.', SpreadsheetApp.getUi().ButtonSet.OK); }
function question() {
  var ui = SpreadsheetApp.getUi();
  log('до вопроса');
  if (ui.alert('Удалить?', 'Строки будут удалены.', ui.ButtonSet.YES_NO) === ui.Button.YES) log('да');
  else log('нет');
}
function renameForm() {
  var ui = FormApp.getUi();
  var reply = ui.prompt('Название', 'Как назвать анкету?', ui.ButtonSet.OK_CANCEL);
  if (reply.getSelectedButton() === ui.Button.OK) FormApp.getActiveForm().setTitle(reply.getResponseText());
}
function formWindow() {
  FormApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p id="out">…</p><scr' + 'ipt>google.script.run.withSuccessHandler(function (v) {' +
    'document.getElementById("out").textContent = v; }).formTitle();</scr' + 'ipt>').setWidth(300).setHeight(100), 'Анкета');
}
function formTitle() { return FormApp.getActiveForm().getTitle() + ', ' + FormApp.getActiveForm().getItems().length; }
function addScale(id) {
  var form = FormApp.openById(id);
  var scale = form.addScaleItem().setTitle('Мне помогли').setBounds(1, 10).setLabels('совершенно не согласен', 'полностью согласен');
  var name = form.getItems(FormApp.ItemType.TEXT)[0].asTextItem();
  return form.createResponse().withItemResponse(name.createResponse('Зоя & Ким')).withItemResponse(scale.createResponse(8)).toPrefilledUrl();
}
function fall() { throw new Error('Нет листа «Пары»'); }
function greet(name) {
  log('привет, ' + name);
  SpreadsheetApp.getActiveSpreadsheet().toast('Записано', 'Панель', 5);
  return { text: 'Здравствуйте, ' + name };
}
function goTo() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Список').getRange(250, 3).activate(); }
function send() { MailApp.sendEmail({ to: 'a@school.example', subject: '<b>Тема</b>', body: 'Текст', htmlBody: '<p>Текст</p><script>parent.x=1</script>',
  attachments: [Utilities.newBlob([-47, -111, 0, 10], 'нечто', 'План «А/Б».bin')] }); }
function paper() {
  var id = Drive.Files.create({ name: 'Приказ № 1', mimeType: 'application/vnd.google-apps.document' }, null, { fields: 'id' }).id;
  Docs.Documents.batchUpdate({ requests: [{ insertText: { location: { index: 1 }, text: 'Первый абзац' } },
    { updateTextStyle: { range: { startIndex: 8, endIndex: 13 }, textStyle: { bold: true }, fields: 'bold' } }] }, id);
  return id;
}
`;

const PANEL = `<!DOCTYPE html><html lang="ru"><head><base target="_top"><title>Панель</title></head><body><main><h1>Панель</h1>
<label>Имя <input id="name"></label><button id="greet">Поздороваться</button><button id="fall">Упасть</button>
<button id="copy">Скопировать</button><button id="go">Перейти</button><button id="bad">Неверно</button>
<a href="https://docs.google.com/document/d/abc_1/edit">Документ</a><p id="out" role="status"></p></main>
<script>
var out = function (text) { document.getElementById('out').textContent = text; };
var run = function () { return google.script.run.withSuccessHandler(function (v) { out(v ? v.text : 'пусто'); })
  .withFailureHandler(function (e) { out('Ошибка: ' + e.message); }); };
document.getElementById('greet').onclick = function () { run().greet(document.getElementById('name').value); };
document.getElementById('fall').onclick = function () { run().fall(); };
document.getElementById('copy').onclick = function () { navigator.clipboard.writeText(
  'А: https://docs.google.com/forms/d/e/a/viewform\\nБ: https://docs.google.com/forms/d/e/b/viewform').then(function () { out('Скопировано'); }); };
document.getElementById('go').onclick = function () { run().goTo(); };
document.getElementById('bad').onclick = function () { try { run().greet(new Date()); } catch (e) { out(e.name + ': ' + e.message); } };
</script></body></html>`;

export interface Sample {
  readonly trial: Trial;
  readonly running: Running;
}

let assets: Promise<Assets> | null = null;

/** A served trial with the sample script and its filled spreadsheet. */
export async function startSample(): Promise<Sample> {
  const dist = temporaryDist(CODE, { pages: { Panel: PANEL } });
  const prepare = () => {
    const prepared = prepareEmpty(dist, 'Проба <школы>');
    openSpreadsheet(prepared.workspace, prepared.spreadsheetId);
    const seeded = prepared.workspace.run('seed', [], {
      hostSpreadsheetId: prepared.spreadsheetId,
      user: prepared.workspace.state.user,
    });
    if (seeded.error) throw new Error(seeded.error.stack);
    return prepared;
  };
  const file = join(mkdtempSync(join(tmpdir(), 'trial-')), 'state.json');
  const trial = newTrial(prepare(), dist, file);
  openFile(trial);
  assets ??= bundleAssets();
  return { trial, running: await serveTrial(trial, await assets, 0, prepare) };
}
