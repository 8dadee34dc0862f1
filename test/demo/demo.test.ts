/** The whole job through the built bundle: what comes in comes out, letter by letter, and nothing is doubled. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Workbook } from 'exceljs';
import JSZip from 'jszip';
import { inventSchool, toCsv, writeSchool } from './invent';
import { FILES, readResponses } from './responses';
import { runDemo, type Summary } from './whole-job';

const SAMPLE = resolve(__dirname, '../fixtures/responses');
const folder = mkdtempSync(join(tmpdir(), 'kurator-demo-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Free texts that try to break sheets, templates and pages. */
const NASTY = [
  '=IMPORTXML("a";"b")',
  '+7 900 000-00-00',
  '-1',
  '@имя',
  "'кавычка",
  '{{Номер}} {{Пары: наставник}} $& $1',
  '<img src=x onerror=alert(1)>',
  'строка\nвторая строка',
  '😀 1/2',
  '007',
];

async function readWorkbook(path: string): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

/** Texts of a column by its title. */
function columnTexts(workbook: Workbook, sheet: string, title: string): unknown[] {
  const rows = workbook.getWorksheet(sheet)?.getSheetValues() ?? [];
  const header = rows[1] as unknown[];
  const at = header.indexOf(title);
  return rows.slice(2).map((row) => (row as unknown[] | undefined)?.[at]);
}

async function documentXml(path: string): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  return zip.file('word/document.xml')!.async('string');
}

describe('the sample', () => {
  let summary: Summary;
  beforeAll(async () => {
    summary = await runDemo(readResponses(SAMPLE), join(folder, 'sample'), { withoutConsents: false });
  });
  test('everybody is collected, paired as well as possible and ordered', async () => {
    expect(summary.collected).toMatchObject({
      pupils: { people: 60 },
      teachers: { people: 10 },
      mentors: { people: 36 },
    });
    expect(summary.matching.pairs).toBeGreaterThan(30);
    expect(summary.matching.optimal).toBe(true);
    expect(summary.matching.pairs + summary.matching.unmatched.length).toBe(summary.matching.mentees);
    expect(summary.order).toMatchObject({
      pairs: summary.matching.pairs,
      placeholdersLeft: 0,
      number: '1-од',
    });
  });
  test("the order's table holds every pair once", async () => {
    const workbook = await readWorkbook(join(folder, 'sample/workbook.xlsx'));
    const names = new Map(
      columnTexts(workbook, 'Наставляемые', 'Код').map((code, i) => [
        code,
        columnTexts(workbook, 'Наставляемые', 'Фамилия, имя, отчество')[i],
      ]),
    );
    const xml = (await documentXml(join(folder, 'sample', summary.order!.file))).replace(/<[^>]+>/g, '|');
    const paired = columnTexts(workbook, 'Пары', 'Наставляемый').filter(Boolean);
    expect(paired).toHaveLength(summary.matching.pairs);
    expect(paired.filter((code) => !xml.includes(`|${names.get(code)}|`))).toEqual([]);
  });
  test('the indicators follow from the headcount and stand on the sheet for the head', async () => {
    expect(summary.indicators.map(({ key }) => key)).toEqual('K1 K2 K3 K4 K5 K6 K7 K8'.split(' '));
    for (const { numerator, denominator, value, year } of summary.indicators) {
      const share = denominator ? Math.round((numerator / denominator) * 1000) / 10 : null;
      expect([year, value]).toEqual(['2026–2027', share]);
    }
    expect(summary.indicators[0]).toMatchObject({ denominator: 420 });
    const workbook = await readWorkbook(join(folder, 'sample/workbook.xlsx'));
    const shown = workbook.getWorksheet('Показатели')?.getRow(5).getCell(4).value;
    expect(shown).toBe(summary.indicators[0]?.value);
  });
  test('the summary is written as returned', () => {
    expect(JSON.parse(readFileSync(join(folder, 'sample/summary.json'), 'utf8'))).toEqual(summary);
  });
});

test('nasty texts come out as typed, in sheet and document', async () => {
  const school = inventSchool({ pupils: NASTY.length, teachers: 2, mentors: 12, seed: 3 });
  const [source, out] = [join(folder, 'nasty-in'), join(folder, 'nasty-out')];
  writeSchool(source, { pupils: 1, teachers: 2, mentors: 12, seed: 3 });
  const pupils = NASTY.map((text, i) => ({
    ...school.pupil[0]!,
    'Фамилия, имя, отчество': i === 0 ? '=Ежов {{Дата}} Лев' : `Ежов ${text}`,
    'Дата рождения': `0${(i % 9) + 1}.03.2012`,
    'Электронная почта': `nasty${i}@school.example`,
    Класс: '7А',
    'Расскажите о запросе своими словами': text,
    'Желаемая форма наставничества': 'ученик – ученик, работодатель – ученик, студент – ученик',
  }));
  writeFileSync(join(source, FILES.pupil), toCsv('pupil', pupils));
  const summary = await runDemo(readResponses(source), out, { withoutConsents: false });
  const workbook = await readWorkbook(join(out, 'workbook.xlsx'));
  expect(columnTexts(workbook, 'Наставляемые', 'Запрос своими словами').slice(0, NASTY.length)).toEqual(
    NASTY,
  );
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => expect(`${cell.address} ${cell.formula ?? ''}`).toBe(`${cell.address} `)),
    ),
  );
  const xml = await documentXml(join(out, summary.order!.file));
  const named = summary.matching.unmatched.map(({ code }) => code);
  if (!named.includes('У-001')) expect(xml).toContain('=Ежов {{Дата}} Лев');
  expect(xml).not.toContain('<img');
});

test('without consents nobody is paired and no order is made', async () => {
  const summary = await runDemo(readResponses(SAMPLE), join(folder, 'none'), { withoutConsents: true });
  expect(summary.matching).toMatchObject({ pairs: 0 });
  expect(summary.order).toBeNull();
  expect(summary.note).toBe('Приказ не создан: нет ни одной пары. Без согласий пары не предлагаются.');
  expect(summary.matching.unmatched.length).toBe(summary.matching.mentees);
});

test('calls to the services do not grow with the number of people', async () => {
  const [small, large] = [join(folder, 'small'), join(folder, 'large')];
  writeSchool(small, { pupils: 14, teachers: 4, mentors: 8, seed: 5 });
  writeSchool(large, { pupils: 80, teachers: 12, mentors: 40, seed: 5 });
  const few = await runDemo(readResponses(small), join(small, 'out'), { withoutConsents: false });
  const many = await runDemo(readResponses(large), join(large, 'out'), { withoutConsents: false });
  expect(many.serviceCalls).toEqual(few.serviceCalls);
  expect(many.matching.pairs).toBeGreaterThan(few.matching.pairs * 2);
});

describe('input that cannot be used ends with a sentence and a bad exit code', () => {
  const run = (...args: string[]) =>
    spawnSync('npx', ['tsx', join(__dirname, 'start.ts'), '--out', join(folder, 'bad-out'), ...args], {
      encoding: 'utf8',
    });
  test('an unknown column', () => {
    const bad = join(folder, 'bad');
    writeSchool(bad, { pupils: 1, teachers: 1, mentors: 1, seed: 1 });
    const path = join(bad, FILES.mentor);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Кто вы', 'Кто Вы такой'));
    const { status, stderr } = run('--responses', bad);
    expect(status).toBe(1);
    expect(stderr).toContain('незнакомый столбец «Кто Вы такой»');
  });
});

test('inventing the same school twice gives the same files', () => {
  const [a, b] = [join(folder, 'twice-a'), join(folder, 'twice-b')];
  const size = { pupils: 5, teachers: 2, mentors: 3, seed: 9 };
  writeSchool(a, size);
  writeSchool(b, size);
  for (const file of Object.values(FILES))
    expect(readFileSync(join(b, file), 'utf8')).toBe(readFileSync(join(a, file), 'utf8'));
});
