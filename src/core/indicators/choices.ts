/** What the settings choose for the indicators: the programme's documents leave it open (domain A.3, points 5–8). */

import { isDay } from '../day';
import type { Problem } from '../problem';
import { readNumber } from '../registers/register';
import { SCHOOL_SETTINGS, type SchoolDetails } from '../registers/settings';
import { foldText } from '../text';

/** Words of «Настройки» by what they choose; the first is the default. */
const WORDS = {
  coverageRole: { any: 'любая', mentee: 'наставляемый', mentor: 'наставник' },
  ageOn: { cutOff: 'на дату расчёта', september: 'на 1 сентября', december: 'на 31 декабря' },
  tookPart: { year: 'в течение года', day: 'на дату расчёта' },
  satisfactionOf: { answered: 'ответившие', participants: 'участники' },
  organisationsAs: { share: 'доля', count: 'число' },
} as const;

type Worded = keyof typeof WORDS;
export type ChoiceKey = Worded | 'satisfiedFrom';

export type Choices = { readonly [K in Worded]: keyof (typeof WORDS)[K] } & {
  /** Mean of the answers, 1 to 10, from which on somebody is satisfied. */
  readonly satisfiedFrom: number;
  /** Settings that could not be read, under their keys: the default counts. */
  readonly problems: Readonly<Partial<Record<ChoiceKey, Problem>>>;
};

/** Reads the settings; what is empty or cannot be read is the default, the latter with a problem. */
export function readChoices(school: SchoolDetails): Choices {
  const problems: Partial<Record<ChoiceKey, Problem>> = {};
  const odd = (key: ChoiceKey): void => {
    const { title, default: standard } = SCHOOL_SETTINGS[key];
    problems[key] = {
      code: 'choiceOdd',
      place: { register: 'settings', code: title, column: 'value' },
      values: { title, standard },
    };
  };
  const worded = <K extends Worded>(key: K): Choices[K] => {
    const options = Object.entries(WORDS[key]) as [Choices[K] & string, string][];
    const typed = plain(school[key]);
    const found = options.find(([, words]) => plain(words) === typed);
    if (!found && typed !== '') odd(key);
    return (found ?? options[0]!)[0];
  };
  const points = isDay(school.satisfiedFrom) ? null : readNumber(school.satisfiedFrom);
  const inScale = points !== null && points >= 1 && points <= 10;
  if (!inScale && school.satisfiedFrom.trim() !== '') odd('satisfiedFrom');
  return {
    coverageRole: worded('coverageRole'),
    ageOn: worded('ageOn'),
    tookPart: worded('tookPart'),
    satisfactionOf: worded('satisfactionOf'),
    organisationsAs: worded('organisationsAs'),
    satisfiedFrom: inScale ? points : Number(SCHOOL_SETTINGS.satisfiedFrom.default),
    problems,
  };
}

const DAYS: Readonly<Record<string, string>> = { '09-01': '1 сентября', '12-31': '31 декабря' };

/** Sheets makes a date of «1 сентября»; «на» and a full stop do not matter. */
function plain(text: string): string {
  const folded = foldText(text);
  const day = isDay(folded) ? DAYS[folded.slice(5)] : undefined;
  return day ?? folded.replace(/^на /, '').replace(/\.$/, '');
}
