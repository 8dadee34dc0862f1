/** A template broken by its editor: the paper comes out right all the same, or one plain problem says what to mend. */
import { checkTemplate } from '../../../src/core/documents/check-template';
import { ORDER_PAIRS } from '../../../src/core/documents/kinds/order-pairs';
import { leftovers } from '../../../src/core/documents/placeholders';
import { documentBlocks } from '../../../src/core/documents/preview';
import { valuesOf } from '../../../src/core/documents/values';
import { paragraph, table } from '../../workspace/docs/sample';
import type { DocumentState, Paragraph, Table } from '../../workspace/docs/state';
import { body, cells, fill, json, paragraphsOf, tables, templateOf, textOf } from './filled';
import { material } from './material';
import { archive, pair, SCHOOL } from './school';

const template = ORDER_PAIRS.title;
const plain = (words: string) => words.replace(/\u00a0/g, ' ');
const two = (changes = {}) => archive({ pairs: [pair(1, changes), pair(2)] });

/** The list of pairs of the sample, its last table; the row to be repeated is its last. */
const pairTable = (document: DocumentState): Table => tables(document).at(-1)!;

function findParagraph(document: DocumentState, has: string): Paragraph {
  const found = paragraphsOf(document).find((block) => textOf(block).includes(has));
  if (!found) throw new Error(`«${has}» is not there`);
  return found;
}

/** The sample, changed by hand. */
function edited(change: (document: DocumentState) => void): DocumentState {
  const document = templateOf(ORDER_PAIRS);
  change(document);
  return document;
}

const problems = (document: DocumentState) => checkTemplate(json(document), ORDER_PAIRS);

/** Texts of the whole paper; the preview has said the same, no placeholder of ours is left. */
function made(document: DocumentState, from = two()): string {
  expect(problems(document)).toEqual([]);
  const of = material(ORDER_PAIRS, { archive: from });
  const values = valuesOf(ORDER_PAIRS, of);
  const preview = documentBlocks(json(document), values);
  fill(document, values);
  expect(leftovers(json(document), values.given)).toEqual([]);
  const text = body(document)
    .map((block) => (block.kind === 'table' ? cells(block).flat().join('\n') : textOf(block)))
    .join('\n');
  const previewed = preview.map((block) =>
    block.kind === 'table' ? block.rows.flat().join('\n') : block.text,
  );
  expect(previewed.join('\n')).toBe(text);
  return plain(text);
}

describe('comes out right', () => {
  test('the sample as it is', () => {
    expect(made(edited(() => {}))).toContain('с приказом от 12.10.2026 № 57-од');
  });

  test('a name split by bold', () => {
    const document = edited((sample) => {
      const split = findParagraph(sample, 'Список наставников');
      split.runs = [
        { text: 'Список на {{Учеб', style: {} },
        { text: 'ный', style: { bold: true } },
        { text: ' год}', style: { italic: true } },
        { text: '}\n', style: { bold: true } },
      ];
    });
    expect(made(document)).toContain('Список на 2026–2027\n');
  });

  test('a name in a header', () => {
    const document = edited((sample) => {
      const [tab] = sample.tabs;
      if (tab) tab.headers.own = [paragraph('{{Краткое наименование}}, приказ № {{Номер}}')];
    });
    made(document);
    expect(plain(textOf(document.tabs[0]?.headers.own?.[0]))).toBe('МОУ «Школа № 5», приказ № 57-од');
  });

  test('a name in a cell, also beside columns of the list', () => {
    const document = edited((sample) => {
      const [row] = pairTable(sample).rows.slice(-1);
      row!.cells[2]!.content = [paragraph('{{Город}}'), paragraph('{{Пары: категория}}')];
    });
    made(document);
    const rows = cells(pairTable(document)).slice(-2);
    expect(rows.map((row) => plain(row[2]!))).toEqual(['г. Северный\nвысшая', 'г. Северный\nвысшая']);
  });

  test('a name twice in one line', () => {
    const document = edited((sample) => {
      findParagraph(sample, 'Список наставников').runs = [{ text: '{{Номер}} и ещё {{Номер}}\n', style: {} }];
    });
    expect(made(document)).toContain('57-од и ещё 57-од\n');
  });

  test('a second tab', () => {
    const document = edited((sample) => {
      const [tab] = sample.tabs;
      if (tab)
        sample.tabs.push({
          ...tab,
          id: 't.2',
          body: [paragraph('Копия № {{Номер}}'), table(['{{Пары: код}}']), paragraph('')],
          headers: {},
          footers: {},
        });
    });
    const values = valuesOf(ORDER_PAIRS, material(ORDER_PAIRS, { archive: two() }));
    expect(problems(document)).toEqual([]);
    fill(document, values);
    expect(leftovers(json(document), values.given)).toEqual([]);
    const [copy, codes] = document.tabs[1]?.body ?? [];
    expect(textOf(copy)).toBe('Копия № 57-од');
    expect(cells(codes as Table)).toEqual([['НП-001'], ['НП-002']]);
  });

  test.each([
    ['$& $1 $$ \\1', '$& $1 $$ \\1'],
    ['', '________'],
    ['{{Номер}} {{', '{{Номер}} {{'],
    ['Школа\nпервая', 'Школа\nпервая'],
  ])('the value %j', (value, shown) => {
    const from = archive({ school: { ...SCHOOL, fullName: value }, pairs: [pair(1, { topic: value })] });
    const document = edited((sample) => {
      findParagraph(sample, 'Список наставников').runs = [{ text: '[{{Организация}}]\n', style: {} }];
    });
    expect(made(document, from)).toContain(`[${shown}]`);
  });

  test('a value of 3,000 characters, in the text and in a row', () => {
    const long = `${'Очень долгая форма 😀 '.repeat(150).slice(0, 2999)}.`;
    expect(long).toHaveLength(3000);
    const document = edited((sample) => {
      findParagraph(sample, 'Список наставников').runs = [{ text: '[{{Организация}}]\n', style: {} }];
    });
    const from = archive({
      school: { ...SCHOOL, fullName: long },
      pairs: [pair(1), pair(2, { form: long })],
    });
    expect(made(document, from)).toContain(`[${long}]`);
    expect(cells(pairTable(document)).at(-1)?.[5]).toBe(`${long}, традиционное`);
  });
});

describe('is refused with one plain problem', () => {
  const once = (change: (document: DocumentState) => void, code: string, values: Record<string, string>) =>
    expect(problems(edited(change))).toEqual([{ code, values: { ...values, template } }]);
  const append = (text: string) => (sample: DocumentState) => {
    findParagraph(sample, 'Список наставников').runs = [{ text: `${text}\n`, style: {} }];
  };

  test.each([
    ['{{Оснавание}}', '{{Основание}}'],
    ['{{Куратор, кратко, кого-то}}', '{{Куратор, кратко, кого}}'],
    ['{{если Есть обучающися}}', '{{если Есть обучающиеся}}'],
    ['{{если нет Есть группа}}', '{{если нет Есть группы}}'],
  ])('renamed: %s', (typed, nearest) =>
    once(append(typed), 'templateMisspelt', { placeholder: typed, nearest }),
  );

  test('a name that nobody knows', () =>
    once(append('{{Погода на завтра}}'), 'templateUnknown', { placeholder: '{{Погода на завтра}}' }));

  test.each([
    ['{{Номер', '{{Номер'],
    ['Номер}}', 'Список Номер}}'],
    ['{Номер}}', '{Номер}}'],
    ['{{Номер}', '{{Номер}'],
    ['{{Но{мер}}', '{{Но{мер}'],
    ['{ {Номер} }', '{ {Номер}'],
  ])('broken braces: %s', (typed, text) => once(append(`Список ${typed}`), 'templateBroken', { text }));

  test('a name doubled into itself', () => {
    const [problem, ...others] = problems(edited(append('{{{{Номер}}}}')));
    expect(problem?.code).toBe('templateBroken');
    expect(others).toEqual([]);
  });

  test('the row of the list deleted', () =>
    once((sample) => void pairTable(sample).rows.pop(), 'templateListMissing', {
      list: 'Пары',
      meaning: 'списка пар',
    }));

  test('the row of the list merged', () => {
    const merged = (sample: DocumentState) => {
      const cell = pairTable(sample).rows.at(-1)?.cells[0];
      if (cell) cell.columnSpan = 2;
    };
    once(merged, 'templateMergedRow', { placeholder: '{{Пары: №}}' });
  });

  test('a column of the list outside its table', () =>
    once(append('Список {{Пары: форма}}'), 'templateOutsideTable', { placeholder: '{{Пары: форма}}' }));

  test('a column of another list in the row', () => {
    const mixed = (sample: DocumentState) =>
      void pairTable(sample).rows.at(-1)?.cells[6]?.content.push(paragraph('{{Ознакомление: кто}}'));
    once(mixed, 'templateMixedRow', { placeholder: '{{Ознакомление: кто}}' });
  });
});
