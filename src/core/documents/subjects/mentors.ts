/** Several mentors in one paper: an order that appoints them, a start list. */

import { MENTOR_GONE } from '../../registers/mentors';
import type { Participant } from '../archive';
import { count, person, post, text } from '../field';
import { list } from '../list';
import { comparePeople, NO_CORRECTIONS, nameCell, personCandidate, postAndPlace } from './people';
import { subject } from './school';

/** Mentors in one paper: an order that appoints them, a start list. */
export const MENTORS_TOGETHER = subject({
  key: 'mentors',
  title: 'Наставники',
  empty: 'Наставников пока нет: соберите ответы на анкету наставника.',
  lists: [
    list<Participant>({
      name: 'Наставники',
      meaning: 'списка наставников',
      rows: ({ archive, chosen }) => chosen.map(archive.person).sort(comparePeople),
      columns: [
        person(
          ['наставник', 'фамилия, имя, отчество наставника', 'Иванова Мария Петровна'],
          (mentor) => mentor,
          nameCell,
        ),
        post(['должность', 'должность или класс', 'учитель математики'], (mentor) => ({
          post: postAndPlace(mentor),
          corrections: NO_CORRECTIONS,
        })),
        text(['категория', 'квалификационная категория', 'высшая'], ({ category }) => category),
        text(['кто', 'кто наставник', 'Педагог'], ({ role }) => role),
        text(['темы', 'в чём готов помочь', 'Математика, Информатика'], ({ request }) => request),
        text(['код', 'код в базе', 'Н-001'], ({ code }) => code),
      ],
    }),
  ],
  fields: [
    count(
      ['Число наставников', 'сколько наставников в документе', '20 наставников'],
      ({ chosen }) => chosen.length,
      ['наставник', 'наставника', 'наставников'],
    ),
  ],
  candidates: (archive) =>
    archive.mentors
      .filter(({ code, state }) => code !== '' && !MENTOR_GONE.includes(state))
      .map(({ code, consent }) => personCandidate(archive.person(code), consent === 'есть')),
});
