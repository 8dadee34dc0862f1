/** Workbooks written by another library, taken in as Drive does. */

import ExcelJS from 'exceljs';
import { driveGlobals } from '../drive/app';
import { MIME } from '../drive/state';
import { fakeExecution } from '../forms/fake-execution';
import { Blob } from '../script/blob';
import { expose } from '../service-object';
import { importXlsx } from './xlsx-import';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function bytesOf(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('Лист', { views: [{ showGridLines: false }] }));
  return Buffer.from(await workbook.xlsx.writeBuffer({ useSharedStrings: false } as never));
}

test('values, looks and widths are taken in', async () => {
  const bytes = await bytesOf((sheet) => {
    sheet.getColumn(2).width = 20;
    const cell = sheet.getCell('B2');
    cell.value = 4.5;
    cell.style = {
      numFmt: '0.0" %"',
      font: { name: 'Arial', size: 12, bold: true, color: { argb: 'FF137333' } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF1F5F9' } },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    };
    sheet.getCell('C2').value = true;
  });
  const [sheet] = importXlsx(bytes);
  expect(sheet).toMatchObject({ name: 'Лист', hidden: false, hiddenGridlines: true });
  expect(sheet!.columnWidths[1]).toBe(145);
  expect(sheet!.rows[1]!.values).toEqual(['', 4.5, true]);
  expect(sheet!.styles[sheet!.rows[1]!.styles[1]!]).toMatchObject({
    numberFormat: '0.0" %"',
    background: '#f1f5f9',
    fontColor: '#137333',
    fontFamily: 'Arial',
    fontSize: 12,
    bold: true,
    wrap: 'WRAP',
    horizontal: 'center',
    vertical: 'middle',
  });
});

test('what is not known is refused', async () => {
  const formula = await bytesOf((sheet) => {
    sheet.getCell('A1').value = { formula: '1+1', result: 2 } as ExcelJS.CellFormulaValue;
  });
  expect(() => importXlsx(formula)).toThrow('a formula is not imitated');
  const merged = await bytesOf((sheet) => sheet.mergeCells('A1:B1'));
  expect(() => importXlsx(merged)).toThrow('<mergeCells> is not imitated');
  expect(() => importXlsx(Buffer.from('текст'))).toThrow('the file is no .xlsx');
});

test('Drive puts other contents under the same id; a file that is gone cannot be updated', async () => {
  const execution = fakeExecution({});
  const { Files } = expose(driveGlobals(execution).Drive!) as {
    Files: Record<'create' | 'update', (...given: unknown[]) => { id: string; mimeType: string }>;
  };
  const blob = async (value: number): Promise<unknown> => {
    const bytes = await bytesOf((sheet) => {
      sheet.getCell('A1').value = value;
    });
    return expose(new Blob(execution, bytes, XLSX, 'a.xlsx'));
  };
  const mimeType = MIME.spreadsheet;
  const { id } = Files.create({ name: 'Таблица', mimeType }, await blob(1));
  expect(Files.update({ mimeType }, id, await blob(2))).toMatchObject({ id, mimeType });
  const { spreadsheets } = execution.workspace.state;
  expect(spreadsheets[id]).toMatchObject({ name: 'Таблица', sheets: [{ rows: [{ values: [2] }] }] });
  const next = await blob(3);
  expect(() => Files.update({}, 'nothing', next)).toThrow('File not found: nothing.');
  const text = expose(new Blob(execution, Buffer.from('a'), 'text/csv', 'a.csv'));
  expect(() => Files.update({}, id, text)).toThrow('not imitated');
  expect(spreadsheets[id]!.sheets[0]!.rows[0]!.values).toEqual([2]);
});
