/** Invented rows and responses for the tests of collecting, and one run of it after the other over a sheet. */
import type { Cell, Cells } from '../../../src/core/cell';
import { adopt } from '../../../src/core/questionnaires/adopt';
import { QUESTIONNAIRES } from '../../../src/core/questionnaires/list';
import type { QuestionnaireKey } from '../../../src/core/questionnaires/questionnaire';
import { type Reconciled, type Response, reconcile } from '../../../src/core/questionnaires/reconcile';
import { REGISTERS } from '../../../src/core/registers/list';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { columnKeys, type Register } from '../../../src/core/registers/register';

export const TODAY = '2026-09-12';
export const YEAR = '2026–2027';

/** A pupil's answers; what a test does not name is the same for all. */
export const PUPIL = {
  'Фамилия, имя, отчество': 'Ежова Алёна Игоревна',
  'Дата рождения': '27.02.2013',
  Класс: '7А',
  'Электронная почта': 'a.ezhova@school.example',
  'С чем нужна помощь': ['Спорт', 'Уверенность, общение'],
  'Главный запрос': 'Спорт',
  'Расскажите о запросе своими словами': 'Хочу в сборную',
  'Желаемая форма наставничества': ['ученик – ученик'],
  'Формат встреч': 'Очно',
} as const;

let serial = 0;

export function response(
  day: number,
  answers: Response['answers'] = {},
  given: Partial<Response> = {},
): Response {
  serial += 1;
  const moment = `2026-09-${String(day).padStart(2, '0')}T08:10:46`;
  return { id: `r${serial}`, moment, answers: { ...PUPIL, ...answers }, extra: {}, ...given };
}

/** A sheet in memory: what the flow reads, and where it writes what the core has decided. */
export interface Sheet {
  readonly rows: readonly Cells[];
  readonly lastNumber: number;
}

export const EMPTY: Sheet = { rows: [], lastNumber: 0 };

export function collect(
  sheet: Sheet,
  responses: readonly Response[],
  key: QuestionnaireKey = 'pupil',
): { readonly sheet: Sheet; readonly done: Reconciled } {
  const questionnaire = QUESTIONNAIRES[key];
  const done = reconcile({
    questionnaire,
    responses,
    rows: sheet.rows.map((cells, row) => ({ row, cells: padded(REGISTERS[questionnaire.register], cells) })),
    lists: DEFAULT_LISTS,
    today: TODAY,
    schoolYear: YEAR,
    source: 'анкета',
    lastNumber: sheet.lastNumber,
  });
  const rows = [
    ...sheet.rows.map((cells, row) => ({ ...cells, ...done.changed.get(row) })),
    ...done.appended.map((cells) => ({ ...cells })),
  ];
  return { sheet: { rows, lastNumber: done.lastNumber }, done };
}

/** Gives codes to the rows that have none, as every run does after collecting. */
export function adoptAll(sheet: Sheet): Sheet {
  const done = adopt({
    rows: sheet.rows.map((cells, row) => ({ row, cells })),
    prefixOf: () => 'У',
    lastNumbers: { У: sheet.lastNumber },
    today: TODAY,
    schoolYear: YEAR,
  });
  return {
    rows: sheet.rows.map((cells, row) => ({ ...cells, ...done.changed.get(row) })),
    lastNumber: done.lastNumbers.У ?? 0,
  };
}

/** A sheet has a cell in every column. */
function padded(of: Register, cells: Cells): Cells {
  return { ...Object.fromEntries(columnKeys(of).map((key): [string, Cell] => [key, ''])), ...cells };
}

/** The sheet after the curator has typed into one row. */
export function typed(sheet: Sheet, row: number, cells: Cells): Sheet {
  return { ...sheet, rows: sheet.rows.map((old, i) => (i === row ? { ...old, ...cells } : old)) };
}
