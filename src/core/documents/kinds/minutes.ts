/** D29: протокол педсовета, методсовета, совещания (A164, A169, A178, A190, A198). */

import { surnameInitials } from '../../russian/names';
import { askLines, askText } from '../ask';
import { answerTo } from '../asks';
import { type Ask, documentKind } from '../document-kind';
import { chosenEvent, eventReadable } from '../event-checks';
import { type Field, person } from '../field';
import type { Material } from '../material';
import { EVENT } from '../subjects/event';

const CHAIR = askText(['Председатель', 'фамилия и инициалы', 'Покровский Л.И.'], ({ archive }) =>
  surnameInitials(archive.school.headName),
);
const SECRETARY = askText(['Секретарь', 'фамилия и инициалы', 'Лугова А.И.'], ({ archive }) =>
  surnameInitials(archive.school.curatorName),
);

/** A name that is typed in, in the spellings of a name. */
const typed = (ask: Ask): Field<Material> =>
  person([ask.name, ask.meaning, ask.example], (material) => ({
    name: answerTo(ask, material),
    corrections: { forms: {}, gender: null },
  }));

export const MINUTES = documentKind({
  key: 'minutes',
  id: 'D29',
  title: 'Протокол',
  group: 'other',
  heading: 'Протокол: {{Мероприятие, как в таблице}}',
  about: EVENT,
  series: 'minutes',
  mustShow: ['Номер', 'Дата'],
  checks: [eventReadable(chosenEvent)],
  fields: [typed(CHAIR), typed(SECRETARY)],
  asks: [
    CHAIR,
    SECRETARY,
    askLines(['Присутствовали', 'по одному в строке или одной строкой «12 человек»', 'Тополева Я.Б.']),
    askLines(['Повестка', 'вопросы, по одному в строке', 'О ходе программ наставничества']),
    askLines(['Слушали', 'кто и о чём говорил, по одному в строке', 'Лугова А.И.: о ходе программ']),
    askLines(['Решили', 'решения, по одному в строке', 'Продолжить работу пар']),
  ],
});
