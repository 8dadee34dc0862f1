import { checkTemplate } from '../../../src/core/documents/check-template';
import type { Filling } from '../../../src/core/documents/document-kind';
import { fillRequests } from '../../../src/core/documents/fill';
import { ORDER_PAIRS } from '../../../src/core/documents/order-pairs';
import { orderPairsFilling } from '../../../src/core/documents/order-pairs-filling';
import { leftovers } from '../../../src/core/documents/placeholders';
import { documentBlocks } from '../../../src/core/documents/preview';
import { insertedValues } from '../../../src/core/documents/values';
import { cells, fill, json, orderTemplate, paragraphsOf, tables, textOf } from './filled';
import { manyPairs, order, pair, school } from './school';

const plain = (text: string | undefined) => (text ?? '').replace(/\u00a0/g, ' ');
const columns = ({ lists }: Filling, list: string, column: string) =>
  lists[list]?.rows.map((row) => plain(row[column]));

describe('the whole way: template, filling, document', () => {
  test('our own template passes its check', () => {
    expect(checkTemplate(json(orderTemplate()), ORDER_PAIRS)).toEqual([]);
  });

  test.each([1, 2, 58, 300])('%i pairs', (count) => {
    const filling = orderPairsFilling(order(manyPairs(count)));
    const document = orderTemplate();
    const preview = documentBlocks(json(document), filling);
    fill(document, filling);
    const [, , signatures, list] = tables(document);
    const rows = cells(list);
    expect(rows).toHaveLength(count + 1);
    expect(rows.slice(1).every((row) => row[3] !== '' && row[5] !== '')).toBe(true);
    expect(rows.slice(1).filter((row) => row[0] !== '')).toHaveLength(
      new Set(columns(filling, 'Пары', '№')).size,
    );
    expect(cells(signatures)).toHaveLength((filling.lists.Ознакомление?.rows.length ?? 0) + 1);
    expect(leftovers(json(document), insertedValues(filling))).toEqual([]);
    expect(documentBlocks(json(document))).toEqual(preview);
    expect(list?.rows[0]?.style.tableHeader).toBe(true);
    expect(list?.rows.slice(1).every(({ style }) => style.preventOverflow === true)).toBe(true);
  });

  test('300 pairs are one batch of reasonable size', () => {
    const requests = fillRequests(json(orderTemplate()), orderPairsFilling(order(manyPairs(300))));
    expect(JSON.stringify(requests).length).toBeLessThan(1_500_000);
  });

  test('the text reads as an order', () => {
    const document = fill(orderTemplate(), orderPairsFilling(order(manyPairs(2))));
    const text = paragraphsOf(document).map(textOf).map(plain);
    expect(text).toEqual(
      expect.arrayContaining([
        'ПРИКАЗ',
        'г. Северный',
        'О закреплении наставнических пар и групп',
        'на 2026–2027 учебный год',
        'ПРИКАЗЫВАЮ:',
        '3. Назначить заместителя директора по учебно-воспитательной работе Высоцкую Н.И. ответственным за работу наставнических пар и групп.',
        '5. Контроль за исполнением приказа оставляю за собой.',
        'к приказу от 12.10.2026 № 57-од',
      ]),
    );
    expect(cells(tables(document)[0]).flat().map(plain)).toEqual(['«12» октября 2026 г.', '№ 57-од']);
    expect(cells(tables(document)[1]).flat().map(plain)).toEqual(['Директор', 'Л.И. Покровский']);
  });

  test.each(['{{Номер}}', '$&$1\\', '<b>Иванов</b>', '😀 «О’Нил»', 'две\nстроки', '{{', '}}'])(
    'the value %s',
    (value) => {
      const data = order([pair(1, { form: value, kind: value }), pair(2, { form: value })], {
        school: { ...school, fullName: value, legalBasis: value },
      });
      const document = orderTemplate();
      const preview = documentBlocks(json(document), orderPairsFilling(data));
      fill(document, orderPairsFilling(data));
      expect(leftovers(json(document), insertedValues(orderPairsFilling(data)))).toEqual([]);
      const joined = (blocks: typeof preview) =>
        blocks
          .map((block) => (block.kind === 'table' ? block.rows.flat().join('\n') : block.text))
          .join('\n');
      expect(joined(documentBlocks(json(document)))).toBe(joined(preview));
      expect(joined(preview)).toContain(`В соответствии с ${value}, в целях`);
      expect(cells(tables(document)[3])[1]?.[5]).toBe(`${value}, ${value}`);
    },
  );
});
