/** Response sheets as Google Forms exports them: CSV, one row per response, read into answers of a form. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readDay } from '../../src/core/day';
import { BASE_KEYS, QUESTIONNAIRES } from '../../src/core/questionnaires/list';
import {
  type BaseKey,
  headersOf,
  optionsOf,
  type Question,
} from '../../src/core/questionnaires/questionnaire';
import { DEFAULT_LISTS } from '../../src/core/registers/lists';
import { splitChoices } from '../../src/core/text';

export const FILES: Readonly<Record<BaseKey, string>> = {
  pupil: 'mentee-pupils.csv',
  teacher: 'mentee-teachers.csv',
  mentor: 'mentors.csv',
};

/** What a respondent gives in one form, in the shapes of Google Forms, by question title. */
export type FormAnswers = Readonly<
  Record<string, string | readonly string[] | readonly (readonly string[] | null)[]>
>;

export interface PlannedResponse {
  readonly questionnaire: BaseKey;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly answers: FormAnswers;
}

/** A file or folder that cannot be used, in one sentence for the person at the console. */
export class UnusableInput extends Error {}

const TIMESTAMP = 'Отметка времени';
/** The times of the files are Moscow time, UTC+3 all year. */
const MOSCOW_HOURS = 3;

/** Reads the three files of a folder, oldest response first. Throws UnusableInput naming what is wrong. */
export function readResponses(folder: string): readonly PlannedResponse[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UnusableInput(`Папки ${folder} нет.`);
  return BASE_KEYS.flatMap((key) => readFile(folder, key)).sort((a, b) => a.at - b.at);
}

function readFile(folder: string, key: BaseKey): readonly PlannedResponse[] {
  const file = FILES[key];
  const path = join(folder, file);
  if (!existsSync(path) || !statSync(path).isFile())
    throw new UnusableInput(`В папке ${folder} нет файла ${file}.`);
  const [header, ...rows] = parseRows(path, file);
  const known = new Set([
    TIMESTAMP,
    ...QUESTIONNAIRES[key].questions.flatMap((question) => headersOf(question, DEFAULT_LISTS)),
  ]);
  if (!header?.includes(TIMESTAMP))
    throw new UnusableInput(`В файле ${file} нет столбца «${TIMESTAMP}»: это не выгрузка ответов.`);
  const unknown = header.find((title) => !known.has(title));
  if (unknown !== undefined) throw new UnusableInput(`В файле ${file} незнакомый столбец «${unknown}».`);
  return rows.map((row, i) => {
    const byTitle = new Map(header.map((title, at) => [title, row[at] ?? '']));
    const at = readTime(byTitle.get(TIMESTAMP) ?? '');
    if (at === null)
      throw new UnusableInput(
        `В файле ${file}, строка ${i + 2}: не удалось прочесть время «${byTitle.get(TIMESTAMP)}».`,
      );
    const given = QUESTIONNAIRES[key].questions.flatMap((question) => answerOf(question, byTitle));
    return { questionnaire: key, at, answers: Object.fromEntries(given) };
  });
}

function parseRows(path: string, file: string): string[][] {
  const text = readFileSync(path);
  if (text.includes(0)) throw new UnusableInput(`Файл ${file} не в формате CSV.`);
  try {
    return parse(text, { bom: true, skip_empty_lines: true }) as string[][];
  } catch (error) {
    throw new UnusableInput(
      `Файл ${file} не в формате CSV: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** An unanswered question is absent, as in a real response. */
function answerOf(question: Question, byTitle: ReadonlyMap<string, string>): [string, FormAnswers[string]][] {
  const options = optionsOf(question, DEFAULT_LISTS);
  const texts = headersOf(question, DEFAULT_LISTS).map((title) => byTitle.get(title) ?? '');
  if (texts.every((text) => text === '')) return [];
  const text = texts[0] ?? '';
  if (question.kind === 'grid') {
    return [[question.title, texts.map((part) => (part === '' ? null : splitChoices(part, options)))]];
  }
  if (question.kind === 'choices') return [[question.title, splitChoices(text, options)]];
  return [[question.title, question.kind === 'day' ? (readDay(text) ?? text) : text]];
}

function readTime(text: string): number | null {
  const match = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{1,2}):([0-5]\d):([0-5]\d)$/.exec(text);
  if (!match || Number(match[4]) > 23 || readDay(text.slice(0, 10)) === null) return null;
  const [day, month, year, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour - MOSCOW_HOURS, minute, second);
}
