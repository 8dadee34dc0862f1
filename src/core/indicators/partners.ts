/** Organisations that gave mentors (K4 after S4-4): the name is a share, the bracket a count; both are told (domain A.3-5). */

import { formatNumber } from '../russian/plural';
import { foldText } from '../text';
import { denominatorOf } from './denominators';
import { type Ground, howMany, tookPartWords } from './ground';
import { type Counted, type Indicator, percent, tooMany } from './indicator';

const STAFF = 'Сотрудник организации-партнёра';
/** Who may come from a partner; pupils and the school's own staff do not. */
const FROM_PARTNERS: readonly string[] = [STAFF, 'Выпускник', 'Родитель', 'Педагог вуза или колледжа'];

/** Names of organisations are compared without regard to quotation marks. */
function foldOrganisation(title: string): string {
  return foldText(title.replace(/[«»„“”"'‘’]/g, ' '));
}

function count(ground: Ground): Counted {
  const { material, mentors, choices } = ground;
  const partners = new Set(
    material.partners.map(({ title }) => foldOrganisation(title)).filter((title) => title !== ''),
  );
  const roles = FROM_PARTNERS.map(foldText);
  const outside = mentors.filter(({ row }) => roles.includes(foldText(row.role)));
  const isPartner = (workplace: string): boolean => partners.has(foldOrganisation(workplace));
  const found = new Set(
    outside
      .map(({ row }) => row.workplace)
      .filter(isPartner)
      .map(foldOrganisation),
  );
  const unknown = outside.filter(
    ({ row }) => foldText(row.role) === foldText(STAFF) && !isPartner(row.workplace),
  );
  const { count: all, words, problems } = denominatorOf(material.headcount, 'organisations', ground);
  const share = percent(found.size, all);
  const shown = share === null ? 'н/д' : `${formatNumber(share)} %`;
  const asShare = choices.organisationsAs === 'share';
  const choice = asShare
    ? 'Показана доля (по умолчанию, уточните у учредителя).'
    : 'Показано число; план задан долей и с числом не сравнивается.';
  const odd = choices.problems.organisationsAs;
  return {
    unit: asShare ? 'percent' : 'count',
    numerator: found.size,
    denominator: asShare ? all : null,
    rule: `Организации листа «Партнёры», в которых работает хотя бы один вошедший в программу наставник (категории ${FROM_PARTNERS.map((role) => `«${role}»`).join(', ')}) ÷ организации города × 100. Число: ${found.size}; доля: ${shown}. ${choice} ${tookPartWords(ground)}`,
    source: `Листы «Пары», «Наставники», «Партнёры». ${words}`,
    problems: [
      ...(asShare ? [...problems, ...(all === null ? [] : tooMany(found.size, all))] : []),
      ...howMany('organisationsUnknown', unknown.length),
      ...(odd ? [odd] : []),
      ...ground.problems,
    ],
  };
}

export const K4: Indicator = {
  key: 'K4',
  title: 'Предприятия и организации, предоставившие наставников',
  planned: true,
  count,
};
