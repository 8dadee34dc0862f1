/** Petitions that can be carried out: nothing is missing, and what is asked for changes something. */

import { isDay, readDay } from '../day';
import { MENTOR_GONE } from '../registers/mentors';
import { PAIR_STATES, PAIRS, type Pair } from '../registers/pairs';
import { CHANGE_KINDS, PETITIONS, type Petition } from '../registers/petitions';
import type { Archive } from './archive';
import { nobodyWith } from './check-codes';
import { type Check, type PaperProblem, placeIn } from './document-kind';
import type { Material } from './material';

type Column = keyof typeof PETITIONS.columns;

const chosenPetitions = ({ archive, chosen }: Material): readonly Petition[] =>
  chosen.flatMap((code) => archive.petition(code) ?? []);

/** What a petition lacks for its kind: the new mentor, the new term, the change, the other side's consent. */
export const petitionsComplete: Check = (material) =>
  chosenPetitions(material).flatMap((petition) => {
    const { archive } = material;
    const { kind, code } = petition;
    const lacks = (column: Column): PaperProblem => petitionLacks(code, column);
    const mutual = kind === CHANGE_KINDS.prolong || kind === CHANGE_KINDS.correct;
    return [
      ...(archive.pair(petition.pair) ? [] : [lacks('pair')]),
      ...(kind === CHANGE_KINDS.replace ? newMentorMissing(archive, petition) : []),
      ...(kind === CHANGE_KINDS.prolong && petition.until === '' ? [lacks('until')] : []),
      ...(kind === CHANGE_KINDS.correct && petition.change === '' ? [lacks('change')] : []),
      ...(mutual && !petition.agreed ? [lacks('agreed')] : []),
      ...(petition.decision === 'удовлетворить' ? [] : [lacks('decision')]),
    ];
  });

export function petitionLacks(code: string, column: Column): PaperProblem {
  return {
    code: 'petitionLacks',
    values: { code, column: PETITIONS.columns[column].title },
    place: placeIn(PETITIONS.key, code, column),
  };
}

function newMentorMissing(archive: Archive, { code, mentor }: Petition): readonly PaperProblem[] {
  const place = placeIn(PETITIONS.key, code, 'mentor');
  if (mentor !== '' && !archive.person(mentor).known) return [nobodyWith(mentor, place)];
  return archive.person(mentor).name === '' ? [petitionLacks(code, 'mentor')] : [];
}

/** Petitions that would change nothing, go back before the pair, or are about a pair that is over. */
export const petitionsSensible: Check = (material) => {
  const petitions = chosenPetitions(material).filter(({ order }) => order === '');
  return petitions.flatMap((petition, at) => {
    const pair = material.archive.pair(petition.pair);
    if (!pair) return [];
    const again = petitions.slice(0, at).find((earlier) => earlier.pair === pair.code && ends(earlier));
    return [
      ...nonsense(petition, pair, material.archive),
      ...(again && ends(petition)
        ? [
            {
              code: 'petitionTwice',
              values: { code: petition.code, other: again.code, pair: pair.code },
              place: placeIn(PETITIONS.key, petition.code, 'pair'),
            },
          ]
        : []),
    ];
  });
};

/** Petitions that an order has carried out are not ordered once more. */
export const petitionsOpen: Check = (material) =>
  chosenPetitions(material)
    .filter(({ order }) => order !== '')
    .map(({ code, order }) => ({
      code: 'petitionOrdered',
      values: { code, order },
      place: placeIn(PETITIONS.key, code, 'order'),
    }));

/** A pair ends once. */
function ends({ kind }: Petition): boolean {
  return kind === CHANGE_KINDS.replace || kind === CHANGE_KINDS.end;
}

const OVER: readonly string[] = [PAIR_STATES.finished, PAIR_STATES.cancelled];

function nonsense(petition: Petition, pair: Pair, archive: Archive): readonly PaperProblem[] {
  const { code, kind, since, until, mentor } = petition;
  const at = (column: Column) => placeIn(PETITIONS.key, code, column);
  const begun = isDay(pair.start) ? pair.start : dayOfOrder(archive, pair);
  const found: PaperProblem[] = [];
  if (OVER.includes(pair.state))
    found.push({
      code: 'petitionPairOver',
      values: { code, pair: pair.code, state: pair.state },
      place: at('pair'),
    });
  const state = archive.mentors.find((someone) => someone.code === mentor)?.state ?? '';
  if (kind === CHANGE_KINDS.replace && MENTOR_GONE.includes(state))
    found.push({ code: 'petitionMentorGone', values: { code, mentor, state }, place: at('mentor') });
  if (kind === CHANGE_KINDS.replace && mentor !== '' && mentor === pair.mentor)
    found.push({ code: 'petitionSameMentor', values: { code, mentor }, place: at('mentor') });
  for (const column of ['since', 'until'] as const) {
    const value = petition[column];
    if (value === '' || isDay(value)) continue;
    const { title } = PETITIONS.columns[column];
    const values = { code, column: title, value, sheet: PETITIONS.title };
    found.push({ code: 'cellDayOdd', values, place: at(column) });
  }
  if (isDay(since) && isDay(begun) && since < begun)
    found.push({
      code: 'petitionTooEarly',
      values: { code, day: since, pair: pair.code, start: begun },
      place: at('since'),
    });
  if (kind === CHANGE_KINDS.prolong && isDay(until) && isDay(pair.plannedEnd) && until <= pair.plannedEnd)
    found.push({
      code: 'petitionNotLonger',
      values: { code, day: until, pair: pair.code, end: pair.plannedEnd },
      place: at('until'),
    });
  return found;
}

/** An order on changes is not older than the order that approved the pair. */
export const changedAfterOrder: Check = (material) => {
  const { archive, paper } = material;
  if (!isDay(paper.day)) return [];
  return chosenPetitions(material).flatMap((petition) => {
    const pair = archive.pair(petition.pair);
    const ordered = pair ? dayOfOrder(archive, pair) : '';
    if (!pair || ordered === '' || paper.day >= ordered) return [];
    return [
      {
        code: 'changeBeforeOrder',
        values: { day: paper.day, pair: pair.code, start: ordered },
        place: placeIn(PAIRS.key, pair.code, 'order'),
      },
    ];
  });
};

/** Day of the order that approved a pair: of its row in «Документы», else from «№ 57-од от 12.10.2026»; '' unknown. */
function dayOfOrder(archive: Archive, { document, order }: Pair): string {
  const day = document === '' ? '' : (archive.paper(document)?.day ?? '');
  return isDay(day) ? day : (readDay(/(?:^|\s)от\s+(\d[\d.]*\d)/.exec(order)?.[1] ?? '') ?? '');
}
