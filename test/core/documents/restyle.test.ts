/** A school's own font and size on a fresh sample. */
import { ORDER_PAIRS } from '../../../src/core/documents/kinds/order-pairs';
import { readLook, restyleRequests, SAMPLE_LOOK } from '../../../src/core/documents/restyle';
import { make, paragraph, table } from '../../workspace/docs/sample';
import type { Block, DocumentState, Run } from '../../workspace/docs/state';
import { apply, json, templateOf } from './filled';

test.each([
  ['Times New Roman, 14', { font: 'Times New Roman', size: 14 }],
  ['PT Serif, 13', { font: 'PT Serif', size: 13 }],
  [' Arial ; 12 пт', { font: 'Arial', size: 12 }],
  ['PT Serif', { font: 'PT Serif', size: 14 }],
  ['PT Serif, 12.5', { font: 'PT Serif', size: 12.5 }],
  ['PT Serif, 8', { font: 'PT Serif', size: 14 }],
  ['PT Serif, 72', { font: 'PT Serif', size: 14 }],
  ['PT Serif, крупно', { font: 'PT Serif', size: 14 }],
  [', 13', { font: 'Times New Roman', size: 13 }],
  ['', SAMPLE_LOOK],
])('«%s»', (typed, look) => expect(readLook(typed)).toEqual(look));

/** Every run of every segment. */
function runs(document: DocumentState): readonly Run[] {
  const inBlocks = (blocks: readonly Block[]): readonly Run[] =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? block.runs
        : block.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => inBlocks(content))),
    );
  return document.tabs.flatMap(({ body, headers, footers }) =>
    [body, ...Object.values(headers), ...Object.values(footers)].flatMap(inBlocks),
  );
}

const looks = (document: DocumentState) =>
  runs(document).map(({ style }) => [style.weightedFontFamily?.fontFamily, style.fontSize?.magnitude]);

test('text, tables, headers and page numbers of a sample get the font; sizes shrink together', () => {
  const document = templateOf(ORDER_PAIRS);
  const before = runs(document).map(({ style }) => style.fontSize?.magnitude ?? 14);
  const numbers = runs(document).filter(({ text }) => text === '\ue000');
  expect(numbers.length).toBeGreaterThan(0);
  apply(document, restyleRequests(json(document), { font: 'PT Serif', size: 12 }));
  const found = looks(document);
  expect(new Set(found.map(([font]) => font))).toEqual(new Set(['PT Serif']));
  expect(found.map(([, size]) => size)).toEqual(before.map((size) => Math.max(8, size - 2)));
});

test('nothing is done for the look the samples have', () => {
  expect(restyleRequests(json(templateOf(ORDER_PAIRS)), SAMPLE_LOOK)).toEqual([]);
});

test('only font and size change, and no text is smaller than it can be read', () => {
  const small = paragraph('мелко', { bold: true, fontSize: { magnitude: 9, unit: 'PT' } });
  const document = make(small, table(['ячейка']), paragraph('без размера'));
  const [tab] = document.tabs as [(typeof document.tabs)[0]];
  tab.headers.h = [paragraph('верх')];
  apply(document, restyleRequests(json(document), { font: 'Arial', size: 12 }));
  expect(looks(document)).toEqual([
    ['Arial', 8],
    ['Arial', 12],
    ['Arial', 12],
    ['Arial', 12],
  ]);
  expect(runs(document)[0]?.style.bold).toBe(true);
  expect(runs(document).map(({ text }) => text)).toEqual(['мелко\n', 'ячейка\n', 'без размера\n', 'верх\n']);
});
