/** Whom a mentor is ready to help, as ticked in the questionnaire or typed by hand. */
import { foldText } from '../text';

/** «5–7 классы» is a range of classes, «педагоги» a word, folded, that may or may not stand for grown-ups. */
export type AgeGroup = { readonly from: number; readonly to: number } | { readonly word: string };

const LAST = 11;
const CLASS_WORD = /(?:паралл|кл(?:асс|[.\s]|$))[а-я]*\.?/g;
/** «5-го», «7-й», «6-х» are plain numbers. */
const ORDINAL = /(\d)-?(?:[гм]о|о?го|[иы]?[йех]|м)(?![а-я])/g;
const SPAN =
  /(?:(?<![а-я])(с|от|до|по)\s+)?(\d{1,2})(?!\d)\s*(?:(?:-|\.{2,}|…|по|до)\s*(\d{1,2})(?!\d)|(\+|и (?:старше|выше|далее))|(и (?:младше|ниже)))?/g;
const AGE = /\d\s*(?:лет|год)/;
const PUPILS = /(?<![а-я])(?:учени|обучающ|учащ|школьник)[а-я]*/g;

/** One value may name several groups: «1–4 классы и педагоги». Years of age and numbers that are no classes stay a word. */
export function readAgeGroups(text: string): readonly AgeGroup[] {
  const word = foldText(text);
  const plain = word.replace(ORDINAL, '$1').replace(CLASS_WORD, ' ').replace(/\s+/g, ' ');
  const ranges: { readonly from: number; readonly to: number }[] = [];
  const rest = plain.replace(
    SPAN,
    (_, before?: string, first = '', last?: string, up?: string, down?: string) => {
      const [one, open] = [Number(first), last === undefined];
      const above = up !== undefined || (open && (before === 'с' || before === 'от'));
      const below = down !== undefined || (open && (before === 'до' || before === 'по'));
      const other = last !== undefined ? Number(last) : above ? LAST : below ? 1 : one;
      ranges.push({ from: Math.min(one, other), to: Math.max(one, other) });
      return ';';
    },
  );
  const others = rest.replace(PUPILS, ' ');
  const words = others
    .split(/[,;/]|(?<![а-я])(?:и|или)(?![а-я])/)
    .map((part) => part.trim())
    // What is left of a class, «7а», is no word.
    .filter((part) => part.length > 2);
  if (others !== rest && ranges.length === 0) ranges.push({ from: 1, to: LAST });
  const groups = [...ranges, ...words.map((part) => ({ word: part }))];
  const sound =
    groups.length > 0 && !AGE.test(word) && ranges.every(({ from, to }) => from > 0 && to <= LAST);
  return sound ? groups : [{ word }];
}
