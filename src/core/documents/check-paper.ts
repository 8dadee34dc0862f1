/** What is missing before a paper can be made: everything is named at once, with its place, before anything is written. */

import { isDay } from '../day';
import type { Place } from '../problem';
import { PETITIONS } from '../registers/petitions';
import type { Archive } from './archive';
import { unanswered } from './asks';
import { citedBases } from './bases';
import { nobodyWith, typedCode } from './check-codes';
import type { DocsDocument } from './document-json';
import { ASKED, type DocumentKind, type PaperProblem, placeIn } from './document-kind';
import { layOut, listOfRow } from './layout';
import type { Material } from './material';
import { petitionLacks } from './petition-checks';
import { findPlaceholders } from './placeholders';
import { type Gap, type Values, valuesOf } from './values';

/**
 * `paperGap` an empty value (meaning) · `codeOfNobody` a code that no person has (code, sheet) ·
 * `paperAnswerMissing` (ask) · `paperAnswerOdd` no day (ask, value) · `paperDayOdd` (day) · `paperWithoutSubject` nothing was chosen (title) · `basisOutOfForce` a caution (basis, day) ·
 * and what the kind itself checks.
 */
export function checkPaper(
  document: DocsDocument,
  kind: DocumentKind,
  material: Material,
): readonly PaperProblem[] {
  const { paper, chosen } = material;
  const values = valuesOf(kind, material);
  return [
    ...(kind.about.title !== '' && chosen.length === 0
      ? [problem('paperWithoutSubject', { title: kind.title })]
      : []),
    ...(kind.about.title === ''
      ? []
      : chosen
          .filter((code) => !isThere(code, material.archive))
          .map((code) => problem('rowMissing', { code }))),
    ...(paper.day === '' || isDay(paper.day) ? [] : [problem('paperDayOdd', { day: paper.day })]),
    ...unanswered(kind.asks, material).map(({ ask, odd }) =>
      problem(
        odd === '' ? 'paperAnswerMissing' : 'paperAnswerOdd',
        { ask: ask.name, value: odd },
        placeIn(ASKED, '', ask.name),
      ),
    ),
    ...gaps(document, values, material.archive),
    ...kind.checks.flatMap((check) => check(material)),
    ...outOfForce(kind, document, material),
  ].filter((each, at, all) => all.findIndex((other) => isSame(each, other)) === at);
}

/** A row may have been deleted since the paper was asked for. */
function isThere(code: string, archive: Archive): boolean {
  const { pair, event, award, partner, petition, paper } = archive;
  return (
    archive.person(code).known ||
    [pair, event, award, partner, petition, paper].some((find) => find(code) !== undefined)
  );
}

/** A gap may be found by the check of a kind as well. */
function isSame(a: PaperProblem, b: PaperProblem): boolean {
  return a === b || (a.place !== undefined && a.code === b.code && samePlace(a.place, b.place));
}

function samePlace(a: Place, b: Place | undefined): boolean {
  return b !== undefined && a.register === b.register && a.code === b.code && a.column === b.column;
}

function problem(code: string, values: PaperProblem['values'], place?: Place): PaperProblem {
  return place ? { code, values, place } : { code, values };
}

/** Empty values that the template shows; each place once, answers are named by `unanswered`. */
function gaps(document: DocsDocument, values: Values, archive: Archive): readonly PaperProblem[] {
  const layout = layOut(document, values);
  const found = new Map<string, PaperProblem>();
  for (const placeholder of findPlaceholders(document).placeholders) {
    const { cell, name } = placeholder;
    if (layout.isDropped(placeholder) || layout.mark(placeholder) !== undefined) continue;
    const row = cell?.table.tableRows?.[cell.row];
    const rows = (row && listOfRow(row, values)?.count) ?? 1;
    for (let index = 0; index < rows; index += 1) {
      const gap = values.gap(name, index);
      if (!gap || gap.place.register === ASKED) continue;
      const { register, code, column } = gap.place;
      const key = `${register} ${code} ${column}`;
      if (!found.has(key)) found.set(key, gapProblem(gap, archive));
    }
  }
  return [...found.values()];
}

/** An empty value in words: a code of nobody, a petition that lacks something, anything else. */
function gapProblem({ meaning, place }: Gap, archive: Archive): PaperProblem {
  const typed = typedCode(place, archive);
  if (typed !== '') return nobodyWith(typed, place);
  if (place.register === PETITIONS.key && place.column in PETITIONS.columns)
    return petitionLacks(place.code, place.column as keyof typeof PETITIONS.columns);
  return problem('paperGap', { meaning, code: place.code }, place);
}

/** A paper that cites an act out of force on its day is made only once the curator has seen the warning. */
function outOfForce(kind: DocumentKind, document: DocsDocument, material: Material): readonly PaperProblem[] {
  const day = isDay(material.paper.day) ? material.paper.day : material.archive.today;
  const { placeholders } = findPlaceholders(document);
  if (!placeholders.some(({ name }) => /^основани/i.test(name))) return [];
  return citedBases(material.archive.legalBases, kind.topics)
    .filter(({ from, to }) => (isDay(from) && day < from) || (isDay(to) && day > to))
    .map((basis) => ({
      code: 'basisOutOfForce',
      caution: true as const,
      values: {
        basis: `${basis.kind} ${basis.number}`.trim(),
        from: basis.from,
        to: basis.to,
        past: isDay(basis.to) && day > basis.to ? 'да' : '',
      },
      place: placeIn('legalBases', basis.code, isDay(basis.from) && day < basis.from ? 'from' : 'to'),
    }));
}
