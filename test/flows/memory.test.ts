/** What is remembered of the forms fits Google's properties, however many questionnaires there are. */

import { buildSync } from 'esbuild';
import type { QuestionnaireKey } from '../../src/core/questionnaires/questionnaire';
import { type Packed, withCode } from '../../src/core/questionnaires/reminded';
import { RECENT } from '../../src/flows/collect-answers';
import type { Memory } from '../../src/flows/memory';
import { bundleOptions } from '../build/build';
import { createSpreadsheet } from '../workspace/spreadsheet/by-user';
import { temporaryDist } from '../workspace/temporary-dist';
import { createWorkspace, type LocalWorkspace } from '../workspace/workspace';

const KEYS: Readonly<Record<QuestionnaireKey, true>> = {
  pupil: true,
  teacher: true,
  mentor: true,
  menteeWishes: true,
  mentorWishes: true,
  requests: true,
  thirdParty: true,
  pupilBefore: true,
  teacherBefore: true,
  mentorSelection: true,
  meeting: true,
  midterm: true,
  menteeSatisfaction: true,
  mentorSatisfaction: true,
  quality: true,
  curatorCheck: true,
  pupilAfter: true,
  teacherAfter: true,
  reflection: true,
  quarter: true,
  petition: true,
  partner: true,
  attendance: true,
  practice: true,
  holidays: true,
  release: true,
};
/** Google takes 9 kB for a value and 500 kB for all. */
const MOST = 9 * 1024;
const MOST_TOGETHER = 500 * 1024;

const FULL = Object.fromEntries(
  Object.keys(KEYS).map((key, i) => [
    key,
    {
      id: `1FAIpQLSe${String(i).padStart(44, 'x')}`,
      since: 1_788_000_000_000 + i,
      publishedOn: '2026-09-01',
      closesOn: '2027-05-31',
      recent: Array.from({ length: RECENT }, (_, n) => (n * 31 + i).toString(16).padStart(16, '0')).join(' '),
    },
  ]),
) as Memory['forms'];

/** The sources' own reading and writing, as two functions of a script. */
function workspaceWithMemory(): {
  workspace: LocalWorkspace;
  call: (name: string, text?: string) => unknown;
} {
  const { outputFiles } = buildSync({
    ...bundleOptions('src/flows/memory.ts'),
    globalName: 'Memory',
  });
  const dist = temporaryDist(
    `${outputFiles![0]!.text}
     function write(text) { Memory.writeMemory(JSON.parse(text)) }
     function read() { return JSON.stringify(Memory.readMemory()) }`,
  );
  const workspace = createWorkspace({ dist, now: Date.UTC(2026, 8, 1), user: 'kurator@school.example' });
  const hostSpreadsheetId = createSpreadsheet(workspace, 'Наставничество');
  const call = (name: string, text?: string): unknown => {
    const { error, value } = workspace.run(name, text === undefined ? [] : [text], { hostSpreadsheetId });
    if (error) throw new Error(error.message);
    return value;
  };
  return { workspace, call };
}

const stored = (workspace: LocalWorkspace): readonly (readonly [string, string])[] =>
  Object.values(workspace.state.properties).flatMap((store) => Object.entries(store));
const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');
const formsRead = (text: unknown): Memory['forms'] => (JSON.parse(String(text)) as Memory).forms;

test('twenty-six forms with full lists of marks are written and read back, each in a property of its own', () => {
  const { workspace, call } = workspaceWithMemory();
  expect(Object.keys(FULL)).toHaveLength(26);
  call('write', JSON.stringify({ forms: FULL, codes: { У: 3 } }));
  expect(formsRead(call('read'))).toEqual(FULL);
  const properties = stored(workspace);
  expect(properties.filter(([key]) => key.startsWith('form:'))).toHaveLength(26);
  for (const [key, value] of properties) expect([key, bytes(key + value) < MOST]).toEqual([key, true]);
  expect(properties.reduce((sum, [key, value]) => sum + bytes(key + value), 0)).toBeLessThan(
    MOST_TOGETHER / 4,
  );
  expect(bytes(JSON.stringify(FULL))).toBeGreaterThan(MOST);
});

test('whom all letters of a day went to fits too, were it every second person of three thousand', () => {
  const { workspace, call } = workspaceWithMemory();
  const people = Array.from({ length: 1500 }, (_, i) => `У-${String(i * 2 + 1).padStart(3, '0')}`);
  const codes = people.reduce<Packed>(withCode, {});
  const forms = { pupilBefore: { ...FULL.pupilBefore, reminded: { day: '2026-09-01', codes } } };
  call('write', JSON.stringify({ forms }));
  expect(formsRead(call('read'))).toEqual(forms);
  for (const [key, value] of stored(workspace)) expect([key, bytes(key + value) < MOST]).toEqual([key, true]);
});

test('one form that cannot be read costs no other; what stood together before is still known', () => {
  const { workspace, call } = workspaceWithMemory();
  const { pupil, teacher } = FULL;
  call('write', JSON.stringify({ forms: { pupil, teacher } }));
  const store = Object.values(workspace.state.properties)[0] as Record<string, string>;
  store['form:pupil'] = '{"id":';
  expect(formsRead(call('read'))).toEqual({ teacher });
  delete store['form:teacher'];
  store.forms = JSON.stringify({ teacher, pupil: { ...pupil, since: 5 } });
  store['form:pupil'] = JSON.stringify(pupil);
  expect(formsRead(call('read'))).toEqual({ teacher, pupil });
});
