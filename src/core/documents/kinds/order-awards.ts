/** D09: приказ о поощрении (A048, A234). */

import { askText } from '../ask';
import { documentKind } from '../document-kind';
import type { Material } from '../material';
import { AWARDS_TOGETHER } from '../subjects/awards';
import { readerList, staffReaders } from '../subjects/pairs';

const readers = (material: Material) => {
  const { archive, chosen } = material;
  return staffReaders(
    material,
    chosen.flatMap((code) => archive.award(code) ?? []).map(({ person }) => archive.person(person)),
  );
};

export const ORDER_AWARDS = documentKind({
  key: 'orderAwards',
  id: 'D09',
  title: 'Приказ о поощрении',
  group: 'orders',
  heading: 'О поощрении участников программы наставничества',
  about: AWARDS_TOGETHER,
  series: 'staff',
  mustShow: ['Номер', 'Дата', 'Поощрения'],
  asks: [
    askText(
      ['Основание поощрения', 'по каким документам поощряют', 'представление куратора'],
      'представление куратора, итоги мониторинга программы наставничества',
    ),
  ],
  lists: [readerList(readers)],
  conditions: [
    {
      name: 'Есть выплаты',
      meaning: 'среди поощрений есть выплаты',
      holds: ({ archive, chosen }) => chosen.some((code) => archive.award(code)?.kind === 'выплата'),
    },
  ],
  readers,
  annexes: 'Лист ознакомления',
  signing: 'awards',
  need: ['поощрение ждёт приказа', 'поощрения ждут приказа', 'поощрений ждут приказа'],
});
