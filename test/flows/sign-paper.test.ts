/** What a signature changes: the registers, earlier papers, who has to read it. */

import type * as To from '../../src/flows/replies';
import { ask, issueOrder } from '../demo/demo';
import type { LocalWorkspace } from '../workspace/workspace';
import { refusal, type } from './edits';
import { draft, paste } from './paper-school';
import { pairedSchool, reopen, rowsOf } from './school';

const saved = pairedSchool();
const DAY = '2026-10-20';

const rows = (workspace: LocalWorkspace, sheet: string) => rowsOf(workspace, sheet);

const sign = (workspace: LocalWorkspace, { code }: To.PaperCard, number: string, day = DAY): To.PaperCard =>
  ask<To.PaperCard>(workspace, 'signPaper', { code, number, day });

test('a second edition puts the first out of force, numbers of another series do not collide', () => {
  const workspace = reopen(saved);
  sign(workspace, draft(workspace, 'orderPolicy'), '41', '2026-09-10');
  const second = draft(workspace, 'orderPolicy');
  expect(refusal(workspace, 'signPaper', { code: second.code, number: '41-од', day: DAY })).toEqual([
    'Номер 41-од в этом году уже занят: Д-001, «Об утверждении положения о системе наставничества».',
  ]);
  sign(workspace, second, '60');
  expect(
    rows(workspace, 'Документы').map((row) => [
      row.Состояние,
      row.Номер,
      row.Редакция,
      row['Заменён документом'],
    ]),
  ).toEqual([
    ['утратил силу', '41-од', 1, 'Д-002'],
    ['действует', '60-од', 2, ''],
  ]);
  // The regulation now bears the stamp of the order in force.
  const preview = ask<To.PaperPreview>(workspace, 'previewPaper', {
    kind: 'policy',
    chosen: [],
    number: '',
    day: '',
    answers: {},
    at: 0,
  });
  const text = preview.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
  expect(text.replace(/\u00a0/g, ' ')).toContain('от 20.10.2026 № 60-од');
});

test('those who have to read an order are listed, marked and counted', () => {
  const workspace = reopen(saved);
  const order = issueOrder(workspace, { number: '57', day: DAY });
  const signed = sign(workspace, order, '57');
  expect(signed.acknowledged).toBe('0 из 3');
  const { readers } = ask<To.Readers>(workspace, 'readReaders', { code: order.code });
  expect(readers.map(({ name, until, signed: on }) => [name, until, on])).toEqual([
    ['Лужин Павел Андреевич', '2026-10-27', ''],
    ['Зимина Инна Павловна', '2026-10-27', ''],
    ['Тополева Яна Борисовна', '2026-10-27', ''],
  ]);
  const request = { paper: order.code, rows: [readers[1]!.code], day: '2026-10-21' };
  expect(ask<To.Readers>(workspace, 'markRead', request).paper.acknowledged).toBe('1 из 3');
  expect(rows(workspace, 'Ознакомление').map(({ Кто: who }) => who)).toEqual([
    'заместитель директора по воспитательной работе',
    'П-001',
    'Н-003',
  ]);
  // Signed once more nobody is listed twice.
  expect(sign(workspace, order, '57').acknowledged).toBe('1 из 3');
  expect(ask<To.Readers>(workspace, 'markRead', { ...request, day: '' }).paper.acknowledged).toBe('0 из 3');
});

test('an order on changes ends, prolongs and replaces, and does so once', () => {
  const workspace = reopen(saved);
  sign(workspace, issueOrder(workspace, { number: '57', day: '2026-09-12' }), '57', '2026-09-12');
  const [first, second, third] = rows(workspace, 'Пары');
  paste(workspace, 'Обращения', [
    {
      Пара: String(first!.Код),
      'От кого': 'наставник',
      Вид: 'замена наставника',
      Причина: 'переездом',
      'Новый наставник': 'Н-002',
      Решение: 'удовлетворить',
    },
    {
      Пара: String(second!.Код),
      'От кого': 'обе стороны',
      Вид: 'продление',
      Причина: 'проектом',
      'Новый срок': 46_630,
      'Согласие другой стороны': true,
      Решение: 'удовлетворить',
    },
    {
      Пара: String(third!.Код),
      'От кого': 'куратор',
      Вид: 'досрочное прекращение',
      Причина: 'отъездом наставляемого',
      Решение: 'удовлетворить',
    },
  ]);
  const order = draft(workspace, 'orderChanges');
  expect(rows(workspace, 'Обращения').map(({ Код: code }) => code)).toEqual(['ОБ-001', 'ОБ-002', 'ОБ-003']);
  sign(workspace, order, '70');
  sign(workspace, order, '70');
  const pairs = rows(workspace, 'Пары');
  expect(pairs).toHaveLength(5);
  expect(pairs[0]).toMatchObject({ Состояние: 'завершена', 'Причина окончания': 'замена наставника' });
  expect(pairs[1]).toMatchObject({ Состояние: 'утверждена', 'Окончание по плану': 46_630 });
  expect(pairs[2]).toMatchObject({
    Состояние: 'завершена',
    'Причина окончания': 'в связи с отъездом наставляемого',
  });
  expect(pairs[4]).toMatchObject({
    Код: 'НП-005',
    Наставник: 'Н-002',
    Наставляемый: first!.Наставляемый,
    Состояние: 'утверждена',
    Приказ: '№ 70-од от 20.10.2026',
    'Прежняя пара': first!.Код,
  });
  expect(rows(workspace, 'Обращения').map((row) => row.Приказ)).toEqual(
    Array(3).fill('№ 70-од от 20.10.2026'),
  );
});

test('awards, appointments and agreements get the number of their paper', () => {
  const workspace = reopen(saved);
  paste(workspace, 'Поощрения', [{ Кого: 'Н-001', 'Вид поощрения': 'благодарность', 'За что': 'работу' }]);
  paste(workspace, 'Партнёры', [
    { Организация: 'ООО «Краски»', 'Должность руководителя': 'директор', Руководитель: 'Сухов Олег Ильич' },
  ]);
  sign(workspace, draft(workspace, 'orderAwards'), '3');
  sign(workspace, draft(workspace, 'orderMentors'), '62');
  sign(workspace, draft(workspace, 'agreement'), '5');
  expect(rows(workspace, 'Поощрения')[0]).toMatchObject({ Код: 'ПО-001', Приказ: '№ 3-лс от 20.10.2026' });
  expect(rows(workspace, 'Партнёры')[0]).toMatchObject({ Соглашение: '№ 5 от 20.10.2026' });
  expect(rows(workspace, 'Наставники').map((row) => row['Приказ о закреплении'])).toEqual(
    Array(3).fill('№ 62-од от 20.10.2026'),
  );
});

test('a paper whose document was deleted by hand is signed all the same', () => {
  const workspace = reopen(saved);
  const paper = draft(workspace, 'orderCurator');
  const id = /\/d\/([\w-]+)/.exec(paper.url)![1]!;
  delete workspace.state.files[id];
  delete workspace.state.documents[id];
  expect(sign(workspace, paper, '44')).toMatchObject({ state: 'действует', number: '44-од' });
});

test('what a paper lacks is named all at once, each with its cell', () => {
  const workspace = reopen(saved);
  type(workspace, 'Наставники', 2, 'Фамилия, имя, отчество', '');
  type(workspace, 'Пары', 3, 'Форма', '');
  type(workspace, 'Настройки', 2, 'Значение', '');
  const preview = ask<To.PaperPreview>(workspace, 'previewPaper', {
    kind: 'orderPairs',
    chosen: ['НП-001', 'НП-002', 'НП-003'],
    number: '57',
    day: 'завтра',
    answers: { 'Срок программ': 'скоро' },
    at: 0,
  });
  expect(
    preview.missing.map(({ happened, place }) => [happened, place?.register, place?.code, place?.column]),
  ).toEqual([
    ['Дату документа «завтра» не удалось прочесть.', undefined, undefined, undefined],
    ['Поле «Срок программ»: дату «скоро» не удалось прочесть.', 'asked', '', 'Срок программ'],
    expect.arrayContaining(['settings', 'Полное наименование организации', 'value']),
    expect.arrayContaining(['mentors', 'Н-001', 'name']),
    expect.arrayContaining(['pairs', 'НП-002', 'form']),
  ]);
});
