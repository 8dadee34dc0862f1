import {
  NO_SNAPSHOT,
  readSnapshot,
  type Snapshot,
  writeSnapshot,
} from '../../../src/core/questionnaires/snapshot';

const SNAPSHOT: Snapshot = {
  code: 'У-001',
  values: { name: 'Ежова Алёна', places: 2, ready: true, story: '=1+1 «{{x}}»\n$& 😀' },
  conflicts: { post: '8А' },
  extra: { 'Любимый предмет': 'физика' },
  twin: 'У-002',
};

test('what is written is read again', () => {
  expect(readSnapshot(writeSnapshot(SNAPSHOT))).toEqual(SNAPSHOT);
  expect(readSnapshot(writeSnapshot(NO_SNAPSHOT))).toEqual(NO_SNAPSHOT);
});

test.each([
  '',
  'x',
  '{',
  '{}',
  '[]',
  'null',
  '"a"',
  5,
  false,
  '{"code":"У-001"}',
  '{"code":"У-001","values":{"a":[]},"conflicts":{},"extra":{},"twin":""}',
])('%j counts as no snapshot', (cell) => {
  expect(readSnapshot(cell)).toEqual(NO_SNAPSHOT);
});

test('what does not fit into a cell goes without its long texts', () => {
  const long = 'щ"\n'.repeat(15_000);
  const cell = writeSnapshot({
    ...SNAPSHOT,
    values: { ...SNAPSHOT.values, story: long },
    conflicts: { story: long, post: '8А' },
    extra: { ...SNAPSHOT.extra, ещё: long },
  });
  expect(cell.length).toBeLessThanOrEqual(45_000);
  const read = readSnapshot(cell);
  expect(read.values).toEqual({ name: 'Ежова Алёна', places: 2, ready: true });
  expect(read.conflicts).toEqual({ post: '8А' });
  expect(read.extra['Любимый предмет']).toBe('физика');
  expect(read.extra.ещё).toMatch(/…$/);
  expect(read.code).toBe('У-001');
});
