/** Events whose day or time cannot be printed, days that come after them, titles with quotes of their own. */

import type { Cells } from '../../../src/core/cell';
import { checkPaper } from '../../../src/core/documents/check-paper';
import type { DocumentKind } from '../../../src/core/documents/document-kind';
import { INVITATION } from '../../../src/core/documents/kinds/invitation';
import { MINUTES } from '../../../src/core/documents/kinds/minutes';
import { ORDER_EVENT } from '../../../src/core/documents/kinds/order-event';
import { valuesOf } from '../../../src/core/documents/values';
import { sayProblem } from '../../../src/texts/problems';
import { documentText } from '../../workspace/docs/text';
import { fill, json, templateOf } from './filled';
import { ANSWERS, material } from './material';
import { archive } from './school';

const EVENT: Cells = {
  code: 'М-001',
  title: 'Праздник наставничества',
  kind: 'круглый стол',
  day: '2027-05-21',
  time: '14:00',
  venue: 'актовый зал',
};
const about = (kind: DocumentKind, changes: Cells, answers: Readonly<Record<string, string>> = {}) =>
  material(kind, {
    archive: archive({ events: [{ ...EVENT, ...changes }] }),
    answers: { ...ANSWERS[kind.key], ...answers },
  });
const found = (...of: Parameters<typeof about>) => checkPaper(json(templateOf(of[0])), of[0], about(...of));
const said = (...of: Parameters<typeof about>) => found(...of).map((problem) => sayProblem(problem).happened);

describe.each([
  ['an order', ORDER_EVENT, { 'Пригласить до': '2027-05-14' }],
  ['an invitation', INVITATION, {}],
  ['minutes', MINUTES, {}],
] as const)('%s', (_, kind, answers) => {
  test('an impossible day and time are named with their cells', () => {
    const problems = found(kind, { day: '31.02.2026', time: 'в два часа' }, answers);
    expect(problems.map((problem) => sayProblem(problem).happened)).toEqual([
      'М-001, «Дата» – «31.02.2026»: такого дня нет.',
      'Время мероприятия М-001 – «в два часа»: такого времени нет.',
    ]);
    expect(problems.map(({ place }) => [place?.register, place?.code, place?.column])).toEqual([
      ['events', 'М-001', 'day'],
      ['events', 'М-001', 'time'],
    ]);
  });
});

test.each(['', '14:00', '9.30', '14:00–15:30', '14:00 - 15:30', '14 ч', '14 часов', '9 ч. 30 мин.'])(
  'the time «%s»',
  (time) => expect(said(ORDER_EVENT, { time })).toEqual([]),
);
test.each(['24:00', '14:60', '14', 'после уроков', '14:00, 15:00'])('no time is «%s»', (time) =>
  expect(said(ORDER_EVENT, { time })).toHaveLength(1),
);

test('guests are invited before the event, on its day at the latest', () => {
  expect(said(ORDER_EVENT, {}, { 'Пригласить до': '2027-05-21' })).toEqual([]);
  const [late, ...others] = found(ORDER_EVENT, {}, { 'Пригласить до': '2027-05-22' });
  expect(others).toEqual([]);
  expect(late).toMatchObject({ place: { register: 'asked', code: '', column: 'Пригласить до' } });
  expect(sayProblem(late!).happened).toBe(
    'Поле «Пригласить до»: 22.05.2027 – позже самого мероприятия (21.05.2027).',
  );
});

test('quotes inside a title are „…“ where the template has its own', () => {
  const title = 'Круглый стол «Итоги осени»';
  const text = (kind: DocumentKind) =>
    documentText(fill(templateOf(kind), valuesOf(kind, about(kind, { title }))));
  for (const kind of [ORDER_EVENT, INVITATION]) expect(text(kind)).toContain('«Круглый стол „Итоги осени“»');
  expect(text(MINUTES)).toContain('Круглый стол «Итоги осени»');
});
