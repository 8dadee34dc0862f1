import type { Cells } from '../../../src/core/cell';
import { NO_SNAPSHOT, writeSnapshot } from '../../../src/core/questionnaires/snapshot';
import { type Known, wishRemarks } from '../../../src/core/questionnaires/wish-remarks';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { PREFERENCES } from '../../../src/core/registers/preferences';
import { toRecord } from '../../../src/core/registers/register';
import { sayRemark } from '../../../src/texts/problems';

const PEOPLE = new Map<string, Known>([
  ['У-001', { side: 'mentees', gone: false }],
  ['У-002', { side: 'mentees', gone: true }],
  ['У-003', { side: 'mentees', gone: false }],
  ['Н-001', { side: 'mentors', gone: false }],
  ['Н-002', { side: 'mentors', gone: false }],
  ['Н-003', { side: 'mentors', gone: true }],
]);

function remarks(cells: Cells, twice = false): readonly string[] {
  const record = toRecord(PREFERENCES, cells, DEFAULT_LISTS);
  return wishRemarks({ record, cells }, PEOPLE, twice).map(sayRemark);
}

test('a row in order has none', () => {
  expect(remarks({ code: 'У-001', wish1: 'Н-001', wish2: 'н-2', refused: '' })).toEqual([]);
  expect(remarks({ code: 'Н-001', wish1: 'У-001', refused: 'У-003' })).toEqual([]);
});

test.each<[Cells, string]>([
  [{ code: 'У-001', wish1: 'Н-003' }, 'Первый выбор: Н-003 больше не участвует, не учитывается.'],
  [{ code: 'У-001', wish2: 'Н-099' }, 'Второй выбор: «Н-099» нет в базах, не учитывается.'],
  [{ code: 'У-001', wish3: 'Лисин Ян' }, 'Третий выбор: «Лисин Ян» нет в базах, не учитывается.'],
  [{ code: 'У-001', wish1: 'Н-001', wish3: 'Н-001' }, 'Третий выбор: Н-001 уже выбран выше.'],
  [{ code: 'У-001', wish1: 'У-001' }, 'Первый выбор: участник указал себя, не учитывается.'],
  [{ code: 'У-001', wish1: 'У-003' }, 'Первый выбор: У-003 – на той же стороне, не учитывается.'],
  [{ code: 'У-001', refused: 'Н-001; Н-003' }, 'Не хотел бы: Н-003 больше не участвует, не учитывается.'],
  [
    { code: 'У-001', wish1: 'Н-001', refused: 'Н-002; н-001' },
    'Первый выбор: Н-001 и выбран, и назван в «Не хотел бы»: спросите участника.',
  ],
  [{ code: 'У-002', wish1: 'Н-001' }, 'У-002 больше не участвует: пожелания не учитываются.'],
  [
    { code: 'Лисин Ян [1a2b3c]', wish1: 'Н-001' },
    'Не узнать, кто ответил («Лисин Ян [1a2b3c]»): впишите в столбец «Код» код участника.',
  ],
  [{ wish1: 'Н-001' }, 'Не узнать, кто ответил: впишите в столбец «Код» код участника.'],
])('%j', (cells, said) => {
  expect(remarks(cells)).toEqual([said]);
});

test('two rows of one person', () => {
  expect(remarks({ code: 'У-001' }, true)).toEqual(['Для У-001 есть ещё одна строка: оставьте одну.']);
});

test('what the snapshot tells: moved, differing and foreign answers', () => {
  const snapshot = (part: object): string => writeSnapshot({ ...NO_SNAPSHOT, ...part });
  expect(remarks({ code: 'У-001', snapshot: snapshot({ twin: 'У-003' }) })).toEqual([
    'Участник исправил, кто он: пожелания теперь в строке У-003, эту можно удалить.',
  ]);
  const conflicts = { wish1: 'Н-002', wish2: '' };
  const cells = { code: 'У-001', wish1: 'Н-001', wish2: 'Н-002' };
  expect(remarks({ ...cells, snapshot: snapshot({ conflicts, extra: { Вопрос: 'ответ' } }) })).toEqual([
    'Первый выбор: в новом ответе «Н-002», оставлено исправленное вручную «Н-001».',
    'Второй выбор: в новом ответе пусто, оставлено исправленное вручную «Н-002».',
    'Ещё в ответе «Вопрос»: ответ.',
  ]);
});

test('the place leads to the cell, by the code as it is typed', () => {
  const cells = { code: 'у-1', wish1: 'Н-003' };
  const [problem] = wishRemarks(
    { record: toRecord(PREFERENCES, cells, DEFAULT_LISTS), cells },
    PEOPLE,
    false,
  );
  expect(problem?.place).toEqual({ register: 'preferences', code: 'у-1', column: 'wish1' });
});
