import type { Cells } from '../../../src/core/cell';
import { adopt } from '../../../src/core/questionnaires/adopt';
import { collect, EMPTY, response, TODAY, YEAR } from './people';

function run(rows: readonly Cells[], lastNumbers: Readonly<Record<string, number>> = { У: 0, П: 0 }) {
  return adopt({
    rows: rows.map((cells, row) => ({ row, cells })),
    prefixOf: (cells) => (cells.role === 'Педагог' ? 'П' : 'У'),
    lastNumbers,
    today: TODAY,
    schoolYear: YEAR,
  });
}

test('people typed in by hand get a code of their kind, the day and the source', () => {
  const { changed, added, lastNumbers } = run([
    { name: 'Хвоин Лев' },
    { code: 'У-007', name: 'Зимин Лев' },
    { name: 'Яснова Ева', role: 'Педагог', enteredOn: '2026-09-01', code: '' },
  ]);
  expect([...changed]).toEqual([
    [0, { code: 'У-008', enteredOn: TODAY, schoolYear: YEAR, source: 'вручную' }],
    [2, { code: 'П-001', schoolYear: YEAR, source: 'вручную' }],
  ]);
  expect(added).toEqual(['У-008', 'П-001']);
  expect(lastNumbers).toEqual({ У: 8, П: 1 });
});

test('numbers given out before are not used again', () => {
  expect(run([{ name: 'Хвоин Лев' }], { У: 41, П: 0 }).added).toEqual(['У-042']);
});

test('a row that was cut off is completed under the code of its snapshot, before others get theirs', () => {
  const { sheet } = collect(EMPTY, [response(7)]);
  const whole = sheet.rows[0]!;
  const cut = { snapshot: whole.snapshot!, responses: whole.responses!, post: '7Б' };
  const { changed, added } = run([{ name: 'Хвоин Лев' }, cut]);
  expect(added).toEqual(['У-002']);
  const empty = Object.fromEntries(Object.keys(whole).map((key) => [key, '']));
  expect({ ...empty, ...cut, ...changed.get(1) }).toEqual({ ...whole, post: '7Б' });
});

test('done twice, nothing changes any more', () => {
  const rows: Cells[] = [{ name: 'Хвоин Лев' }, { snapshot: '{', name: 'Зимин Лев' }];
  const first = run(rows);
  const after = rows.map((cells, row) => ({ ...cells, ...first.changed.get(row) }));
  const again = run(after, first.lastNumbers);
  expect([...again.changed]).toEqual([]);
  expect(again.lastNumbers).toEqual({ У: 2, П: 0 });
});
