import { assessQuality } from '../../../../src/core/indicators/monitoring/quality';
import type { Answer } from '../../../../src/core/registers/answers';
import { groupCaveats } from '../../../../src/texts/monitoring';
import { sayRemark } from '../../../../src/texts/problems';
import { answer, YEAR } from './answer-rows';

const NO_FORMS = new Map<string, string>();
const PUPILS = 'ученик – ученик';

/** An anonymous response of so many people, all with the same form and values by key. */
function respond(
  prefix: string,
  points: readonly (string | number)[],
  some: Partial<Answer> = {},
): readonly Answer[] {
  return points.map((value, i) =>
    answer({
      measure: 'quality',
      key: 'comfort',
      subject: 'анонимно',
      form: PUPILS,
      value: String(value),
      response: `${prefix}${i}`,
      ...some,
    }),
  );
}

test('mean, bands and people by role and form', () => {
  const { tables, problems } = assessQuality(
    [
      ...respond('a', [4, 5, 6, 7, 10, 1]),
      ...respond('b', [9, 9, 8, 8, 7], { form: 'студент – ученик' }),
      ...respond('c', [3, 3, 3, 3, 3], { role: 'наставник', measure: 'satisfaction', key: 'satWork' }),
    ],
    YEAR,
    NO_FORMS,
  );
  const item = { key: 'comfort', title: 'Вопрос comfort', measure: 'quality' };
  expect(problems).toEqual([]);
  expect(tables).toEqual([
    {
      questionnaire: 'Анкета',
      stage: 'после программы',
      role: 'наставляемый',
      all: { people: 11, items: [{ ...item, n: 11, mean: 6.73, bands: [2, 2, 4, 3] }] },
      groups: [
        {
          forms: [PUPILS],
          people: 6,
          items: [{ ...item, n: 6, mean: 5.5, bands: [2, 2, 1, 1] }],
        },
        {
          forms: ['студент – ученик'],
          people: 5,
          items: [{ ...item, n: 5, mean: 8.2, bands: [0, 0, 3, 2] }],
        },
      ],
      leftOut: [],
    },
    expect.objectContaining({
      role: 'наставник',
      all: {
        people: 5,
        items: [
          {
            key: 'satWork',
            title: 'Вопрос satWork',
            measure: 'satisfaction',
            n: 5,
            mean: 3,
            bands: [5, 0, 0, 0],
          },
        ],
      },
    }),
  ]);
});

test('four parents are not shown, and nobody can subtract them', () => {
  const { tables } = assessQuality(
    [...respond('a', [4, 5, 6, 7, 10]), ...respond('p', [1, 1, 2, 2], { role: 'другой участник', form: '' })],
    YEAR,
    NO_FORMS,
  );
  expect(tables.map(({ role, all }) => [role, all.people])).toEqual([
    ['наставляемый', 5],
    ['другой участник', 0],
  ]);
  expect(tables[1]).toMatchObject({ groups: [], leftOut: [''], all: { items: [{ n: 0, mean: null }] } });
  expect(groupCaveats(tables[1]!)).toEqual([
    'Не показаны и в итог не входят, потому что ответивших меньше пяти: форма не указана.',
  ]);
});

test('of a named person the latest counts, anonymous responses all count and take no form from the pairs', () => {
  const forms = new Map([
    ['У-001', 'форма пары'],
    ['анонимно', 'чужая форма'],
  ]);
  const named = [
    answer({
      subject: 'У-001',
      measure: 'quality',
      key: 'comfort',
      value: '2',
      response: 'n1',
      day: '2026-12-20',
    }),
    answer({ subject: 'У-001', measure: 'quality', key: 'comfort', value: '8', response: 'n2' }),
  ];
  const { tables } = assessQuality([...named, ...respond('a', [6, 6, 6, 6, 6], { form: '' })], YEAR, forms);
  expect(tables[0]!.groups).toMatchObject([
    { forms: ['форма пары', ''], people: 6, items: [{ n: 6, mean: 6.33 }] },
  ]);
});

test('what cannot be read or has no mark is named', () => {
  const { tables, problems } = assessQuality(
    [
      ...respond('a', [4, 5, 6, 7, 10, 'хорошо', '7,5', 0]),
      ...respond('', [5], { response: '' }),
      ...respond('r', [5], { remarks: 'Повтор.' }),
      ...respond('s', ['да'], { measure: 'swot', key: 'liked' }),
    ],
    YEAR,
    NO_FORMS,
  );
  expect(tables[0]!.all.people).toBe(5);
  expect(problems.map(sayRemark)).toEqual([
    'Ответы, в которых нет целого балла от 1 до 10: 3. Они не учтены.',
    'Строки ответов без служебной отметки: 1. Неизвестно, чьи они, и они не учтены.',
  ]);
});

test('no answers, no tables', () => {
  expect(assessQuality([], YEAR, NO_FORMS)).toEqual({ schoolYear: YEAR, tables: [], problems: [] });
});

test('somebody whose later rows name no form stays in the form that was named', () => {
  const rows = Array.from({ length: 5 }, (_, i) => [
    ...respond('f', [8], { subject: `У-00${i + 1}`, response: `f${i}` }),
    ...respond('g', [6], { subject: `У-00${i + 1}`, response: `g${i}`, key: 'safe', form: '' }),
  ]).flat();
  const [table] = assessQuality(rows, YEAR, NO_FORMS).tables;
  expect(table!.groups.map(({ forms, people, items }) => [forms, people, items.map(({ n }) => n)])).toEqual([
    [[PUPILS], 5, [5, 5]],
  ]);
});
