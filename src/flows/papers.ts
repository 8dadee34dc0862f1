/** «Документы»: what is needed now, what can be made, what was made lately. */

import * as z from 'zod/mini';
import type { Archive } from '../core/documents/archive';
import { checkTemplate } from '../core/documents/check-template';
import { type Candidate, type DocumentKind, GROUPS, type Group } from '../core/documents/document-kind';
import { lastAnswer } from '../core/documents/kept-answers';
import { DOCUMENT_KINDS, materialOf } from '../core/documents/kinds/list';
import { ownKey } from '../core/documents/own-kind';
import { MAIL_STATES, PAPER_STATES, type Paper, UNMADE } from '../core/registers/papers';
import { plural } from '../core/russian/plural';
import { sayProblem } from '../texts/problems';
import type { Book } from './book';
import { checked } from './frame';
import { type Memory, readMemory } from './memory';
import { archiveOf, isStanding, nextNumber, numberEnding, openPaperBook, openShownBook } from './paper-book';
import { batchCard, paperCard } from './paper-cards';
import type { BatchPapers, CatalogueGroup, Need, PaperForm, Papers } from './paper-replies';
import { openShelf } from './templates';

const RECENT = 30;

export function readPapers(): Papers {
  return describePapers(openPaperBook());
}

export function describePapers(book: Book): Papers {
  const archive = archiveOf(book);
  const { papers: making, mail, files, ownTemplates } = readMemory();
  const shown = grouped(archive.papers);
  return {
    today: book.now.today,
    needs: needsOf(archive),
    catalogue: catalogueOf(archive, ownTemplates),
    recent: shown
      .slice(0, RECENT)
      .map(({ batch, papers }) =>
        papers.length > 1 ? { batch: batchCard(batch, papers) } : { paper: paperCard(papers[0]!, archive) },
      ),
    more: Math.max(0, shown.length - RECENT),
    queue: {
      waiting: archive.papers.filter(({ state }) => UNMADE.includes(state)).length,
      pausedUntil: making.pausedUntil > book.now.moment ? making.pausedUntil : '',
    },
    mail: {
      waiting: archive.papers.filter((paper) => paper.mail === MAIL_STATES.waiting).length,
      pausedUntil: mail.pausedUntil > book.now.moment ? mail.pausedUntil : '',
    },
    folderUrl: files.folder ? `https://drive.google.com/drive/folders/${files.folder}` : '',
  };
}

/** Papers of one click together, newest first. */
function grouped(
  papers: readonly Paper[],
): readonly { readonly batch: string; readonly papers: readonly Paper[] }[] {
  const groups = new Map<string, Paper[]>();
  for (const paper of papers) {
    const key = paper.batch || paper.code;
    groups.set(key, [...(groups.get(key) ?? []), paper]);
  }
  return [...groups].map(([batch, own]) => ({ batch, papers: own })).reverse();
}

/** What is due and no standing paper of the kind is about. */
export function candidatesOf(kind: DocumentKind, archive: Archive): readonly Candidate[] {
  const covered = new Set(
    archive.papers
      .filter(
        (paper) => paper.kindKey === kind.key && isStanding(paper) && paper.state !== PAPER_STATES.superseded,
      )
      .flatMap(({ subjects }) => subjects),
  );
  return (kind.candidates ?? kind.about.candidates)(archive).map((candidate) =>
    candidate.due && covered.has(candidate.code)
      ? {
          ...candidate,
          due: false,
          detail: [candidate.detail, 'документ уже есть'].filter(Boolean).join(' · '),
        }
      : candidate,
  );
}

function needsOf(archive: Archive): readonly Need[] {
  return DOCUMENT_KINDS.flatMap((kind): readonly Need[] => {
    if (!kind.need) return [];
    const count = candidatesOf(kind, archive).filter(({ due }) => due).length;
    const text = `${count}\u00a0${plural(count, ...kind.need)}`;
    return count === 0 ? [] : [{ kind: kind.key, title: kind.title, text, count }];
  });
}

/** Own templates as they were when the folder was last looked through. */
function catalogueOf({ papers }: Archive, own: Memory['ownTemplates']): readonly CatalogueGroup[] {
  const kinds = [
    ...DOCUMENT_KINDS,
    ...Object.entries(own).map(([id, title]) => ({ key: ownKey(id), title, group: 'own' as const })),
  ];
  return (Object.keys(GROUPS) as Group[]).flatMap((group) => {
    const entries = kinds
      .filter((kind) => kind.group === group)
      .map(({ key, title }) => {
        const own = papers.filter((paper) => paper.kindKey === key && isStanding(paper));
        return {
          kind: key,
          title,
          count: own.length,
          inForce: own.some(({ state }) => state === PAPER_STATES.inForce),
        };
      });
    return entries.length === 0 ? [] : [{ title: GROUPS[group], entries }];
  });
}

const FORM = z.object({ kind: z.string(), answers: z.optional(z.record(z.string(), z.string())) });
/** Answers that hold for one paper alone are not carried over: a day of last year would pass unseen. */
const DAYLIKE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Everything the page of one kind shows before anything is typed, or after `answers` on which the rest depends. The
 * sample is made when there is no template yet.
 */
export function readPaperForm(request: unknown): PaperForm {
  const { kind: key, answers = {} } = checked(FORM, request);
  const book = openShownBook();
  const archive = archiveOf(book);
  const shelf = openShelf(book.school.font);
  const { kind, document, file } = shelf.open(key);
  const material = materialOf(kind, {
    archive,
    paper: { code: '', number: '', day: '', edition: 1 },
    chosen: [],
    answers,
  });
  const last = (name: string): string | undefined =>
    lastAnswer(archive, key, name, (_, answer) => !DAYLIKE.test(answer));
  return {
    kind: key,
    title: kind.title,
    each: kind.each,
    one: kind.about.one,
    numbered: kind.series !== null,
    nextNumber: nextNumber(book, kind.series),
    ending: numberEnding(book, kind.series),
    today: book.now.today,
    subject: kind.about.title,
    empty: kind.about.empty,
    sheet: kind.about.sheet ?? '',
    candidates: candidatesOf(kind, archive),
    asks: kind.asks.map((ask) => ({
      name: ask.name,
      kind: ask.kind,
      meaning: ask.meaning,
      example: ask.example,
      initial: answers[ask.name] ?? (ask.fresh ? undefined : last(ask.name)) ?? ask.initial(material),
      required: ask.required,
      leads: ask.leads === true,
      choices:
        ask.kind === 'event'
          ? archive.events.map(({ code, title }) => ({ value: code, title: title || code }))
          : (ask.choices?.(archive) ?? []).map((value) => ({ value, title: value })),
    })),
    template: { url: file.url, problems: checkTemplate(document, kind).map(sayProblem) },
  };
}

const BATCH = z.object({ batch: z.string() });

/** The papers of one click, in the order of the register. */
export function readBatch(request: unknown): BatchPapers {
  const { batch } = checked(BATCH, request);
  const book = openPaperBook();
  const archive = archiveOf(book);
  const papers = archive.papers.filter((paper) => paper.batch === batch);
  return {
    today: book.now.today,
    card: batchCard(batch, papers),
    papers: papers.map((paper) => paperCard(paper, archive)),
  };
}
