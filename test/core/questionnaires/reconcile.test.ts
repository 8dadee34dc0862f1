/** New responses and the rows already there: what changes and what stays. */
import { readSnapshot } from '../../../src/core/questionnaires/snapshot';
import { adoptAll, collect, EMPTY, PUPIL, response, type Sheet, TODAY, typed, YEAR } from './people';

const BIRTH = 'Дата рождения';
const STORY = 'Расскажите о запросе своими словами';

function conflictsOf(sheet: Sheet, row = 0) {
  return readSnapshot(sheet.rows[row]?.snapshot ?? '').conflicts;
}

test('a new person becomes a row with code, days, year and source', () => {
  const { sheet, done } = collect(EMPTY, [response(7, {}, { id: 'a' })]);
  expect(sheet.rows).toEqual([
    {
      code: 'У-001',
      name: 'Ежова Алёна Игоревна',
      role: 'Обучающийся',
      birthDate: '2013-02-27',
      post: '7А',
      email: 'a.ezhova@school.example',
      topics: 'Спорт; Уверенность, общение',
      mainTopic: 'Спорт',
      story: 'Хочу в сборную',
      interests: '',
      forms: 'ученик – ученик',
      kinds: '',
      slots: '',
      meetingFormat: 'Очно',
      enteredOn: '2026-09-07',
      changedOn: TODAY,
      schoolYear: YEAR,
      source: 'анкета',
      responses: '2026-09-07T08:10:46 a',
      snapshot: expect.any(String),
    },
  ]);
  expect({ ...done, changed: [...done.changed], appended: 1 }).toEqual({
    changed: [],
    appended: 1,
    added: ['У-001'],
    updated: [],
    responses: 1,
    repeated: 0,
    lastNumber: 1,
  });
});

test('the same responses again change nothing, doubled in one batch neither', () => {
  const [one, other] = [response(7), response(8, { 'Фамилия, имя, отчество': 'Хвоин Лев' })];
  const first = collect(EMPTY, [one, other, one]);
  expect(first.sheet.rows).toHaveLength(2);
  expect(first.done.responses).toBe(2);
  const again = collect(first.sheet, [other, one]);
  expect(again.sheet).toEqual(first.sheet);
  expect(again.done.changed.size + again.done.appended.length + again.done.responses).toBe(0);
});

test('codes go by the moment of the answer, whatever the order of arrival', () => {
  const names = ['Аистов Лев', 'Барсуков Лев', 'Вербин Лев'];
  const batch = names.map((name, i) => response(9 - i, { 'Фамилия, имя, отчество': name }));
  const { sheet } = collect(EMPTY, batch);
  expect(sheet.rows.map(({ code, name }) => [code, name])).toEqual([
    ['У-001', 'Вербин Лев'],
    ['У-002', 'Барсуков Лев'],
    ['У-003', 'Аистов Лев'],
  ]);
});

test('the latest answer wins; a blank in it keeps the earlier one', () => {
  const { sheet } = collect(EMPTY, [response(7)]);
  const later = response(8, { Класс: '8А', [STORY]: '', 'Электронная почта': '' });
  const { sheet: after, done } = collect(sheet, [later]);
  expect(done).toMatchObject({ added: [], updated: ['У-001'], responses: 1, repeated: 1 });
  expect(after.rows[0]).toMatchObject({
    post: '8А',
    story: 'Хочу в сборную',
    email: 'a.ezhova@school.example',
  });
  expect(String(after.rows[0]?.responses).split('\n')).toHaveLength(2);
});

describe('what the curator has done by hand', () => {
  test('a changed cell stays, the new answer is noted', () => {
    const { sheet } = collect(EMPTY, [response(7)]);
    const { sheet: after } = collect(typed(sheet, 0, { post: '7Б' }), [response(8, { Класс: '8А' })]);
    expect(after.rows[0]?.post).toBe('7Б');
    expect(conflictsOf(after)).toEqual({ post: '8А' });
  });

  test('an emptied cell stays empty', () => {
    const { sheet } = collect(EMPTY, [response(7)]);
    const { sheet: after } = collect(typed(sheet, 0, { story: '' }), [response(8, { [STORY]: 'Другое' })]);
    expect(after.rows[0]?.story).toBe('');
    expect(conflictsOf(after)).toEqual({ story: 'Другое' });
  });

  test('an answer that agrees with the change ends the difference', () => {
    const { sheet } = collect(EMPTY, [response(7)]);
    const changed = collect(typed(sheet, 0, { post: '8А' }), [response(8, { Класс: '9А' })]).sheet;
    expect(conflictsOf(changed)).toEqual({ post: '9А' });
    const after = collect(changed, [response(9, { Класс: '8 а' })]).sheet;
    expect(after.rows[0]?.post).toBe('8А');
    expect(conflictsOf(after)).toEqual({});
  });

  test('a corrected name and birth date still know the person who repeats the slip', () => {
    const slip = {
      'Фамилия, имя, отчество': 'Ежва Алёна Игоревна',
      [BIRTH]: '27.02.2031',
      'Электронная почта': '',
    };
    const { sheet } = collect(EMPTY, [response(7, slip)]);
    const corrected = typed(sheet, 0, { name: 'Ежова Алёна Игоревна', birthDate: '2013-02-27' });
    const { sheet: after } = collect(corrected, [response(8, slip)]);
    expect(after.rows).toHaveLength(1);
    expect(after.rows[0]).toMatchObject({ name: 'Ежова Алёна Игоревна', birthDate: '2013-02-27' });
  });

  test('a category chosen by the curator is no answer of the person and stays without a remark', () => {
    const teacher = {
      'Фамилия, имя, отчество': 'Зимина Ева',
      Должность: 'учитель',
      'Электронная почта': 'z@x.example',
    };
    const { sheet } = collect(EMPTY, [response(7, teacher)], 'teacher');
    expect(sheet.rows[0]).toMatchObject({ code: 'П-001', role: 'Педагог' });
    const young = typed(sheet, 0, { role: 'Молодой специалист' });
    const { sheet: after } = collect(young, [response(8, teacher)], 'teacher');
    expect(after.rows[0]?.role).toBe('Молодой специалист');
    expect(conflictsOf(after)).toEqual({});
  });

  test('cells that no question fills are left alone', () => {
    const { sheet } = collect(EMPTY, [response(7)]);
    const { done } = collect(typed(sheet, 0, { outside: 'от психолога', state: 'отказался' }), [
      response(8, { Класс: '8А' }),
    ]);
    expect(Object.keys(done.changed.get(0) ?? {}).sort()).toEqual(['post', 'responses', 'snapshot']);
  });

  test('a person typed in by hand a moment ago is the one who answers', () => {
    const byHand: Sheet = {
      rows: [{ name: 'Ежова Алена Игоревна', role: 'Обучающийся', birthDate: '2013-02-27', post: '7Б' }],
      lastNumber: 4,
    };
    const { sheet, done } = collect(byHand, [response(7)]);
    expect(done.added).toEqual([]);
    expect(sheet.rows).toHaveLength(1);
    const adopted = adoptAll(sheet);
    expect(adopted.rows[0]).toMatchObject({
      code: 'У-005',
      name: 'Ежова Алена Игоревна',
      post: '7Б',
      story: 'Хочу в сборную',
    });
    expect(conflictsOf(adopted)).toEqual({ post: '7А' });
  });
});

describe('an edited response', () => {
  test('has the same id and a later moment: it is taken again, into the same row', () => {
    const { sheet } = collect(EMPTY, [response(7, {}, { id: 'a' })]);
    const edited = response(
      9,
      { 'Фамилия, имя, отчество': 'Ежикова Алёна Игоревна', Класс: '8А' },
      { id: 'a' },
    );
    const { sheet: after } = collect(sheet, [edited]);
    expect(after.rows).toHaveLength(1);
    expect(after.rows[0]).toMatchObject({
      name: 'Ежикова Алёна Игоревна',
      post: '8А',
      responses: '2026-09-09T08:10:46 a',
    });
    expect(conflictsOf(after)).toEqual({});
  });

  test('its earlier state arriving once more changes nothing', () => {
    const [old, edited] = [response(7, {}, { id: 'a' }), response(9, { Класс: '8А' }, { id: 'a' })];
    const { sheet } = collect(EMPTY, [edited]);
    expect(collect(sheet, [old, edited]).sheet).toEqual(sheet);
  });
});

test('an older answer that arrives late only fills gaps, and tells since when the person is there', () => {
  const { sheet } = collect(EMPTY, [response(9, { [STORY]: '' })]);
  const { sheet: after } = collect(sheet, [response(7, { Класс: '6А', [STORY]: 'раньше' })]);
  expect(after.rows[0]).toMatchObject({ post: '7А', story: 'раньше', enteredOn: '2026-09-07' });
  expect(conflictsOf(after)).toEqual({});
});

describe('codes', () => {
  test('are not used again after rows were deleted', () => {
    const { sheet } = collect(EMPTY, [response(7), response(8, { 'Фамилия, имя, отчество': 'Хвоин Лев' })]);
    const { sheet: after } = collect({ rows: sheet.rows.slice(0, 1), lastNumber: 2 }, [
      response(9, { 'Фамилия, имя, отчество': 'Зимин Лев' }),
    ]);
    expect(after.rows.map(({ code }) => code)).toEqual(['У-001', 'У-003']);
  });

  test('go on after a higher one typed in by hand, and beyond 999', () => {
    const { sheet } = collect(
      { rows: [{ code: 'У-999', name: 'Хвоин Лев' }, { code: 'П-5000' }], lastNumber: 3 },
      [response(7)],
    );
    expect(sheet.rows[2]?.code).toBe('У-1000');
  });

  test('of a row that was cut off before its code are kept for it', () => {
    const { sheet } = collect(EMPTY, [response(7)]);
    const { snapshot, responses } = sheet.rows[0]!;
    const cut: Sheet = { rows: [{ snapshot: snapshot!, responses: responses! }], lastNumber: 0 };
    const other = response(8, { 'Фамилия, имя, отчество': 'Хвоин Лев' });
    const again = response(9, { Класс: '8А' });
    const after = adoptAll(collect(cut, [other, again]).sheet);
    expect(after.rows.map(({ code, name, post }) => [code, name, post])).toEqual([
      ['У-001', 'Ежова Алёна Игоревна', '8А'],
      ['У-002', 'Хвоин Лев', '7А'],
    ]);
    expect(conflictsOf(after)).toEqual({});
  });
});

describe('a hidden column that somebody has spoilt', () => {
  test.each([
    '',
    '{',
    '[]',
    'null',
    '{"values":{}}',
    '{"code":1,"values":{},"conflicts":{},"extra":{},"twin":""}',
    7,
    true,
  ])('snapshot %j: every filled cell counts as the curator’s', (snapshot) => {
    const { sheet } = collect(EMPTY, [response(7)]);
    const { sheet: after } = collect(typed(sheet, 0, { snapshot }), [
      response(8, { Класс: '8А', Интересы: ['Хор'] }),
    ]);
    expect(after.rows).toHaveLength(1);
    expect(after.rows[0]).toMatchObject({ post: '7А', interests: 'Хор' });
    expect(conflictsOf(after)).toEqual({ post: '8А' });
  });

  test('emptied response ids: the answers are taken for repeated ones, nothing is doubled', () => {
    const given = response(7);
    const { sheet } = collect(EMPTY, [given]);
    const { sheet: after } = collect(typed(sheet, 0, { responses: '' }), [given]);
    expect(after).toEqual(sheet);
  });
});

test('answers longer than a cell holds still fit with their snapshot', () => {
  const long = { [STORY]: '"'.repeat(60_000), 'Главный запрос': '\n'.repeat(10) + 'я"'.repeat(30_000) };
  const { sheet } = collect(EMPTY, [response(7, long)]);
  const { sheet: after } = collect(typed(sheet, 0, { story: 'коротко' }), [
    response(8, { ...long, Класс: '8А' }),
  ]);
  for (const cell of Object.values(after.rows[0]!)) expect(String(cell).length).toBeLessThanOrEqual(50_000);
  expect(after.rows[0]).toMatchObject({
    story: 'коротко',
    post: '8А',
    name: PUPIL['Фамилия, имя, отчество'],
  });
  expect(readSnapshot(after.rows[0]?.snapshot ?? '').code).toBe('У-001');
});

test.each([
  '=1+1',
  '+79000000',
  '-1',
  '@имя',
  '{{Имя}}',
  '$& $1',
  '<img src=x onerror=alert(1)>',
  '1)\n2)',
  '😀',
])('%j is kept letter by letter in row and snapshot, and again changes nothing', (text) => {
  const odd = { 'Фамилия, имя, отчество': text.replace('\n', ' '), [STORY]: text, 'Электронная почта': text };
  const given = response(7, odd);
  const { sheet } = collect(EMPTY, [given]);
  expect(sheet.rows[0]).toMatchObject({ name: text.replace('\n', ' '), story: text, email: text });
  expect(readSnapshot(sheet.rows[0]?.snapshot ?? '').values.story).toBe(text);
  const { sheet: after } = collect(sheet, [given, response(8, odd)]);
  expect(after.rows).toHaveLength(1);
  expect(after.rows[0]?.story).toBe(text);
  expect(conflictsOf(after)).toEqual({});
});
