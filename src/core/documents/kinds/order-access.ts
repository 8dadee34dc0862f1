/** D11: приказ о мерах доступности: меры по группам, без имён (A272). */

import { askLines, askText } from '../ask';
import { askedTable } from '../asked-tables';
import { documentKind } from '../document-kind';
import type { Material } from '../material';
import { readerList, staffReaders } from '../subjects/pairs';
import { SCHOOL } from '../subjects/school';

const MEASURES = askLines(
  [
    'Меры',
    'группа и мера, по одной в строке, без имён',
    'дети из отдалённых посёлков – встречи дистанционно',
  ],
  'дети с особыми образовательными потребностями и с ограниченными возможностями здоровья – подготовка наставника вместе с педагогом-психологом, удобное для ребёнка место и время встреч\nодарённые дети – наставники из вузов и организаций-партнёров\nдети в трудной жизненной ситуации, из малообеспеченных семей, дети-сироты – участие без расходов для семьи\nдети из отдалённых посёлков – встречи дистанционно или в дни занятий',
);

const readers = (material: Material) => staffReaders(material, []);

export const ORDER_ACCESS = documentKind({
  key: 'orderAccess',
  id: 'D11',
  title: 'Приказ о мерах доступности наставничества',
  group: 'orders',
  heading: 'О мерах по обеспечению доступности наставничества',
  about: SCHOOL,
  series: 'orders',
  mustShow: ['Номер', 'Дата', 'Меры'],
  asks: [
    MEASURES,
    askText(
      ['Ответственный', 'на кого возложить выполнение', 'социального педагога'],
      'социального педагога',
    ),
  ],
  lists: [
    askedTable(
      MEASURES,
      [
        ['группа', 'кому адресована мера', 'дети из отдалённых посёлков'],
        ['мера', 'что делается', 'встречи дистанционно'],
      ],
      'dash',
    ),
    readerList(readers),
  ],
  readers,
  single: true,
  annexes: 'Приложение 1: меры доступности; лист ознакомления',
});
