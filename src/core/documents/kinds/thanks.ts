/** D27: благодарственное письмо (A049). */

import { askText } from '../ask';
import { answerTo } from '../asks';
import { thanked } from '../candidates';
import { continued } from '../continued';
import { documentKind } from '../document-kind';
import { text } from '../field';
import { PERSON } from '../subjects/people';

const REASON = askText(
  ['Общая причина', 'за что; продолжает слово «за»', 'плодотворную работу наставником'],
  ({ archive }) =>
    `добросовестную работу в программе наставничества и внимание к людям в ${archive.school.schoolYear} учебном году`,
);

export const THANKS = documentKind({
  key: 'thanks',
  id: 'D27',
  title: 'Благодарственное письмо',
  group: 'letters',
  heading: 'Благодарственное письмо',
  about: PERSON,
  each: true,
  mustShow: ['Участник'],
  fields: [
    text(
      [
        'За что',
        'из листа «Поощрения», а если там пусто, общее для всех писем',
        'плодотворную работу наставником',
      ],
      (material) => {
        const { archive, chosen } = material;
        const own = archive.awards
          .filter(({ person, reason }) => person === chosen[0] && reason !== '')
          .pop();
        return continued(own?.reason ?? answerTo(REASON, material), 'за');
      },
    ),
  ],
  asks: [REASON],
  candidates: thanked,
});
