/** Addresses of a form's page with answers filled in already, and the way back from such an address. */
import { publishedUrl } from './addresses';
import { type GivenAnswer, isQuestion, readAnswer } from './check-answer';
import type { Answer, FormState, ItemState } from './state';

const OTHER = '__other_option__';

/** Number of a question in addresses: another one than the id of its item, and one for each row of a grid. */
function entryOf(item: ItemState, row = 0): string {
  return `entry.${(item.id * 48271 + row + 1) % 2147483647}`;
}

const isGrid = (item: ItemState): boolean => item.kind === 'GRID' || item.kind === 'CHECKBOX_GRID';

/** The page's address with the answers of a response in it, as «Получить заполненную ссылку» gives it. */
export function prefilledUrl(form: FormState, answers: Readonly<Record<string, Answer>>): string {
  const query = new URLSearchParams({ usp: 'pp_url' });
  for (const item of form.items) {
    const answer = answers[item.id];
    if (answer === undefined) continue;
    if (isGrid(item)) {
      for (const [row, cell] of (answer as readonly (string | string[] | null)[]).entries()) {
        for (const column of [cell ?? []].flat()) query.append(entryOf(item, row), column);
      }
    } else for (const value of [answer].flat() as string[]) addValue(query, item, value);
  }
  return `${publishedUrl(form.id)}?${query}`;
}

function addValue(query: URLSearchParams, item: ItemState, value: string): void {
  const entry = entryOf(item);
  const own = item.otherOption && !item.choices.includes(value);
  query.append(entry, own ? OTHER : value);
  if (own) query.append(`${entry}.other_option_response`, value);
}

/** Answers that an address brings along, by item id; what does not fit its question is passed over. */
export function readPrefilled(form: FormState, query: URLSearchParams): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const item of form.items.filter(isQuestion)) {
    const given = givenIn(query, item);
    if (given === null) continue;
    // Forms shows what stands in the address although the check of a text question will refuse it.
    const { answer, problem } = readAnswer({ ...item, validation: null, required: false }, given, false);
    if (answer !== null && problem === null) answers[item.id] = answer;
  }
  return answers;
}

function givenIn(query: URLSearchParams, item: ItemState): GivenAnswer | null {
  if (isGrid(item)) {
    const rows = item.rows.map((_, row) => query.getAll(entryOf(item, row)));
    return item.kind === 'CHECKBOX_GRID' ? rows : rows.map(([column]) => column ?? null);
  }
  const entry = entryOf(item);
  const other = query.get(`${entry}.other_option_response`) ?? '';
  const values = query.getAll(entry).map((value) => (value === OTHER ? other : value));
  return item.kind === 'CHECKBOX' ? values : (values[0] ?? null);
}
