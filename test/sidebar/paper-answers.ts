/** What the stand-in server answers about papers: it keeps the papers of the invented school and changes them. */

import type * as R from '../../src/flows/replies';
import type { Answers } from './fake-server';
import { TODAY } from './invented';
import * as forms from './invented-forms';
import * as invented from './invented-papers';

type Doors =
  | 'readPapers'
  | 'readPaperForm'
  | 'readBatch'
  | 'previewPaper'
  | 'stagePapers'
  | 'runPapers'
  | 'redoPaper'
  | 'cancelPaper'
  | 'cancelBatch'
  | 'signPaper'
  | 'signBatch'
  | 'retirePaper'
  | 'readReaders'
  | 'markRead'
  | 'planMail'
  | 'stageMail'
  | 'runMail'
  | 'cancelMail'
  | 'readTemplates'
  | 'checkTemplates'
  | 'restoreTemplate'
  | 'makeTemplates'
  | 'addTemplate';

export function paperAnswers(): Pick<Answers, Doors> {
  let { recent, queue, mail } = invented.PAPERS;
  let batch = invented.BATCH_PAPERS;
  let readers = invented.READERS;
  let templates = invented.TEMPLATES;
  const change = (code: string, own: Partial<R.PaperCard>): void => {
    recent = recent.map((each) =>
      'paper' in each && each.paper.code === code ? { paper: { ...each.paper, ...own } } : each,
    );
  };
  const none: R.PaperActions = { sign: false, redo: false, beside: false, cancel: false, retire: false };
  return {
    readPapers: () => ({ ...invented.PAPERS, recent, queue, mail }),
    readPaperForm: ({ kind }) => {
      const known = [forms.ORDER_FORM, forms.CONSENT_FORM, forms.EVENT_FORM];
      const { ending } = forms.ORDER_FORM;
      return (
        known.find((form) => form.kind === kind) ?? {
          ...forms.ORDER_FORM,
          kind,
          subject: '',
          ending: kind.startsWith('order') ? ending : '',
        }
      );
    },
    readBatch: () => ({ today: TODAY, card: invented.BATCH, papers: batch }),
    previewPaper: ({ chosen, kind, at }) => ({
      ...forms.PREVIEW,
      at,
      total: kind === 'consentGuardian' ? chosen.length : 1,
    }),
    stagePapers: ({ batch, kind, chosen }) => {
      const papers = kind === 'consentGuardian' ? chosen.length : 1;
      queue = { waiting: papers, pausedUntil: '' };
      return { batch, papers };
    },
    runPapers: () => {
      const made = queue.waiting;
      queue = { waiting: 0, pausedUntil: '' };
      const papers = Array.from({ length: made }, (_, i) =>
        invented.paper(`Д-${200 + i}`, { number: made === 1 ? '59-од' : '', about: `Участник ${i + 1}` }),
      );
      return { ...invented.NO_RUN, made, papers };
    },
    redoPaper: () => {
      queue = { waiting: 1, pausedUntil: '' };
      return null;
    },
    cancelPaper: ({ code }) => {
      change(code, { state: 'отменён', url: '', pdfUrl: '', reason: 'Отменён куратором.', actions: none });
      return null;
    },
    cancelBatch: () => null,
    signPaper: ({ code, number, day }) => {
      const signed = { number, day, state: 'действует', actions: { ...none, sign: true, retire: true } };
      change(code, signed);
      return { ...invented.DRAFT, ...signed };
    },
    signBatch: ({ day }) => {
      const drafts = batch.filter(({ state }) => state === 'проект');
      const signed = { day, state: 'действует', actions: { ...none, sign: true, retire: true } };
      batch = batch.map((each) => (drafts.includes(each) ? { ...each, ...signed } : each));
      return { signed: drafts.length, failed: 0, waiting: 0, fault: '' };
    },
    retirePaper: ({ code }) => {
      change(code, { state: 'утратил силу', actions: { ...none, sign: true } });
      return null;
    },
    readReaders: () => readers,
    markRead: ({ rows, day }) => {
      readers = {
        ...readers,
        readers: readers.readers.map((each) => (rows.includes(each.code) ? { ...each, signed: day } : each)),
      };
      return readers;
    },
    planMail: () => invented.MAIL,
    stageMail: ({ codes }) => {
      mail = { waiting: codes.length, pausedUntil: '' };
      return { ...invented.NO_MAIL, waiting: codes.length };
    },
    runMail: () => {
      const sent = mail.waiting;
      mail = { waiting: 0, pausedUntil: '' };
      return { ...invented.NO_MAIL, sent };
    },
    cancelMail: () => {
      mail = { waiting: 0, pausedUntil: '' };
      return invented.NO_MAIL;
    },
    readTemplates: () => templates,
    checkTemplates: ({ kinds }) => kinds.map((kind) => ({ kind, problems: [] })),
    restoreTemplate: () => templates,
    makeTemplates: ({ kinds }) => {
      const made = (kind: string): string => `https://docs.example.org/d/template-${kind}`;
      templates = {
        ...templates,
        templates: templates.templates.map((each) =>
          kinds.includes(each.kind) ? { ...each, url: made(each.kind) } : each,
        ),
      };
      return templates;
    },
    addTemplate: ({ title }) => {
      templates = {
        ...templates,
        templates: [
          ...templates.templates,
          {
            kind: 'own:new',
            title,
            group: 'Свои документы',
            url: 'https://docs.example.org/d/own-new',
            own: true,
          },
        ],
      };
      return templates;
    },
  };
}
