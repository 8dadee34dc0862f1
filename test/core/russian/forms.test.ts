import { inflectNameWith, readForms, surnameInitialsWith } from '../../../src/core/russian/forms';

const SHVETS = 'Швец Илья Олегович';

describe('the cell «Склонение»', () => {
  test('by questions, by names of cases and their short forms', () => {
    expect(
      readForms(
        'кого: Швеца Илью Олеговича; От кого : Швеца Ильи Олеговича\n КОМУ:Швецу  Илье Олеговичу;кем — Швецом Ильёй Олеговичем;\nо ком: Швеце Илье Олеговиче; Пол: мужской;',
      ),
    ).toEqual({
      forms: {
        accusative: 'Швеца Илью Олеговича',
        genitive: 'Швеца Ильи Олеговича',
        dative: 'Швецу Илье Олеговичу',
        instrumental: 'Швецом Ильёй Олеговичем',
        prepositional: 'Швеце Илье Олеговиче',
      },
      gender: 'male',
      unread: [],
    });
    expect(readForms('род.: а; дат.: б; вин: в; твор. падеж: г; предл. = д').forms).toEqual({
      genitive: 'а',
      dative: 'б',
      accusative: 'в',
      instrumental: 'г',
      prepositional: 'д',
    });
    expect(
      readForms('Родительный падеж: а\nдательный: б\nвинительный: в\nтворительный: г\nпредложный: д').forms,
    ).toEqual({ genitive: 'а', dative: 'б', accusative: 'в', instrumental: 'г', prepositional: 'д' });
  });

  test.each([
    ['пол: ж', 'female'],
    ['ПОЛ: Женский', 'female'],
    ['пол: жен.', 'female'],
    ['пол:м', 'male'],
    ['пол: муж', 'male'],
  ])('%s', (text, gender) => {
    expect(readForms(text)).toEqual({ forms: {}, gender, unread: [] });
  });

  test('what is not understood is named; what is empty says nothing', () => {
    expect(readForms('')).toEqual({ forms: {}, gender: null, unread: [] });
    expect(readForms(' ; \n кому: ; пол:')).toEqual({ forms: {}, gender: null, unread: [] });
    expect(readForms('Швецу Илье; куда: в школу; пол: средний; кому: Швецу, кем: Швецом').unread).toEqual([
      'Швецу Илье',
      'куда: в школу',
      'пол: средний',
      'кому: Швецу, кем: Швецом',
    ]);
    expect(readForms('constructor: а; к: б; : в').unread).toHaveLength(3);
  });

  test('of two different forms the first counts and the other is named', () => {
    expect(readForms('кому: Швецу; дат.: Швецю; кому: Швецу; пол: м; пол: ж')).toEqual({
      forms: { dative: 'Швецу' },
      gender: 'male',
      unread: ['дат.: Швецю', 'пол: ж'],
    });
  });
});

describe('names with corrections', () => {
  test('a corrected form stands, the others follow the rules', () => {
    const corrections = readForms('кому: Швецю Илье Олеговичу');
    expect(inflectNameWith(SHVETS, 'dative', corrections)).toBe('Швецю Илье Олеговичу');
    expect(inflectNameWith(SHVETS, 'accusative', corrections)).toBe('Швеца Илью Олеговича');
    expect(surnameInitialsWith(SHVETS, 'dative', corrections)).toBe('Швецю\u00a0И.О.');
    expect(surnameInitialsWith(SHVETS, 'genitive', corrections)).toBe('Швеца\u00a0И.О.');
    expect(surnameInitialsWith(SHVETS, undefined, corrections)).toBe('Швец\u00a0И.О.');
  });

  test.each([['Швецю'], ['Швецю Илье'], ['Швецю И.О.'], ['Швецю И. О.']])(
    '«%s» stands for its words',
    (form) => {
      const corrections = readForms(`кому: ${form}`);
      expect(inflectNameWith(SHVETS, 'dative', corrections)).toBe('Швецю Илье Олеговичу');
      expect(surnameInitialsWith(SHVETS, 'dative', corrections)).toBe('Швецю\u00a0И.О.');
    },
  );

  test('a gender that the rules cannot know', () => {
    expect(inflectNameWith('Чжан Вэй', 'dative', readForms(''))).toBe('Чжан Вэй');
    expect(inflectNameWith('Чжан Вэй', 'dative', readForms('пол: м'))).toBe('Чжану Вэю');
    expect(surnameInitialsWith('Чжан Вэй', 'dative', readForms('пол: м'))).toBe('Чжану\u00a0В.');
    expect(inflectNameWith('Чжан Вэй', 'dative', readForms('пол: ж'))).toBe('Чжан Вэй');
  });

  test('a surname behind the name, of two words, or in a form longer than the name', () => {
    const last = 'Илья Олегович Швец';
    expect(inflectNameWith(last, 'dative', readForms('кому: Швецю'))).toBe('Илье Олеговичу Швецю');
    expect(surnameInitialsWith(last, 'dative', readForms('кому: Илье Олеговичу Швецю'))).toBe(
      'Швецю\u00a0И.О.',
    );
    const von = 'фон Гольц Отто Карлович';
    expect(surnameInitialsWith(von, 'dative', readForms('кому: фон Гольцю Отто Карловичу'))).toBe(
      'фон Гольцю\u00a0О.К.',
    );
    expect(inflectNameWith('Гасанова Севда', 'dative', readForms('кому: Гасановой Севде Хафиз гызы'))).toBe(
      'Гасановой Севде Хафиз гызы',
    );
    expect(
      surnameInitialsWith('Гасанова Севда', 'dative', readForms('кому: Гасановой Севде Хафиз гызы')),
    ).toBe('Гасановой\u00a0С.');
  });
});
