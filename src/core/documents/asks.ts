/** What the curator types in for a paper becomes fields and lists of it. */

import { isDay } from '../day';
import { ASKED, type Ask, placeIn } from './document-kind';
import { day, type Field, text } from './field';
import { type List, list } from './list';
import type { Material } from './material';

/** The answer, or what stands in the form at first where nothing was sent. */
export function answerTo(ask: Ask, material: Material): string {
  return (material.answers[ask.name] ?? ask.initial(material)).trim();
}

/** Lines of an answer without the numbers and dashes people put in front; a day in front («12.10.2026 – …») stays. */
export function linesOf(answer: string): readonly string[] {
  return answer
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*(?:(?:\d+[.)])+(?!\d)|[-–—•])\s*/, '')
        .replace(/[;\s]+$/, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

export function asFields(asks: readonly Ask[]): readonly Field<Material>[] {
  return asks.flatMap((ask): readonly Field<Material>[] => {
    const label = [ask.name, ask.meaning, ask.example] as const;
    const read = (material: Material) => answerTo(ask, material);
    const place = ask.required ? () => placeIn(ASKED, '', ask.name) : undefined;
    if (ask.kind === 'day') return [day(label, read, place)];
    return ask.kind === 'text' || ask.kind === 'choice' ? [text(label, read, place)] : [];
  });
}

/** Lines stand in a template as «{{Рабочая группа: строка}}». */
export function asLists(asks: readonly Ask[]): readonly List[] {
  return asks
    .filter(({ kind }) => kind === 'lines')
    .map((ask) =>
      list<string>({
        name: ask.name,
        meaning: `списка «${ask.name}»`,
        rows: (material) => linesOf(answerTo(ask, material)),
        columns: [text(['строка', ask.meaning, ask.example], (line) => line)],
      }),
    );
}

/** Answers that are missing or cannot be read, whether or not the template shows them. */
export function unanswered(
  asks: readonly Ask[],
  material: Material,
): readonly { readonly ask: Ask; readonly odd: string }[] {
  return asks.flatMap((ask) => {
    const answer = answerTo(ask, material);
    if (ask.required && answer === '') return [{ ask, odd: '' }];
    if (ask.kind === 'day' && answer !== '' && !isDay(answer)) return [{ ask, odd: answer }];
    return [];
  });
}
