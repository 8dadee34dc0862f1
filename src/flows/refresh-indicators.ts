/** Counts the indicators anew: «Показатели по годам», the sheet for the head, its charts. Running it twice changes nothing. */

import { schoolYearOf } from '../core/day';
import { countFigures, coverageByMonth, pairsByForm } from '../core/indicators/count';
import { headcountProblems } from '../core/indicators/denominators';
import type { Material } from '../core/indicators/figure';
import { SHEET_TITLE, type SheetContent } from '../core/indicators/sheet';
import { asReported, missingTargets, storeFigures } from '../core/indicators/years';
import { Stop } from '../core/problem';
import { now } from '../google/session';
import { openSheets } from '../google/sheets';
import { sayProblem, sayRemark } from '../texts/problems';
import { type Book, openBook } from './book';
import { checkAnswers } from './check-answers';
import { makeCopy, updateCopy } from './indicator-copy';
import type { Indicators } from './indicator-replies';
import { fillIndicatorSheet, INDICATOR_SHEET } from './indicator-sheet';
import { readMemory, writeMemory } from './memory';
import { describeIndicators } from './read-indicators';

/** Registers that the figures are counted from, and those they are kept in. */
const COUNTED = [
  'mentees',
  'mentors',
  'pairs',
  'consents',
  'partners',
  'answers',
  'headcount',
  'targets',
  'figures',
] as const;

export function refreshIndicators(): Indicators {
  return count(updateCopy);
}

/** Makes the head's copy out of figures counted now. */
export function copyIndicators(): Indicators {
  return count(makeCopy);
}

function count(copy: (content: SheetContent) => void): Indicators {
  const book = openBook(COUNTED);
  if (!book.memory.setUp.done) throw new Stop([{ code: 'notSetUp', values: {} }]);
  checkAnswers(book);
  checkHeadcount(book);
  const material = materialOf(book);
  const { today } = book.now;
  const stored = book.entries('figures');
  const figures = countFigures(material, today).map((figure) => asReported(figure, stored));
  const { changed, appended } = storeFigures(figures, stored);
  for (const [row, cells] of changed) book.change('figures', row, cells);
  for (const cells of appended) book.append('figures', cells);
  for (const cells of missingTargets(figures, book.entries('targets'))) book.append('targets', cells);
  book.save();
  const remarks = Object.fromEntries(
    figures.map(({ key, problems }) => [key, problems.map((problem) => sayProblem(problem).happened)]),
  );
  const content = {
    school: book.school.shortName || book.school.fullName,
    schoolYear: schoolYearOf(today),
    today,
    figures,
    stored: book.entries('figures').map(({ record }) => record),
    remarks,
    points: coverageByMonth(material, today),
    forms: pairsByForm(material, today),
  };
  fillIndicatorSheet(content);
  copy(content);
  return describeIndicators(
    book,
    figures.map((figure) => ({ ...figure, remarks: remarks[figure.key] ?? [] })),
  );
}

/** What in a row of «Контингент» does not add up is said on the row itself. */
function checkHeadcount(book: Book): void {
  for (const { row, record, cells } of book.entries('headcount')) {
    const remarks = headcountProblems(record).map(sayRemark).join('\n');
    if (remarks !== String(cells.remarks ?? '')) book.change('headcount', row, { remarks });
  }
}

function materialOf(book: Book): Material {
  const records = <K extends (typeof COUNTED)[number]>(key: K) =>
    book.entries(key).map(({ record }) => record);
  return {
    mentees: records('mentees'),
    mentors: records('mentors'),
    pairs: records('pairs'),
    consents: records('consents'),
    partners: records('partners'),
    answers: records('answers'),
    headcount: records('headcount'),
    targets: records('targets'),
    school: book.school,
  };
}

/** Before this hour the day is not over for those who correct yesterday's rows. */
const NIGHT_HOUR = '03';

/** Once a day, at the first hourly run after three in the morning; never where the sheet has been done away with. */
export function refreshNightly(): void {
  const { setUp, sheets, figures } = readMemory();
  const id = sheets[INDICATOR_SHEET];
  const { today, moment } = now();
  if (!setUp.done || id === undefined || figures.day === today || moment.slice(11, 13) < NIGHT_HOUR) return;
  if (!openSheets([{ id, name: SHEET_TITLE }])[0]) return;
  refreshIndicators();
  writeMemory({ figures: { ...readMemory().figures, day: today } });
}
