import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, Gender } from '../../../src/core/russian/grammar';
import {
  detectGender,
  inflectName,
  initials,
  surnameInitials,
  tidyName,
} from '../../../src/core/russian/names';

const CASES: readonly Case[] = ['genitive', 'dative', 'accusative', 'instrumental'];

const gold = readFileSync(join(__dirname, '../../fixtures/names.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [letter = '', nominative = '', ...forms] = line.replace(/_/g, ' ').split('|');
    return { gender: (letter === 'm' ? 'male' : 'female') as Gender, nominative, forms: forms.slice(0, 4) };
  });

/** «Зарёй/Зарей» allows either spelling; capitals of «оглы» are not looked at. */
function allows(expected: string, actual: string): boolean {
  const words = actual.toLowerCase().split(' ');
  const wanted = expected.toLowerCase().split(' ');
  return (
    words.length === wanted.length &&
    wanted.every((variants, index) => variants.split('/').includes(words[index] ?? ''))
  );
}

describe('names in cases', () => {
  test('68 gold names in four cases, gender given and found', () => {
    const wrong: string[] = [];
    for (const { nominative, gender, forms } of gold) {
      for (const [index, to] of CASES.entries()) {
        for (const given of [gender, undefined]) {
          const actual = inflectName(nominative, to, given);
          if (!allows(forms[index] ?? '', actual)) wrong.push(`${nominative}: ${actual} ≠ ${forms[index]}`);
        }
      }
    }
    expect(gold).toHaveLength(68);
    expect(wrong).toEqual([]);
  });

  test('gender of all gold names', () => {
    expect(gold.filter(({ nominative, gender }) => detectGender(nominative) !== gender)).toEqual([]);
  });

  test.each([
    ['Швец Олег Ильич', 'Швецу Олегу Ильичу', 'Швецом Олегом Ильичом'],
    ['Стрелец Олег Ильич', 'Стрельцу Олегу Ильичу', 'Стрельцом Олегом Ильичом'],
    ['Кузнец Олег Ильич', 'Кузнецу Олегу Ильичу', 'Кузнецом Олегом Ильичом'],
    ['Перец Олег Ильич', 'Перцу Олегу Ильичу', 'Перцем Олегом Ильичом'],
    ['Гусь Олег Ильич', 'Гусю Олегу Ильичу', 'Гусем Олегом Ильичом'],
    ['Соловей Олег Ильич', 'Соловью Олегу Ильичу', 'Соловьём Олегом Ильичом'],
    ['Орёл Олег Ильич', 'Орлу Олегу Ильичу', 'Орлом Олегом Ильичом'],
    ['Бобёр Олег Ильич', 'Бобру Олегу Ильичу', 'Бобром Олегом Ильичом'],
    ['Лапоть Олег Ильич', 'Лаптю Олегу Ильичу', 'Лаптем Олегом Ильичом'],
    ['Ткач Олег Ильич', 'Ткачу Олегу Ильичу', 'Ткачом Олегом Ильичом'],
    ['Сыч Олег Ильич', 'Сычу Олегу Ильичу', 'Сычом Олегом Ильичом'],
    ['Борщ Олег Ильич', 'Борщу Олегу Ильичу', 'Борщом Олегом Ильичом'],
    ['Груша Анна Ильинична', 'Груше Анне Ильиничне', 'Грушей Анной Ильиничной'],
    ['Левша Анна Ильинична', 'Левше Анне Ильиничне', 'Левшой Анной Ильиничной'],
    ['Лихой Олег Ильич', 'Лихому Олегу Ильичу', 'Лихим Олегом Ильичом'],
    ['Чаплин Олег Ильич', 'Чаплину Олегу Ильичу', 'Чаплином Олегом Ильичом'],
    ['Тер-Петросян Арсен Ашотович', 'Тер-Петросяну Арсену Ашотовичу', 'Тер-Петросяном Арсеном Ашотовичем'],
    ['Ткач Анна Ильинична', 'Ткач Анне Ильиничне', 'Ткач Анной Ильиничной'],
    ['Белкович Олег Ильич', 'Белковичу Олегу Ильичу', 'Белковичем Олегом Ильичом'],
  ])('%s', (name, dative, instrumental) => {
    expect(inflectName(name, 'dative')).toBe(dative);
    expect(inflectName(name, 'instrumental')).toBe(instrumental);
  });

  test('prepositional', () => {
    expect(inflectName('Иванова Мария Петровна', 'prepositional')).toBe('Ивановой Марии Петровне');
    expect(inflectName('Воробей Павел Ильич', 'prepositional')).toBe('Воробье Павле Ильиче');
    expect(inflectName('Толстой Лев Кузьмич', 'prepositional')).toBe('Толстом Льве Кузьмиче');
  });

  test('names typed carelessly', () => {
    expect(inflectName('ИВАНОВА МАРИЯ ПЕТРОВНА', 'dative')).toBe('Ивановой Марии Петровне');
    expect(inflectName('  иванова   мария петровна ', 'dative')).toBe('Ивановой Марии Петровне');
    expect(inflectName('Мария Петровна Иванова', 'dative')).toBe('Марии Петровне Ивановой');
    expect(inflectName('Петрова - Водкина Ольга Львовна', 'genitive')).toBe(
      'Петровой-Водкиной Ольги Львовны',
    );
    expect(inflectName('фон Гольц Отто Карлович', 'dative')).toBe('фон Гольцу Отто Карловичу');
    expect(inflectName('Иванова М.П.', 'dative')).toBe('Ивановой М.П.');
    expect(inflectName('', 'dative')).toBe('');
    expect(inflectName('Сидоренко', 'dative')).toBe('Сидоренко');
  });

  test('an uncertain gender leaves the nominative', () => {
    expect(detectGender('Ли Ким')).toBeNull();
    expect(inflectName('Ли Ким', 'dative')).toBe('Ли Ким');
    expect(detectGender('Королёва Лейсан')).toBe('female');
    expect(detectGender('Ермаков Саша')).toBe('male');
  });
});

describe('tidying', () => {
  test.each([
    ['ИВАНОВА  МАРИЯ\u00a0ПЕТРОВНА', 'Иванова Мария Петровна'],
    ['петрова-водкина ольга львовна', 'Петрова-Водкина Ольга Львовна'],
    ['АЛИЕВ РУСЛАН ВАГИФ ОГЛЫ', 'Алиев Руслан Вагиф оглы'],
    ['Байрамова Гюльнара АЛИ-КЫЗЫ', 'Байрамова Гюльнара Али-кызы'],
    ['Мак-Грегор Анна', 'Мак-Грегор Анна'],
    ['фон Гольц отто', 'фон Гольц Отто'],
    ['Иванов И.И.', 'Иванов И.И.'],
    ['иванов и.и.', 'Иванов И.И.'],
    ['Гасанова Севда Хафиз Гызы', 'Гасанова Севда Хафиз Гызы'],
  ])('%s', (given, expected) => {
    expect(tidyName(given)).toBe(expected);
    expect(tidyName(tidyName(given))).toBe(expected);
  });
});

describe('initials', () => {
  test('in both orders, with a space that does not break', () => {
    expect(initials('Иванова Мария Петровна')).toBe('М.П.\u00a0Иванова');
    expect(surnameInitials('Иванова Мария Петровна')).toBe('Иванова\u00a0М.П.');
    expect(surnameInitials('Мария Петровна Иванова')).toBe('Иванова\u00a0М.П.');
    expect(surnameInitials('Иванова Мария Петровна', 'dative')).toBe('Ивановой\u00a0М.П.');
    expect(surnameInitials('Мицкевич Глеб Львович', 'instrumental')).toBe('Мицкевичем\u00a0Г.Л.');
  });

  test('unusual names', () => {
    expect(initials('Алиев Руслан Вагиф оглы')).toBe('Р.В.\u00a0Алиев');
    expect(initials('Смит Джон')).toBe('Д.\u00a0Смит');
    expect(initials('Смирнов')).toBe('Смирнов');
    expect(initials('ПЕТРОВ-ВОДКИН ИЛЬЯ ЛЬВОВИЧ')).toBe('И.Л.\u00a0Петров-Водкин');
    expect(surnameInitials('фон Гольц Отто Карлович')).toBe('фон Гольц\u00a0О.К.');
    expect(surnameInitials('Иванова М.П.')).toBe('Иванова\u00a0М.П.');
    expect(initials('')).toBe('');
  });
});
