/** D21: перечень партнёрских организаций (A274). */

import type { Partner } from '../../registers/partners';
import { documentKind, placeIn } from '../document-kind';
import { count, text } from '../field';
import { list } from '../list';
import { SCHOOL } from '../subjects/school';

export const PARTNER_LIST = documentKind({
  key: 'partnerList',
  id: 'D21',
  title: 'Перечень партнёрских организаций',
  group: 'other',
  heading: 'Перечень партнёрских организаций на {{Учебный год}} учебный год',
  about: SCHOOL,
  mustShow: ['Партнёры'],
  lists: [
    list<Partner>({
      name: 'Партнёры',
      meaning: 'списка партнёров',
      rows: ({ archive }) => archive.partners.filter(({ title, code }) => title !== '' || code !== ''),
      columns: [
        text(
          ['организация', 'наименование', 'ООО «Северные краски»'],
          ({ title }) => title,
          ({ code }) => placeIn('partners', code, 'title'),
        ),
        text(['сфера', 'чем занимается', 'производство'], ({ field }) => field),
        text(['соглашение', 'номер и дата', '№ 3 от 01.10.2026'], ({ agreement }) => agreement),
        count(['наставников', 'сколько даёт наставников', '2 наставника'], ({ mentors }) => mentors, [
          'наставник',
          'наставника',
          'наставников',
        ]),
      ],
    }),
  ],
});
