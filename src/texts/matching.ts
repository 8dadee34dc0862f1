/** Matching in words: why somebody has no mentor, what would help, what a choice costs. */

import type { Excluded } from '../core/matching/allowed';
import type { MatchingOrder } from '../core/matching/order';
import type { Cost } from '../core/matching/others';
import type { Proposal } from '../core/matching/propose';
import type { HelpCode, UnmatchedCode } from '../core/matching/unmatched';
import type { Wanted } from '../core/matching/wanted';
import { counted, plural } from '../core/russian/plural';

type Values = Readonly<Record<string, string>>;

const MENTORS = ['наставник', 'наставника', 'наставников'] as const;
const OF_MENTORS = ['наставника', 'наставников', 'наставников'] as const;
const POINTS = ['балл', 'балла', 'баллов'] as const;

const REASONS: Readonly<Record<UnmatchedCode, (values: Values) => string>> = {
  menteeState: () => 'Анкета с замечаниями: наставляемый пока не участвует в подборе.',
  menteeConsent: () => 'Нет действующего согласия: без него пара не предлагается.',
  noMentors: () => 'Наставников пока нет.',
  allExcluded: ({ mentors, sentence }) =>
    mentors === '1'
      ? `Единственный наставник не подошёл: ${sentence}.`
      : `Не подошёл никто из ${counted(Number(mentors), ...OF_MENTORS)}; чаще всего причина такая: ${sentence}.`,
  belowFloor: ({ best, floor }) =>
    `Лучшая из возможных пар – ${counted(Number(best), ...POINTS)}, а ниже ${floor} пары не предлагаются.`,
  addsLittle: () => 'Пара прибавила бы к общей сумме слишком мало, а качество сейчас важнее участия.',
  placesTaken: ({ allowed, mentors, takers }) =>
    `${plural(Number(allowed), 'Подходит', 'Подходят', 'Подходят')} ${counted(Number(allowed), ...MENTORS)} (${mentors}), ` +
    `но места отданы тем, кто ждёт дольше или подходит больше: ${takers}.`,
  runAgain: () => 'Пары сейчас нет, но подходящий наставник есть.',
};

const HELP: Readonly<Record<HelpCode, (values: Values) => string>> = {
  fixRemarks: () => 'Исправьте замечания в разделе «Участники».',
  giveConsent: () => 'Отметьте согласие в разделе «Участники».',
  publishMentor: () => 'Опубликуйте анкету наставника.',
  mentorConsent: (values) => `Получите согласие ${ofMentor(values)}: ${wouldBe(values)}.`,
  mentorRemarks: (values) => `Исправьте замечания в анкете ${ofMentor(values)}: ${wouldBe(values)}.`,
  morePlace: (values) => `Попросите у ${ofMentor(values)} ещё одно место: ${wouldBe(values)}.`,
  askAge: (values) =>
    `Спросите у ${ofMentor(values)}, согласен ли он работать с другим возрастом: ${wouldBe(values)}.`,
  lowerFloor: ({ best }) => `Снизьте порог «Ни одной пары ниже» до ${best} или найдите другого наставника.`,
  lowerQuality: () => 'Выберите «Участие» или снизьте число баллов, которое должна прибавлять каждая пара.',
  seek: ({ topic }) =>
    topic === '' ? 'Найдите подходящего наставника.' : `Найдите подходящего наставника с темой «${topic}».`,
  runAgain: () => 'Нажмите «Предложить заново».',
};

function ofMentor({ mentor }: Values): string {
  return `наставника ${mentor}`;
}

function wouldBe({ score }: Values): string {
  return `возможна пара на ${counted(Number(score), ...POINTS)}`;
}

export function sayUnmatched(reason: { readonly code: UnmatchedCode; readonly values: Values }): string {
  return REASONS[reason.code](reason.values);
}

export function sayHelp(code: HelpCode, values: Values): string {
  return HELP[code](values);
}

export function sayExcluded({ sentence, count }: Excluded): string {
  return `${sentence}: ${counted(count, ...MENTORS)}`;
}

export function sayGroupless(): string {
  return 'группа не собралась: у наставника нет второго наставляемого с общей темой';
}

/** «−0,4 балла всего; без пары останется Орлова Анна Петровна»; people are named by `nameOf`. */
export function sayCost({ points, left, gained }: Cost, nameOf: (code: string) => string): string {
  const parts = [
    points === 0 ? 'сумма не изменится' : `${signed(points)} всего`,
    ...named('без пары', 'останется', 'останутся', left.map(nameOf)),
    ...named('пару', 'получит', 'получат', gained.map(nameOf)),
  ];
  return parts.join('; ');
}

function named(what: string, one: string, several: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${what} ${names.length === 1 ? one : several} ${names.join(', ')}`];
}

/** «+1,2 балла», «−3 балла». */
function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${sayPoints(Math.abs(points))}`;
}

/** With a decimal the word goes as after a fraction: «2,4 балла». */
function sayPoints(points: number): string {
  return Number.isInteger(points)
    ? counted(points, ...POINTS)
    : `${String(points).replace('.', ',')}\u00a0балла`;
}

const NAMED = 2;

/** '' when nobody else would do better with the mentor. */
export function sayRivals(rivals: readonly { readonly name: string; readonly gain: number }[]): string {
  if (rivals.length === 0) return '';
  const names = rivals.slice(0, NAMED).map(({ name, gain }) => `${name} (+${gain})`);
  const rest = rivals.length - names.length;
  const whom = rivals.length === 1 ? 'другому наставляемому' : 'другим наставляемым';
  return `Этот наставник хорошо подошёл бы и ${whom}: ${names.join(', ')}${rest > 0 ? ` и ещё ${rest}` : ''}.`;
}

export function sayWanted({ mentors, places }: Wanted): string {
  if (mentors === 0) return 'тему не предлагает ни один подходящий наставник';
  const offering = `тему ${plural(mentors, 'предлагает', 'предлагают', 'предлагают')} ${counted(mentors, ...MENTORS)}`;
  return places === 0
    ? `${offering}, но свободных мест нет`
    : `${offering}, ${counted(places, 'место свободно', 'места свободны', 'мест свободно')}, но мешают другие правила`;
}

/** Why what is shown is not the best there is; '' when it is. */
export function sayGap(proposal: Proposal, order: MatchingOrder): string {
  const { outcome, best, apart, optimal } = proposal;
  if (optimal) return '';
  const pairs = best.pairs - outcome.pairs;
  const points = Math.round(10 * (best.total - outcome.total)) / 10;
  const better =
    pairs > 0
      ? `на ${counted(pairs, 'пару', 'пары', 'пар')} больше`
      : points > 0
        ? `на ${sayPoints(points)} больше`
        : '';
  const whose = counted(apart, 'наставляемого', 'наставляемых', 'наставляемых');
  if (better === '') return 'Заново подбор предложил бы часть пар иначе.';
  return order.fewestChanges && pairs === 0
    ? `Прежние пары сохранены. Заново вышло бы ${better}, но наставник сменился бы у ${whose}.`
    : `Можно лучше: ${better}, если подобрать заново; изменится у ${whose}.`;
}

interface Got {
  readonly name: string;
  readonly score: number;
}

/** What becomes of one mentee. */
export function sayMove(before: Got | null, after: Got | null): string {
  const now = before ? `, сейчас ${sayGot(before)}` : '';
  if (!after) return `останется без пары${now}`;
  return `${before ? 'будет' : 'получит наставника:'} ${sayGot(after)}${now}`;
}

function sayGot({ name, score }: Got): string {
  return `${name} (${counted(score, ...POINTS)})`;
}
