/** Whether a form of mentoring is shown nowhere, once more and plainly: then the number of all would tell of it. */
import type { Material } from '../../../src/core/indicators/figure';
import { firstDay, fold, number, real } from './recount-plain';

type Rows = Material['answers'];

/** A table for each questionnaire of a role after the programme; one of them leaves a form out. */
export function hidesForm(material: Material, role: string, asOf: string): boolean {
  const rows = material.answers.filter((row) => {
    const points = number(row.value);
    return (
      row.role === role &&
      row.stage === 'после программы' &&
      ['satisfaction', 'quality'].includes(row.measure) &&
      row.remarks === '' &&
      row.response !== '' &&
      row.key !== '' &&
      real(row.day) &&
      row.day <= asOf &&
      firstDay(row.day) === firstDay(asOf) &&
      points !== null &&
      points >= 1 &&
      points <= 10 &&
      Math.floor(points) === points
    );
  });
  return ['', 'Отзыв'].some((title) => {
    const table = rows.filter(({ questionnaire }) => questionnaire === title);
    return table.some(({ measure }) => measure === 'satisfaction') && leavesOut(sizes(table, material));
  });
}

/** People by form of mentoring, each in one: that of their last words on anything. */
function sizes(table: Rows, material: Material): readonly number[] {
  const who = ({ subject, response }: Rows[number]): string =>
    subject === '' || fold(subject) === 'анонимно' ? `?${response}` : subject;
  const counted = table.filter(
    (row, i) =>
      !table.some(
        (other, j) =>
          who(other) === who(row) &&
          other.key === row.key &&
          (other.day > row.day || (other.day === row.day && j > i)),
      ),
  );
  const formOf: Record<string, string> = {};
  for (const row of counted) {
    const pairs = material.pairs.filter(
      (pair) =>
        pair.state !== 'отменена' &&
        pair.state !== 'своё' &&
        row.subject !== '' &&
        (pair.mentee === row.subject || pair.mentor === row.subject),
    );
    const form = fold(row.form || (pairs[pairs.length - 1]?.form ?? '')).replace('–', '-');
    formOf[who(row)] = form || (formOf[who(row)] ?? '');
  }
  const forms = Object.values(formOf);
  return [...new Set(forms)].map((form) => forms.filter((one) => one === form).length);
}

/** Small ones are shown together, or with a larger one; where neither hides how many they are, they are left out. */
function leavesOut(people: readonly number[]): boolean {
  const small = people.filter((size) => size < 5);
  if (small.length === 0 || small.length < people.length) return false;
  let all = 0;
  for (const size of small) all += size;
  return small.length === 1 || all < 5 || all === small.length || all === 4 * small.length;
}
