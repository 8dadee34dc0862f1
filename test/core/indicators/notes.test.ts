import { withNotes } from '../../../src/core/indicators/notes';
import { figure } from './figures';

const notesOf = (...rules: readonly string[]) => {
  const { shortened, notes } = withNotes(rules.map((rule) => figure({ rule })));
  return { rules: shortened.map(({ rule }) => rule), notes };
};

test('a sentence of several rules stands once, under a sign', () => {
  expect(
    notesOf(
      'Дети ÷ все × 100. Возраст – на дату расчёта (по умолчанию). Один раз.',
      'Юноши ÷ все × 100. Возраст – на дату расчёта (по умолчанию). Один раз.',
      'Педагоги ÷ все × 100. Один раз.',
    ),
  ).toEqual({
    rules: ['Дети ÷ все × 100.¹\u00a0²', 'Юноши ÷ все × 100.¹\u00a0²', 'Педагоги ÷ все × 100.²'],
    notes: ['¹ Возраст – на дату расчёта (по умолчанию).', '² Один раз.'],
  });
});

test('rules that share nothing stay as they are', () => {
  const rules = ['Балл не ниже 7.5 из 10. Ответили 3.', 'без точки', ''];
  expect(notesOf(...rules)).toEqual({ rules, notes: [] });
});

test('no sentence is lost when there are more than signs', () => {
  const many = Array.from({ length: 12 }, (_, i) => `Правило ${'А'.repeat(i + 1)}.`).join(' ');
  const { rules, notes } = notesOf(many, many);
  expect(notes).toHaveLength(6);
  expect(rules[0]).toMatch(/^Правило А{7}\. .*Правило А{12}\.¹/);
});

test('rules and sources share one row of signs', () => {
  const both = [
    figure({ rule: 'Дети ÷ все. Один раз.', source: 'Лист «Пары». План школы.' }),
    figure({ rule: 'Юноши ÷ все. Один раз.', source: 'План школы.' }),
  ];
  const { shortened, notes } = withNotes(both, ['rule', 'source'], 9);
  expect(notes).toEqual(['¹ Один раз.', '² План школы.']);
  expect(shortened.map(({ rule, source }) => [rule, source])).toEqual([
    ['Дети ÷ все.¹', 'Лист «Пары».²'],
    ['Юноши ÷ все.¹', '²'],
  ]);
});
