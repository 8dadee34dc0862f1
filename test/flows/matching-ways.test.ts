/** «Как подбирать»: prices are those of what is then proposed, the switches live in «Критерии», and looking writes nothing. */

import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import { deleteRows } from '../workspace/spreadsheet/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { refusal, type } from './edits';
import {
  CROWDED,
  compare,
  everything,
  inPanel,
  inSheet,
  inventedAnswers,
  propose,
  read,
  readySchool,
  rowOf,
} from './matching-school';
import { after, reopen, rowsOf, sheetNamed } from './school';

const ready = readySchool(inventedAnswers(CROWDED));
const proposed = after(ready, (workspace) => propose(workspace));
const { spreadsheetId } = ready;

const USUAL: To.MatchingOptions = { quality: null, floor: null, fewestChanges: true, mutual: false };
/** The row of «Критерии» of each switch. */
const ROWS = {
  quality: 'Качество важнее участия',
  floor: 'Ни одной пары ниже',
  fewestChanges: 'Менять как можно меньше',
  mutual: 'Взаимный выбор',
} as const;

const criterion = (workspace: LocalWorkspace, title: string): Record<string, unknown> =>
  rowsOf(workspace, 'Критерии').find((row) => row.Критерий === title)!;
const setCriterion = (workspace: LocalWorkspace, title: string, column: string, text: string): void =>
  type(workspace, 'Критерии', rowOf(workspace, 'Критерии', 'Критерий', title), column, text);

/** Three mentees and other mentors than theirs name each other, and interests count more than before. */
function unsettle(workspace: LocalWorkspace): void {
  const named = read(workspace)
    .cards.filter(({ others }) => others.length > 0)
    .slice(0, 3)
    .flatMap(({ mentee, others }) => [
      [mentee.code, others.at(-1)!.code],
      [others.at(-1)!.code, mentee.code],
    ]);
  [...new Map(named as [string, string][])].forEach(([code, wish], i) => {
    type(workspace, 'Пожелания', i + 2, 'Код', code);
    type(workspace, 'Пожелания', i + 2, 'Первый выбор', wish);
  });
  setCriterion(workspace, 'Интересы', 'Вес', '90');
}

const wishing = after(proposed, unsettle);

const WAYS: readonly To.MatchingOptions[] = [
  USUAL,
  { ...USUAL, quality: 60, fewestChanges: false },
  { ...USUAL, floor: 45 },
  { ...USUAL, mutual: true },
  { quality: 40, floor: 35, fewestChanges: false, mutual: true },
];

test.each(WAYS)('the price of %j is what proposing so comes to, and so is each switch turned', (options) => {
  const asking = reopen(wishing);
  const ways = compare(asking, options);
  expect(ways.options).toEqual(options);
  const turned = (key: keyof To.MatchingOptions): To.MatchingOptions => {
    if (key === 'quality' || key === 'floor')
      return { ...options, [key]: options[key] === null ? ways.usual[key] : null };
    return { ...options, [key]: !options[key] };
  };
  expect(propose(reopen(wishing), { options }).outcome).toEqual(ways.chosen);
  for (const key of Object.keys(ROWS) as (keyof To.MatchingOptions)[]) {
    const { outcome } = propose(reopen(wishing), { options: turned(key) });
    expect([key, outcome]).toEqual([key, ways.turned[key]]);
  }
});

test('every switch has a price here, so that those above are not all the same', () => {
  const workspace = reopen(wishing);
  const anew = { ...USUAL, fewestChanges: false };
  const [usual, fresh, quality, floor, mutual] = [
    USUAL,
    anew,
    { ...anew, quality: 60 },
    { ...USUAL, floor: 45 },
    { ...USUAL, mutual: true },
  ].map((options) => compare(workspace, options).chosen) as [
    To.Outcome,
    To.Outcome,
    To.Outcome,
    To.Outcome,
    To.Outcome,
  ];
  expect(usual.changed).toBe(0);
  expect(fresh.changed).toBeGreaterThan(0);
  expect(fresh.total).toBeGreaterThan(usual.total);
  expect(quality.average).toBeGreaterThan(fresh.average);
  expect(quality.pairs).toBeLessThan(fresh.pairs);
  expect(floor.weakest).toBeGreaterThanOrEqual(45);
  expect(floor.pairs).toBeLessThan(usual.pairs);
  expect(usual.blocking).toBeGreaterThan(0);
  expect(mutual.blocking).toBe(0);
});

test('the floor that costs no pair costs none, and one point more does', () => {
  const workspace = reopen(proposed);
  const { freeFloor, chosen } = compare(workspace, USUAL);
  const pairs = (floor: number): number => compare(workspace, { ...USUAL, floor }).chosen.pairs;
  expect(pairs(freeFloor)).toBe(chosen.pairs);
  expect(pairs(freeFloor + 1)).toBeLessThan(chosen.pairs);
});

test('looking at prices and at the proposals writes nothing', () => {
  const workspace = reopen(proposed);
  const before = everything(workspace);
  compare(workspace);
  for (const options of WAYS) compare(workspace, options);
  read(workspace);
  expect(everything(workspace)).toBe(before);
});

test('switches of the panel are written into «Критерии» and hold for the next run', () => {
  const workspace = reopen(proposed);
  const options = { quality: 60, floor: 45, fewestChanges: false, mutual: true };
  const made = propose(workspace, { options });
  expect(
    Object.values(ROWS).map((title) => [
      criterion(workspace, title).Включён,
      criterion(workspace, title).Вес,
    ]),
  ).toEqual([
    [true, 60],
    [true, 45],
    [false, ''],
    [true, ''],
  ]);
  const again = propose(workspace);
  expect(again.options).toEqual(options);
  expect(inPanel(again)).toEqual(inPanel(made));
  expect(compare(workspace)).toMatchObject({ options, chosen: again.outcome });
  // Switched off, the number stays for the next time.
  propose(workspace, { options: USUAL });
  expect(criterion(workspace, ROWS.floor)).toMatchObject({ Включён: false, Вес: 45 });
  expect(compare(workspace).usual).toEqual({ quality: 60, floor: 45 });
});

test('a switch whose row was deleted comes back with it', () => {
  const workspace = reopen(proposed);
  const sheetId = sheetNamed(workspace, 'Критерии').id;
  deleteRows(workspace, { spreadsheetId, sheetId }, rowOf(workspace, 'Критерии', 'Критерий', ROWS.floor));
  expect(read(workspace).options).toEqual(USUAL);
  const { options, outcome } = propose(workspace, { options: { ...USUAL, floor: 45 } });
  expect(options.floor).toBe(45);
  expect(outcome.weakest).toBeGreaterThanOrEqual(45);
  expect(criterion(workspace, ROWS.floor)).toMatchObject({
    Включён: true,
    Вес: 45,
    'По умолчанию': '40, выключено',
  });
});

describe('«Критерии» edited by hand', () => {
  test('a weight changed counts at once in the panel, and the rows of «Подбор» follow', () => {
    const workspace = reopen(proposed);
    const before = read(workspace);
    setCriterion(workspace, 'Интересы', 'Вес', '90');
    const now = read(workspace);
    expect(now.cards.map(({ score }) => score)).not.toEqual(before.cards.map(({ score }) => score));
    expect(inSheet(workspace)).toEqual(inPanel(now));
    expect(now.cards.map(({ mentor }) => mentor.code)).toEqual(before.cards.map(({ mentor }) => mentor.code));
    if (now.optimal) expect(now.gap).toBe('');
    else expect(now.gap).toMatch(/больше/);
  });

  test.each([
    ['много', 'много'],
    ['-5', '-5'],
    ['101', '101'],
    ['30,5', '30,5'],
    ['', ''],
  ])('the weight «%s» is named with its row, and the default counts', (text) => {
    const workspace = reopen(proposed);
    const clean = read(workspace);
    setCriterion(workspace, 'Главный запрос', 'Вес', text);
    const now = read(workspace);
    expect(now.cautions).toHaveLength(1);
    expect(now.cautions[0]!.happened).toMatch(/^Критерии, Главный запрос: Вес .* Взято по умолчанию: 30\.$/);
    expect(ask(workspace, 'goTo', now.cautions[0]!.place!)).toBeNull();
    expect(inPanel(now)).toEqual(inPanel(clean));
    expect(inPanel(propose(workspace))).toEqual(inPanel(clean));
    expect(criterion(workspace, 'Главный запрос').Замечание).toMatch(/Взято по умолчанию: 30/);
    // Put right, nothing is left to say.
    setCriterion(workspace, 'Главный запрос', 'Вес', '30');
    expect(propose(workspace).cautions).toEqual([]);
    expect(criterion(workspace, 'Главный запрос').Замечание).toBe('');
  });

  test('a criterion switched off is in no reason any more; its row deleted it counts as by default', () => {
    const workspace = reopen(proposed);
    const clean = read(workspace);
    const topical = ({ cards }: To.Proposals): number =>
      cards.filter(({ reasons }) => reasons.some(({ text }) => text.includes('главн'))).length;
    setCriterion(workspace, 'Главный запрос', 'Включён', 'FALSE');
    expect(topical(clean)).toBeGreaterThan(0);
    expect(topical(propose(workspace))).toBe(0);
    const sheetId = sheetNamed(workspace, 'Критерии').id;
    deleteRows(
      workspace,
      { spreadsheetId, sheetId },
      rowOf(workspace, 'Критерии', 'Критерий', 'Главный запрос'),
    );
    propose(workspace, { options: { ...USUAL, fewestChanges: false } });
    expect(read(workspace).outcome).toEqual({ ...clean.outcome, changed: 0 });
  });

  test('the sheet deleted is said with its repair, and the defaults are back', () => {
    const workspace = reopen(proposed);
    const clean = read(workspace);
    const spreadsheet = workspace.state.spreadsheets[spreadsheetId]!;
    spreadsheet.sheets = spreadsheet.sheets.filter(({ name }) => name !== 'Критерии');
    for (const [door, request] of [
      ['readProposals', undefined],
      ['compareWays', {}],
      ['tryChanges', {}],
      ['proposePairs', {}],
    ] as const) {
      expect(refusal(workspace, door, request)).toEqual(['Нет листа «Критерии».']);
    }
    ask(workspace, 'runSetUpStep', { step: 'sheet:criteria' });
    expect(read(workspace)).toEqual(clean);
  });
});
