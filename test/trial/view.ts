/** The whole picture of the trial for the page. */
import { MIME } from '../workspace/drive/state';
import type { ShownMenu } from '../workspace/workspace';
import { dayOf, momentInWords } from './clock-words';
import { sheetPicture } from './sheet-picture';
import { noNews, type Question, type Trial } from './trial';
import type { MenuPicture, ScreenView, TrialView } from './wire';

const menuPicture = (menu: ShownMenu): MenuPicture => ({
  name: menu.name,
  addon: menu.addon,
  items: menu.items.map((item) => (item && !('handler' in item) ? menuPicture(item) : item)),
});

/** Documents of the school that are not in the bin, last changed first. */
export function papersOf(trial: Trial) {
  const { files, documents } = trial.workspace.state;
  return Object.values(files)
    .filter((file) => file.mimeType === MIME.document && !file.trashed && documents[file.id])
    .sort((a, b) => b.modifiedTime.localeCompare(a.modifiedTime));
}

/** Questionnaires of the school in the order they were made. */
export function formsOf({ workspace }: Trial): TrialView['forms'] {
  return Object.values(workspace.state.forms).map((form) => ({
    id: form.id,
    title: form.title || 'Новая форма',
    open: (form.legacy || form.published) && form.accepting,
  }));
}

/** What the script shows in the file that is in front; what had to be told is told once. */
export function screenView(trial: Trial, question: Question | null): ScreenView {
  const { sidebar, dialogs, menus } = trial.workspace.shown;
  const dialog = dialogs.at(-1);
  const { news } = trial;
  trial.news = noNews();
  return {
    menus: menus.map(menuPicture),
    sidebar: sidebar && { title: sidebar.title, key: trial.sidebarKey, width: null, height: null },
    dialog: dialog
      ? { title: dialog.title, key: trial.dialogKey, width: dialog.width, height: dialog.height }
      : null,
    alerts: question ? [] : news.alerts,
    question,
    toasts: news.toasts,
    trouble: news.trouble,
  };
}

/** The view of the spreadsheet. */
export function trialView(trial: Trial, question: Question | null = null): TrialView {
  const { workspace, spreadsheetId } = trial;
  const spreadsheet = workspace.state.spreadsheets[spreadsheetId];
  if (!spreadsheet) throw new Error('Таблицы пробной школы больше нет');
  const shown = spreadsheet.sheets.filter((sheet) => !sheet.hidden);
  const sheet = shown.find(({ id }) => id === spreadsheet.activeSheetId) ?? shown[0];
  if (!sheet) throw new Error('В таблице нет ни одного видимого листа');
  const here = spreadsheet.activeSheetId === sheet.id;
  return {
    name: spreadsheet.name,
    clock: momentInWords(workspace.now(), spreadsheet.timeZone),
    day: dayOf(workspace.now(), spreadsheet.timeZone),
    tabs: shown.map(({ id, name, tabColor }) => ({ id, name, color: tabColor })),
    sheet: sheetPicture(workspace, spreadsheetId, sheet),
    cursor: here
      ? { row: spreadsheet.activeArea.row, column: spreadsheet.activeArea.column }
      : { row: 1, column: 1 },
    ...screenView(trial, question),
    forms: formsOf(trial),
    documents: papersOf(trial).length,
    letters: workspace.state.mails.length,
  };
}
