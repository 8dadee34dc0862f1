/** Who is the same person: by name first, then by birth date, e-mail or post. */
import { readSnapshot } from '../../../src/core/questionnaires/snapshot';
import { collect, EMPTY, response } from './people';

const NAME = 'Фамилия, имя, отчество';
const BIRTH = 'Дата рождения';
const MAIL = 'Электронная почта';

function twins(sheet: ReturnType<typeof collect>['sheet']) {
  return sheet.rows.map(({ snapshot }) => readSnapshot(snapshot ?? '').twin);
}

describe('one person', () => {
  test.each([
    ['the same birth date', { [MAIL]: 'other@school.example', Класс: '8Б' }],
    ['the same e-mail', { [BIRTH]: '28.02.2013', Класс: '8Б' }],
    ['the same e-mail in capitals', { [BIRTH]: '', [MAIL]: 'A.EZHOVA@school.example' }],
    ['no birth date but the same class', { [BIRTH]: '', [MAIL]: '', Класс: '7 «а»' }],
    ['a name in capitals', { [NAME]: 'ЕЖОВА АЛЁНА ИГОРЕВНА' }],
    ['е for ё, spaces', { [NAME]: '  ежова  алена\u00a0игоревна ' }],
  ])('%s', (_, answers) => {
    const { sheet, done } = collect(EMPTY, [response(7), response(8, answers)]);
    expect(sheet.rows).toHaveLength(1);
    expect(done).toMatchObject({ added: ['У-001'], responses: 2, repeated: 1 });
    expect(twins(sheet)).toEqual(['']);
    expect(sheet.rows[0]?.name).toBe('Ежова Алёна Игоревна');
  });

  test('a double surname with whatever dash', () => {
    const { sheet } = collect(EMPTY, [
      response(7, { [NAME]: 'Савина-Орлова Ева' }),
      response(8, { [NAME]: 'САВИНА – ОРЛОВА ЕВА' }),
    ]);
    expect(sheet.rows.map(({ name }) => name)).toEqual(['Савина-Орлова Ева']);
  });

  test.each([
    ['first', ['Ежова Алёна', 'Ежова Алена']],
    ['second', ['Ежова Алена', 'Ежова Алёна']],
  ])('ё is kept when it was written %s', (_, [one, other]) => {
    const { sheet } = collect(EMPTY, [response(7, { [NAME]: one! }), response(8, { [NAME]: other! })]);
    expect(sheet.rows.map(({ name }) => name)).toEqual(['Ежова Алёна']);
    expect(readSnapshot(sheet.rows[0]?.snapshot ?? '')).toMatchObject({
      values: { name: 'Ежова Алёна' },
      conflicts: {},
    });
  });

  test('teachers have no birth date: the post tells', () => {
    const teacher = { [NAME]: 'Зимина Ева', Должность: 'Учитель', [MAIL]: '' };
    const { sheet } = collect(
      EMPTY,
      [response(7, teacher), response(8, { ...teacher, Должность: ' учитель' })],
      'teacher',
    );
    expect(sheet.rows).toHaveLength(1);
  });
});

describe('two people', () => {
  test.each([
    ['another birth date, no e-mail', { [BIRTH]: '27.02.2014', [MAIL]: '' }],
    ['another birth date and e-mail, the same class', { [BIRTH]: '27.02.2014', [MAIL]: 'x@school.example' }],
    ['no birth date, another class', { [BIRTH]: '', [MAIL]: '', Класс: '9Б' }],
  ])('namesakes with %s get a remark', (_, answers) => {
    const { sheet } = collect(EMPTY, [response(7), response(8, answers)]);
    expect(sheet.rows.map(({ code }) => code)).toEqual(['У-001', 'У-002']);
    expect(twins(sheet)).toEqual(['', 'У-001']);
  });

  test('namesakes keep apart when both answer again', () => {
    const other = { [BIRTH]: '27.02.2014', [MAIL]: '', Класс: '6Б' };
    const { sheet } = collect(EMPTY, [response(7), response(8, other)]);
    const { sheet: after } = collect(sheet, [
      response(9, { ...other, Класс: '6В' }),
      response(10, { Класс: '7Г' }),
    ]);
    expect(after.rows.map(({ post }) => post)).toEqual(['7Г', '6В']);
  });

  test('the same e-mail of a family is not enough without the name', () => {
    const { sheet } = collect(EMPTY, [response(7), response(8, { [NAME]: 'Ежова Зоя Игоревна' })]);
    expect(sheet.rows).toHaveLength(2);
    expect(twins(sheet)).toEqual(['', '']);
  });

  test('answers without a name are people of their own', () => {
    const { sheet } = collect(EMPTY, [response(7, { [NAME]: ' ' }), response(8, { [NAME]: '' })]);
    expect(sheet.rows.map(({ name }) => name)).toEqual(['', '']);
  });

  test('a teacher is not looked for among pupils of the same sheet', () => {
    const { sheet } = collect(EMPTY, [response(7)]);
    const { sheet: after } = collect(
      { ...sheet, lastNumber: 0 },
      [response(8, { Должность: 'учитель' })],
      'teacher',
    );
    expect(after.rows.map(({ code }) => code)).toEqual(['У-001', 'П-001']);
  });
});
