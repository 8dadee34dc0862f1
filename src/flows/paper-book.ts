/** The registers behind papers: read together, turned into an archive, kept in step with the papers themselves. */

import { isDay } from '../core/day';
import { type Archive, openArchive } from '../core/documents/archive';
import type { Series } from '../core/documents/document-kind';
import { DOCUMENT_KINDS } from '../core/documents/kinds/list';
import { type Problem, Stop } from '../core/problem';
import { nextCode } from '../core/programme/codes';
import { settlePairs } from '../core/programme/orders';
import { REGISTERS, type RegisterKey } from '../core/registers/list';
import { MAIL_STATES, PAPER_STATES, PAPERS, type Paper, UNMADE } from '../core/registers/papers';
import { foldText } from '../core/text';
import { type Book, openBook } from './book';
import { writeMemory } from './memory';
import { readRegisters } from './read-registers';
import { REFRESHED, refresh } from './refresh';

export const PAPER_REGISTERS = [
  ...REFRESHED,
  'petitions',
  'events',
  'awards',
  'partners',
  'roadmap',
  'papers',
  'acknowledgements',
  'legalBases',
] as const;

/** Read only when a report asks for them. */
const COUNTED = ['answers', 'headcount', 'targets', 'figures'] as const;

type PaperRegister = (typeof PAPER_REGISTERS)[number];

/** The registers with every row numbered that somebody typed in by hand, and pairs in step with their orders. */
export function openPaperBook(): Book {
  return openNumbered().book;
}

/** The same for the flows that show a choice: what is shown with a code has it in the sheet too. */
export function openShownBook(): Book {
  const { book, numbered } = openNumbered();
  if (!numbered) return book;
  savePaperBook(book);
  return openPaperBook();
}

function openNumbered(): { readonly book: Book; readonly numbered: boolean } {
  const book = openBook(PAPER_REGISTERS);
  const numbered = PAPER_REGISTERS.map((key) => numberRows(book, key)).some(Boolean);
  settlePapers(book);
  return { book, numbered };
}

/** Writes everything, and what follows from it in the other registers. */
export function savePaperBook(book: Book): void {
  settlePapers(book);
  const codes = refresh(book, book.memory.codes);
  const numbers = Object.fromEntries(
    PAPER_REGISTERS.flatMap((key) => {
      const prefix = prefixOf(key);
      return prefix ? [[prefix, highest(book, key, prefix)]] : [];
    }),
  );
  const papers = book.entries('papers').map(({ record }) => record);
  const queue = {
    papers: papers.filter(({ state }) => UNMADE.includes(state)).length,
    mail: papers.filter(({ mail }) => mail === MAIL_STATES.waiting).length,
  };
  book.save();
  writeMemory({ codes: { ...codes, ...numbers }, queue });
}

const PAPER_PREFIX = 'Д';

function prefixOf(key: PaperRegister): string | undefined {
  return key === 'papers'
    ? PAPER_PREFIX
    : (REGISTERS[key as RegisterKey] as { readonly prefix?: string }).prefix;
}

/** Highest number given out under a prefix, rows that were deleted since counted in. */
function highest(book: Book, key: PaperRegister, prefix: string): number {
  return (
    nextCode(
      book.entries(key).map(({ cells }) => String(cells.code ?? '')),
      prefix,
      book.memory.codes[prefix] ?? 0,
    ).number - 1
  );
}

/** Gives codes to rows that have none: typed in by hand, or cut off before their code was written. */
function numberRows(book: Book, key: PaperRegister): boolean {
  const prefix = prefixOf(key);
  if (!prefix) return false;
  const bare = book.entries(key).filter(({ cells }) => String(cells.code ?? '') === '');
  for (const { row } of bare) book.change(key, row, { code: nextPaperCode(book, key, prefix) });
  return bare.length > 0;
}

function nextPaperCode(book: Book, key: PaperRegister, prefix: string): string {
  const codes = book.entries(key).map(({ cells }) => String(cells.code ?? ''));
  return nextCode(codes, prefix, book.memory.codes[prefix] ?? 0).code;
}

/** Code for one more paper. */
export function newPaperCode(book: Book): string {
  return nextPaperCode(book, 'papers', PAPER_PREFIX);
}

/** Pairs follow the state of their order, papers count their signatures. */
function settlePapers(book: Book): void {
  const papers = book.entries('papers');
  const pairs = book.entries('pairs');
  const changed = settlePairs(
    pairs,
    papers.map(({ record }) => record),
  );
  for (const [row, cells] of changed) book.change('pairs', row, cells);
  const rows = book.entries('acknowledgements').map(({ record }) => record);
  for (const { row, record, cells } of papers) {
    const own = rows.filter(({ paper }) => paper === record.code);
    const signed = own.filter(({ signed: on }) => on !== '').length;
    const acknowledged = own.length === 0 ? '' : `${signed} из ${own.length}`;
    if (String(cells.acknowledged ?? '') !== acknowledged) book.change('papers', row, { acknowledged });
  }
}

export function archiveOf(book: Book): Archive {
  const records = <K extends PaperRegister>(key: K) => book.entries(key).map(({ record }) => record);
  return openArchive({
    school: book.school,
    lists: book.lists,
    today: book.now.today,
    mentees: records('mentees'),
    mentors: records('mentors'),
    consents: records('consents'),
    pairs: records('pairs'),
    petitions: records('petitions'),
    events: records('events'),
    awards: records('awards'),
    partners: records('partners'),
    roadmap: records('roadmap'),
    papers: records('papers'),
    acknowledgements: records('acknowledgements'),
    legalBases: records('legalBases'),
    readCounted: () => readRegisters(book, COUNTED),
  });
}

const DEAD: readonly string[] = [PAPER_STATES.void, PAPER_STATES.failed];

/** A paper that stands or is on its way. */
export function isStanding({ state }: Paper): boolean {
  return !DEAD.includes(state);
}

function seriesOf({ kindKey }: Paper): Series | null {
  return DOCUMENT_KINDS.find(({ key }) => key === kindKey)?.series ?? null;
}

/** Numbers run within the calendar year, each series for itself (domain B.10): one more than the highest. */
export function nextNumber(book: Book, series: Series | null): string {
  if (series === null) return '';
  const year = book.now.today.slice(0, 4);
  const numbers = book
    .entries('papers')
    .map(({ record }) => record)
    .filter((paper) => isStanding(paper) && seriesOf(paper) === series && yearOf(paper, year) === year)
    .map(({ number }) => Number.parseInt(number, 10) || 0);
  return String(Math.max(0, ...numbers) + 1);
}

/** A number that is promised to a draft counts for this year. */
function yearOf({ day }: Paper, otherwise: string): string {
  return isDay(day) ? day.slice(0, 4) : otherwise;
}

/** Orders of each series have their own; letters and minutes have none. */
export function numberEnding({ school }: Book, series: Series | null): string {
  return (series === 'orders' ? school.orderSuffix : series === 'staff' ? school.staffSuffix : '').trim();
}

/** «57» and «-од» give «57-од»; a number that already ends so stays. Letters and minutes have no index. */
export function fullNumber(book: Book, number: string, series: Series | null): string {
  const [plain, ending] = [number.replace(/^\s*№\s*/, '').trim(), numberEnding(book, series)];
  return plain === '' || plain.toLowerCase().endsWith(ending.toLowerCase()) ? plain : plain + ending;
}

/**
 * A number is given once in a calendar year and series. `code` is the paper it is for, '' for a new one; of two papers
 * that wait with the same number the first keeps it.
 */
export function numberProblems(
  book: Book,
  { number, day, series, code }: { number: string; day: string; series: Series | null; code: string },
): readonly Problem[] {
  if (number === '' || series === null) return [];
  const year = (isDay(day) ? day : book.now.today).slice(0, 4);
  const papers = book.entries('papers').map(({ record }) => record);
  const own = papers.findIndex((paper) => paper.code === code);
  const taken = papers.find(
    (paper, at) =>
      paper.code !== code &&
      isStanding(paper) &&
      (own < 0 || at < own || paper.file !== '') &&
      seriesOf(paper) === series &&
      foldText(paper.number) === foldText(number) &&
      yearOf(paper, year) === year,
  );
  return taken ? [{ code: 'numberTaken', values: { number, code: taken.code, title: taken.title } }] : [];
}

export function paperRow(book: Book, code: string): { readonly row: number; readonly record: Paper } {
  const found = book.entries('papers').find(({ record }) => record.code === code);
  if (!found) throw new Stop([{ code: 'rowMissing', values: { code, sheet: PAPERS.title } }]);
  return found;
}
