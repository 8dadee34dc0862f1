import { drawSwot } from '../../../../src/core/indicators/monitoring/swot';
import { sayRemark } from '../../../../src/texts/problems';
import { answer, response, YEAR } from './answer-rows';

const NO_FORMS = new Map<string, string>();
const yesNo = (key: string, values: string, form = 'ученик – ученик') =>
  [...values].map((letter, i) =>
    answer({
      measure: 'swot',
      key,
      value: { д: 'Да', н: 'Нет' }[letter] ?? letter,
      subject: 'анонимно',
      form,
      response: `${form}${i}`,
    }),
  );

test('shares fall into strengths and weaknesses at the threshold', () => {
  const answers = [...yesNo('liked', 'дддддн'), ...yesNo('sport', 'дддннн'), ...yesNo('culture', 'дннннн')];
  const { tables, threshold } = drawSwot(answers, YEAR, NO_FORMS);
  expect(threshold).toBe(50);
  expect(tables).toHaveLength(1);
  expect(tables[0]!.groups).toEqual([{ forms: ['ученик – ученик'], ...tables[0]!.all }]);
  expect(tables[0]!.all).toEqual({
    strengths: [
      { key: 'liked', title: 'Вопрос liked', n: 6, yes: 5, share: 83.3 },
      { key: 'sport', title: 'Вопрос sport', n: 6, yes: 3, share: 50 },
    ],
    weaknesses: [{ key: 'culture', title: 'Вопрос culture', n: 6, yes: 1, share: 16.7 }],
    hidden: [],
  });
  const strict = drawSwot(answers, YEAR, NO_FORMS, 60).tables[0]!.all;
  expect(strict.weaknesses.map(({ key }) => key)).toEqual(['culture', 'sport']);
});

test('by form; few are shown together, few of all are not shown', () => {
  const of = (answers: ReturnType<typeof yesNo>) => drawSwot(answers, YEAR, NO_FORMS).tables[0]!;
  const two = of([...yesNo('liked', 'ддддд'), ...yesNo('liked', 'ннн', 'студент – ученик')]);
  expect(
    two.groups.map(({ forms, strengths }) => [forms, strengths.map(({ n, share }) => [n, share])]),
  ).toEqual([[['ученик – ученик', 'студент – ученик'], [[8, 62.5]]]]);
  const few = of(yesNo('liked', 'дддн'));
  expect(few).toMatchObject({ groups: [], leftOut: ['ученик – ученик'] });
  expect(few.all).toEqual({
    strengths: [],
    weaknesses: [],
    hidden: [{ key: 'liked', title: 'Вопрос liked' }],
  });
});

test("only the curator's words are taken, as they are", () => {
  const words = {
    strengths: 'Сильные пары',
    threats: '=1+1 {{x}}',
    opportunities: ' ',
    weaknesses: 'Мало времени',
  };
  const { words: taken } = drawSwot(
    [
      ...response({ response: 'c', measure: 'conformity', form: 'ученик – ученик' }, { goals: 'частично' }),
      ...response({ response: 'c', form: 'ученик – ученик' }, words),
      ...response({ response: 'third', subject: 'У-001' }, { strengths: 'О ребёнке' }),
    ],
    YEAR,
    NO_FORMS,
  );
  expect(taken).toEqual({
    strengths: [{ form: 'ученик – ученик', text: 'Сильные пары' }],
    weaknesses: [{ form: 'ученик – ученик', text: 'Мало времени' }],
    opportunities: [],
    threats: [{ form: 'ученик – ученик', text: '=1+1 {{x}}' }],
  });
});

test('what is neither yes nor no is named', () => {
  const { problems, tables } = drawSwot(yesNo('liked', 'ддддд?'), YEAR, NO_FORMS);
  expect(problems.map(sayRemark)).toEqual(['Ответы, в которых нет ни «да», ни «нет»: 1. Они не учтены.']);
  expect(tables[0]!.all.strengths).toMatchObject([{ n: 5, yes: 5, share: 100 }]);
});
