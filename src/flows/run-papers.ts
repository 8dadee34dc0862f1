/** Makes the documents that wait in the register, a stretch at a time. The row comes first and outlives every fault. */

import { PAIR_ORDER } from '../core/programme/orders';
import { PAIR_STATES } from '../core/registers/pairs';
import { PAPER_STATES, UNMADE } from '../core/registers/papers';
import { discardFile, marksHere } from '../google/drive';
import { elapsed } from '../google/session';
import { sayProblem } from '../texts/problems';
import type { Book } from './book';
import { attempt, findMade, madeFile, type Outcome, type Workshop } from './make-paper';
import { readMemory, writeMemory } from './memory';
import { archiveOf, openPaperBook, savePaperBook } from './paper-book';
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

export function runPapers(stretchMs = STRETCH_MS): PapersRun {
  const started = elapsed();
  const book = openPaperBook();
  dropCancelledPairs(book);
  const queue = book.entries('papers').filter(({ record }) => UNMADE.includes(record.state));
  const memory = readMemory().papers;
  const tally = { made: 0, failed: 0, fault: '', codes: new Set<string>() };
  let paused = '';
  let rest = 0;
  if (queue.length > 0) {
    const mark = marksHere();
    const workshop: Workshop = {
      shelf: openShelf(book.school.font),
      mark,
      archive: archiveOf(book),
      made: findMade(
        mark,
        queue.map(({ record }) => record),
      ),
    };
    let faults = 0;
    for (const { row, record } of queue) {
      if (tally.codes.size > 0 && elapsed() - started > stretchMs) break;
      const outcome = attempt(workshop, record);
      if (outcome.kind === 'limit') {
        paused = outcome.when === 'today' ? quotaEnd(memory.quotaSince) : '';
        rest = outcome.when === 'now' ? REST_SECONDS : 0;
        break;
      }
      tally.codes.add(record.code);
      if (outcome.kind === 'fault') {
        tally.fault = outcome.words;
        faults += 1;
        if (faults >= MOST_FAULTS) break;
        continue;
      }
      faults = 0;
      if (outcome.kind === 'made') tally.made += 1;
      else tally.failed += 1;
      book.change('papers', row, cellsOf(outcome));
    }
    if (tally.made + tally.failed > 0)
      book.note(`Созданы документы: ${tally.made}, не созданы: ${tally.failed}`, [...tally.codes]);
  }
  savePaperBook(book);
  const since = tally.made > 0 ? quotaStart(memory.quotaSince, started) : memory.quotaSince;
  if (since !== memory.quotaSince || paused !== memory.pausedUntil)
    writeMemory({ papers: { quotaSince: since, pausedUntil: paused } });
  const archive = archiveOf(book);
  return {
    made: tally.made,
    failed: tally.failed,
    waiting: archive.papers.filter(({ state }) => UNMADE.includes(state)).length,
    restSeconds: rest,
    pausedUntil: paused,
    papers: archive.papers
      .filter(({ code }) => tally.codes.has(code))
      .map((paper) => paperCard(paper, archive)),
    fault: tally.fault,
  };
}

function cellsOf(outcome: Extract<Outcome, { kind: 'made' | 'refused' }>) {
  if (outcome.kind === 'made')
    return { state: PAPER_STATES.draft, link: outcome.file.url, file: outcome.file.id, reason: '' };
  const said = outcome.problems.slice(0, SHOWN_REASONS).map((problem) => {
    const { happened, todo } = sayProblem(problem);
    return `${happened} ${todo}`;
  });
  const more = outcome.problems.length - said.length;
  return {
    state: PAPER_STATES.failed,
    reason: [...said, ...(more > 0 ? [`И ещё замечаний: ${more}.`] : [])].join('\n'),
  };
}

const ORDERABLE: readonly string[] = [PAIR_STATES.agreed, PAIR_STATES.ordering];

/** Pairs that were cancelled or deleted since the order was asked for leave it; one without pairs is cancelled. */
function dropCancelledPairs(book: Book): void {
  const open = new Set(
    book.entries('pairs').flatMap(({ record }) => (ORDERABLE.includes(record.state) ? [record.code] : [])),
  );
  for (const { row, record } of book.entries('papers')) {
    if (record.kindKey !== PAIR_ORDER || !UNMADE.includes(record.state)) continue;
    const left = record.subjects.filter((code) => open.has(code));
    if (left.length === record.subjects.length) continue;
    const made = madeFile(record);
    if (made) discardFile(made.id);
    const gone = left.length === 0 ? { state: PAPER_STATES.void, reason: 'Все пары приказа отменены.' } : {};
    book.change('papers', row, { subjects: left.join('; '), ...gone });
    book.note('Из приказа исключены отменённые пары', [record.code]);
  }
}
