/**
 * Whom the two named after the group meeting: mutual interest and liking (A144). Each side counts for half. While
 * one side has not answered, its silence counts as a second choice if the other chose it, so that answering
 * early harms nobody and a choice made by both is best.
 */
import type { Wishes } from '../context';
import type { Criterion } from './criterion';

const BY_CHOICE = [100, 80, 60] as const;
const SILENCE = 80;
const ORDINAL = ['первым', 'вторым', 'третьим'] as const;

export const WISHES: Criterion = {
  key: 'wishes',
  title: 'Взаимные пожелания',
  on: true,
  weight: 35,
  meaning: 'Кого назвали после встречи: первый выбор – 100, второй – 80, третий – 60; среднее двух сторон.',
  example: 'Один назвал другого первым, тот его – вторым: 90 из 100.',
  value: (mentee, mentor, context) => {
    const one = choiceValue(context.wishesOf(mentee), mentor.number);
    const other = choiceValue(context.wishesOf(mentor), mentee.number);
    // Whom a mentor with several places did not name loses nothing before having said a word.
    if (one < 0) return other <= 0 ? null : (SILENCE + other) / 2;
    return other < 0 ? (one === 0 ? 0 : (one + SILENCE) / 2) : (one + other) / 2;
  },
  reason: (mentee, mentor, context) => {
    const one = choiceOf(context.wishesOf(mentee), mentor.number);
    const other = choiceOf(context.wishesOf(mentor), mentee.number);
    if (one === 0 && other === 0) return 'оба назвали друг друга первыми';
    if (one >= 0 && other >= 0)
      return `выбрали друг друга: наставляемый назвал наставника ${ORDINAL[one]}, наставник его – ${ORDINAL[other]}`;
    return one >= 0
      ? `наставляемый назвал этого наставника ${ORDINAL[one]}`
      : `наставник назвал этого наставляемого ${ORDINAL[other]}`;
  },
  against: 'друг друга не назвали',
};

/** Which choice it was, from 0; −1 when the person was not chosen or nothing was answered. */
function choiceOf(wishes: Wishes | null, person: number): number {
  return wishes === null ? -1 : wishes.chosen.indexOf(person);
}

/** −1 when nothing was answered. Goes without `indexOf`, which is slow for three. */
function choiceValue(wishes: Wishes | null, person: number): number {
  if (wishes === null) return -1;
  const { chosen } = wishes;
  for (let i = 0; i < chosen.length; i++) if (chosen[i] === person) return BY_CHOICE[i]!;
  return 0;
}
