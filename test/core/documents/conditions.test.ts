/** «{{если X}}» and «{{если нет X}}»: paragraphs, rows and cells that appear or do not. */
import { checkTemplate } from '../../../src/core/documents/check-template';
import { findPlaceholders, readCondition } from '../../../src/core/documents/placeholders';
import { documentBlocks } from '../../../src/core/documents/preview';
import { make, paragraph, table } from '../../workspace/docs/sample';
import type { Block, DocumentState, Paragraph } from '../../workspace/docs/state';
import { body, cells, fill, json, tables, textOf } from './filled';
import { type Invented, invented, inventedKind } from './invented';

const KNOWN: Invented = {
  conditions: { Да: true, Нет: false },
  fields: { Сайт: 'school5.example', Адрес: '' },
  lists: { Пары: [{ кто: 'Иванов' }, { кто: 'Петров' }], Гости: [] },
  columns: ['кто', 'где'],
};

/** Texts of the body once filled; the preview has said the same. */
function filled(document: DocumentState, known: Invented = KNOWN): readonly string[] {
  const preview = documentBlocks(json(document), invented(known));
  fill(document, invented(known));
  const shown = body(document).map((block) =>
    block.kind === 'table'
      ? cells(block)
          .map((row) => row.join(' | '))
          .join('\n')
      : textOf(block),
  );
  expect(
    preview.map((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.join(' | ')).join('\n') : block.text,
    ),
  ).toEqual(shown);
  return shown;
}
const of = (...blocks: Block[]) => filled(make(...blocks));
const lines = (...texts: string[]) => texts.map((text) => paragraph(text));

describe('paragraphs', () => {
  test('stay or go with their whole text', () => {
    expect(of(...lines('{{если Да}} раз', '{{если Нет}} два', 'три {{если Да}}', 'четыре'))).toEqual([
      'раз',
      'три ',
      'четыре',
    ]);
  });

  test.each([
    ['{{если нет Нет}}остаётся', ['остаётся', 'конец']],
    ['{{если нет Да}}уходит', ['конец']],
    ['{{Если НЕТ да}}уходит', ['конец']],
    ['{{ если   Да }}остаётся', ['остаётся', 'конец']],
    ['{{если Да}}{{если Нет}}обе нужны', ['конец']],
    ['{{если Да}} {{если нет Нет}} обе верны', ['обе верны', 'конец']],
    ['{{если Сайт}}Сайт: {{Сайт}}', ['Сайт: school5.example', 'конец']],
    ['{{если Адрес}}Адрес: {{Адрес}}', ['конец']],
    ['{{если нет Адрес}}без адреса', ['без адреса', 'конец']],
    ['{{если Пары}}есть пары', ['есть пары', 'конец']],
    ['{{если Гости}}есть гости', ['конец']],
    ['{{если нет Гости}}гостей нет', ['гостей нет', 'конец']],
    ['{{если Да}}', ['', 'конец']],
  ])('%s', (text, expected) => expect(of(...lines(text, 'конец'))).toEqual(expected));

  test('the last one of a text and the one in front of a table leave an empty line', () => {
    expect(of(...lines('раз', '{{если Нет}} два'))).toEqual(['раз', '']);
    expect(of(...lines('раз', '{{если Нет}} два', '{{если Нет}} три'), table(['а']), paragraph('б'))).toEqual(
      ['раз', '', 'а', 'б'],
    );
  });

  test('a condition in runs of several styles; what is kept keeps its style', () => {
    const styled = paragraph('');
    styled.runs = [
      { text: '{{если ', style: {} },
      { text: 'Да', style: { bold: true } },
      { text: '}} ', style: {} },
      { text: 'важно\n', style: { italic: true } },
    ];
    const document = make(styled);
    expect(filled(document)).toEqual(['важно']);
    expect((body(document)[0] as Paragraph).runs).toEqual([{ text: 'важно\n', style: { italic: true } }]);
  });

  test('in headers, footers and a second tab', () => {
    const document = make(paragraph('{{если Нет}}раз'), paragraph('два'));
    const [tab] = document.tabs as [(typeof document.tabs)[0]];
    tab.headers.h = lines('{{если Нет}}уходит', '{{если Да}}остаётся');
    tab.footers.f = lines('{{если нет Да}}уходит');
    document.tabs.push({ ...tab, id: 't.1', body: lines('{{если Да}}три', '{{если Нет}}!'), headers: {} });
    fill(document, invented(KNOWN));
    const [first, second] = document.tabs;
    expect(first?.headers.h?.map(textOf)).toEqual(['остаётся']);
    expect(first?.footers.f?.map(textOf)).toEqual(['']);
    expect(second?.body.map(textOf)).toEqual(['три', '']);
    expect(findPlaceholders(json(document)).placeholders).toEqual([]);
  });
});

describe('rows and cells', () => {
  test('alone in its cell a condition is that of the row', () => {
    const rows = table(['{{если Нет}}Адрес', '{{Адрес}}'], ['{{если Да}}Сайт', '{{Сайт}}'], ['Дом', '5']);
    expect(of(rows, paragraph(''))).toEqual(['Сайт | school5.example\nДом | 5', '']);
  });

  test('it may stand in any cell, and several rows may go', () => {
    const rows = table(['а', '{{если Нет}}'], ['{{Сайт}}', '{{если Гости}}{{Сайт}}'], ['в', '{{если Да}}г']);
    expect(of(paragraph('{{Сайт}}'), rows, paragraph('{{Сайт}}'))).toEqual([
      'school5.example',
      'в | г',
      'school5.example',
    ]);
  });

  test('a table that loses all its rows is gone', () => {
    const rows = table(['{{если Нет}}а', 'б'], ['{{если нет Да}}в', 'г']);
    expect(of(paragraph('до'), rows, paragraph('после'))).toEqual(['до', 'после']);
  });

  test('of several paragraphs of a cell only one goes', () => {
    const rows = table(['', 'сбоку']);
    rows.rows[0]!.cells[0]!.content = lines('раз', '{{если Нет}}два', '{{если Да}}три');
    expect(of(rows, paragraph(''))).toEqual(['раз\nтри | сбоку', '']);
  });

  test('the last paragraph of a cell leaves an empty line', () => {
    const rows = table(['', 'сбоку']);
    rows.rows[0]!.cells[0]!.content = lines('раз', '{{если Нет}}два');
    expect(of(rows, paragraph(''))).toEqual(['раз\n | сбоку', '']);
  });

  test('the row of a list stays; the paragraph goes from every row of it', () => {
    const marker = () => table(['Кто'], ['{{если Нет}}{{Пары: кто}}'], ['{{если Да}} {{Пары: кто}}']);
    expect(of(marker(), paragraph(''))).toEqual(['Кто\n\n\nИванов\nПетров', '']);
    const mixed = table(['', '{{Пары: где}}']);
    mixed.rows[0]!.cells[0]!.content = lines(
      '{{если Нет}}уходит',
      '{{если Да}} {{Пары: кто}}',
      '{{если Нет}}!',
    );
    expect(of(mixed, paragraph(''))).toEqual(['Иванов\n | —\nПетров\n | —', '']);
  });

  test('the row of an empty list shows dashes whatever the conditions in it', () => {
    const marker = table(['{{Гости: кто}}', '', '{{если Да}} итог {{Сайт}}']);
    marker.rows[0]!.cells[1]!.content = lines('{{если Нет}}уходит', '{{если Да}} остаётся');
    expect(of(marker, paragraph('{{Сайт}}'))).toEqual([
      '— | остаётся | итог school5.example',
      'school5.example',
    ]);
  });

  test('a row above the row of a list goes, the list is filled below', () => {
    const rows = table(
      ['{{если Нет}}лишнее', ''],
      ['№', 'Кто'],
      ['{{Пары: №}}', '{{Пары: кто}}'],
      ['{{если Гости}}', 'итог'],
    );
    const document = make(rows, paragraph(''));
    expect(filled(document)).toEqual(['№ | Кто\n1 | Иванов\n2 | Петров', '']);
    expect(tables(document)[0]?.rows).toHaveLength(3);
  });
});

describe('names of conditions', () => {
  const check = (...texts: string[]) => checkTemplate(json(make(...lines(...texts))), inventedKind(KNOWN));

  test('read apart from plain names', () => {
    expect(readCondition('если нет Сайт')).toEqual({ name: 'Сайт', not: true });
    expect(readCondition('Если Нет')).toEqual({ name: 'Нет', not: false });
    expect(readCondition('если Нетто')).toEqual({ name: 'Нетто', not: false });
    expect(readCondition('Если')).toBeNull();
    expect(readCondition('Сайт')).toBeNull();
  });

  test('known: conditions, fields, lists', () => {
    expect(check('{{если Да}}', '{{если нет сайт}}', '{{если ПАРЫ}}', '{{если Гости}}')).toEqual([]);
  });

  test('misspelt ones are named with the nearest, «нет» included', () => {
    expect(check('{{если Сайтт}}', '{{если нет Парыы}}', '{{если завтра снег}}')).toEqual([
      {
        code: 'templateMisspelt',
        values: { placeholder: '{{если Сайтт}}', nearest: '{{если Сайт}}', template: 'Справка' },
      },
      {
        code: 'templateMisspelt',
        values: { placeholder: '{{если нет Парыы}}', nearest: '{{если нет Пары}}', template: 'Справка' },
      },
      { code: 'templateUnknown', values: { placeholder: '{{если завтра снег}}', template: 'Справка' } },
    ]);
  });

  test('one that nobody knows counts as holding until it is mended', () => {
    expect(of(...lines('{{если Снег}}раз', '{{если нет Снег}}два', 'три'))).toEqual(['раз', 'три']);
  });
});
