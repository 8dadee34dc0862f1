/** Rows of «Подбор»: written when pairs are proposed, brought up to date when somebody has edited the sheets by hand. */

import type { Cells } from '../core/cell';
import type { Proposal, ProposedPair } from '../core/matching/propose';
import { inHundred } from '../core/matching/solve-way';
import type { Unmatched } from '../core/matching/unmatched';
import { isKept } from '../core/programme/states';
import type { Mentee } from '../core/registers/mentees';
import type { Mentor } from '../core/registers/mentors';
import { isLive, type Pair } from '../core/registers/pairs';
import { DECISIONS } from '../core/registers/proposals';
import { sayHelp, sayUnmatched } from '../texts/matching';
import type { Book } from './book';
import { mentorDetail } from './describe-proposals';
import { byCode } from './matching-input';

/** One row for each mentee who looks for a mentor; rows of the others say what has become of them. */
export function writeProposals(book: Book, proposal: Proposal, leftOut: ReadonlySet<string>): void {
  const mentees = byCode(book.entries('mentees').map(({ record }) => record));
  const mentors = byCode(book.entries('mentors').map(({ record }) => record));
  const decisions = new Map(book.entries('proposals').map(({ record }) => [record.mentee, record]));
  const refused = (mentee: string, instead: string): readonly string[] =>
    proposal.dropped
      .filter((pair) => pair.mentee === mentee && pair.mentor !== instead)
      .map(({ mentor, sentence }) => `${mentor}${REFUSED}${sentence}`);
  const rows = new Map<string, Cells>();
  for (const pair of proposal.pairs) {
    const before = decisions.get(pair.mentee);
    // A word stays with the mentor it was said of, one that is misspelt too.
    const word = before?.mentor === pair.mentor ? before.decision : '';
    const decided = ANSWERED.includes(word) ? '' : word;
    const cells = pairCells(pair, mentors.get(pair.mentor), refused(pair.mentee, pair.mentor));
    rows.set(pair.mentee, {
      mentor: pair.mentor,
      ...cells,
      decision: decided || (pair.fixed ? DECISIONS.fix : ''),
    });
  }
  for (const gap of proposal.unmatched) {
    const words = [...refused(gap.mentee, '').map((text) => `${text}.`), gapWords(gap)];
    rows.set(gap.mentee, { ...NOBODY, reasons: words.join(' ') });
  }
  const live = liveByMentee(book);
  const there = new Set<string>();
  for (const { row, record } of book.entries('proposals')) {
    const pair = live.get(record.mentee);
    const cells =
      rows.get(record.mentee) ??
      (pair
        ? acceptedCells(pair.mentor)
        : {
            ...NOBODY,
            reasons: leftOut.has(record.mentee) ? LEFT_OUT : NOT_TAKING_PART,
          });
    there.add(record.mentee);
    book.change('proposals', row, {
      ...aboutMentee(mentees.get(record.mentee)),
      ...cells,
      madeAt: book.now.moment,
    });
  }
  for (const [mentee, cells] of rows) {
    if (there.has(mentee)) continue;
    book.append('proposals', {
      mentee,
      ...aboutMentee(mentees.get(mentee)),
      ...cells,
      madeAt: book.now.moment,
    });
  }
}

/** Rows say of their pair what is true now; whether any had to be changed. */
export function followEdits(book: Book, { pairs, unmatched }: Proposal): boolean {
  const mentees = byCode(book.entries('mentees').map(({ record }) => record));
  const mentors = byCode(book.entries('mentors').map(({ record }) => record));
  const live = liveByMentee(book);
  const standing = new Map(pairs.map((pair) => [pair.mentee, pair]));
  const single = new Map(unmatched.map((gap) => [gap.mentee, gap]));
  let changed = false;
  const put = (row: number, cells: Cells): void => {
    changed = true;
    book.change('proposals', row, cells);
  };
  for (const { row, record } of book.entries('proposals')) {
    const { mentee, mentor, score, decision, reasons } = record;
    const made = live.get(mentee);
    const pair = standing.get(mentee);
    const gap = single.get(mentee);
    if (made) {
      const { form, kind } = made;
      const detail = mentorDetail(mentors.get(made.mentor));
      if (mentor !== made.mentor)
        put(row, { ...acceptedCells(made.mentor), mentorDetail: detail, form, kind });
    } else if (pair?.mentor === mentor) {
      const cells = pairCells(pair, mentors.get(mentor));
      if (record.mentorDetail !== cells.mentorDetail) put(row, { mentor, ...cells });
      else if (score !== cells.score || !isSaid(reasons, cells.reasons))
        put(row, { score: cells.score, reasons: cells.reasons });
    } else if (gap && (mentor === '' || decision === DECISIONS.done)) {
      if (score !== null || mentor !== '') put(row, { ...NOBODY, reasons: gapWords(gap) });
      else if (!isAsLeft(reasons) && !reasons.endsWith(gapWords(gap))) put(row, { reasons: gapWords(gap) });
    } else if (gap) {
      // A mentor who takes part would stand here: then it is the mentee who cannot be proposed.
      const state = mentors.get(mentor)?.state;
      const why =
        state === undefined || isKept(state)
          ? `${mentor}${REFUSED}такого наставника нет или он больше не участвует.`
          : gapWords(gap);
      const { mentor: _, decision: __, ...nothing } = NOBODY;
      if (score !== null || reasons !== why) put(row, { ...nothing, reasons: why });
    } else if (!pair && mentees.has(mentee) && (mentor !== '' || reasons !== NOT_TAKING_PART)) {
      put(row, { ...NOBODY, reasons: NOT_TAKING_PART });
    }
  }
  return changed;
}

const REFUSED = ' предложить нельзя: ';
const LEFT_OUT = 'В этом подборе оставлен без пары.';
const NOT_TAKING_PART = 'Не участвует в подборе.';
const REJECTED = ' отклонена. Предложите пары ещё раз.';

export function rejectedWords(mentor: string): string {
  return `Пара с ${mentor}${REJECTED}`;
}

/** What a run or the curator has left without a pair says so until the next run. */
function isAsLeft(reasons: string): boolean {
  return reasons === LEFT_OUT || reasons.endsWith(REJECTED);
}

/** Whether a row says the reasons, be it after those why somebody fixed could not be kept. */
function isSaid(row: string, reasons: string): boolean {
  const own = row.split('; ').filter((part) => !part.includes(REFUSED));
  return own.join('; ') === reasons;
}

/** Words that a new proposal answers: they are written anew where they still hold. */
const ANSWERED: readonly string[] = [DECISIONS.fix, DECISIONS.reject, DECISIONS.done];

/** What a row says of its pair. */
function pairCells(pair: ProposedPair, mentor: Mentor | undefined, first: readonly string[] = []) {
  const notes = [
    ...first,
    ...pair.reasons.map(({ text }) => text),
    ...pair.breaks.map((sentence) => `внимание: ${sentence}`),
  ];
  return {
    mentorDetail: mentorDetail(mentor),
    form: pair.form,
    kind: pair.kind,
    score: inHundred(pair.score),
    reasons: notes.join('; '),
  };
}

function gapWords({ reason, help }: Unmatched): string {
  return `${sayUnmatched(reason)} ${sayHelp(help.code, help.values)}`;
}

export function liveByMentee(book: Book): ReadonlyMap<string, Pair> {
  return new Map(
    book.entries('pairs').flatMap(({ record }) => (isLive(record) ? [[record.mentee, record] as const] : [])),
  );
}

export const NOBODY = { mentor: '', mentorDetail: '', form: '', kind: '', score: '', decision: '' } as const;

/** How a row of «Подбор» looks once its pair stands in «Пары». */
export function acceptedCells(mentor: string) {
  return { mentor, decision: DECISIONS.done };
}

function aboutMentee(mentee: Mentee | undefined): Cells {
  return mentee ? { menteeDetail: mentee.post, request: mentee.mainTopic || (mentee.topics[0] ?? '') } : {};
}
