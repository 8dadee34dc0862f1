/** Rows of «Поощрения» in one paper. */

import { AWARDS, type Award } from '../../registers/awards';
import type { Participant } from '../archive';
import { continued } from '../continued';
import { fillSheet, placeIn } from '../document-kind';
import { person, text } from '../field';
import { list } from '../list';
import { comparePeople, personCell, postAndPlace } from './people';
import { subject } from './school';

interface AwardRow extends Award {
  readonly to: Participant;
}

export const AWARDS_TOGETHER = subject({
  key: 'awards',
  title: 'Поощрения',
  ...fillSheet(AWARDS),
  lists: [
    list<AwardRow>({
      name: 'Поощрения',
      meaning: 'списка поощрений',
      rows: ({ archive, chosen }) =>
        chosen
          .flatMap((code) => archive.award(code) ?? [])
          .map((award) => ({ ...award, to: archive.person(award.person) }))
          .sort((a, b) => comparePeople(a.to, b.to)),
      columns: [
        person(
          ['кто', 'кого поощряют', 'Иванова Мария Петровна'],
          ({ to }) => to,
          ({ to, code }) => personCell(to, placeIn(AWARDS.key, code, 'person')),
        ),
        text(['должность', 'должность или класс', 'учитель математики'], ({ to }) => postAndPlace(to)),
        text(
          ['вид', 'вид поощрения', 'благодарность'],
          ({ kind }) => kind,
          ({ code }) => placeIn(AWARDS.key, code, 'kind'),
        ),
        text(
          ['за что', 'за что', 'плодотворную работу'],
          ({ reason }) => continued(reason, 'за'),
          ({ code }) => placeIn(AWARDS.key, code, 'reason'),
        ),
      ],
    }),
  ],
  candidates: (archive) =>
    archive.awards
      .filter(({ code }) => code !== '')
      .map(({ code, person: who, kind, order }) => ({
        code,
        title: archive.person(who).name || who || code,
        detail: [kind, order].filter((part) => part !== '').join(' · '),
        due: order === '',
      })),
});
