/** Whose row a wish goes to, and that its latest answer counts whole. */
import type { Cells } from '../../../src/core/cell';
import type { Response } from '../../../src/core/questionnaires/reconcile';
import { readSnapshot } from '../../../src/core/questionnaires/snapshot';
import { collect, EMPTY, type Sheet, typed } from './people';

const choice = (code: string): string => (code.includes('-') ? `Кто-то, 7А (${code})` : code);

/** An answer of the day: who, wishes, whom not. */
function wish(id: string, day: number, who: string, wishes: string[], refused: string[] = []): Response {
  const titles = ['Первый выбор', 'Второй выбор', 'Третий выбор'];
  const answers: Record<string, string | string[]> = { 'Кто вы': choice(who) };
  wishes.forEach((code, i) => {
    answers[titles[i]!] = choice(code);
  });
  if (refused.length > 0) answers['С кем не хотели бы работать'] = refused.map(choice);
  return { id, moment: `2026-09-${String(day).padStart(2, '0')}T10:00:00`, answers, extra: {} };
}

const take = (sheet: Sheet, ...responses: Response[]): Sheet =>
  collect(sheet, responses, 'menteeWishes').sheet;

const shown = ({ rows }: Sheet): unknown[] =>
  rows.map(({ code, wish1, wish2, wish3, refused }: Cells) => [code, wish1, wish2, wish3, refused].join(' '));
const twins = ({ rows }: Sheet): string[] => rows.map(({ snapshot }) => readSnapshot(snapshot ?? '').twin);
const conflicts = ({ rows }: Sheet): unknown[] =>
  rows.map(({ snapshot }) => readSnapshot(snapshot ?? '').conflicts);

test('codes are read from the choices; the same answers again change nothing', () => {
  const answers = [
    wish('a', 1, 'У-002', ['Н-003', 'Н-001'], ['Н-002', 'Н-004']),
    wish('b', 2, 'У-001', ['Н-003']),
  ];
  const { sheet, done } = collect(EMPTY, answers, 'menteeWishes');
  expect(shown(sheet)).toEqual(['У-002 Н-003 Н-001  Н-002; Н-004', 'У-001 Н-003   ']);
  expect(done).toMatchObject({ responses: 2, added: ['У-002', 'У-001'], repeated: 0 });
  const again = collect(sheet, answers, 'menteeWishes');
  expect(again.done).toMatchObject({ responses: 0, updated: [] });
  expect(again.sheet).toEqual(sheet);
});

test('the latest answer counts whole, in any order of arrival: a wish left out is gone', () => {
  const [first, later] = [
    wish('a', 1, 'У-001', ['Н-001', 'Н-002', 'Н-003'], ['Н-004']),
    wish('b', 2, 'У-001', ['Н-002']),
  ];
  const expected = ['У-001 Н-002   '];
  for (const sheet of [
    take(EMPTY, first, later),
    take(take(EMPTY, first), later),
    take(take(EMPTY, later), first),
  ]) {
    expect(shown(sheet)).toEqual(expected);
    expect(sheet.rows[0]!.enteredOn).toBe('2026-09-01');
  }
  // The author has edited the sent answer: same id, later moment.
  expect(shown(take(take(EMPTY, first), { ...later, id: 'a' }))).toEqual(expected);
});

test('what the curator has corrected stays, and the row says what the new answer was', () => {
  let sheet = take(EMPTY, wish('a', 1, 'У-001', ['Н-001', 'Н-002']));
  sheet = typed(sheet, 0, { wish1: 'Н-009' });
  sheet = take(sheet, wish('b', 2, 'У-001', ['Н-003']));
  expect(shown(sheet)).toEqual(['У-001 Н-009   ']);
  expect(conflicts(sheet)).toEqual([{ wish1: 'Н-003' }]);
});

test('a row that the curator has typed in from paper takes the answers of the same person', () => {
  const sheet = typed({ rows: [{}], lastNumber: 0 }, 0, { code: 'у-1', wish1: 'Н-005' });
  const after = take(sheet, wish('a', 1, 'У-001', ['Н-003', 'Н-002']));
  expect(shown(after)).toEqual(['у-1 Н-005 Н-002  ']);
  expect(conflicts(after)).toEqual([{ wish1: 'Н-003' }]);
});

describe('an author who cannot be read', () => {
  const odd = (id: string, day: number, wishes: string[]): Response => wish(id, day, 'Лисин Ян', wishes);

  test('gets a row for each answer: two of them may be two people', () => {
    const sheet = take(EMPTY, odd('a', 1, ['Н-001']), odd('b', 2, ['Н-002']), wish('c', 3, '', ['Н-003']));
    expect(shown(sheet).map((row) => String(row).replace(/\[\w{6}\]/, '[…]'))).toEqual([
      'Лисин Ян […] Н-001   ',
      'Лисин Ян […] Н-002   ',
      'не указано […] Н-003   ',
    ]);
    expect(new Set(sheet.rows.map(({ code }) => code)).size).toBe(3);
    expect(take(sheet, odd('b', 2, ['Н-002']), odd('a', 1, ['Н-001']))).toEqual(sheet);
  });

  test('is the person whose code the curator has put in', () => {
    let sheet = typed(take(EMPTY, odd('a', 1, ['Н-001'])), 0, { code: 'У-004' });
    // The same answer edited by its author, then a new answer of that person.
    sheet = take(sheet, odd('a', 2, ['Н-002']));
    expect([shown(sheet), conflicts(sheet)]).toEqual([['У-004 Н-002   '], [{}]]);
    sheet = take(sheet, wish('b', 3, 'У-004', ['Н-003']));
    expect([shown(sheet), conflicts(sheet)]).toEqual([['У-004 Н-003   '], [{}]]);
  });
});

describe('an answer edited to name another author', () => {
  test('takes its row along when nobody else stands in it', () => {
    const sheet = take(EMPTY, wish('a', 1, 'У-001', ['Н-001']));
    const moved = take(sheet, wish('a', 2, 'У-002', ['Н-001']));
    expect(shown(moved)).toEqual(['У-002 Н-001   ']);
    expect(shown(take(moved, wish('b', 3, 'У-001', ['Н-005'])))).toEqual([
      'У-002 Н-001   ',
      'У-001 Н-005   ',
    ]);
  });

  test('goes to the row of that author; the former one is emptied and says so', () => {
    const sheet = take(EMPTY, wish('a', 1, 'У-001', ['Н-001'], ['Н-004']), wish('b', 2, 'У-002', ['Н-002']));
    const moved = take(typed(sheet, 0, { wish2: 'Н-007' }), wish('a', 3, 'У-002', ['Н-003']));
    expect(shown(moved)).toEqual(['У-001  Н-007  ', 'У-002 Н-003   ']);
    expect(twins(moved)).toEqual(['У-002', '']);
    // The real one answers after all.
    const back = take(moved, wish('c', 4, 'У-001', ['Н-005']));
    expect([shown(back)[0], twins(back)]).toEqual(['У-001 Н-005 Н-007  ', ['', '']]);
  });

  test('leaves the row of a person who had answered, too', () => {
    const sheet = take(EMPTY, wish('a', 1, 'У-001', ['Н-001']), wish('b', 2, 'У-001', ['Н-002']));
    const moved = take(sheet, wish('b', 3, 'У-005', ['Н-002']));
    expect(shown(moved)).toEqual(['У-001    ', 'У-005 Н-002   ']);
    expect(take(moved, wish('a', 1, 'У-001', ['Н-001']), wish('b', 3, 'У-005', ['Н-002']))).toEqual(moved);
  });
});
