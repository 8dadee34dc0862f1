/** «Подбор» edited by hand: the panel says what stands in the sheet, and the sheet what the panel says. */

import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import { callServer } from '../workspace/by-user';
import { deleteRows, sortSheet } from '../workspace/spreadsheet/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { type } from './edits';
import {
  CROWDED,
  decide,
  everything,
  inPanel,
  inSheet,
  inventedAnswers,
  propose,
  read,
  readySchool,
  rowOf,
  type Standing,
} from './matching-school';
import { after, reopen, rowsOf, sheetNamed } from './school';

const proposed = after(readySchool(inventedAnswers(CROWDED)), (workspace) => propose(workspace));
const { spreadsheetId } = proposed;
const clean = read(reopen(proposed));
const [first, second] = clean.cards as [To.ProposalCard, To.ProposalCard];

const at = (workspace: LocalWorkspace, code: string): number =>
  rowOf(workspace, 'Подбор', 'Наставляемый', code);
const edit = (workspace: LocalWorkspace, code: string, title: string, text: string): void =>
  type(workspace, 'Подбор', at(workspace, code), title, text);
const row = (workspace: LocalWorkspace, code: string): Record<string, unknown> =>
  rowsOf(workspace, 'Подбор')[at(workspace, code) - 2]!;
const standing = (rows: readonly Standing[], code: string): Standing =>
  rows.find(({ mentee }) => mentee === code)!;

/** Reads twice: what the first reading has brought up to date stays, and the second writes nothing. */
function agreed(workspace: LocalWorkspace): To.Proposals {
  const proposals = read(workspace);
  expect(inSheet(workspace)).toEqual(inPanel(proposals));
  const before = everything(workspace);
  expect(read(workspace)).toEqual(proposals);
  expect(everything(workspace)).toBe(before);
  const { outcome, optimal, gap } = proposals;
  // The proof is true: it holds just when nothing better can be proposed anew.
  const fresh = propose(reopen({ json: workspace.save(), spreadsheetId }), {
    options: { ...proposals.options, fewestChanges: false },
  });
  const better = fresh.outcome.pairs > outcome.pairs || fresh.outcome.total > outcome.total;
  expect([optimal, gap === '']).toEqual(better ? [false, false] : [optimal, optimal]);
  return proposals;
}

test('another mentor: the card has that mentor with the score, form and reasons of that pair', () => {
  const workspace = reopen(proposed);
  const other = first.others[0]!;
  edit(workspace, first.mentee.code, 'Наставник', other.code.toLowerCase().replace('н', 'h'));
  const card = agreed(workspace).cards.find(({ mentee }) => mentee.code === first.mentee.code)!;
  expect(card).toMatchObject({ mentor: { code: other.code }, score: other.score, fixed: false });
  expect(String(row(workspace, first.mentee.code).Почему)).toContain(
    card.reasons.find(({ share }) => share > 0)!.text,
  );
  expect(row(workspace, first.mentee.code)['Кто наставник']).toBe(other.detail);
});

test('a mentor whom the rules do not allow stands there with a warning, in the card and in the row', () => {
  const workspace = reopen(proposed);
  const teacher = clean.cards.find(({ mentee }) => mentee.code.startsWith('П-'))!;
  const pupil = clean.cards.find(({ mentee }) => mentee.code.startsWith('У-'))!;
  edit(workspace, pupil.mentee.code, 'Наставник', teacher.mentor.code);
  const card = agreed(workspace).cards.find(({ mentee }) => mentee.code === pupil.mentee.code)!;
  expect(card.reasons[0]).toEqual({ text: expect.stringMatching(/^внимание: роли/), share: 0 });
  expect(row(workspace, pupil.mentee.code).Почему).toMatch(/внимание: роли/);
  expect(agreed(workspace)).toMatchObject({ optimal: false });
});

test('decision words count whatever their capitals; «закрепить» is a fixed card, «принять» waits', () => {
  const workspace = reopen(proposed);
  const [a, b, c, d] = clean.cards.map(({ mentee }) => mentee.code) as [string, string, string, string];
  edit(workspace, a, 'Решение', ' Закрепить');
  edit(workspace, b, 'Решение', 'ПРИНЯТЬ');
  edit(workspace, c, 'Решение', 'отклонить');
  edit(workspace, d, 'Решение', 'потом');
  const proposals = read(workspace);
  const fixed = proposals.cards.filter((card) => card.fixed).map(({ mentee }) => mentee.code);
  expect(fixed).toEqual([a]);
  expect(proposals.pendingInSheet).toBe(3);
  expect(proposals.cautions).toMatchObject([
    {
      happened: `На листе «Подбор» у ${d} непонятное решение «потом».`,
      place: { code: d, column: 'decision' },
    },
  ]);
});

test('a new run keeps what was decided in the sheet: fixed and accepted stay, rejected is not proposed again', () => {
  const workspace = reopen(proposed);
  const [a, b, c, d] = clean.cards as [To.ProposalCard, To.ProposalCard, To.ProposalCard, To.ProposalCard];
  edit(workspace, a.mentee.code, 'Наставник', a.others[0]!.code);
  edit(workspace, a.mentee.code, 'Решение', 'закрепить');
  edit(workspace, b.mentee.code, 'Решение', 'принять');
  edit(workspace, c.mentee.code, 'Решение', 'отклонить');
  edit(workspace, d.mentee.code, 'Решение', 'потом');
  propose(workspace);
  const rows = inSheet(workspace);
  expect(standing(rows, a.mentee.code)).toMatchObject({ mentor: a.others[0]!.code, fixed: true });
  expect(row(workspace, b.mentee.code)).toMatchObject({ Наставник: b.mentor.code, Решение: 'принять' });
  expect(standing(rows, c.mentee.code).mentor).not.toBe(c.mentor.code);
  // A word that could not be read is not thrown away with its pair still there.
  expect(row(workspace, d.mentee.code)).toMatchObject({ Наставник: d.mentor.code, Решение: 'потом' });
  const again = propose(workspace, { options: { ...clean.options, fewestChanges: false } });
  expect(standing(inPanel(again), c.mentee.code).mentor).not.toBe(c.mentor.code);
  expect(again.rejected).toMatchObject([
    { mentee: { code: c.mentee.code }, mentor: { code: c.mentor.code } },
  ]);
});

test('a row deleted is in the panel no more; the next run proposes for that mentee again', () => {
  const workspace = reopen(proposed);
  const sheetId = sheetNamed(workspace, 'Подбор').id;
  deleteRows(workspace, { spreadsheetId, sheetId }, at(workspace, first.mentee.code));
  const proposals = agreed(workspace);
  expect(inPanel(proposals).map(({ mentee }) => mentee)).not.toContain(first.mentee.code);
  expect(proposals).toMatchObject({ optimal: false, outcome: { pairs: clean.outcome.pairs - 1 } });
  expect(proposals.gap).toContain('на 1\u00a0пару больше');
  expect(inPanel(propose(workspace))).toEqual(inPanel(clean));
});

test('rows sorted and columns filled by the curator change nothing', () => {
  const workspace = reopen(proposed);
  const sheetId = sheetNamed(workspace, 'Подбор').id;
  const column = sheetNamed(workspace, 'Подбор').rows[0]!.values.indexOf('Баллы') + 1;
  sortSheet(workspace, { spreadsheetId, sheetId }, column, false);
  expect(rowsOf(workspace, 'Подбор')[0]!.Наставляемый).not.toBe(first.mentee.code);
  expect(inPanel(agreed(workspace))).toEqual(inPanel(clean));
  edit(workspace, second.mentee.code, 'Примечание', 'спросить маму');
  propose(workspace);
  expect(row(workspace, second.mentee.code)).toMatchObject({
    Примечание: 'спросить маму',
    Наставник: second.mentor.code,
  });
});

test('form and kind put in by hand are those of the card and of the pair accepted', () => {
  const workspace = reopen(proposed);
  const { mentee, mentor } = first;
  edit(workspace, mentee.code, 'Форма', 'студент – ученик');
  edit(workspace, mentee.code, 'Вид', 'ситуационное');
  const card = agreed(workspace).cards.find((one) => one.mentee.code === mentee.code)!;
  expect([card.form, card.kind]).toEqual(['студент – ученик', row(workspace, mentee.code).Вид]);
  decide(workspace, { mentee: mentee.code, mentor: mentor.code, decision: 'accept' });
  expect(rowsOf(workspace, 'Пары')).toMatchObject([{ Форма: card.form, Вид: card.kind }]);
});

test('a mentor emptied leaves nothing of the pair in the row', () => {
  const workspace = reopen(proposed);
  edit(workspace, first.mentee.code, 'Наставник', '');
  const proposals = agreed(workspace);
  expect(proposals.unmatched.map(({ mentee }) => mentee.code)).toContain(first.mentee.code);
  expect(row(workspace, first.mentee.code)).toMatchObject({ Баллы: '', 'Кто наставник': '', Форма: '' });
  expect(proposals.optimal).toBe(false);
});

test('codes of nobody and people who left are named with their row', () => {
  const workspace = reopen(proposed);
  const left = clean.cards.at(-1)!;
  const gone = clean.cards.at(-2)!;
  edit(workspace, first.mentee.code, 'Наставник', 'Н-999');
  edit(workspace, second.mentee.code, 'Наставляемый', 'У-777');
  type(
    workspace,
    'Наставники',
    rowOf(workspace, 'Наставники', 'Код', left.mentor.code),
    'Состояние',
    'сложил обязанности',
  );
  type(
    workspace,
    'Наставляемые',
    rowOf(workspace, 'Наставляемые', 'Код', gone.mentee.code),
    'Состояние',
    'выбыл',
  );
  const proposals = read(workspace);
  const said = proposals.cautions.map(({ happened, place }) => [place?.code, happened]);
  expect(said).toEqual(
    expect.arrayContaining([
      [first.mentee.code, `Подбор, ${first.mentee.code}: Участника Н-999 больше нет в базе.`],
      ['У-777', 'Участника У-777 больше нет в базе.'],
      [left.mentee.code, `Подбор, ${left.mentee.code}: ${left.mentor.code} сейчас не участвует в подборе.`],
    ]),
  );
  for (const { place } of proposals.cautions) expect(ask(workspace, 'goTo', place!)).toBeNull();
  // Nobody of them is shown as a pair, and the row says why.
  const cards = proposals.cards.map(({ mentee }) => mentee.code);
  for (const code of [first.mentee.code, second.mentee.code, left.mentee.code, gone.mentee.code])
    expect(cards).not.toContain(code);
  expect(row(workspace, first.mentee.code)).toMatchObject({
    Наставник: 'Н-999',
    Баллы: '',
    Почему: expect.stringMatching(/^Н-999 предложить нельзя: такого наставника нет/),
  });
  const leaver = { Наставник: '', Решение: '', Почему: 'Не участвует в подборе.' };
  expect(row(workspace, gone.mentee.code)).toMatchObject(leaver);
  // The next run puts right what it can and says the rest.
  const again = propose(workspace);
  expect(again.cautions.map(({ place }) => place?.code)).toEqual([]);
  expect(row(workspace, gone.mentee.code)).toMatchObject({
    Наставник: '',
    Почему: 'Не участвует в подборе.',
  });
  expect(inPanel(again).find(({ mentee }) => mentee === first.mentee.code)?.mentor).not.toBe('Н-999');
});

test('a pair cancelled in «Пары» by hand does not go on standing in «Подбор» as made', () => {
  const workspace = reopen(proposed);
  const { mentee, mentor } = first;
  decide(workspace, { mentee: mentee.code, mentor: mentor.code, decision: 'accept' });
  type(workspace, 'Пары', 2, 'Состояние', 'отменена');
  const proposals = read(workspace);
  expect(proposals.unmatched.map((one) => one.mentee.code)).toContain(mentee.code);
  expect(row(workspace, mentee.code)).toMatchObject({ Наставник: '', Решение: '' });
});

test('while another run holds the lock the panel shows what is true and leaves the sheet alone', () => {
  const workspace = reopen(proposed);
  const other = first.others[0]!;
  edit(workspace, first.mentee.code, 'Наставник', other.code);
  const before = everything(workspace);
  workspace.locks.hold(10 * 60_000);
  const reply = callServer(workspace, 'readProposals').value as To.Reply<To.Proposals>;
  if (!reply.ok) throw new Error('refused');
  expect(standing(inPanel(reply.value), first.mentee.code)).toMatchObject({
    mentor: other.code,
    score: other.score,
  });
  expect(everything(workspace)).toBe(before);
  workspace.locks.letGo();
  expect(inPanel(agreed(workspace))).toEqual(inPanel(reply.value));
});

test('a consent withdrawn is said as what it is; a decision without a mentor is named, not counted', () => {
  const workspace = reopen(proposed);
  const { mentee } = first;
  const alone = clean.unmatched[0]!.mentee;
  const paper = rowOf(workspace, 'Согласия', 'Код участника', mentee.code);
  type(workspace, 'Согласия', paper, 'Состояние', 'отозвано');
  edit(workspace, alone.code, 'Решение', 'принять');
  edit(workspace, second.mentee.code, 'Почему', 'переписано');
  const proposals = read(workspace);
  expect(String(row(workspace, mentee.code).Почему)).toMatch(/соглас/);
  expect(String(row(workspace, mentee.code).Почему)).not.toMatch(/такого наставника нет/);
  expect(String(row(workspace, second.mentee.code).Почему)).toContain(second.reasons.at(-1)!.text);
  expect(proposals.pendingInSheet).toBe(0);
  expect(proposals.cautions).toMatchObject([
    {
      happened: `Подбор, ${alone.code}: Решение «принять» стоит без наставника: впишите его код.`,
      place: { code: alone.code, column: 'mentor' },
    },
  ]);
  const before = everything(workspace);
  expect(read(workspace)).toEqual(proposals);
  expect(everything(workspace)).toBe(before);
});

test('the row of a pair made says its mentor, whatever was typed there', () => {
  const workspace = reopen(proposed);
  const { mentee, mentor } = first;
  decide(workspace, { mentee: mentee.code, mentor: mentor.code, decision: 'accept' });
  const made = row(workspace, mentee.code);
  edit(workspace, mentee.code, 'Наставник', second.mentor.code);
  edit(workspace, mentee.code, 'Решение', '');
  agreed(workspace);
  expect(row(workspace, mentee.code)).toEqual(made);
});

test('of two rows with one code the first counts, its consent too, and the code is named', () => {
  const workspace = reopen(proposed);
  const mentors = rowsOf(workspace, 'Наставники').map(({ Код }) => String(Код));
  const papers = rowsOf(workspace, 'Согласия');
  const duties = (code: string): number =>
    papers.findIndex(
      (paper) => paper['Код участника'] === code && /обязанност/.test(String(paper['Вид согласия'])),
    );
  const { mentee, mentor } = clean.cards.find(({ mentor: { code } }) => duties(code) >= 0)!;
  type(workspace, 'Согласия', duties(mentor.code) + 2, 'Состояние', 'отозвано');
  // The second one, no employee, would not need the paper that is withdrawn.
  const twin = mentors.indexOf(mentor.code) + 3;
  type(workspace, 'Наставники', twin, 'Код', mentor.code);
  type(workspace, 'Наставники', twin, 'Кто наставник', 'Студент');
  const { cards, cautions } = read(workspace);
  expect(cautions.map(({ happened, place }) => [happened, place?.code])).toContainEqual([
    `Код ${mentor.code} стоит в двух строках листа «Наставники»: учитывается первая.`,
    mentor.code,
  ]);
  const card = cards.find((one) => one.mentee.code === mentee.code)!;
  expect(card.reasons[0]!.text).toMatch(/^внимание: .*соглас/);
});
