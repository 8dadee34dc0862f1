/** Spellings of a field: every way it may be asked for in a template. */
import { act, count, day, person, post, spellingsOf, text, within } from '../../../src/core/documents/field';
import { readForms } from '../../../src/core/russian/forms';

const plain = (words: string) => words.replace(/\u00a0/g, ' ');

/** What each spelling says of a source, no-break spaces as plain ones. */
function said<S>(field: { spellings: Readonly<Record<string, (source: S) => string>> }, source: S) {
  return Object.fromEntries(
    Object.entries(field.spellings).map(([words, say]) => [words, plain(say(source))]),
  );
}

const label = (name: string) => [name, 'значение', 'пример'] as const;

test('a person: full, short and as a signature, the first two in all cases', () => {
  const field = person<string>(label('Наставник'), (name) => ({ name, corrections: readForms('') }));
  expect(said(field, ' лугова   анна игоревна ')).toEqual({
    '': 'Лугова Анна Игоревна',
    кратко: 'Лугова А.И.',
    подпись: 'А.И. Лугова',
    'от кого': 'Луговой Анны Игоревны',
    кому: 'Луговой Анне Игоревне',
    кого: 'Лугову Анну Игоревну',
    кем: 'Луговой Анной Игоревной',
    'о ком': 'Луговой Анне Игоревне',
    'кратко, от кого': 'Луговой А.И.',
    'кратко, кому': 'Луговой А.И.',
    'кратко, кого': 'Лугову А.И.',
    'кратко, кем': 'Луговой А.И.',
    'кратко, о ком': 'Луговой А.И.',
  });
  expect(spellingsOf(field)).toContain('Наставник, кратко, кому');
  expect(new Set(Object.values(said(field, '')))).toEqual(new Set(['']));
});

test('a person whom the curator has corrected', () => {
  const field = person<string>(label('Наставник'), (name) => ({
    name,
    corrections: readForms('кому: Дебре Ильзе Олеговне; кого: Дебру; пол: ж'),
  }));
  const words = said(field, 'Дебра Ильза Олеговна');
  expect([words.кому, words['кратко, кому']]).toEqual(['Дебре Ильзе Олеговне', 'Дебре И.О.']);
  expect([words.кого, words['кратко, кого']]).toEqual(['Дебру Ильзу Олеговну', 'Дебру И.О.']);
  expect(words['']).toBe('Дебра Ильза Олеговна');
});

test('a post in all cases and with a capital', () => {
  const field = post<string>(label('Должность'), (words) => ({ post: words, corrections: readForms('') }));
  const cases = {
    '': 'заместитель директора по учебной работе',
    'от кого': 'заместителя директора по учебной работе',
    кому: 'заместителю директора по учебной работе',
    кого: 'заместителя директора по учебной работе',
    кем: 'заместителем директора по учебной работе',
    'о ком': 'заместителе директора по учебной работе',
  };
  const capitals = Object.entries(cases).map(([words, text]) => [
    [words, 'с прописной'].filter((part) => part !== '').join(', '),
    text.replace('з', 'З'),
  ]);
  expect(said(field, cases[''])).toEqual({ ...cases, ...Object.fromEntries(capitals) });
  const corrected = post<string>(label('Должность'), (words) => ({
    post: words,
    corrections: readForms('кому: и. о. директора'),
  }));
  expect(corrected.spellings.кому?.('и.о. директора')).toBe('и. о. директора');
});

test('an act in the cases a sentence needs', () => {
  const field = act<string>(label('Акт'), (words) => words);
  expect(said(field, 'распоряжение Министерства просвещения')).toEqual({
    '': 'распоряжение Министерства просвещения',
    чем: 'распоряжением Министерства просвещения',
    чего: 'распоряжения Министерства просвещения',
    'о чём': 'распоряжении Министерства просвещения',
  });
});

test('a day in four ways; what is no day comes back as typed', () => {
  const field = day<string>(label('Срок'), (value) => value);
  expect(said(field, '2026-11-01')).toEqual({
    '': '1 ноября 2026 г.',
    цифрами: '01.11.2026',
    'в кавычках': '«01» ноября 2026 г.',
    год: '2026',
  });
  expect(said(field, 'весной')).toEqual({ '': 'весной', цифрами: 'весной', 'в кавычках': 'весной', год: '' });
});

test.each([
  [0, '0 пар', '0', 'ноль'],
  [1, '1 пара', '1', 'одна'],
  [22, '22 пары', '22', 'двадцать две'],
  [58, '58 пар', '58', 'пятьдесят восемь'],
  [111, '111 пар', '111', 'сто одиннадцать'],
  [null, '', '', ''],
])('a count: %s', (value, words, figures, spelt) => {
  const field = count<number | null>(label('Число'), (n) => n, ['пара', 'пары', 'пар'], 'female');
  expect(said(field, value)).toEqual({ '': words, цифрами: figures, словами: spelt });
});

test('a text in capitals and with a capital', () => {
  const field = text<string>(label('Слова'), (words) => words);
  expect(said(field, 'ёлка и «снег»')).toEqual({
    '': 'ёлка и «снег»',
    прописными: 'ЁЛКА И «СНЕГ»',
    'с прописной': 'Ёлка и «снег»',
  });
});

test('fields of something inside something else keep spellings, place and get their names', () => {
  const inner = text<string>(
    label('имя'),
    (words) => words,
    (words) => ({
      register: 'mentors',
      code: words,
      column: 'name',
    }),
  );
  const [outer] = within<{ readonly of: string }, string>(
    [inner],
    ({ of }) => of,
    (name) => `Чьё-то ${name}`,
  );
  expect(outer && spellingsOf(outer)).toEqual([
    'Чьё-то имя',
    'Чьё-то имя, прописными',
    'Чьё-то имя, с прописной',
  ]);
  expect(outer?.spellings.прописными?.({ of: 'а' })).toBe('А');
  expect(outer?.place?.({ of: 'Н-001' })).toEqual({ register: 'mentors', code: 'Н-001', column: 'name' });
});
