/** Names that lvovich 2.1.0 declines wrongly: short rules laid over it. */
import { applyRule, inflectFalling, type Rule } from './endings';
import type { Case, Gender } from './grammar';

/** A rule for one gender, or for both; the ending «*» leaves the form to lvovich. */
type Fix = readonly [...Rule, of?: Gender];

/** First halves of double surnames that stay as they are. */
const UNDECLINED_FIRST = /^(бонч|тер|сухово|ибн|аль|эль|фон|сен|мак|ван|кара|шах|бек|хан|мелик|дон|абу)$/i;

const SURNAMES: readonly Fix[] = [
  // «Швец», «Кузнец», «Блок»: nowhere for the vowel to fall out of.
  [/(ок|ец|ёк)$/i, 0, 'а у а ом е', 'male'],
  [/(солов|вороб|мурав)ей$/i, 2, 'ья ью ья ьём ье', 'male'],
  [/^(ор|ос|коз|кот|хох|дят|чех|щёг|щег)[её]л$/i, 2, 'ла лу ла лом ле', 'male'],
  [/^(боб|ков|кост|шат)[её]р$/i, 2, 'ра ру ра ром ре', 'male'],
  [/^гусь$/i, 1, 'я ю я ем е', 'male'],
  [/^(кисел|корол|ковал|шмел|журавл|карас|звонар|пономар|золотар|кобзар|косар)ь$/i, 1, '* * * ём *', 'male'],
  // The instrumental alone: a stressed ending after a hissing sound has «о», an unstressed one «е».
  [/(ач|[^о]ыч|^сыч|юч|[уо]рщ|ущ|лещ|хвощ|чиж|стриж|морж|[её]рш|^ключ)$/i, 0, '* * * ом *', 'male'],
  [/^(левша|лапша|душа|саранча|каланча|ханжа|межа|свеча|парча|овца)$/i, 1, '* * * ой *'],
  [/[жшчщц]а$/i, 1, '* * * ей *'],
  // Short Korean surnames are nouns: «Цой».
  [/^(?!зл)[^аеёиоуыэюя]+ой$/i, 1, 'я ю я ем е', 'male'],
  [/[гкхжшщч]ой$/i, 2, '* * * им *', 'male'],
  [/цый$/i, 2, 'его ему его * ем', 'male'],
  [/([ауюя]|бо|в)чий$/i, 2, 'его ему его им ем', 'male'],
  [/[^р]гий$/i, 2, 'ого ому ого им ом', 'male'],
  [/^(чуж|больш|меньш)ая$/i, 2, 'ой ой ую ой ой', 'female'],
  [/[жчшщц]ая$/i, 2, 'ей ей ую ей ей', 'female'],
  // Foreign surnames in -ин and -ов have the ending of a noun.
  [/^(грин|чаплин|дарвин|франклин|бюлов|флотов)$/i, 0, '* * * ом *', 'male'],
];

const FIRST_NAMES: readonly Fix[] = [
  // French names stay as they are; «Айгуль», «Гузель», «Асель» go like «Любовь».
  [/(никол|мишел|риэл|ниэл|нуэл)ь$/i, 0, '* * * * *', 'female'],
  [/ль$/i, 1, 'и и ь ью и', 'female'],
  [/[чщц]$/i, 0, '* * * ем *', 'male'],
  [/[жчщц]а$/i, 1, '* * * ей *'],
];

function fixed(fixes: readonly Fix[], name: string, to: Case, gender: Gender): string | null {
  const fix = fixes.find(([test, , , of]) => (of ?? gender) === gender && test.test(name));
  const form = fix ? applyRule([fix[0], fix[1], fix[2]], name, to) : '*';
  return form.endsWith('*') ? null : form;
}

/** The right form of one half of a surname, or `null` when lvovich's own form is right. */
export function fixedSurname(surname: string, to: Case, gender: Gender, leading: boolean): string | null {
  if (leading && UNDECLINED_FIRST.test(surname)) return surname;
  return (gender === 'male' ? inflectFalling(surname, to) : null) ?? fixed(SURNAMES, surname, to, gender);
}

/** The right form of a first name, or `null` when lvovich's own form is right. */
export function fixedFirstName(name: string, to: Case, gender: Gender): string | null {
  return fixed(FIRST_NAMES, name, to, gender);
}
