/** The copy for the head, opened by a reader of .xlsx that is not ours. */

import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { copyPage } from '../../../src/core/indicators/copy';
import type { Figure } from '../../../src/core/indicators/figure';
import { SHEET_COLUMNS } from '../../../src/core/indicators/sheet';
import { xlsxParts } from '../../../src/core/xlsx';

const figure = (key: string, value: number | null, plan: number | null): Figure => ({
  key,
  schoolYear: '2026–2027',
  title: `Доля <${key}> & «прочее»`,
  unit: 'percent',
  value,
  plan,
  numerator: 3,
  denominator: 8,
  asOf: '2026-10-11',
  rule: 'Разные наставляемые ÷ обучающиеся × 100.',
  source: '=Лист «Пары»',
  problems: [],
});

const CONTENT = {
  school: 'Школа № 1',
  schoolYear: '2026–2027',
  today: '2026-10-11',
  figures: [
    figure('K1', 54.2, 50),
    figure('K2', 9.99, 10),
    figure('K3', null, 5),
    figure('K4', 5, null),
    figure('K5', 0, 0),
  ],
  stored: [],
  remarks: { K2: ['Не учтены: 2.\u0000'] },
};

async function opened(): Promise<ExcelJS.Worksheet> {
  const files = xlsxParts(copyPage(CONTENT)).map(({ path, text }) => [path, strToU8(text)] as const);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(zipSync(Object.fromEntries(files)).buffer as ArrayBuffer);
  expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([['Показатели', 'visible']]);
  return workbook.worksheets[0]!;
}

function rowOf(sheet: ExcelJS.Worksheet, key: string): ExcelJS.Row {
  return sheet.getRows(1, sheet.rowCount)!.find((row) => row.getCell(1).value === key)!;
}

test('values stand as they are, a bar tells how much of the plan is reached, nothing is a formula', async () => {
  const sheet = await opened();
  const [, key, title, plan, fact, gap, mark, bar, numerator, , day, , source] = rowOf(sheet, 'K1')
    .values as unknown[];
  expect([key, title, plan, fact, gap, mark, numerator]).toEqual([
    'K1',
    'Доля <K1> & «прочее»',
    50,
    54.2,
    4.2,
    '✓ достигнут',
    3,
  ]);
  expect(bar).toBe('██████████');
  expect((day as Date).toISOString().slice(0, 10)).toBe('2026-10-11');
  expect(source).toBe('=Лист «Пары»');
  expect(rowOf(sheet, 'K2').getCell(7).value).toBe('█████████░');
  expect(rowOf(sheet, 'K2').getCell(12).value).toBe('=Лист «Пары»\nЗамечание: Не учтены: 2.');
  expect(rowOf(sheet, 'K5').getCell(7).value).toBe('██████████');
  for (const without of ['K3', 'K4']) expect(rowOf(sheet, without).getCell(7).value).toBeNull();
  sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
  const texts = sheet.getColumn(1).values.map(String);
  expect(texts).toContain('Диаграммы – в основной таблице программы, у куратора.');
  expect(texts).not.toContain('Диаграммы');
  expect(sheet.rowCount).toBeLessThan(16);
});

test('looks are those of the sheet, printed across A4 as wide as the table', async () => {
  const sheet = await opened();
  const row = rowOf(sheet, 'K1');
  expect(row.getCell(4).numFmt).toBe('0.0"\u00a0%"');
  expect(row.getCell(4).font).toMatchObject({ bold: true, name: 'Arial', size: 10 });
  expect(row.getCell(6).font).toMatchObject({ bold: true, color: { argb: 'FF137333' } });
  expect(rowOf(sheet, 'K2').getCell(6).font.color).toEqual({ argb: 'FFB06000' });
  expect(rowOf(sheet, 'K2').getCell(2).fill).toMatchObject({ fgColor: { argb: 'FFF1F5F9' } });
  expect(row.getCell(4).alignment).toMatchObject({ horizontal: 'center', vertical: 'middle' });
  expect(row.getCell(2).alignment.wrapText).toBe(true);
  expect(row.getCell(12).numFmt).toBe('@');
  const header = rowOf(sheet, '№');
  expect(header.getCell(7).value).toBe('Выполнение плана');
  expect(header.getCell(7).fill).toMatchObject({ fgColor: { argb: 'FF3F5B76' } });
  expect(Math.round(sheet.getColumn(2).width! * 7 + 5)).toBe(SHEET_COLUMNS[1].width);
  expect(Math.round(sheet.getColumn(8).width! * 7 + 5)).toBe(SHEET_COLUMNS[6].width);
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  });
  expect(sheet.views[0]?.showGridLines).toBe(false);
});

test('the same figures give the same file', () => {
  expect(xlsxParts(copyPage(CONTENT))).toEqual(xlsxParts(copyPage(CONTENT)));
});
