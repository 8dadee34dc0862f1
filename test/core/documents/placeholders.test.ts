import { ORDER_PAIRS } from '../../../src/core/documents/kinds/order-pairs';
import {
  findPlaceholders,
  foldName,
  leftovers,
  nearest,
  splitName,
} from '../../../src/core/documents/placeholders';
import { knownNames } from '../../../src/core/documents/vocabulary';
import { cell, make, paragraph, table } from '../../workspace/docs/sample';
import { json } from './filled';

const names = (document: Parameters<typeof json>[0], withTabs = true) =>
  findPlaceholders(json(document, withTabs)).placeholders.map(({ name }) => name);

describe('finding', () => {
  test('in text, tables, headers, footers and other tabs', () => {
    const document = make(paragraph('№ {{Номер}} от {{ Дата }}'), table(['{{Пары: №}}', 'x']), paragraph(''));
    const [tab] = document.tabs as [(typeof document.tabs)[0]];
    tab.headers.h1 = [paragraph('{{Организация}}')];
    tab.footers.f1 = [paragraph('{{Город}}')];
    const second = { ...tab, id: 't.1', body: [paragraph('{{Куратор}}')], headers: {}, footers: {} };
    document.tabs.push(second);
    expect(names(document)).toEqual(['Номер', 'Дата', 'Пары: №', 'Организация', 'Город', 'Куратор']);
    expect(names(document, false)).toEqual(['Номер', 'Дата', 'Пары: №', 'Организация', 'Город']);
    const { placeholders } = findPlaceholders(json(document));
    expect(placeholders.map(({ segment }) => segment.ids)).toEqual([
      { tabId: 't.0' },
      { tabId: 't.0' },
      { tabId: 't.0' },
      { segmentId: 'h1', tabId: 't.0' },
      { segmentId: 'f1', tabId: 't.0' },
      { tabId: 't.1' },
    ]);
    expect(placeholders[2]?.cell).toMatchObject({ row: 0, column: 0 });
  });

  test('indices count UTF-16 units', () => {
    const document = make(paragraph('😀{{Номер}}'), paragraph('{{Дата}}'));
    const { placeholders } = findPlaceholders(json(document));
    expect(placeholders.map(({ start, end }) => [start, end])).toEqual([
      [3, 12],
      [13, 21],
    ]);
  });

  test('split over several runs of one paragraph', () => {
    const split = paragraph('');
    split.runs = [
      { text: 'от {', style: {} },
      { text: '{Но', style: { bold: true } },
      { text: 'мер}', style: { italic: true } },
      { text: '}\n', style: {} },
    ];
    expect(names(make(split))).toEqual(['Номер']);
  });

  test('what is broken is named', () => {
    const torn = paragraph('');
    torn.runs = [
      { text: '{{Но', style: {} },
      { text: '\f', style: {} },
      { text: 'мер}}\n', style: {} },
    ];
    const document = make(
      torn,
      paragraph('{{Дата} и {Город}}'),
      paragraph('обычные {скобки} и {} не мешают'),
    );
    const { broken, placeholders } = findPlaceholders(json(document));
    expect(placeholders).toEqual([]);
    expect(broken.map(({ text }) => text)).toEqual(['{{Но', 'мер}}', '{{Дата}', '{Город}}']);
    expect(broken.map(({ start }) => start)).toEqual([1, 6, 12, 22]);
  });
});

describe('misspelt names', () => {
  const known = knownNames(ORDER_PAIRS);
  test.each([
    ['Номр', 'Номер'],
    ['Оснавание', 'Основание'],
    ['Учебныйгод', 'Учебный год'],
    ['Пары: наставнк', 'Пары: наставник'],
    ['Пара: наставляемый', 'Пары: наставляемый'],
    ['Дтаа', 'Дата'],
    ['ГОРОД', 'Город'],
    ['Куратор, краткo, кого', 'Куратор, кратко, кого'],
    ['Срок програм', 'Срок программ'],
  ])('%s → %s', (typed, meant) => expect(nearest(typed, known)).toBe(meant));

  test.each(['Температура воздуха', '', 'Ъ', '№'])('nothing is near «%s»', (typed) => {
    expect(nearest(typed, known)).toBeNull();
  });

  test('the shortest names are found too', () => {
    expect([nearest('ппп', known), nearest('п1', known)]).toEqual(['пп', 'пп']);
  });
});

test('names are equal whatever the case, ё, spaces, commas and dashes', () => {
  const typed = [
    'Куратор, кратко, кому',
    'куратор кратко кому',
    'КУРАТОР,\u00a0кратко , кому',
    'Куратор кратко,кому',
  ];
  expect(new Set(typed.map(foldName)).size).toBe(1);
  expect(foldName('Срок – учёбы')).toBe(foldName('срок-учебы'));
  expect(foldName('Куратор')).not.toBe(foldName('Куратора'));
  expect(splitName('Пары : наставник, кратко')).toEqual({ list: 'Пары', column: 'наставник, кратко' });
  expect(splitName('Куратор')).toBeNull();
});

test('leftovers are placeholders that nobody typed as a value', () => {
  const document = make(paragraph('{{Номер}} и {{мой текст}}'), table(['{{Пары: №}}']));
  expect(leftovers(json(document), ['письмо {{мой текст}}'])).toEqual(['{{Номер}}', '{{Пары: №}}']);
  expect(
    leftovers(
      json(make(paragraph('готово'), { ...table(['x']), rows: [{ style: {}, cells: [cell('y')] }] })),
      [],
    ),
  ).toEqual([]);
});
