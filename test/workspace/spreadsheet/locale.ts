/** What Sheets takes from the locale of a spreadsheet; every locale but Russian counts as English. */

export interface SheetLocale {
  readonly decimal: string;
  /** Between groups of three digits when shown. */
  readonly group: string;
  readonly yes: string;
  readonly no: string;
  readonly dayFirst: boolean;
  /** Marks between day, month and year that make a typed text a date. */
  readonly dateMarks: string;
  /** Looks that a date, and a date with time, gets in a cell without a number format. */
  readonly day: string;
  readonly moment: string;
  /** Between arguments of a formula. */
  readonly separator: string;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  /** Name of a new sheet without its number. */
  readonly sheet: string;
  /** Name of a sheet filled by a form without its number. */
  readonly responses: string;
  readonly timestamp: string;
}

const RUSSIAN: SheetLocale = {
  decimal: ',',
  group: '\u00a0',
  yes: 'ИСТИНА',
  no: 'ЛОЖЬ',
  dayFirst: true,
  dateMarks: './-',
  day: 'dd.mm.yyyy',
  moment: 'dd.mm.yyyy h:mm:ss',
  separator: ';',
  months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  shortMonths: 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' '),
  weekdays: 'воскресенье понедельник вторник среда четверг пятница суббота'.split(' '),
  shortWeekdays: 'вс пн вт ср чт пт сб'.split(' '),
  sheet: 'Лист',
  responses: 'Ответы на форму',
  timestamp: 'Отметка времени',
};

const ENGLISH: SheetLocale = {
  decimal: '.',
  group: ',',
  yes: 'TRUE',
  no: 'FALSE',
  dayFirst: false,
  dateMarks: '/-',
  day: 'm/d/yyyy',
  moment: 'm/d/yyyy h:mm:ss',
  separator: ',',
  months: 'January February March April May June July August September October November December'.split(' '),
  shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  shortWeekdays: 'Sun Mon Tue Wed Thu Fri Sat'.split(' '),
  sheet: 'Sheet',
  responses: 'Form Responses',
  timestamp: 'Timestamp',
};

export function sheetLocale(name: string): SheetLocale {
  return name.startsWith('ru') ? RUSSIAN : ENGLISH;
}
