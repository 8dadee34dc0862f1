/** A name that is typed in a cell of any register comes out in no report. */

import { valuesOf } from '../../../src/core/documents/values';
import { EVENTS } from '../../../src/core/registers/events';
import { PETITIONS } from '../../../src/core/registers/petitions';
import type { Register } from '../../../src/core/registers/register';
import { documentText } from '../../workspace/docs/text';
import { MARKER, type Marked, marked, REGISTERS } from '../indicators/marked';
import { fill, templateOf } from './filled';
import { material } from './material';
import { REPORTS } from './report-questions';
import { reportArchive } from './report-school';
import type { Rows } from './school';

const MARKED: Readonly<Partial<Record<keyof Rows, Register>>> = {
  ...REGISTERS,
  petitions: PETITIONS,
  events: EVENTS,
};

const withNames =
  (how: Marked) =>
  (rows: Rows): Rows => {
    const changed = Object.entries(MARKED).map(([key, of]) => [
      key,
      (rows[key as keyof Rows] as readonly object[]).map((row, seed) => marked(of, row, { ...how, seed })),
    ]);
    return { ...rows, ...Object.fromEntries(changed) };
  };

/** The wording of its questions, and what the curator answered in words, is what the monitoring is to tell. */
const OWN: Readonly<Record<string, Marked>> = { reportMonitoring: { asked: true, values: false } };

test.each(REPORTS.map((kind) => [kind.key, kind] as const))('%s names nobody', (key, kind) => {
  for (const how of [{}, { values: true }, { values: true, days: true }]) {
    const archive = reportArchive({}, withNames({ ...how, ...OWN[key] }));
    const text = documentText(fill(templateOf(kind), valuesOf(kind, material(kind, { archive }))));
    expect(text.length).toBeGreaterThan(200);
    expect(text.toLowerCase()).not.toContain(MARKER.toLowerCase());
  }
});

test('the rows do hold the name', () => {
  let held = '';
  reportArchive({}, (rows) => {
    held = JSON.stringify(withNames({})(rows));
    return rows;
  });
  expect(held.split(MARKER).length).toBeGreaterThan(500);
});
