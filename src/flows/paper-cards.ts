/** Papers in the words of the panel: one card each, papers of one click as a batch. */

import type { Archive } from '../core/documents/archive';
import { DOCUMENT_KINDS } from '../core/documents/kinds/list';
import { MAIL_STATES, PAPER_STATES, type Paper, UNMADE } from '../core/registers/papers';
import { surnameInitials } from '../core/russian/names';
import { counted } from '../core/russian/plural';
import type { BatchCard, PaperCard } from './paper-replies';

export function paperCard(paper: Paper, archive: Archive): PaperCard {
  const { code, kind, title, number, day, state, reason, link, file, acknowledged, mail, replacedBy } = paper;
  const draft = state === PAPER_STATES.draft;
  const unmade = UNMADE.includes(state) || state === PAPER_STATES.failed;
  return {
    code,
    kind,
    title,
    numbered: isNumbered(paper),
    changesSheets: changesSheets(paper),
    number,
    day,
    state,
    reason,
    url: link,
    pdfUrl: file === '' ? '' : `https://docs.google.com/document/d/${file}/export?format=pdf`,
    about: aboutOf(paper.subjects, archive),
    acknowledged,
    mail,
    actions: {
      sign:
        draft || state === PAPER_STATES.inForce || (state === PAPER_STATES.superseded && replacedBy === ''),
      redo: draft || state === PAPER_STATES.failed,
      beside: draft && isReport(paper),
      cancel: draft || unmade,
      retire: state === PAPER_STATES.inForce,
    },
  };
}

const SHOWN = 2;

/** «Абрикосов А.А.», «Абрикосов А.А. – Берёзкин Б.Б.», «58 пар». */
export function aboutOf(subjects: readonly string[], archive: Archive): string {
  if (subjects.length > SHOWN) {
    return archive.pair(subjects[0]!)
      ? counted(subjects.length, 'пара', 'пары', 'пар')
      : counted(subjects.length, 'запись', 'записи', 'записей');
  }
  return subjects.map((code) => nameOf(code, archive)).join(', ');
}

export function nameOf(code: string, archive: Archive): string {
  const pair = archive.pair(code);
  if (pair) return [pair.mentor, pair.mentee].map((each) => personName(each, archive)).join(' – ');
  const title = archive.event(code)?.title ?? archive.partner(code)?.title ?? archive.paper(code)?.title;
  if (title) return title;
  const award = archive.award(code);
  if (award) return personName(award.person, archive);
  const petition = archive.petition(code);
  return petition ? `${petition.kind}: ${petition.pair}` : personName(code, archive);
}

function personName(code: string, archive: Archive): string {
  const { name } = archive.person(code);
  return name === '' ? code : surnameInitials(name);
}

export function batchCard(batch: string, papers: readonly Paper[]): BatchCard {
  const count = (test: (paper: Paper) => boolean) => papers.filter(test).length;
  return {
    batch,
    title: papers[0]?.title ?? '',
    total: papers.length,
    waiting: count(({ state }) => UNMADE.includes(state)),
    failed: count(({ state }) => state === PAPER_STATES.failed),
    made: count(({ file }) => file !== ''),
    sent: count(({ mail }) => mail === MAIL_STATES.sent),
    unsent: count(({ mail }) => mail === MAIL_STATES.failed || mail === MAIL_STATES.sending),
  };
}

/** An own template has no series of numbers. */
/** Its conclusions are typed into the document: nothing is to overwrite them. */
export function isReport({ kindKey }: Paper): boolean {
  return DOCUMENT_KINDS.some(({ key, group }) => key === kindKey && group === 'reports');
}

function changesSheets({ kindKey }: Paper): boolean {
  return DOCUMENT_KINDS.some(({ key, signing }) => key === kindKey && signing !== null);
}

function isNumbered({ kindKey }: Paper): boolean {
  return DOCUMENT_KINDS.some(({ key, series }) => key === kindKey && series !== null);
}
