/** D12: приказ о составе методического объединения или совета наставников (A098). */

import { surnameInitials } from '../../russian/names';
import { askChoice, askLines, askText } from '../ask';
import { partsOf } from '../asked-tables';
import { answerTo, linesOf } from '../asks';
import { documentKind } from '../document-kind';
import { text } from '../field';
import { list } from '../list';
import { readerList } from '../subjects/pairs';
import { SCHOOL } from '../subjects/school';
import { typedReaders } from '../typed-readers';

/** In the genitive, as it stands in every sentence of the order. */
const BODY = askChoice(
  ['Орган', 'состав чего утверждается', 'совета наставников'],
  ['совета наставников', 'методического объединения наставников'],
);

const CHAIR = askText(
  ['Председатель', 'фамилия, инициалы, должность', 'Лугова А.И., методист'],
  ({ archive: { school } }) =>
    [surnameInitials(school.curatorName), school.curatorPost].filter(Boolean).join(', '),
);

const MEMBERS = askLines([
  'Состав',
  'члены, кроме председателя, по одному в строке: фамилия, инициалы, должность',
  'Тополева Я.Б., учитель физики',
]);

interface Member {
  readonly name: string;
  readonly post: string;
  readonly role: string;
}

function memberOf(line: string, role: string): Member {
  const [name = '', post = ''] = partsOf(line, 'comma', 2);
  return { name, post, role };
}

const readers = typedReaders([CHAIR, MEMBERS]);

export const ORDER_COUNCIL = documentKind({
  key: 'orderCouncil',
  id: 'D12',
  title: 'Приказ о составе совета наставников',
  group: 'orders',
  heading: 'Об утверждении состава {{Орган}}',
  about: SCHOOL,
  series: 'orders',
  topics: ['any', 'staff'],
  mustShow: ['Номер', 'Дата', 'Совет'],
  asks: [BODY, CHAIR, MEMBERS],
  lists: [
    list<Member>({
      name: 'Совет',
      meaning: 'состава совета наставников',
      rows: (material) => [
        memberOf(answerTo(CHAIR, material), 'председатель'),
        ...linesOf(answerTo(MEMBERS, material)).map((line) =>
          memberOf(line, answerTo(BODY, material).startsWith('метод') ? 'член объединения' : 'член совета'),
        ),
      ],
      columns: [
        text(['кто', 'фамилия и инициалы', 'Тополева Я.Б.'], ({ name }) => name),
        text(['должность', 'должность', 'учитель физики'], ({ post }) => post),
        text(['роль', 'председатель или член совета', 'член совета'], ({ role }) => role),
      ],
    }),
    readerList(readers),
  ],
  readers,
  single: true,
  annexes: 'Приложение 1: состав; лист ознакомления',
});
