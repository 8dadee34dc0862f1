/** Rows that a sheet is given by set-up: once, or where one that the add-on needs is missing. */

import type { Cells } from '../core/cell';
import { criteriaCells, missingCriteria } from '../core/matching/read-criteria';
import { nextCode } from '../core/programme/codes';
import { REGISTERS, type RegisterKey } from '../core/registers/list';
import type { Register } from '../core/registers/register';
import { openBook } from './book';

/** Rows that a sheet begins with; where the curator has any row of his own nothing is added. */
export function writeSamples(): readonly string[] {
  const sampled = (Object.keys(REGISTERS) as RegisterKey[]).filter((key) => samplesOf(key).length > 0);
  const book = openBook(sampled);
  const empty = sampled.filter((key) => book.entries(key).length === 0);
  for (const key of empty) for (const cells of samplesOf(key)) book.append(key, cells);
  book.save();
  return empty.map((key) => `Лист «${REGISTERS[key].title}» заполнен образцом`);
}

function samplesOf(key: RegisterKey): readonly Cells[] {
  const { samples = [], prefix }: Register = REGISTERS[key];
  return prefix ? samples.map((cells, i) => ({ code: nextCode([], prefix, i).code, ...cells })) : samples;
}

/** Writes the rows that «Критерии» lacks, with the defaults; rows that stand there belong to the curator. */
export function ensureCriteria(): readonly string[] {
  const book = openBook(['criteria']);
  const rows = book.entries('criteria').map(({ record }) => record);
  const missing = missingCriteria(rows);
  for (const row of missing) book.append('criteria', criteriaCells(row));
  book.save();
  const sheet = REGISTERS.criteria.title;
  return rows.length === 0
    ? []
    : missing.map(({ title }) => `На лист «${sheet}» возвращена строка «${title}»`);
}
