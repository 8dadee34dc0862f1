/** D10: приказ о системе мотивации наставников (A160, A271). */

import { askLines } from '../ask';
import { answerTo, linesOf } from '../asks';
import { documentKind } from '../document-kind';
import { text } from '../field';
import { list } from '../list';
import type { Material } from '../material';
import { readerList, staffReaders } from '../subjects/pairs';
import { SCHOOL } from '../subjects/school';

const INTANGIBLE = askLines(
  ['Нематериальные поощрения', 'по одному в строке', 'благодарность руководителя'],
  'благодарность руководителя и благодарственное письмо\nрассказ о наставнике на сайте и на стенде\nрекомендация для участия в конкурсах и для аттестации\nприоритет при направлении на обучение',
);

const MATERIAL = askLines(
  ['Материальные поощрения', 'по одному в строке; пусто – нет', 'стимулирующая выплата'],
  'стимулирующая выплата в порядке, установленном положением об оплате труда',
  false,
);

interface Incentive {
  readonly kind: string;
  readonly what: string;
}

const incentives = (material: Material): readonly Incentive[] => [
  ...linesOf(answerTo(INTANGIBLE, material)).map((what) => ({ kind: 'нематериальные', what })),
  ...linesOf(answerTo(MATERIAL, material)).map((what) => ({ kind: 'материальные', what })),
];

const readers = (material: Material) => staffReaders(material, []);

export const ORDER_MOTIVATION = documentKind({
  key: 'orderMotivation',
  id: 'D10',
  title: 'Приказ о системе мотивации наставников',
  group: 'orders',
  heading: 'Об утверждении системы мотивации наставников',
  about: SCHOOL,
  series: 'orders',
  topics: ['any', 'staff', 'labour'],
  mustShow: ['Номер', 'Дата', 'Виды поощрений'],
  asks: [
    INTANGIBLE,
    MATERIAL,
    askLines(
      ['Условия поощрения', 'за что поощряют, по одному в строке', 'программа пары выполнена полностью'],
      'персонализированная программа выполнена, цель достигнута\nнаставляемый доволен работой с наставником\nопыт наставника описан и передан коллегам\nнаставник участвовал в обучении других наставников',
    ),
  ],
  lists: [
    list<Incentive>({
      name: 'Виды поощрений',
      meaning: 'списка видов поощрений',
      rows: incentives,
      columns: [
        text(['группа', 'материальные или нематериальные', 'нематериальные'], ({ kind }) => kind),
        text(['поощрение', 'чем поощряют', 'благодарность руководителя'], ({ what }) => what),
      ],
      merges: (rows) => {
        const first = rows.findIndex(({ kind }) => kind !== rows[0]?.kind);
        const height = first < 0 ? rows.length : first;
        return [
          { columns: ['группа'], first: 0, count: height },
          { columns: ['группа'], first: height, count: rows.length - height },
        ].filter(({ count }) => count > 1);
      },
    }),
    readerList(readers),
  ],
  readers,
  single: true,
  annexes: 'Приложение 1: система мотивации наставников; лист ознакомления',
});
