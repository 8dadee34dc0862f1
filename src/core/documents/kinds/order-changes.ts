/** D07: приказ об изменении: замена, досрочное прекращение, продление, корректировка (A120, A133, A147–A149). */

import { CHANGE_KINDS } from '../../registers/petitions';
import { newMentorsConsented } from '../checks';
import { documentKind } from '../document-kind';
import type { Material } from '../material';
import { changedAfterOrder, petitionsComplete, petitionsOpen, petitionsSensible } from '../petition-checks';
import { readerList, staffReaders } from '../subjects/pairs';
import { PETITIONS_TOGETHER } from '../subjects/petition';

const readers = (material: Material) => {
  const { archive, chosen } = material;
  const people = chosen
    .flatMap((code) => archive.petition(code) ?? [])
    .flatMap(({ pair, mentor }) => {
      const before = archive.pair(pair);
      return [mentor, before?.mentor ?? '', before?.mentee ?? ''].map(archive.person);
    });
  return staffReaders(material, people);
};

const has =
  (kind: string) =>
  ({ archive, chosen }: Material): boolean =>
    chosen.some((code) => archive.petition(code)?.kind === kind);

export const ORDER_CHANGES = documentKind({
  key: 'orderChanges',
  id: 'D07',
  title: 'Приказ об изменении состава пар и программ',
  group: 'orders',
  heading: 'О внесении изменений в приказ о закреплении наставнических пар и групп',
  about: PETITIONS_TOGETHER,
  series: 'orders',
  topics: ['any', 'pupils', 'staff'],
  mustShow: ['Номер', 'Дата', 'Изменения'],
  lists: [readerList(readers)],
  conditions: [
    {
      name: 'Есть замена',
      meaning: 'среди изменений есть замена наставника',
      holds: has(CHANGE_KINDS.replace),
    },
    {
      name: 'Есть прекращение',
      meaning: 'среди изменений есть досрочное прекращение',
      holds: has(CHANGE_KINDS.end),
    },
    {
      name: 'Есть продление или корректировка',
      meaning: 'среди изменений есть продление или корректировка программы',
      holds: (material) => has(CHANGE_KINDS.prolong)(material) || has(CHANGE_KINDS.correct)(material),
    },
  ],
  checks: [petitionsOpen, petitionsComplete, petitionsSensible, changedAfterOrder, newMentorsConsented],
  readers,
  annexes: 'Приложение 1: перечень изменений; лист ознакомления',
  signing: 'changes',
  need: [
    'обращение ждёт приказа об изменениях',
    'обращения ждут приказа об изменениях',
    'обращений ждут приказа об изменениях',
  ],
});
