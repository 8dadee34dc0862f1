/** Random documents: the preview says what the paper will say, and nothing of ours is left in it. */
import * as fc from 'fast-check';
import type { Merge } from '../../../src/core/documents/list';
import { findPlaceholders, leftovers } from '../../../src/core/documents/placeholders';
import { documentBlocks, type PreviewBlock } from '../../../src/core/documents/preview';
import { signRequests } from '../../../src/core/documents/signing';
import { make, paragraph, table } from '../../workspace/docs/sample';
import type { Block, DocumentState, Paragraph, Run, Table } from '../../workspace/docs/state';
import { apply, body, cells, fill, json, textOf } from './filled';
import { type Invented, invented } from './invented';

const VALUES = [
  '',
  'Лев',
  'две\nстроки',
  '{{Имя}}',
  '$& $1',
  '😀👩‍🏫',
  '{{',
  'а\tб',
  '\u0007',
  'слово '.repeat(40),
];
const LISTS = ['Пары', 'Гости'] as const;
const COLUMNS = ['кто', 'где', 'когда'] as const;
const CONDITIONS = ['Да', 'Нет', 'Имя', 'Город', ...LISTS];

const value = fc.constantFrom(...VALUES);
const rows = fc.array(fc.record({ кто: value, где: value, когда: value }), { maxLength: 4 });
const word = fc.constantFrom('', 'слово', ' ', ', ', '😀', '{скобка}', '\u000b');
const field = fc.constantFrom(
  '{{Имя}}',
  '{{город}}',
  '{{Имя, прописными}}',
  '{{п}}.',
  '{{пп}}.',
  '{{ Имя }}',
);
const number = fc.constantFrom('{{Номер}}', '{{номер}}');
const column = (list: string) =>
  fc.constantFrom('№', ...COLUMNS, 'кто, прописными').map((name) => `{{${list}: ${name}}}`);
const condition = fc
  .tuple(fc.boolean(), fc.constantFrom(...CONDITIONS), fc.boolean())
  .map(([not, name, space]) => `{{если ${not ? 'нет ' : ''}${name}}}${space ? ' ' : ''}`);

/** Words, fields and now and then a condition. */
const words = (...more: fc.Arbitrary<string>[]) =>
  fc
    .tuple(
      fc.option(condition, { nil: '', freq: 2 }),
      fc.array(fc.oneof(word, field, ...more), { maxLength: 4 }),
      fc.option(condition, { nil: '', freq: 6 }),
    )
    .map((parts) => parts.flat().join(''));

/** A paragraph whose runs change their style in the middle of anything. */
const split = (text: fc.Arbitrary<string>): fc.Arbitrary<Paragraph> =>
  fc.tuple(text, fc.array(fc.nat({ max: 40 }), { maxLength: 3 })).map(([whole, cuts]) => {
    const characters = [...`${whole}\n`];
    const ends = [
      ...new Set([...cuts.filter((cut) => cut > 0 && cut < characters.length), characters.length]),
    ];
    const runs = ends
      .sort((a, b) => a - b)
      .map(
        (end, i): Run => ({
          text: characters.slice(ends[i - 1] ?? 0, end).join(''),
          style: i % 2 === 0 ? {} : { bold: true },
        }),
      );
    return { ...paragraph(''), runs };
  });

const cellOf = (...more: fc.Arbitrary<string>[]) =>
  fc.array(split(words(...more)), { minLength: 1, maxLength: 3 });
/** Rows of a table: plain ones, or one to be repeated for a list. */
const tableOf = (width: number): fc.Arbitrary<Table> => {
  const row = fc.oneof(
    fc.array(cellOf(number), { minLength: width, maxLength: width }),
    fc
      .constantFrom(...LISTS)
      .chain((list) => fc.array(cellOf(column(list), column(list)), { minLength: width, maxLength: width })),
  );
  return fc.array(row, { minLength: 1, maxLength: 3 }).map((contents) => {
    const made = table(...contents.map((texts) => texts.map(() => '')));
    for (const [r, texts] of contents.entries())
      for (const [c, content] of texts.entries()) made.rows[r]!.cells[c]!.content = content;
    return made;
  });
};
const blocks: fc.Arbitrary<Block[]> = fc
  .array(
    fc.oneof(
      split(words(number)).map((block): Block[] => [block]),
      fc
        .tuple(fc.integer({ min: 1, max: 3 }).chain(tableOf), split(words(number)))
        .map((both): Block[] => both),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.flat());

const documents = fc.tuple(blocks, blocks, split(words(number))).map(([first, second, header]) => {
  const document = make(...first);
  const [tab] = document.tabs as [(typeof document.tabs)[0]];
  document.tabs.push({ ...tab, id: 't.1', body: second, headers: {}, footers: {} });
  tab.headers.h = [header];
  return document;
});

/** Cells of neighbouring rows that become one. */
const merges = (count: number): fc.Arbitrary<readonly Merge[]> =>
  fc
    .tuple(
      fc.subarray(['№', ...COLUMNS]),
      fc.nat({ max: Math.max(0, count - 1) }),
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([columns, first, height]) =>
      columns.length === 0 || count === 0 ? [] : [{ columns, first, count: Math.min(height, count - first) }],
    );
const known: fc.Arbitrary<Invented> = fc.tuple(rows, rows).chain(([pairs, guests]) =>
  fc.record({
    fields: fc.record({ Имя: value, Город: value, Номер: fc.constantFrom('', '57-од') }),
    lists: fc.constant({ Пары: pairs, Гости: guests }),
    columns: fc.constant([...COLUMNS]),
    merges: fc.record({ Пары: merges(pairs.length), Гости: merges(guests.length) }),
    conditions: fc.constant({ Да: true, Нет: false }),
  }),
);

const told = (preview: readonly PreviewBlock[]) =>
  preview.map((block) => (block.kind === 'table' ? block.rows.flat().join('\n') : block.text)).join('\n');
const bodyText = (content: readonly Block[]) =>
  content
    .map((block) => (block.kind === 'table' ? cells(block).flat().join('\n') : textOf(block)))
    .join('\n');
const textsOf = (document: DocumentState) =>
  document.tabs.map((tab) => [tab.body, ...Object.values(tab.headers)].map(bodyText));

test('the preview is the text of the paper; every placeholder is filled', () => {
  void fc.assert(
    fc.property(documents, known, (document, all) => {
      const preview = told(documentBlocks(json(document), invented(all)));
      const values = invented(all);
      fill(document, values);
      expect(document.tabs.map((tab) => bodyText(tab.body)).join('\n')).toBe(preview);
      expect(leftovers(json(document), values.given)).toEqual([]);
      expect(body(document).length).toBeGreaterThan(0);
    }),
    { numRuns: 120 },
  );
});

test('a draft that is signed reads as one that had its number from the first', () => {
  void fc.assert(
    fc.property(documents, known, (document, all) => {
      const late = structuredClone(document);
      const signed = { ...all, fields: { ...all.fields, Номер: '57-од' } };
      fill(document, invented(signed));
      fill(late, invented({ ...all, fields: { ...all.fields, Номер: '' } }));
      apply(late, signRequests(json(late), invented(signed)));
      expect(textsOf(late)).toEqual(textsOf(document));
    }),
    { numRuns: 60 },
  );
});

test('filling a paper once more changes nothing in it', () => {
  void fc.assert(
    fc.property(documents, known, (document, all) => {
      const safe = { ...all, fields: { Имя: 'Лев', Город: 'Северный', Номер: '57' } };
      fill(document, invented({ ...safe, lists: { Пары: [], Гости: [] }, merges: {} }));
      const before = JSON.stringify(document.tabs);
      expect(findPlaceholders(json(document)).placeholders).toEqual([]);
      fill(document, invented(safe));
      expect(JSON.stringify(document.tabs)).toBe(before);
    }),
    { numRuns: 40 },
  );
});
