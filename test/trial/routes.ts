/** Addresses of the trial: pages for the person, actions of the page. */
import { writeDocx } from '../workspace/docs/docx';
import { createForm, formPage } from '../workspace/forms/by-user';
import { attachedFiles } from '../workspace/script/mail';
import { writeXlsx } from '../workspace/spreadsheet/xlsx';
import { actions } from './actions';
import type { Assets } from './assets';
import { momentInWords } from './clock-words';
import { formEditorHtml } from './form-editor';
import { formHtml } from './form-page';
import { framedPage } from './frame';
import { attachmentName, documentHtml, documentListHtml, notFoundHtml, outboxHtml } from './papers';
import { respondentPicture } from './respondent';
import { type Handler, htmlPage, json, type Reply, type Request, type Running, serve } from './server';
import { spreadsheetPage } from './shell';
import { spreadsheetHtml } from './spreadsheet-page';
import { openForm, type Prepared, saveTrial, type Trial, trialFunctions } from './trial';
import { formsOf, papersOf, trialView } from './view';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const notFound = (text: string): Reply => ({ ...htmlPage(notFoundHtml(text)), status: 404 });

/** A file for saving; its name may hold anything. */
function download(type: string, name: string, body: Buffer): Reply {
  const plain = name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
  return {
    type,
    body,
    headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(plain)}` },
  };
}

/** Letters are shown without any rights: no scripts, no pictures from outside. */
function letterPage(body: string): Reply {
  return htmlPage(body, {
    'content-security-policy':
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  });
}

const written = (trial: Trial) => (at: number) => {
  const zone = trial.workspace.state.spreadsheets[trial.spreadsheetId]?.timeZone ?? trial.workspace.timeZone;
  return momentInWords(at, zone);
};

async function pageReply(trial: Trial, assets: Assets, { path, query }: Request): Promise<Reply> {
  const [, area = '', id = '', third = ''] = path.split('/');
  const { state, shown } = trial.workspace;
  const shim = assets.get('frame-shim.js')?.body ?? '';
  switch (area) {
    case '':
      return htmlPage(spreadsheetPage());
    case 'assets': {
      const asset = assets.get(id);
      return asset ?? notFound('Такой страницы нет.');
    }
    case 'sidebar':
      return framedPage(shown.sidebar?.html ?? '', trialFunctions(trial), shim, trial.workspace.now());
    case 'dialog':
      return framedPage(shown.dialogs.at(-1)?.html ?? '', trialFunctions(trial), shim, trial.workspace.now());
    case 'form': {
      // A short address holds only a part of the id.
      const form = Object.keys(state.forms).find((one) => one === id || one.slice(1, 18) === id);
      return form
        ? htmlPage(formHtml(respondentPicture(formPage(trial.workspace, form, query))))
        : notFound('Такой анкеты нет.');
    }
    case 'form-editor':
      if (id === 'new') return newFormReply(trial);
      return Object.hasOwn(state.forms, id)
        ? editorReply(trial, id, third, shim)
        : notFound('Такой анкеты нет.');
    case 'documents': {
      const lines = papersOf(trial).map((file) => ({
        id: file.id,
        name: file.name,
        modified: written(trial)(Date.parse(file.modifiedTime)),
      }));
      return htmlPage(documentListHtml(lines, formsOf(trial)));
    }
    case 'document': {
      const document = state.documents[id];
      const name = state.files[id]?.name ?? document?.title ?? '';
      return document ? htmlPage(documentHtml(id, name, document)) : notFound('Такого документа нет.');
    }
    case 'spreadsheet':
      if (id === trial.spreadsheetId) return htmlPage(spreadsheetPage());
      return Object.hasOwn(state.spreadsheets, id)
        ? htmlPage(spreadsheetHtml(trial.workspace, id))
        : notFound('Такой таблицы нет.');
    case 'outbox':
      return htmlPage(outboxHtml(state.mails, written(trial)));
    case 'letter': {
      const mail = state.mails[Number(id)];
      return mail ? letterPage(mail.htmlBody ?? mail.body) : notFound('Такого письма нет.');
    }
    case 'download':
      return downloadReply(trial, id, third);
    default:
      return notFound('Такой страницы нет.');
  }
}

/** What forms.new does at Google: an empty form, its editor open. */
function newFormReply(trial: Trial): Reply {
  const location = `/form-editor/${createForm(trial.workspace)}`;
  saveTrial(trial);
  return { ...htmlPage(''), status: 302, headers: { location } };
}

/** The editor of a form, or a page that the script shows in it. */
function editorReply(trial: Trial, formId: string, window: string, shim: string): Reply {
  if (window === '') {
    openForm(trial, formId);
    return htmlPage(formEditorHtml(formId));
  }
  const shown = trial.formScreens.get(formId)?.shown;
  const source = window === 'sidebar' ? shown?.sidebar?.html : shown?.dialogs.at(-1)?.html;
  return framedPage(source ?? '', trialFunctions(trial), shim, trial.workspace.now());
}

async function downloadReply(trial: Trial, kind: string, file: string): Promise<Reply> {
  const { state } = trial.workspace;
  if (kind === 'workbook.xlsx') {
    const name = state.spreadsheets[trial.spreadsheetId]?.name ?? '';
    return download(XLSX, `${name}.xlsx`, await writeXlsx(trial.workspace, trial.spreadsheetId));
  }
  if (kind === 'spreadsheet') {
    const id = file.replace(/\.xlsx$/, '');
    if (!Object.hasOwn(state.spreadsheets, id)) return notFound('Такой таблицы нет.');
    return download(XLSX, `${state.spreadsheets[id]?.name}.xlsx`, await writeXlsx(trial.workspace, id));
  }
  if (kind === 'letter') return attachmentReply(trial, file);
  const id = file.replace(/\.docx$/, '');
  const document = state.documents[id];
  if (kind !== 'document' || !document) return notFound('Такого документа нет.');
  const name = state.files[id]?.name ?? document.title;
  return download(DOCX, `${name}.docx`, await writeDocx(document, name));
}

/** @param place `3-0` is the first file of the fourth letter */
function attachmentReply(trial: Trial, place: string): Reply {
  const [letter = -1, at = -1] = /^\d+-\d+$/.test(place) ? place.split('-').map(Number) : [];
  const mail = trial.workspace.state.mails[letter];
  const file = mail && attachedFiles(mail)[at];
  if (!file) return notFound('Такого вложения нет.');
  // The script may call a kind whatever it likes; a header may not.
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(file.type) ? file.type : 'application/octet-stream';
  return download(type, attachmentName(file, at + 1), Buffer.from(file.base64, 'base64'));
}

/** Everything the server answers. */
export function trialHandler(trial: Trial, assets: Assets, prepare: () => Prepared): Handler {
  const act = actions(trial, prepare);
  return (request: Request) => {
    if (request.method === 'GET' && !request.path.startsWith('/api/')) {
      return pageReply(trial, assets, request);
    }
    if (request.method === 'GET' && request.path === '/api/view') return json(trialView(trial));
    return act(request);
  };
}

/** @param prepare makes the school anew for «Начать заново» */
export const serveTrial = (
  trial: Trial,
  assets: Assets,
  port: number,
  prepare: () => Prepared,
): Promise<Running> => serve(trialHandler(trial, assets, prepare), port);
