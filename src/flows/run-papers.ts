/** Makes the documents that wait in the register, a stretch at a time. The row comes first and outlives every fault. */

import type { Problem } from '../core/problem';
import { PAIR_ORDER } from '../core/programme/orders';
import { REGISTERS, type RegisterKey } from '../core/registers/list';
import { PAIR_STATES } from '../core/registers/pairs';
import { PAPER_STATES, type Paper, UNMADE } from '../core/registers/papers';
import { discardFile, marksHere } from '../google/drive';
import { elapsed } from '../google/session';
import { sayProblem } from '../texts/problems';
import type { Book } from './book';
import { attempt, findMade, madeFile, type Outcome, type Workshop } from './make-paper';
import { readMemory, writeMemory } from './memory';
import { archiveOf, numberProblems, openPaperBook, savePaperBook } from './paper-book';
import { paperCard } from './paper-cards';
import type { PapersRun } from './paper-replies';
import { quotaEnd, quotaStart } from './quota-day';
import { openShelf } from './templates';

/** A stretch for the panel, which shows how far it is after each; a trigger's may be longer. */
const STRETCH_MS = 30_000;
/** After a limit of the minute. */
const REST_SECONDS = 60;
/** So many faults one after the other mean that Google is not to be had now. */
const MOST_FAULTS = 3;
const SHOWN_REASONS = 3;

/** After so many runs a fault is the paper's own and no longer keeps those behind it waiting. */
const MOST_TRIES = 3;

export function runPapers(stretchMs = STRETCH_MS): PapersRun {
  const started = elapsed();
  const before = openWithoutGonePairs();
  const queue = before.entries('papers').flatMap(({ record }) => (isUnmade(record) ? [record] : []));
  const memory = readMemory().papers;
  const faults: Record<string, number> = { ...memory.faults };
  const outcomes = new Map<string, Settled>();
  const tried = new Set<string>();
  let [fault, paused, rest, inRow] = ['', '', 0, 0];
  if (queue.length > 0) {
    const mark = marksHere();
    const workshop: Workshop = {
      shelf: openShelf(before.school.font),
      mark,
      archive: archiveOf(before),
      made: findMade(mark, queue),
      numberProblems: ({ number, day, code }, { series }) =>
        numberProblems(before, { number, day, series, code }),
    };
    for (const paper of queue) {
      if (tried.size > 0 && elapsed() - started > stretchMs) break;
      const outcome = attempt(workshop, paper);
      if (outcome.kind === 'limit') {
        paused = outcome.when === 'today' ? quotaEnd(memory.quotaSince) : '';
        rest = outcome.when === 'now' ? REST_SECONDS : 0;
        break;
      }
      tried.add(paper.code);
      if (outcome.kind !== 'fault') {
        inRow = 0;
        delete faults[paper.code];
        outcomes.set(paper.code, outcome);
        continue;
      }
      fault = outcome.words;
      if (!outcome.passing) faults[paper.code] = (faults[paper.code] ?? 0) + 1;
      if ((faults[paper.code] ?? 0) >= MOST_TRIES) {
        delete faults[paper.code];
        const problem = { code: 'paperFault', values: { code: paper.code, words: outcome.words } };
        outcomes.set(paper.code, { kind: 'refused', problems: [problem] });
        continue;
      }
      inRow += 1;
      if (inRow >= MOST_FAULTS) break;
    }
  }
  // The sheet may have been sorted or edited since it was read: what came of a paper is entered by its code.
  const book = outcomes.size > 0 ? openPaperBook() : before;
  const { made, failed } = enterOutcomes(book, outcomes);
  savePaperBook(book);
  const since = made > 0 ? quotaStart(memory.quotaSince, started) : memory.quotaSince;
  writeMemory({ papers: { quotaSince: since, pausedUntil: paused, faults } });
  const archive = archiveOf(book);
  return {
    made,
    failed,
    waiting: archive.papers.filter(isUnmade).length,
    restSeconds: rest,
    pausedUntil: paused,
    papers: archive.papers.filter(({ code }) => tried.has(code)).map((paper) => paperCard(paper, archive)),
    fault,
  };
}

function isUnmade({ state }: Paper): boolean {
  return UNMADE.includes(state);
}

type Settled = Extract<Outcome, { kind: 'made' | 'refused' }>;

/** A document whose row was deleted or cancelled meanwhile goes into the bin. */
function enterOutcomes(
  book: Book,
  outcomes: ReadonlyMap<string, Settled>,
): { readonly made: number; readonly failed: number } {
  const waiting = new Map<string, number>();
  for (const { row, record } of book.entries('papers')) {
    if (isUnmade(record) && !waiting.has(record.code)) waiting.set(record.code, row);
  }
  let [made, failed] = [0, 0];
  for (const [code, outcome] of outcomes) {
    const row = waiting.get(code);
    if (row !== undefined) book.change('papers', row, cellsOf(outcome));
    else if (outcome.kind === 'made') discardFile(outcome.file.id);
    if (row === undefined) continue;
    if (outcome.kind === 'made') made += 1;
    else failed += 1;
  }
  if (made + failed > 0) book.note(`Созданы документы: ${made}, не созданы: ${failed}`, [...outcomes.keys()]);
  return { made, failed };
}

function cellsOf({ problems, ...outcome }: Settled) {
  const reason = reasonIn(problems);
  return outcome.kind === 'made'
    ? { state: PAPER_STATES.draft, link: outcome.file.url, file: outcome.file.id, reason }
    : { state: PAPER_STATES.failed, reason };
}

function reasonIn(problems: readonly Problem[]): string {
  const said = problems.slice(0, SHOWN_REASONS).map((problem) => {
    const { happened, todo } = sayProblem(problem);
    const register = problem.place?.register ?? '';
    const sheet = register in REGISTERS ? `Лист «${REGISTERS[register as RegisterKey].title}». ` : '';
    return `${happened} ${sheet}${todo}`;
  });
  const more = problems.length - said.length;
  return [...said, ...(more > 0 ? [`И ещё замечаний: ${more}.`] : [])].join('\n');
}

const ORDERABLE: readonly string[] = [PAIR_STATES.agreed, PAIR_STATES.ordering, PAIR_STATES.approved];

/** Pairs that ended or were deleted since the order was asked for leave it; one without pairs is cancelled. */
function openWithoutGonePairs(): Book {
  const book = openPaperBook();
  let dropped = false;
  const open = new Set(
    book.entries('pairs').flatMap(({ record }) => (ORDERABLE.includes(record.state) ? [record.code] : [])),
  );
  for (const { row, record } of book.entries('papers')) {
    if (record.kindKey !== PAIR_ORDER || !isUnmade(record)) continue;
    const left = record.subjects.filter((code) => open.has(code));
    if (left.length === record.subjects.length) continue;
    const made = madeFile(record);
    if (made) discardFile(made.id);
    const gone =
      left.length === 0
        ? { state: PAPER_STATES.void, reason: 'Все пары приказа отменены, завершены или удалены.' }
        : {};
    book.change('papers', row, { subjects: left.join('; '), ...gone });
    book.note('Из приказа исключены пары, которых больше нет', [record.code]);
    dropped = true;
  }
  if (!dropped) return book;
  savePaperBook(book);
  return openPaperBook();
}
