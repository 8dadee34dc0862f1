/** D38: заявление и решение о замене, сложении обязанностей, продлении (A120, A133, A149). */

import { CHANGE_KINDS } from '../../registers/petitions';
import { inflectNameWith } from '../../russian/forms';
import type { Participant } from '../archive';
import { documentKind } from '../document-kind';
import { text } from '../field';
import type { Material } from '../material';
import { petitionsSensible } from '../petition-checks';
import { PETITION } from '../subjects/petition';

const MUTUAL: readonly string[] = [CHANGE_KINDS.prolong, CHANGE_KINDS.correct];

const petitionOf = ({ archive, chosen }: Material) => archive.petition(chosen[0] ?? '');
const fromBoth = (material: Material): boolean => petitionOf(material)?.from === 'обе стороны';

/** «наставника Иванова Ивана Ивановича»: who asks, behind «от»; a guardian, who stands in no register, signs in full. */
function petitioner(material: Material): string {
  const { archive } = material;
  const from = petitionOf(material)?.from ?? '';
  const pair = archive.pair(petitionOf(material)?.pair ?? '');
  const of = (code: string | undefined): string => {
    const { name, corrections }: Participant = archive.person(code ?? '');
    return inflectNameWith(name, 'genitive', corrections);
  };
  const mentor = `наставника ${of(pair?.mentor)}`;
  const mentee = `наставляемого ${of(pair?.mentee)}`;
  if (from === 'обе стороны') return `${mentor}, ${mentee}`;
  if (from === 'законный представитель') return `законного представителя ${mentee}`;
  if (from === 'куратор')
    return `куратора ${inflectNameWith(archive.school.curatorName, 'genitive', { forms: {}, gender: null })}`;
  return from === 'наставник' ? mentor : from === 'наставляемый' ? mentee : '';
}

export const PETITION_PAPER = documentKind({
  key: 'petitionPaper',
  id: 'D38',
  title: 'Заявление и решение по нему',
  group: 'pairs',
  heading: 'Заявление',
  about: PETITION,
  each: true,
  mustShow: ['Вид'],
  checks: [petitionsSensible],
  fields: [
    text(['Заявитель', 'кто обратился, после слова «от»', 'наставника Сомова Льва Ильича'], petitioner),
    text(['Просьба', '«Прошу» или «Просим»', 'Прошу'], (m) => (fromBoth(m) ? 'Просим' : 'Прошу')),
  ],
  conditions: [
    {
      name: 'Подписывает вторая сторона',
      meaning: 'просят обе стороны или изменение требует согласия второй',
      holds: (m) => fromBoth(m) || MUTUAL.includes(petitionOf(m)?.kind ?? ''),
    },
    { name: 'Решено', meaning: 'решение принято', holds: (m) => (petitionOf(m)?.decision ?? '') !== '' },
  ],
});
