/** A partner organisation in one paper. */

import { PARTNERS, type Partner } from '../../registers/partners';
import { smallFirst, withoutLead } from '../continued';
import { fillSheet, placeIn } from '../document-kind';
import { count, day, person, post, text } from '../field';
import type { Material } from '../material';
import { NO_CORRECTIONS } from './people';
import { subject } from './school';

const partnerOf = ({ archive, chosen }: Material): Partner | undefined => archive.partner(chosen[0] ?? '');
const inPartners = (column: string) => (m: Material) => placeIn(PARTNERS.key, m.chosen[0] ?? '', column);

/** What was typed in the nominative, as it stands behind «на основании». */
function basisInGenitive(typed: string): string {
  return withoutLead(typed, 'на основании')
    .replace(/^(устав)$/i, '$1а')
    .replace(/^(положени)е$/i, '$1я')
    .replace(/^доверенность(?![а-яё])/i, 'доверенности');
}

export const PARTNER = subject({
  key: 'partner',
  title: 'Организация',
  ...fillSheet(PARTNERS),
  fields: [
    text(
      ['Партнёр', 'наименование организации', 'ООО «Северные краски»'],
      (m) => partnerOf(m)?.title ?? '',
      inPartners('title'),
    ),
    person(
      ['Руководитель партнёра', 'кто подписывает от организации', 'Сухов Олег Ильич'],
      (m) => ({ name: partnerOf(m)?.headName ?? '', corrections: NO_CORRECTIONS }),
      inPartners('headName'),
    ),
    post(
      ['Должность руководителя партнёра', 'должность руководителя организации', 'генеральный директор'],
      (m) => ({ post: smallFirst(partnerOf(m)?.headPost ?? ''), corrections: NO_CORRECTIONS }),
      inPartners('headPost'),
    ),
    text(
      ['Партнёр действует на основании', 'на основании чего', 'Устава'],
      (m) => basisInGenitive(partnerOf(m)?.actsOn ?? '') || 'Устава',
    ),
    text(
      ['Реквизиты партнёра', 'адрес и реквизиты', 'г. Северный, ул. Заводская, д. 2'],
      (m) => partnerOf(m)?.address ?? '',
    ),
    count(
      ['Наставников от партнёра', 'сколько наставников даёт', '2 наставника'],
      (m) => partnerOf(m)?.mentors ?? null,
      ['наставник', 'наставника', 'наставников'],
    ),
    day(['Соглашение до', 'срок соглашения', '31 августа 2027 г.'], (m) => partnerOf(m)?.until ?? ''),
  ],
  candidates: ({ partners }) =>
    partners
      .filter(({ code }) => code !== '')
      .map(({ code, title, field, agreement }) => ({
        code,
        title: title || code,
        detail: [field, agreement].filter((part) => part !== '').join(' · '),
        due: agreement === '',
      })),
});
