/** D08: приказ о проведении итогового или другого мероприятия (A050, A235). */

import { addDays, isDay } from '../../day';
import { askDay, askLines, askText } from '../ask';
import { askedTable } from '../asked-tables';
import { documentKind } from '../document-kind';
import { chosenEvent, eventReadable, notAfterEvent } from '../event-checks';
import type { Material } from '../material';
import { EVENT } from '../subjects/event';
import { readerList, staffReaders } from '../subjects/pairs';

/** A week is what guests need to free the day. */
const DAYS_TO_INVITE = 7;

function dayToInvite({ archive, chosen }: Material): string {
  const day = archive.event(chosen[0] ?? '')?.day ?? '';
  return isDay(day) ? addDays(day, -DAYS_TO_INVITE) : '';
}

const DUTIES = askLines(
  ['Ответственные', 'кто за что отвечает, по одному в строке', 'педагог-организатор – сценарий и ведение'],
  'педагог-организатор – сценарий и ведение\nклассные руководители – сопровождение и безопасность обучающихся\nзаместитель директора по административно-хозяйственной работе – помещение и техника',
);

const INVITE_BY = askDay(
  ['Пригласить до', 'последний день рассылки приглашений', '14 мая 2027 г.'],
  dayToInvite,
);

const readers = (material: Material) => staffReaders(material, []);

export const ORDER_EVENT = documentKind({
  key: 'orderEvent',
  id: 'D08',
  title: 'Приказ о проведении мероприятия',
  group: 'orders',
  heading: 'О проведении мероприятия «{{Мероприятие}}»',
  about: EVENT,
  series: 'orders',
  mustShow: ['Номер', 'Дата', 'Мероприятие'],
  asks: [
    askLines(
      ['Программа', 'пункты программы, по одному в строке', 'Открытие'],
      'Открытие, слово руководителя\nИтоги работы пар и групп\nРассказы участников\nПоощрение наставников',
    ),
    DUTIES,
    askText(
      ['Кого пригласить', 'кого пригласить', 'наставников и наставляемых'],
      'наставников и наставляемых, родителей (законных представителей), представителей организаций-партнёров',
    ),
    INVITE_BY,
  ],
  lists: [
    askedTable(
      DUTIES,
      [
        ['кто', 'кто отвечает', 'педагог-организатор'],
        ['за что', 'за что отвечает', 'сценарий и ведение'],
      ],
      'dash',
    ),
    readerList(readers),
  ],
  checks: [eventReadable(chosenEvent), notAfterEvent(INVITE_BY, chosenEvent)],
  readers,
  annexes: 'Приложение 1: программа мероприятия; приложение 2: ответственные; лист ознакомления',
});
