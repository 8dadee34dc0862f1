/** What two people had with each other before, as «Пары» tells. */
import { isDay } from '../day';
import { PAIR_STATES, type Pair } from '../registers/pairs';
import { foldText } from '../text';
import { numberOfCode } from './person';

/** Numbers (`numberOfCode`) of mentors: the pair finished well, finished early, the mentor was replaced. */
export interface Past {
  readonly well: ReadonlySet<number>;
  readonly early: ReadonlySet<number>;
  readonly replaced: ReadonlySet<number>;
}

/** By number of the mentee. */
export function readPast(pairs: readonly Pair[]): ReadonlyMap<number, Past> {
  const past = new Map<number, Readonly<Record<keyof Past, Set<number>>>>();
  const byCode = new Map(pairs.map((pair) => [pair.code, pair]));
  // A pair carried on under a new code is no replacement.
  const replaced = new Set(
    pairs.flatMap(({ previous, mentor }) => {
      const before = previous === '' ? undefined : byCode.get(previous);
      return before && before.mentor !== mentor ? [before] : [];
    }),
  );
  for (const pair of pairs) {
    const mentee = numberOfCode(pair.mentee);
    const mentor = numberOfCode(pair.mentor);
    const had = past.get(mentee) ?? { well: new Set(), early: new Set(), replaced: new Set() };
    past.set(mentee, had);
    if (replaced.has(pair) || saysReplaced(foldText(pair.endReason))) had.replaced.add(mentor);
    else if (pair.state === PAIR_STATES.finished) had[wentWell(pair) ? 'well' : 'early'].add(mentor);
  }
  return past;
}

const NO_REPLACEMENT =
  /(?<![а-я])(?:без|не|нет) (?:[а-я]+ )?замен|(?<![а-я])замен[а-я]+ (?:наставник[а-я]* )?(?:не|нет)(?![а-я])/;
/** A replacement of the mentor or of nobody named; «заменить» and «заменён» only with the mentor beside it. */
const REPLACEMENT = new RegExp(
  [
    /(?<![а-я])замен(?:а|ы|у|е|ой|ою)(?![а-я])(?! (?:форм|вид|тем|план|врем|мест|дн|встреч|куратор))/,
    /(?<![а-я])замен[а-я]+ наставника?(?![а-я])/,
    /(?<![а-я])наставника? (?:был |пришлось )?замен(?:ен|ил|ить)/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

function saysReplaced(reason: string): boolean {
  return REPLACEMENT.test(reason) && !NO_REPLACEMENT.test(reason);
}

/** Of a finished pair: not before its time unless the plan was fulfilled. */
function wentWell({ end, plannedEnd, endReason }: Pair): boolean {
  const reason = foldText(endReason);
  // «План выполнен, продолжать не нужно»: the «не» must stand in the same part of the sentence.
  const done = reason.split(/[.,;:()]/).filter((part) => part.includes('выполн'));
  if (done.some((part) => /(?<![а-я])не(?:\s|выполн)/.test(part))) return false;
  if (done.some((part) => part.includes('выполнен'))) return true;
  if (reason.includes('инициатив') || reason.includes('досрочн')) return false;
  return !(isDay(end) && isDay(plannedEnd) && end < plannedEnd);
}
