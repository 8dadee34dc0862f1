import { byGender } from '../../../src/core/russian/grammar';
import { schoolYearText } from '../../../src/core/russian/school-years';

test('the school year in cases', () => {
  expect(schoolYearText('2026–2027')).toBe('2026–2027 учебный год');
  expect(schoolYearText('2026–2027', 'genitive')).toBe('2026–2027 учебного года');
  expect(schoolYearText('2026–2027', 'dative')).toBe('2026–2027 учебному году');
  expect(schoolYearText('2026–2027', 'accusative')).toBe('2026–2027 учебный год');
  expect(schoolYearText('2026–2027', 'instrumental')).toBe('2026–2027 учебным годом');
  expect(schoolYearText('2026–2027', 'prepositional')).toBe('2026–2027 учебном году');
});

test('years in other spellings', () => {
  for (const spelling of ['2026-2027', '2026/2027', ' 2026 – 2027 ', '2026/27', '2026-27'])
    expect(schoolYearText(spelling)).toBe('2026–2027 учебный год');
  expect(schoolYearText('текущий')).toBe('текущий учебный год');
  expect(schoolYearText('')).toBe('');
});

test('words that agree with a person', () => {
  expect(byGender('male', 'назначен', 'назначена', 'назначен(а)')).toBe('назначен');
  expect(byGender('female', 'назначен', 'назначена', 'назначен(а)')).toBe('назначена');
  expect(byGender(null, 'назначен', 'назначена', 'назначен(а)')).toBe('назначен(а)');
});
