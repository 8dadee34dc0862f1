/** What the matching puts first beside the score: rows of «Критерии» below those of the criteria. */
import type { Declaration } from './criteria/declaration';

export interface MatchingOrder {
  /** Points of 100 that each further mentee of one mentor costs; 0 when it does not matter. */
  readonly evenLoad: number;
  /** No pair has fewer points of 100; null when there is no such limit. */
  readonly floor: number | null;
  /** Points of 100 that each pair must add, or its mentee stays without a mentor; null puts taking part first. */
  readonly quality: number | null;
  /** After new answers as little as possible of what people already know is changed. */
  readonly fewestChanges: boolean;
  /** No two people would rather have each other than what they got. */
  readonly mutual: boolean;
}

export const MATCHING_ORDER = {
  evenLoad: {
    key: 'evenLoad',
    title: 'Ровная нагрузка',
    on: true,
    weight: 2,
    meaning: 'Сколько баллов из 100 стоит каждый следующий наставляемый одного наставника.',
    example: 'При весе 2 второй стоит 2 балла, третий – ещё 4.',
  },
  floor: {
    key: 'floor',
    title: 'Ни одной пары ниже',
    on: false,
    weight: 40,
    meaning: 'Пары, у которых баллов меньше, не предлагаются.',
    example: 'При весе 40 пара с 39 баллами не предлагается.',
  },
  quality: {
    key: 'quality',
    title: 'Качество важнее участия',
    on: false,
    weight: 50,
    meaning:
      'Важна сумма баллов сверх этого числа, даже если кто-то останется без наставника; выключено – пару получат как можно больше людей.',
    example: 'Две пары по 90 баллов лучше трёх по 60.',
  },
  fewestChanges: {
    key: 'fewestChanges',
    title: 'Менять как можно меньше',
    on: true,
    weight: null,
    meaning: 'При повторном подборе прежние предложения остаются, где можно; выключено – лучшее заново.',
    example: 'Новая анкета меняет прежние пары, только если иначе кто-то останется один.',
  },
  mutual: {
    key: 'mutual',
    title: 'Взаимный выбор',
    on: false,
    weight: null,
    meaning: 'Никакие двое не предпочтут друг друга тем, кого получили.',
    example: 'Назвали друг друга первыми – будут парой, даже если общая сумма меньше.',
  },
} as const satisfies Readonly<Record<keyof MatchingOrder, Declaration>>;

/** The order that rows stand for; `points` gives the weight of a row, 0 where it has none, null when it is off. */
export function orderOf(points: (row: Declaration) => number | null): MatchingOrder {
  return {
    evenLoad: points(MATCHING_ORDER.evenLoad) ?? 0,
    floor: points(MATCHING_ORDER.floor),
    quality: points(MATCHING_ORDER.quality),
    fewestChanges: points(MATCHING_ORDER.fewestChanges) !== null,
    mutual: points(MATCHING_ORDER.mutual) !== null,
  };
}

export const DEFAULT_ORDER: MatchingOrder = orderOf(({ on, weight }) => (on ? (weight ?? 0) : null));
