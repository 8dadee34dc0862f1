/** Why somebody has no mentor yet, and what would help. */

import type { UnmatchedCode } from '../core/matching/unmatched';
import { counted, plural } from '../core/russian/plural';

type Values = Readonly<Record<string, string>>;

const REASONS: Readonly<Record<UnmatchedCode, (values: Values) => string>> = {
  menteeState: () => 'Анкета с замечаниями: пока не участвует в подборе.',
  menteeConsent: () => 'Нет действующего согласия: без него пара не предлагается.',
  noMentors: () => 'Наставников пока нет.',
  allExcluded: ({ mentors, sentence }) =>
    `Не подошёл никто из ${counted(Number(mentors), 'наставника', 'наставников', 'наставников')}; чаще всего – ${sentence}.`,
  placesTaken: ({ allowed, mentors }) =>
    `${plural(Number(allowed), 'Подходит', 'Подходят', 'Подходят')} ${counted(Number(allowed), 'наставник', 'наставника', 'наставников')} (${mentors}), но все места заняты.`,
  runAgain: () => 'Пары сейчас нет, но подходящий наставник есть.',
};

const HELP: Readonly<Record<UnmatchedCode, string>> = {
  menteeState: 'Исправьте замечания в разделе «Участники».',
  menteeConsent: 'Отметьте согласие в разделе «Участники».',
  noMentors: 'Опубликуйте анкету наставника.',
  allExcluded: 'Найдите наставника с этим запросом или расширьте желаемые формы в анкете.',
  placesTaken: 'Попросите одного из них взять ещё одного наставляемого или найдите нового.',
  runAgain: 'Нажмите «Предложить заново».',
};

export function sayUnmatched(reason: { readonly code: UnmatchedCode; readonly values: Values }): string {
  return REASONS[reason.code](reason.values);
}

export function sayHelp(code: UnmatchedCode): string {
  return HELP[code];
}
