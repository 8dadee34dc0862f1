/** F08 answered and collected: proposals follow the wishes, and nobody learns who did not want whom. */

import type * as To from '../../src/flows/replies';
import { markAllConsents } from '../demo/demo';
import { type } from './edits';
import { compare, inPanel, propose, read, rowOf } from './matching-school';
import { after, reopen, rowsOf } from './school';
import { collect, PEOPLE, published, wish } from './wishing-school';

const proposed = after(published, (workspace) => {
  markAllConsents(workspace);
  // Two mentors who suit all three pupils, with one place each.
  for (const [title, text] of Object.entries({
    'Готов помочь': 'Математика; Творчество; Уверенность, общение; Спорт',
    'Сколько наставляемых': '1',
  })) {
    for (const row of [2, 3]) type(workspace, 'Наставники', row, title, text);
  }
  propose(workspace);
});
const mentorOf = (proposals: To.Proposals, code: string): string =>
  inPanel(proposals).find(({ mentee }) => mentee === code)?.mentor ?? '';
const [LEV, ZOYA, KIRA] = ['У-001', 'У-002', 'У-003'] as const;
const [ROMAN, RAISA] = ['Н-001', 'Н-002'] as const;

/** Kira, who has nobody, and Roman, who has Zoya, name each other first. */
const wished = after(proposed, (workspace) => {
  wish(workspace, 'menteeWishes', PEOPLE.kira, [PEOPLE.roman]);
  wish(workspace, 'mentorWishes', PEOPLE.roman, [PEOPLE.kira, PEOPLE.zoya]);
  collect(workspace);
});

test('who would rather have each other is counted as soon as it is collected, and gets each other when demanded', () => {
  const workspace = reopen(wished);
  const now = read(workspace);
  expect(mentorOf(now, ZOYA)).toBe(ROMAN);
  expect(mentorOf(now, KIRA)).toBe('');
  expect(now.outcome.blocking).toBe(1);
  const ways = compare(workspace);
  expect([ways.chosen.blocking, ways.turned.mutual.blocking]).toEqual([1, 0]);
  const made = propose(workspace, { options: { ...ways.options, mutual: true } });
  expect(made.outcome).toEqual(ways.turned.mutual);
  expect(mentorOf(made, KIRA)).toBe(ROMAN);
  expect(mentorOf(made, ZOYA)).not.toBe(ROMAN);
  const reasons = made.cards.find(({ mentee }) => mentee.code === KIRA)!.reasons.map(({ text }) => text);
  expect(reasons.join()).toContain('оба назвали друг друга первыми');
});

test('without the demand wishes count as one criterion: the better proposal is made anew', () => {
  const workspace = reopen(wished);
  const { options } = read(workspace);
  const made = propose(workspace, { options: { ...options, fewestChanges: false } });
  expect(mentorOf(made, KIRA)).toBe(ROMAN);
  expect(made).toMatchObject({ optimal: true, outcome: { blocking: 0 } });
});

test('wishes do not override the rules: a teacher and a pupil who named each other', () => {
  const workspace = reopen(proposed);
  wish(workspace, 'menteeWishes', PEOPLE.inna, [PEOPLE.roman]);
  wish(workspace, 'mentorWishes', PEOPLE.roman, [PEOPLE.inna]);
  collect(workspace);
  const { options } = read(workspace);
  const made = propose(workspace, { options: { ...options, mutual: true } });
  expect(mentorOf(made, 'П-001')).toBe('Н-003');
  expect(made.outcome.blocking).toBe(0);
});

test('«не хотел бы» excludes the pair; which side it was is said nowhere', () => {
  const sayings = (['mentee', 'mentor'] as const).map((side) => {
    const workspace = reopen(proposed);
    if (side === 'mentee')
      wish(workspace, 'menteeWishes', PEOPLE.zoya, [PEOPLE.raisa], { refused: [PEOPLE.roman] });
    else wish(workspace, 'mentorWishes', PEOPLE.roman, [PEOPLE.lev], { refused: [PEOPLE.zoya] });
    collect(workspace);
    // What stands breaks a rule now: that is said before the next run puts it right.
    const warning = read(workspace).cards.find(({ mentee }) => mentee.code === ZOYA)!.reasons[0]!;
    expect(warning).toMatchObject({ share: 0 });
    const made = propose(workspace);
    expect(mentorOf(made, ZOYA)).not.toBe(ROMAN);
    const { others } = [...made.cards, ...made.unmatched].find(({ mentee }) => mentee.code === ZOYA)!;
    expect(others.map(({ code }) => code)).not.toContain(ROMAN);
    return warning.text;
  });
  expect(sayings[0]).toBe(sayings[1]);
  expect(sayings[0]).not.toMatch(/Калинин|Вербина|наставник не|наставляемый не/);
});

test('a wish for somebody who has left changes nothing, and is named on the row and in the panel', () => {
  const workspace = reopen(proposed);
  wish(workspace, 'menteeWishes', PEOPLE.lev, [PEOPLE.raisa]);
  collect(workspace);
  type(
    workspace,
    'Наставники',
    rowOf(workspace, 'Наставники', 'Код', RAISA),
    'Состояние',
    'сложил обязанности',
  );
  type(workspace, 'Подбор', rowOf(workspace, 'Подбор', 'Наставляемый', LEV), 'Наставник', '');
  const { cautions } = propose(workspace);
  const remark = `Первый выбор: ${RAISA} больше не участвует, не учитывается.`;
  expect(rowsOf(workspace, 'Пожелания')).toMatchObject([
    { Код: LEV, 'Первый выбор': RAISA, Замечания: remark },
  ]);
  expect(cautions).toMatchObject([
    {
      happened: `Пожелания, ${LEV}: ${remark}`,
      place: { register: 'preferences', code: LEV, column: 'wish1' },
    },
  ]);
  const withWish = inPanel(read(workspace));
  type(workspace, 'Пожелания', 2, 'Первый выбор', '');
  expect(inPanel(propose(workspace))).toEqual(withWish);
});
