/** Indicators as the panel shows them, read from where the last count has written them. */

import { schoolYearOf } from '../core/day';
import { readSheetFigures, type ShownFigure } from '../core/indicators/read-sheet';
import { markOf, SHEET_TITLE } from '../core/indicators/sheet';
import { firstYear, isMain, unitOf } from '../core/indicators/years';
import { longDay } from '../core/russian/dates';
import { openSheets } from '../google/sheets';
import { LACKING, sayCounted, sayDeviation, sayValue } from '../texts/indicator-words';
import { type Book, openBook } from './book';
import { describeCopy, forgetCopy } from './indicator-copy';
import type { IndicatorCard, Indicators } from './indicator-replies';
import { INDICATOR_SHEET } from './indicator-sheet';
import { readMemory } from './memory';

/** Main figures come from «Показатели по годам», working ones and remarks from the sheet for the head. */
export function readIndicators(): Indicators {
  const book = openBook(['figures', 'headcount', 'targets']);
  const id = book.memory.sheets[INDICATOR_SHEET] ?? null;
  const sheet = id === null ? null : openSheets([{ id, name: SHEET_TITLE }])[0];
  const onSheet = sheet ? readSheetFigures([sheet.table.header, ...sheet.table.rows]) : [];
  const year = firstYear(yearOf(book));
  const stored = book
    .entries('figures')
    .filter(({ record }) => firstYear(record.schoolYear) === year)
    .map(({ record }): ShownFigure => {
      const shown = onSheet.find(({ key }) => key === record.indicator);
      return {
        ...record,
        key: record.indicator,
        unit: unitOf(record),
        remarks: shown?.remarks ?? [],
      };
    });
  return describeIndicators(book, [...stored, ...onSheet.filter((figure) => !isMain(figure))]);
}

/** The head's copy is no longer updated. */
export function stopCopy(): Indicators {
  forgetCopy();
  return readIndicators();
}

/** The book needs «Контингент» and «Плановые значения». */
export function describeIndicators(book: Book, figures: readonly ShownFigure[]): Indicators {
  const schoolYear = yearOf(book);
  const cards = figures.map(card);
  return {
    schoolYear,
    countedOn: longDay(figures.find(isMain)?.asOf ?? ''),
    main: cards.filter(isMain),
    working: cards.filter((each) => !isMain(each)),
    lacking: lacking(book, figures, schoolYear),
    sheet:
      readMemory().sheets[INDICATOR_SHEET] === undefined
        ? null
        : { register: INDICATOR_SHEET, code: '', column: '' },
    copy: describeCopy(),
  };
}

function yearOf(book: Book): string {
  return schoolYearOf(book.now.today);
}

function card(figure: ShownFigure): IndicatorCard {
  const { key, title, unit, value, plan, numerator, denominator, rule, source, remarks } = figure;
  const mark = markOf(figure);
  return {
    key,
    title,
    fact: sayValue(value, unit),
    plan: plan === null ? '' : sayValue(plan, 'percent'),
    deviation: sayDeviation(value, plan),
    mark: mark === 'unplanned' || mark === 'unknown' ? 'none' : mark,
    counted: sayCounted(numerator, denominator),
    rule,
    source,
    remarks,
  };
}

function lacking(book: Book, figures: readonly ShownFigure[], schoolYear: string): Indicators['lacking'] {
  const place = (register: string) => ({ register, code: '', column: '' });
  const counts = book.entries('headcount').map(({ record }) => record);
  const withoutPlan = book
    .entries('targets')
    .filter(({ record }) => firstYear(record.schoolYear) === firstYear(schoolYear) && record.plan === null);
  const planPlace = (row: (typeof withoutPlan)[number]) => ({
    register: 'targets',
    code: row.record.indicator,
    column: 'plan',
  });
  const unread = withoutPlan.filter(({ cells }) => cells.plan !== '');
  const unplanned = withoutPlan.filter(({ cells }) => cells.plan === '');
  return [
    ...(counts.some(({ asOf }) => firstYear(schoolYearOf(asOf)) === firstYear(schoolYear))
      ? []
      : [{ text: LACKING.headcount(schoolYear), place: place('headcount') }]),
    ...(counts.some(({ remarks }) => remarks !== '')
      ? [{ text: LACKING.headcountOdd(), place: { ...place('headcount'), column: 'remarks' } }]
      : []),
    ...unread.map((row) => ({
      text: LACKING.planOdd(row.record.indicator, String(row.cells.plan)),
      place: planPlace(row),
    })),
    ...(unplanned[0]
      ? [{ text: LACKING.plans(schoolYear, unplanned.length), place: planPlace(unplanned[0]) }]
      : []),
    ...(figures.some(isMain) ? [] : [{ text: LACKING.neverCounted(), place: null }]),
  ];
}
