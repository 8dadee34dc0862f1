/**
 * A parent is kept from mentoring their own child. Nothing in the bases says who is whose parent, so the same
 * surname is taken for a sign; the curator may switch the rule off or fix such a pair.
 */
import type { Declaration } from '../criteria/declaration';
import type { PairRule } from './rule';

export const OWN_CHILD: PairRule & Declaration = {
  key: 'ownChild',
  about: 'pair',
  sentence: 'возможно, это родитель наставляемого',
  title: 'Не назначать родителя наставником своего ребёнка',
  on: true,
  weight: null,
  meaning: 'Родитель с той же фамилией, что у ученика, ему не предлагается.',
  example: 'Наставник – родитель Орлова, наставляемый – ученик Орлов: пара не предлагается.',
  breaks: (mentee, mentor, { rules }) =>
    mentor.isParent &&
    mentee.isPupil &&
    rules.ownChild &&
    mentee.surnames.some((surname) => mentor.surnames.includes(surname)),
};
