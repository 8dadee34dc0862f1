/** Charts of the reports: what is drawn of which numbers, what is never drawn, and where a picture comes to stand. */

import { drawingsIn } from '../../../src/core/documents/drawings';
import { fillRequests } from '../../../src/core/documents/fill';
import { sizeOf } from '../../../src/core/documents/paper-chart';
import { foldName } from '../../../src/core/documents/placeholders';
import { valuesOf } from '../../../src/core/documents/values';
import { json, templateOf } from './filled';
import { material } from './material';
import { response, satisfaction } from './report-answers';
import { type Given, kindOf, REPORTS, table } from './report-questions';
import { reportArchive } from './report-school';
import type { Rows } from './school';

function drawn(key: string, name: string, changes: Partial<Rows> = {}, answers: Given = {}) {
  const chart = kindOf(key).charts.find((each) => each.name === name)!;
  return chart.draw(material(kindOf(key), { archive: reportArchive(changes), answers }));
}

const plain = (text: unknown): unknown => (typeof text === 'string' ? text.replace(/\u00a0/g, ' ') : text);
const tableOf = (...asked: Parameters<typeof drawn>) => drawn(...asked)?.table.map((row) => row.map(plain));

test.each(REPORTS.map(({ key }) => [key]))('the template of %s shows every chart it declares', (key) => {
  const kind = kindOf(key);
  const about = material(kind, { archive: reportArchive() });
  const shown = drawingsIn(json(templateOf(kind)), kind, about, valuesOf(kind, about));
  expect(kind.charts.length).toBeGreaterThan(0);
  expect([...shown.keys()]).toEqual(kind.charts.map(({ name }) => foldName(name)));
});

test('bars say their values and agree with the tables beside them', () => {
  const bars = tableOf('reportQuarter', 'Диаграмма пар')!.slice(1);
  const rows = table('reportQuarter', 'По формам', ['форма', 'пар']);
  expect(bars.map(([name]) => String(name).toLowerCase()).sort()).toEqual(
    rows.map(([form, pairs]) => `${form}: ${pairs}`).sort(),
  );
  const values = bars.map(([, value]) => Number(value));
  expect(values).toEqual([...values].sort((a, b) => b - a));
});

test('plan and fact of the shares; a fact made by few answers is a gap', () => {
  const rows = tableOf('reportYear', 'Диаграмма показателей')!;
  expect(rows[0]).toEqual(['', 'План', 'Факт']);
  expect(rows[1]!.slice(1)).toEqual([70, 7.6]);
  expect(rows).toContainEqual([expect.stringMatching(/^K5\. /), 85, 100]);
  const answers = [0, 1, 2].flatMap((seed) => satisfaction('наставляемый', 'ученик – ученик', seed));
  const few = tableOf('reportYear', 'Диаграмма показателей', { answers });
  expect(few).toContainEqual([expect.stringMatching(/^K5\. /), 85, null]);
});

test('nothing is drawn of groups under five', () => {
  const one = (seed: number, stage: string) =>
    response(
      { questionnaire: 'Оценка', day: '2027-04-01', stage, role: 'наставляемый', subject: `У-00${seed}` },
      [['interest', 'Мне интересно учиться', 'growth', String(3 + seed)]],
    );
  const answers = [1, 2, 3, 4].flatMap((seed) => [
    ...one(seed, 'до программы'),
    ...one(seed, 'после программы'),
  ]);
  expect(drawn('reportMonitoring', 'Диаграмма влияния', { answers })).toBeNull();
  const fifth = [...answers, ...one(5, 'до программы'), ...one(5, 'после программы')];
  expect(tableOf('reportMonitoring', 'Диаграмма влияния', { answers: fifth })).toContainEqual([
    'Мне интересно учиться',
    6,
    6,
  ]);
});

test('where there is nothing to draw the line goes, and no request for a picture is left', () => {
  const kind = kindOf('reportMonitoring');
  const about = material(kind, { archive: reportArchive({ answers: [] }) });
  const values = valuesOf(kind, about);
  const document = json(templateOf(kind));
  expect(drawingsIn(document, kind, about, values).size).toBe(0);
  const inserted = fillRequests(document, values).flatMap(({ insertText }) => insertText ?? []);
  expect(inserted.filter((request) => JSON.stringify(request).includes('Диаграмма'))).toEqual([]);
});

test('a picture takes the place of its placeholder, one without address is told by its title', () => {
  const kind = kindOf('reportYear');
  const about = material(kind, { archive: reportArchive() });
  const values = valuesOf(kind, about);
  const document = json(templateOf(kind));
  const uri = 'https://example.test/picture';
  const pictures = new Map([[foldName('Диаграмма охвата'), { uri, width: 400, height: 200 }]]);
  const requests = fillRequests(document, values, pictures);
  const at = requests.findIndex((request) => 'insertInlineImage' in request);
  expect(requests[at]).toEqual({
    insertInlineImage: {
      uri,
      location: expect.objectContaining({ index: expect.any(Number) }),
      objectSize: { width: { magnitude: 400, unit: 'PT' }, height: { magnitude: 200, unit: 'PT' } },
    },
  });
  const { index } = (requests[at] as { insertInlineImage: { location: { index: number } } }).insertInlineImage
    .location;
  expect(requests[at + 1]).toMatchObject({
    deleteContentRange: { range: { startIndex: index - '{{Диаграмма охвата}}'.length, endIndex: index } },
  });
  expect(JSON.stringify(requests)).toContain('Диаграмма «Показатели: план и факт, %»');
});

test('bars get the more room the more there are', () => {
  const [few, many] = [2, 8].map((count) => ({
    kind: 'bar' as const,
    title: '',
    colours: ['#1a73e8'],
    table: [['', 'Пары'], ...Array.from({ length: count }, (_, i) => [`форма ${i}`, i])],
  }));
  expect(sizeOf(many!).height).toBeGreaterThan(sizeOf(few!).height);
  expect(sizeOf({ ...many!, table: many!.table.slice(0, 2) }).height).toBe(96);
  expect(sizeOf({ ...many!, kind: 'column' }).height).toBe(sizeOf({ ...few!, kind: 'column' }).height);
});
