/** The invented school of the trial: a prepared spreadsheet, published questionnaires, answers that wait to be collected. */
import { join } from 'node:path';
import { answerForms, setUpSchool } from '../demo/demo';
import { readResponses } from '../demo/responses';
import { nextClockRun } from '../workspace/script/clock-rule';
import { createSpreadsheet } from '../workspace/spreadsheet/by-user';
import { createWorkspace, openWorkspace } from '../workspace/workspace';
import { type Prepared, workspaceOptions } from './trial';

const NAME = 'Наставничество — школа № 12, г. Северный';
const RESPONSES = join(__dirname, '..', 'fixtures', 'responses');
/** The questionnaires go out. */
const BEGIN = Date.parse('2026-09-01T09:00:00+03:00');
/** The curator sits down to the answers. */
const TODAY = Date.parse('2026-09-12T10:00:00+03:00');

/** A new school: everybody has answered, nothing is collected. */
export function prepareSchool(dist: string): Prepared {
  const school = setUpSchool(BEGIN);
  answerForms(school, readResponses(RESPONSES));
  const { spreadsheetId } = school;
  // Opened again to take over the trial's own options.
  const workspace = openWorkspace(school.workspace.save(), workspaceOptions(dist));
  workspace.advance(Math.max(0, TODAY - workspace.now()));
  const { spreadsheets, files, triggers } = workspace.state;
  for (const named of [spreadsheets[spreadsheetId], files[spreadsheetId]]) if (named) named.name = NAME;
  for (const trigger of triggers) {
    if (trigger.clock) trigger.nextRun = nextClockRun(trigger.clock, workspace.now(), workspace.timeZone);
  }
  return { workspace, spreadsheetId };
}

/** A spreadsheet with nothing in it. */
export function prepareEmpty(dist: string, name = NAME): Prepared {
  const workspace = createWorkspace({
    ...workspaceOptions(dist),
    now: TODAY,
    user: 'kurator@school.example',
  });
  const spreadsheetId = createSpreadsheet(workspace, name, { locale: 'ru_RU', timeZone: 'Europe/Moscow' });
  return { workspace, spreadsheetId };
}
