import { fillRequests } from '../../../src/core/documents/fill';
import { leftovers } from '../../../src/core/documents/placeholders';
import { documentBlocks } from '../../../src/core/documents/preview';
import { make, paragraph } from '../../workspace/docs/sample';
import { body, fill, json, paragraphsOf, textOf } from './filled';
import { invented } from './invented';

const fields = (values: Record<string, string>) => invented({ fields: values });

describe('plain placeholders', () => {
  test('several in one paragraph, names folded, unknown ones stay', () => {
    const document = make(paragraph('№ {{номер}} от {{ ДАТА }}, {{Номер}}, {{Кто это}}'));
    fill(document, fields({ Номер: '57-од', Дата: '12.10.2026' }));
    expect(textOf(body(document)[0])).toBe('№ 57-од от 12.10.2026, 57-од, {{Кто это}}');
    expect(leftovers(json(document), [])).toEqual(['{{Кто это}}']);
  });

  test.each([
    '{{Номер}}',
    '{{Дата}} {{',
    '$& $1 \\1 $$',
    '<b>жирно</b> &amp; &nbsp;',
    '😀👩‍🏫 emoji',
    'кавычки «„“»',
    '}}{{',
    'табуляция\tвнутри',
    '\u200bневидимое\u00ad',
  ])('%s comes out as typed', (value) => {
    const document = make(paragraph('до {{Имя}} между {{Номер}} после {{Имя}}'));
    const filling = fields({ Имя: value, Номер: '57' });
    const preview = documentBlocks(json(document), filling);
    fill(document, filling);
    expect(textOf(body(document)[0])).toBe(`до ${value} между 57 после ${value}`);
    expect(preview[0]).toMatchObject({ text: `до ${value} между 57 после ${value}` });
  });

  test('line breaks make paragraphs of one style; what Docs drops is dropped before', () => {
    const centred = paragraph('{{Имя}}, {{Номер}}');
    centred.style.alignment = 'CENTER';
    const document = make(centred, paragraph('конец'));
    fill(document, fields({ Имя: 'раз\r\nдва\rтри\u0007\ue123\ud800', Номер: '1' }));
    expect(paragraphsOf(document).map(textOf)).toEqual(['раз', 'два', 'три, 1', 'конец']);
    expect(paragraphsOf(document).map(({ style }) => style.alignment)).toEqual([
      'CENTER',
      'CENTER',
      'CENTER',
      undefined,
    ]);
  });

  test('the style of the placeholder stays', () => {
    const dated = paragraph('');
    dated.runs = [
      { text: 'от ', style: {} },
      { text: '{{Дата}}', style: { bold: true } },
      { text: ' года\n', style: {} },
    ];
    const document = make(dated);
    fill(document, fields({ Дата: '12.10.2026' }));
    expect(paragraphsOf(document)[0]?.runs).toEqual([
      { text: 'от ', style: {} },
      { text: '12.10.2026', style: { bold: true } },
      { text: ' года\n', style: {} },
    ]);
  });

  test('3,000 characters, spaces around a value', () => {
    const long = 'Слово и ещё одно. '.repeat(167).slice(0, 3000).trim();
    const document = make(paragraph('[{{Имя}}] [{{Номер}}]'));
    fill(document, fields({ Имя: long, Номер: ' \u00a057-од\n' }));
    expect(paragraphsOf(document).map(textOf)).toEqual([`[${long}] [57-од]`]);
  });

  test('an empty value, headers, footers and a second tab', () => {
    const document = make(paragraph('[{{Имя}}]'));
    const [tab] = document.tabs as [(typeof document.tabs)[0]];
    tab.headers.h = [paragraph('{{Номер}}')];
    tab.footers.f = [paragraph('с. {{Номер}}')];
    document.tabs.push({
      ...tab,
      id: 't.1',
      body: [paragraph('{{Номер}}-{{Имя}}')],
      headers: {},
      footers: {},
    });
    fill(document, fields({ Имя: '', Номер: '57' }));
    expect(textOf(body(document)[0])).toBe('[________]');
    const [first, second] = document.tabs;
    expect(textOf(first?.headers.h?.[0])).toBe('57');
    expect(textOf(first?.footers.f?.[0])).toBe('с. 57');
    expect(textOf(second?.body[0])).toBe('57-________');
  });

  test('nothing to fill gives no requests', () => {
    expect(fillRequests(json(make(paragraph('текст'))), fields({ Номер: '1' }))).toEqual([]);
  });
});
