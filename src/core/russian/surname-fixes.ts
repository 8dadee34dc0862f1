/** Surnames that lvovich 2.1.0 declines wrongly: short rules laid over it. */
import type { Case, Gender } from './grammar';

/** Endings in the order of `ORDER`; `null` leaves the form to lvovich. */
type Endings = readonly [string | null, string | null, string | null, string | null, string | null];

interface Fix {
  readonly test: RegExp;
  /** Letters to cut before the ending is put on. */
  readonly cut: number;
  readonly endings: Endings;
  /** Women of such a surname decline it as well. */
  readonly both?: true;
}

const ORDER: readonly Case[] = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];

/** First halves of double surnames that stay as they are. */
const UNDECLINED_FIRST = /^(бонч|тер|сухово|ибн|аль|эль|фон|сен|мак|ван)$/i;

const FIXES: readonly Fix[] = [
  // A fleeting vowel that is kept, lost, or written ь.
  { test: /^швец$/, cut: 0, endings: ['а', 'у', 'а', 'ом', 'е'] },
  { test: /^кузнец$/, cut: 0, endings: ['а', 'у', 'а', 'ом', 'е'] },
  { test: /^перец$/, cut: 2, endings: ['ца', 'цу', 'ца', 'цем', 'це'] },
  { test: /.лец$/, cut: 2, endings: ['ьца', 'ьцу', 'ьца', 'ьцом', 'ьце'] },
  { test: /(солов|вороб|мурав)ей$/, cut: 2, endings: ['ья', 'ью', 'ья', 'ьём', 'ье'] },
  { test: /^(ор|ос|коз|хох|дят|чех|щёг|щег)[её]л$/, cut: 2, endings: ['ла', 'лу', 'ла', 'лом', 'ле'] },
  { test: /^боб[её]р$/, cut: 2, endings: ['ра', 'ру', 'ра', 'ром', 'ре'] },
  { test: /^лапоть$/, cut: 3, endings: ['тя', 'тю', 'тя', 'тем', 'те'] },
  { test: /^(гусь|лось|карась|рысь)$/, cut: 1, endings: ['я', 'ю', 'я', 'ем', 'е'] },
  // The instrumental alone: a stressed ending after a hissing sound has «о», an unstressed one «е».
  {
    test: /(ач|[^о]ыч|^сыч|юч|[уо]рщ|ущ|лещ|хвощ|чиж|стриж|морж|[её]рш|^ключ)$/,
    cut: 0,
    endings: [null, null, null, 'ом', null],
  },
  {
    test: /^(левша|лапша|душа|саранча|каланча|ханжа|межа|свеча|парча|овца)$/,
    cut: 1,
    endings: [null, null, null, 'ой', null],
    both: true,
  },
  { test: /[жшчщц]а$/, cut: 1, endings: [null, null, null, 'ей', null], both: true },
  { test: /[гкхжшщч]ой$/, cut: 2, endings: [null, null, null, 'им', null] },
  // Foreign surnames in -ин have the ending of a noun.
  {
    test: /^(грин|чаплин|дарвин|франклин)$/,
    cut: 0,
    endings: [null, null, null, 'ом', null],
  },
];

/** The right form of one half of a surname, or `null` when lvovich's own form is right. */
export function fixedSurname(surname: string, to: Case, gender: Gender, leading: boolean): string | null {
  if (leading && UNDECLINED_FIRST.test(surname)) return surname;
  const lower = surname.toLowerCase();
  const fix = FIXES.find(({ test, both }) => (both || gender === 'male') && test.test(lower));
  const ending = fix?.endings[ORDER.indexOf(to)];
  if (!fix || ending === null || ending === undefined) return null;
  return surname.slice(0, surname.length - fix.cut) + ending;
}
