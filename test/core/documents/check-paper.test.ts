/** Everything that is missing for a paper is named at once, each with its place. */
import type { Cells } from '../../../src/core/cell';
import { checkPaper } from '../../../src/core/documents/check-paper';
import type { DocumentKind } from '../../../src/core/documents/document-kind';
import { ORDER_AWARDS } from '../../../src/core/documents/kinds/order-awards';
import { ORDER_CHANGES } from '../../../src/core/documents/kinds/order-changes';
import { ORDER_PAIRS } from '../../../src/core/documents/kinds/order-pairs';
import { ORDER_POLICY } from '../../../src/core/documents/kinds/order-policy';
import { THANKS } from '../../../src/core/documents/kinds/thanks';
import type { Material } from '../../../src/core/documents/material';
import { sayProblem } from '../../../src/texts/problems';
import { make, paragraph, table } from '../../workspace/docs/sample';
import type { Block } from '../../workspace/docs/state';
import { json, templateOf } from './filled';
import { material } from './material';
import { archive, mentor, pair, pupil, SCHOOL } from './school';

const check = (kind: DocumentKind, of: Material, ...blocks: Block[]) =>
  checkPaper(json(make(...blocks, paragraph(''))), kind, of);
const lines = (...texts: string[]) => texts.map((text) => paragraph(text));
const LIST = () => table(['{{Пары: наставник}}', '{{Пары: наставляемый, кратко}}', '{{Пары: форма}}']);
const settings = (code: string) => ({ register: 'settings', code, column: 'value' });

test('a complete paper lacks nothing', () => {
  expect(checkPaper(json(templateOf(ORDER_PAIRS)), ORDER_PAIRS, material(ORDER_PAIRS))).toEqual([]);
});

test('empty values, odd days, missing answers and the checks of the kind together', () => {
  const of = material(ORDER_PAIRS, {
    archive: archive({
      school: { ...SCHOOL, headName: ' ', curatorPost: '', shortName: '' },
      mentors: [mentor(1, { name: '' }), mentor(2), mentor(3)],
      mentees: [pupil(1), pupil(2, { name: ' ' }), pupil(3)],
      pairs: [pair(1, { form: '' }), pair(2), pair(3, { start: 'завтра' })],
    }),
    chosen: ['НП-001', 'НП-002', 'НП-003', 'НП-009'],
    answers: { 'Срок программ': '' },
    paper: { code: 'Д-010', number: '', day: '31 сентября', edition: 1 },
  });
  const found = check(
    ORDER_PAIRS,
    of,
    ...lines(
      '{{Номер}} {{Дата}} {{Краткое наименование}} {{Город}} {{Сайт}}',
      '{{Руководитель, подпись}} {{Срок программ}}',
      '{{Должность куратора, кого}} {{Куратор, кратко, кого}}',
    ),
    LIST(),
  );
  expect(found).toEqual([
    { code: 'rowMissing', values: { code: 'НП-009' } },
    { code: 'paperDayOdd', values: { day: '31 сентября' } },
    {
      code: 'paperAnswerMissing',
      values: { ask: 'Срок программ', value: '' },
      place: { register: 'asked', code: '', column: 'Срок программ' },
    },
    {
      code: 'paperGap',
      values: { meaning: 'руководитель организации', code: 'Руководитель' },
      place: settings('Руководитель'),
    },
    {
      code: 'paperGap',
      values: { meaning: 'должность куратора', code: 'Должность куратора' },
      place: settings('Должность куратора'),
    },
    {
      code: 'paperGap',
      values: { meaning: 'фамилия, имя, отчество наставника', code: 'Н-001' },
      place: { register: 'mentors', code: 'Н-001', column: 'name' },
    },
    {
      code: 'paperGap',
      values: { meaning: 'фамилия, имя, отчество наставляемого', code: 'У-002' },
      place: { register: 'mentees', code: 'У-002', column: 'name' },
    },
    {
      code: 'paperGap',
      values: { meaning: 'форма наставничества', code: 'НП-001' },
      place: { register: 'pairs', code: 'НП-001', column: 'form' },
    },
    {
      code: 'pairTermOdd',
      values: { pair: 'НП-003', start: 'завтра', end: '2027-05-31' },
      place: { register: 'pairs', code: 'НП-003', column: 'start' },
    },
  ]);
});

test('a gap that the template shows often is named once, one that it does not show not at all', () => {
  const of = material(ORDER_PAIRS, {
    archive: archive({ school: { ...SCHOOL, headName: '', city: '' } }),
  });
  const found = check(
    ORDER_PAIRS,
    of,
    ...lines('{{Руководитель}} {{Руководитель, кратко}}', '{{Руководитель, кому}}'),
    table(['{{Руководитель, подпись}}', '{{Пары: наставник}}']),
  );
  expect(found.map(({ place }) => place)).toEqual([settings('Руководитель')]);
});

test('a mentor of several pairs without a name is one gap', () => {
  const of = material(ORDER_PAIRS, {
    archive: archive({
      mentors: [mentor(1, { name: '' })],
      pairs: [pair(1), pair(2, { mentor: 'Н-001' }), pair(3, { mentor: 'Н-001' })],
    }),
  });
  expect(check(ORDER_PAIRS, of, LIST()).filter(({ code }) => code === 'paperGap')).toHaveLength(1);
});

test('what a condition leaves out is no gap', () => {
  const of = material(ORDER_PAIRS, { archive: archive({ school: { ...SCHOOL, city: '', fullName: '' } }) });
  const found = check(
    ORDER_PAIRS,
    of,
    ...lines('{{если Город}}{{Город}}', '{{если нет Есть обучающиеся}}{{Организация}}'),
    table(['{{если Сайт}}', '{{Сайт}}'], ['{{если Город}}', '{{Организация}}']),
  );
  expect(found).toEqual([]);
});

test('a person of a pair whom no row has is a code to mend in the row of the pair', () => {
  const of = material(ORDER_PAIRS, {
    archive: archive({ pairs: [pair(1, { mentor: 'Н-777', mentee: 'П-777' })] }),
  });
  const found = check(ORDER_PAIRS, of, LIST());
  expect(found.map((problem) => sayProblem(problem).happened)).toEqual([
    'На листе «Наставники» нет Н-777.',
    'На листе «Наставляемые» нет П-777.',
  ]);
  expect(found.map(({ place }) => place)).toEqual([
    { register: 'pairs', code: 'НП-001', column: 'mentor' },
    { register: 'pairs', code: 'НП-001', column: 'mentee' },
  ]);
});

test.each<[string, Cells, string, string]>([
  ['an award to nobody', { person: 'Н-777' }, 'Нет участника с кодом Н-777 (лист «Поощрения»).', 'person'],
  ['an award without a person', { person: '' }, 'Не заполнено: кого поощряют (ПО-001).', 'person'],
  ['an award for nothing', { reason: '' }, 'Не заполнено: за что (ПО-001).', 'reason'],
])('%s', (_, changes, words, column) => {
  const awards = [{ code: 'ПО-001', person: 'Н-001', kind: 'выплата', reason: 'труд', ...changes }];
  const of = material(ORDER_AWARDS, { archive: archive({ awards }), chosen: ['ПО-001'] });
  const found = checkPaper(json(templateOf(ORDER_AWARDS)), ORDER_AWARDS, of);
  expect(found.map((problem) => sayProblem(problem).happened)).toEqual([words]);
  expect(found[0]?.place).toEqual({ register: 'awards', code: 'ПО-001', column });
});

test('what a petition lacks is said once, in words of the petition', () => {
  const petitions = [
    { code: 'ОБ-001', pair: 'НП-099', from: 'куратор', kind: 'досрочное прекращение', day: '2027-02-05' },
    {
      code: 'ОБ-002',
      pair: 'НП-001',
      from: 'куратор',
      kind: 'замена наставника',
      mentor: 'Н-999',
      reason: 'болезнью',
      decision: 'удовлетворить',
    },
  ];
  const of = material(ORDER_CHANGES, { archive: archive({ petitions }), chosen: ['ОБ-001', 'ОБ-002'] });
  const found = checkPaper(json(templateOf(ORDER_CHANGES)), ORDER_CHANGES, of);
  expect(found.map((problem) => sayProblem(problem).happened)).toEqual([
    'В обращении ОБ-001 не заполнено: «Пара».',
    'В обращении ОБ-001 не указана причина.',
    'В обращении ОБ-001 не заполнено: «Решение».',
    'На листе «Наставники» нет Н-999.',
  ]);
});

test('who is not named in the row is told without a second colon', () => {
  const of = material(THANKS, {
    archive: archive({ mentors: [mentor(1, { name: '' })] }),
    chosen: ['Н-001'],
  });
  const found = checkPaper(json(templateOf(THANKS)), THANKS, of);
  expect(found.map((problem) => sayProblem(problem).happened)).toEqual([
    'Не заполнено: фамилия, имя, отчество участника (Н-001).',
  ]);
});

test('nothing chosen for a paper that is about something', () => {
  const of = material(ORDER_PAIRS, { chosen: [] });
  expect(check(ORDER_PAIRS, of, ...lines('{{Номер}}'))).toEqual([
    {
      code: 'paperWithoutSubject',
      values: { title: ORDER_PAIRS.title },
    },
  ]);
  expect(check(ORDER_POLICY, material(ORDER_POLICY, { chosen: [] }), ...lines('{{Номер}}'))).toEqual([]);
});

test('an answer that is no day is odd; one that may be left out is not missed', () => {
  const of = (answers: Material['answers']) =>
    check(
      ORDER_POLICY,
      material(ORDER_POLICY, { answers }),
      ...lines('{{Ознакомить до}} {{Прежний приказ}}'),
    );
  expect(of({ 'Ознакомить до': 'в пятницу', 'Прежний приказ': '' })).toEqual([
    {
      code: 'paperAnswerOdd',
      values: { ask: 'Ознакомить до', value: 'в пятницу' },
      place: { register: 'asked', code: '', column: 'Ознакомить до' },
    },
  ]);
  expect(of({})).toEqual([]);
});

describe('acts out of force on the day of the paper', () => {
  const basis = (code: string, from: string, to: string, changes = {}) => ({
    code,
    kind: 'приказ управления образования',
    number: code,
    topics: 'наставничество в целом',
    cited: true,
    from,
    to,
    ...changes,
  });
  const bases = [
    basis('НА-01', '', ''),
    basis('НА-02', '2020-01-01', '2026-10-11'),
    basis('НА-03', '2026-10-13', ''),
    basis('НА-04', '2026-10-12', '2026-10-12'),
    basis('НА-05', '2020-01-01', '2020-02-01', { cited: false }),
    basis('НА-06', '2020-01-01', '2020-02-01', { topics: 'персональные данные' }),
    basis('НА-07', 'с весны', 'до зимы'),
  ];
  const cautions = (text: string, day: string) =>
    check(
      ORDER_PAIRS,
      material(ORDER_PAIRS, {
        archive: archive({ legalBases: bases, today: '2026-10-12' }),
        paper: { code: '', number: '', day, edition: 1 },
      }),
      ...lines(text),
    );

  test('are cautions that name the act and its cell', () => {
    const found = cautions('В соответствии с {{Основание}}', '2026-10-12');
    expect(found).toMatchObject([
      {
        code: 'basisOutOfForce',
        caution: true,
        values: { basis: 'приказ управления образования НА-02', to: '2026-10-11' },
        place: { register: 'legalBases', code: 'НА-02', column: 'to' },
      },
      {
        code: 'basisOutOfForce',
        caution: true,
        values: { basis: 'приказ управления образования НА-03', from: '2026-10-13' },
        place: { register: 'legalBases', code: 'НА-03', column: 'from' },
      },
    ]);
  });

  test('today counts for a draft; in any spelling; not where nothing is cited', () => {
    expect(cautions('{{основание, чего}}', '').map(({ values }) => values.basis)).toEqual([
      'приказ управления образования НА-02',
      'приказ управления образования НА-03',
    ]);
    const codes = cautions('{{Основание}}', '2027-01-01').map(({ place }) => place?.code);
    expect(codes).toEqual(['НА-02', 'НА-04']);
    expect(cautions('{{Номер}}', '2026-10-12')).toEqual([]);
  });

  test('no act at all is a gap in their sheet', () => {
    const of = material(ORDER_PAIRS, { archive: archive({ legalBases: [] }) });
    expect(check(ORDER_PAIRS, of, ...lines('{{Основание}}')).map(({ place }) => place)).toEqual([
      { register: 'legalBases', code: '', column: 'cited' },
    ]);
  });
});
