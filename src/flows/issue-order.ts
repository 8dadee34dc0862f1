/**
 * Makes the order on pairs. The row in «Документы» comes first and holds number, date and pairs: a run that was
 * cut off is taken up from it, so that nothing is numbered or made twice.
 */

import type { DocsDocument } from '../core/documents/document-json';
import { fillRequests } from '../core/documents/fill';
import { ORDER_PAIRS, type OrderPairsData } from '../core/documents/order-pairs';
import { orderNumber, orderPairsFilling } from '../core/documents/order-pairs-filling';
import { leftovers } from '../core/documents/placeholders';
import { insertedValues } from '../core/documents/values';
import { Stop } from '../core/problem';
import { numberOf } from '../core/questionnaires/reconcile';
import { PAIR_STATES } from '../core/registers/pairs';
import { PAPER_STATES } from '../core/registers/papers';
import { shortDay } from '../core/russian/dates';
import { changeDocument, readDocument } from '../google/docs';
import { copyDocument, type DriveFile, discardFile, findMarked, markHere } from '../google/drive';
import { type Book, openBook } from './book';
import { checked } from './frame';
import { writeMemory } from './memory';
import {
  ORDER_REQUEST,
  orderData,
  orderProblems,
  PAPER_REGISTERS,
  readTemplate,
  waitingPairs,
} from './papers';
import { refresh } from './refresh';
import type { IssuedOrder } from './replies';
import { ensureFolder } from './templates';

const PAPER_PREFIX = 'Д';

interface Undertaking {
  readonly code: string;
  readonly data: OrderPairsData;
}

/** An order that was cut off goes on, whatever number is asked for; otherwise a new one is begun. */
export function issueOrder(request: unknown): IssuedOrder {
  const { number, day } = checked(ORDER_REQUEST, request);
  const book = openSettled();
  const template = readTemplate();
  const begun = unfinished(book);
  const order = begun ?? plan(book, number, day);
  const problems = [...template.problems, ...orderProblems(book, order.data, begun ? order.code : '')];
  if (problems.length > 0) throw new Stop(problems);
  if (!begun) begin(book, order);
  const { file, left } = makeDocument(template.id, order);
  finish(order, file);
  return {
    code: order.code,
    number: order.data.number,
    day: order.data.day,
    url: file.url,
    pairs: order.data.pairs.length,
    placeholdersLeft: left.length,
  };
}

function preparing(book: Book) {
  return book.entries('papers').find(({ record }) => record.state === PAPER_STATES.preparing);
}

/**
 * Takes pairs that were cancelled or deleted since the order was begun off it. What was filled with them goes into
 * the bin first, so that the document is made anew; an order that has no pair left gives its number back.
 */
function openSettled(): Book {
  const book = openBook(PAPER_REGISTERS);
  const paper = preparing(book);
  if (!paper) return book;
  const { code, number, pairs } = paper.record;
  const open = new Set(
    book.entries('pairs').flatMap(({ record }) => (ORDERABLE.includes(record.state) ? [record.code] : [])),
  );
  const left = pairs.filter((pair) => open.has(pair));
  if (left.length === pairs.length) return book;
  const file = findMarked(markOf(code));
  if (file) discardFile(file.id);
  const gone = pairs.filter((pair) => !open.has(pair));
  book.change('papers', paper.row, {
    pairs: left.join('; '),
    ...(left.length === 0 ? { state: PAPER_STATES.void, number: '' } : {}),
  });
  book.note(`Приказ № ${number}: исключены отменённые пары`, [code, ...gone]);
  book.save();
  return openBook(PAPER_REGISTERS);
}

const ORDERABLE: readonly string[] = [PAIR_STATES.agreed, PAIR_STATES.ordering];

function markOf(code: string): string {
  return markHere(`paper-${code}`);
}

function unfinished(book: Book): Undertaking | null {
  const paper = preparing(book)?.record;
  if (!paper) return null;
  const pairs = book.entries('pairs').filter(({ record }) => paper.pairs.includes(record.code));
  return {
    code: paper.code,
    data: orderData(
      book,
      pairs.map(({ record }) => record),
      paper.number,
      paper.day,
    ),
  };
}

function plan(book: Book, number: string, day: string): Undertaking {
  const last = book
    .entries('papers')
    .reduce(
      (most, { record }) => Math.max(most, numberOf(record.code)),
      book.memory.codes[PAPER_PREFIX] ?? 0,
    );
  const full = orderNumber(number, book.school.orderSuffix);
  const pairs = waitingPairs(book).map(({ record }) => record);
  return {
    code: `${PAPER_PREFIX}-${String(last + 1).padStart(3, '0')}`,
    data: orderData(book, pairs, full, day),
  };
}

/** Enters the order into the register: from here on number and pairs are settled. */
function begin(book: Book, { code, data }: Undertaking): void {
  book.append('papers', {
    code,
    kind: 'приказ',
    title: `О закреплении наставнических пар и групп на ${data.school.schoolYear} учебный год`,
    number: data.number,
    day: data.day,
    state: PAPER_STATES.preparing,
    basis: data.school.legalBasis,
    signedBy: data.school.headPost,
    annexes: 'Приложение 1: список наставников и наставляемых; лист ознакомления',
    pairs: data.pairs.map((pair) => pair.code).join('; '),
  });
  book.save();
  writeMemory({ codes: { ...book.memory.codes, [PAPER_PREFIX]: numberOf(code) } });
}

/** Finds the copy an earlier run has made, or makes it; fills it in one batch unless that is done. */
function makeDocument(
  templateId: string,
  { code, data }: Undertaking,
): { readonly file: DriveFile; readonly left: readonly string[] } {
  const mark = markOf(code);
  const name = `Приказ № ${data.number} от ${shortDay(data.day)}: наставнические пары и группы`;
  const file = findMarked(mark) ?? copyDocument(templateId, name, ensureFolder().file.id, mark);
  const filling = orderPairsFilling(data);
  const values = insertedValues(filling);
  const before = readDocument(file.id) as DocsDocument;
  if (leftovers(before, values).length === 0) return { file, left: [] };
  changeDocument(file.id, fillRequests(before, filling));
  const left = leftovers(readDocument(file.id) as DocsDocument, values);
  if (left.length > 0) throw new Error(`placeholders left in ${code}: ${left.join(', ')}`);
  return { file, left };
}

/** Link and state into the register; the pairs are on the order now. */
function finish({ code, data }: Undertaking, file: DriveFile): void {
  const book = openBook(PAPER_REGISTERS);
  const order = `№ ${data.number} от ${shortDay(data.day)}`;
  const inOrder = new Set(data.pairs.map((pair) => pair.code));
  for (const { row, record } of book.entries('pairs')) {
    if (!inOrder.has(record.code)) continue;
    book.change('pairs', row, { state: PAIR_STATES.ordering, document: code, order });
  }
  const paper = book.entries('papers').find(({ record }) => record.code === code);
  if (!paper) throw new Stop([{ code: 'rowMissing', values: { code } }]);
  book.change('papers', paper.row, { state: PAPER_STATES.draft, link: file.url, file: file.id });
  book.note(`${ORDER_PAIRS.title} № ${data.number}: создан проект`, [code, ...inOrder]);
  const codes = refresh(book, book.memory.codes);
  book.save();
  writeMemory({ codes: { ...codes } });
}
