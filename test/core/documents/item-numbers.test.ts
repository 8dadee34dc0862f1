/** «{{п}}» and «{{пп}}»: items number themselves, so that one that is dropped leaves no gap. */
import { checkTemplate } from '../../../src/core/documents/check-template';
import { documentBlocks } from '../../../src/core/documents/preview';
import { make, paragraph, table } from '../../workspace/docs/sample';
import type { DocumentState } from '../../workspace/docs/state';
import { cells, fill, json, paragraphsOf, tables, textOf } from './filled';
import { invented, inventedKind } from './invented';

const KNOWN = { conditions: { Да: true, Нет: false }, lists: { Гости: [] }, columns: ['кто'] };
const lines = (...texts: string[]) => make(...texts.map((text) => paragraph(text)));

function numbered(document: DocumentState): readonly string[] {
  const preview = documentBlocks(json(document), invented(KNOWN));
  fill(document, invented(KNOWN));
  const texts = paragraphsOf(document).map(textOf);
  const previewed = preview.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  expect(previewed).toEqual(texts);
  return texts;
}

test('items and subitems count on; a new item begins its own subitems', () => {
  expect(
    numbered(
      lines('{{п}}. Раз', '{{пп}}. а', '{{ПП}}. б', '{{ п }}. Два', '{{пп}}) в', 'текст', '{{п}} три'),
    ),
  ).toEqual(['1. Раз', '1.1. а', '1.2. б', '2. Два', '2.1) в', 'текст', '3 три']);
});

test('what is dropped has no number', () => {
  expect(
    numbered(
      lines(
        '{{если Нет}}{{п}}. Раз',
        '{{п}}. Два',
        '{{если Да}} {{пп}}. а',
        '{{если нет Да}}{{пп}}. б',
        '{{пп}}. в',
        '{{если Гости}}{{п}}. Гости',
        '{{если нет Нет}}{{п}}. Три',
        '{{п}}. Четыре',
      ),
    ),
  ).toEqual(['1. Два', '1.1. а', '1.2. в', '2. Три', '3. Четыре']);
});

test('a subitem in front of every item counts below nought', () => {
  expect(numbered(lines('{{пп}} а', '{{п}} б', '{{пп}} в'))).toEqual(['0.1 а', '1 б', '1.1 в']);
});

test('in tables too: a row that goes gives its number to the next, wherever its condition stands', () => {
  const document = make(
    paragraph('{{п}}. Раз'),
    table(['{{п}}', '{{если Да}}а'], ['{{п}}', '{{если Нет}}б'], ['{{п}}', 'в']),
    paragraph('{{п}}. Последний'),
  );
  expect(numbered(document)).toEqual(['1. Раз', '4. Последний']);
  expect(cells(tables(document)[0])).toEqual([
    ['2', 'а'],
    ['3', 'в'],
  ]);
});

test('numbers run on through a second tab and are known to the check', () => {
  const document = lines('{{п}}. Раз');
  const [tab] = document.tabs as [(typeof document.tabs)[0]];
  document.tabs.push({ ...tab, id: 't.1', body: [paragraph('{{п}}. Два')] });
  fill(document, invented(KNOWN));
  expect(document.tabs[1]?.body.map(textOf)).toEqual(['2. Два']);
  expect(checkTemplate(json(lines('{{п}} {{пп}} {{Пп}}')), inventedKind(KNOWN))).toEqual([]);
});
