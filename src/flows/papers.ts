/** The order on pairs: what waits for it, its preview, and the list of papers made so far. */

import * as z from 'zod/mini';
import { isDay } from '../core/day';
import { checkOrderPairs } from '../core/documents/check-order-pairs';
import { checkTemplate } from '../core/documents/check-template';
import type { DocsDocument } from '../core/documents/document-json';
import {
  ORDER_PAIRS,
  type OrderPair,
  type OrderPairsData,
  type OrderPerson,
} from '../core/documents/order-pairs';
import { orderNumber, orderPairsFilling } from '../core/documents/order-pairs-filling';
import { documentBlocks } from '../core/documents/preview';
import type { Problem } from '../core/problem';
import { Stop } from '../core/problem';
import { kindOf } from '../core/programme/pairs';
import { isLive, PAIR_STATES, type Pair } from '../core/registers/pairs';
import { PAPER_STATES, PAPERS } from '../core/registers/papers';
import { shortDay } from '../core/russian/dates';
import { foldText } from '../core/text';
import { readDocument } from '../google/docs';
import { sayProblem } from '../texts/problems';
import { type Book, openBook } from './book';
import { checked, DAY } from './frame';
import { byCode, consentedCodes } from './matching-input';
import { writeMemory } from './memory';
import { REFRESHED, refresh } from './refresh';
import type { OrderPreview, Papers } from './replies';
import { findTemplate, renewTemplate } from './templates';

export const PAPER_REGISTERS = [...REFRESHED, 'papers'] as const;

export const ORDER_REQUEST = z.object({ number: z.string(), day: DAY });

export function readPapers(): Papers {
  return describe(openBook(PAPER_REGISTERS));
}

function describe(book: Book): Papers {
  const template = findTemplate();
  const folder = book.memory.files.folder;
  return {
    waitingPairs: waitingPairs(book).length,
    nextNumber: nextNumber(book),
    today: book.now.today,
    recent: book
      .entries('papers')
      .map(({ record }) => ({
        code: record.code,
        title: record.title,
        number: record.number,
        day: record.day,
        state: record.state,
        url: record.link,
        pairs: record.pairs.length,
        unfinished: record.state === PAPER_STATES.preparing,
      }))
      .reverse(),
    template: { title: template?.name ?? '', url: template?.url ?? '' },
    folderUrl: folder ? `https://drive.google.com/drive/folders/${folder}` : '',
  };
}

/** Pairs the curator has agreed to and no order names. */
export function waitingPairs(book: Book): readonly { readonly row: number; readonly record: Pair }[] {
  return book
    .entries('pairs')
    .filter(({ record }) => record.state === PAIR_STATES.agreed && record.document === '');
}

/** Numbers run within the calendar year (domain B.10): one more than the highest of this year. */
function nextNumber(book: Book): string {
  const year = book.now.today.slice(0, 4);
  const numbers = book
    .entries('papers')
    .flatMap(({ record }) => (record.day.startsWith(year) ? [Number.parseInt(record.number, 10) || 0] : []));
  return String(Math.max(0, ...numbers) + 1);
}

export function previewOrder(request: unknown): OrderPreview {
  const { number, day } = checked(ORDER_REQUEST, request);
  const book = openBook(PAPER_REGISTERS);
  const data = orderData(
    book,
    waitingPairs(book).map(({ record }) => record),
    number,
    day,
  );
  const { document, problems } = readTemplate();
  const missing = [...problems, ...orderProblems(book, data, '')].map(sayProblem);
  return { blocks: document ? documentBlocks(document, orderPairsFilling(data)) : [], missing };
}

/** The template with everything that is wrong with it. */
export function readTemplate(): {
  readonly id: string;
  readonly document: DocsDocument | null;
  readonly problems: readonly Problem[];
} {
  const file = findTemplate();
  if (!file) return { id: '', document: null, problems: [{ code: 'templateMissing', values: {} }] };
  const document = readDocument(file.id) as DocsDocument;
  return { id: file.id, document, problems: checkTemplate(document, ORDER_PAIRS) };
}

/** Everything that keeps an order from being made; `code` is the paper it is for, '' for a new one. */
export function orderProblems(book: Book, data: OrderPairsData, code: string): readonly Problem[] {
  const consented = consentedCodes(book);
  const people = new Set(data.pairs.flatMap(({ mentor, mentee }) => [mentee.code, mentor.code]));
  const unsigned = [...people].filter((person) => !consented.has(person));
  return [
    ...checkOrderPairs(data),
    ...numberProblems(book, data.number, data.day, code),
    ...unsigned.map((person) => ({ code: 'consentMissing', values: { code: person } })),
  ];
}

/** A number is given once in a calendar year (domain B.10); with and without the school's index it is the same. */
function numberProblems(book: Book, number: string, day: string, code: string): readonly Problem[] {
  const whole = (text: string): string => foldText(orderNumber(text, book.school.orderSuffix));
  const taken = book
    .entries('papers')
    .find(
      ({ record }) =>
        record.code !== code &&
        whole(record.number) === whole(number) &&
        record.day.slice(0, 4) === day.slice(0, 4),
    );
  return taken && number.trim() !== ''
    ? [{ code: 'numberTaken', values: { number, code: taken.record.code } }]
    : [];
}

export function orderData(book: Book, pairs: readonly Pair[], number: string, day: string): OrderPairsData {
  const mentees = byCode(book.entries('mentees').map(({ record }) => record));
  const mentors = byCode(book.entries('mentors').map(({ record }) => record));
  return {
    school: book.school,
    number,
    day,
    pairs: pairs.map(
      (pair): OrderPair => ({
        code: pair.code,
        mentor: { ...UNKNOWN, ...mentors.get(pair.mentor), code: pair.mentor },
        mentee: { ...UNKNOWN, ...mentees.get(pair.mentee), code: pair.mentee },
        form: pair.form,
        kind: kindOf(pair),
        start: pair.start,
        end: pair.plannedEnd,
      }),
    ),
  };
}

/** A person whose row is gone: the check names the missing name. */
const UNKNOWN: Omit<OrderPerson, 'code'> = { name: '', role: '', post: '', category: '', experience: null };

const SIGNED = z.object({ code: z.string(), number: z.string(), day: DAY });

/** The head has signed: the pairs of the order are approved from its day on. */
export function markSigned(request: unknown): Papers {
  const { code, number, day } = checked(SIGNED, request);
  const book = openBook(PAPER_REGISTERS);
  const paper = book.entries('papers').find(({ record }) => record.code === code);
  if (!paper) throw new Stop([{ code: 'rowMissing', values: { code, sheet: PAPERS.title } }]);
  const problems: readonly Problem[] = [
    ...(paper.record.state === PAPER_STATES.preparing
      ? [{ code: 'orderUnfinished', values: { number: paper.record.number } }]
      : []),
    ...(number.trim() === '' ? [{ code: 'orderNumberMissing', values: {} }] : []),
    ...(isDay(day) ? [] : [{ code: 'orderDayInvalid', values: { day } }]),
    ...numberProblems(book, number, day, code),
  ];
  if (problems.length > 0) throw new Stop(problems);
  const order = `№ ${number} от ${shortDay(day)}`;
  book.change('papers', paper.row, { state: PAPER_STATES.signed, number, day });
  for (const { row, record } of book.entries('pairs')) {
    if (record.document !== code || !isLive(record)) continue;
    // A start that was the order's own day follows it; one the curator has put in stays.
    const start = record.start === paper.record.day ? day : record.start || day;
    book.change('pairs', row, { state: PAIR_STATES.approved, order, start });
  }
  const pairs = book.entries('pairs').filter(({ record }) => record.document === code);
  const named = new Set(pairs.map(({ record }) => record.mentor));
  for (const { row, record } of book.entries('mentors')) {
    if (named.has(record.code) && record.appointedBy !== order)
      book.change('mentors', row, { appointedBy: order });
  }
  book.note(`Приказ подписан: ${order}`, [code]);
  const codes = refresh(book, book.memory.codes);
  book.save();
  writeMemory({ codes: { ...codes } });
  return describe(book);
}

/** Puts the sample of the template in the place of the curator's. */
export function restoreTemplate(): Papers {
  const book = openBook(PAPER_REGISTERS);
  renewTemplate();
  book.note('Шаблон приказа возвращён к образцу', []);
  book.save();
  return describe(openBook(PAPER_REGISTERS));
}
