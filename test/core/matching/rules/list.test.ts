import type { Circumstances } from '../../../../src/core/matching/context';
import { brokenRules, RULES } from '../../../../src/core/matching/rules/list';
import { DEFAULT_LISTS } from '../../../../src/core/registers/lists';
import { MENTEE_STATES, type Mentee } from '../../../../src/core/registers/mentees';
import { MENTOR_STATES, type Mentor } from '../../../../src/core/registers/mentors';
import { PAIR_STATES } from '../../../../src/core/registers/pairs';
import { context, pair, preference, two } from '../people';

type Example = readonly [
  said: string,
  broken: readonly string[],
  mentee: Partial<Mentee>,
  mentor: Partial<Mentor>,
  circumstances?: Partial<Circumstances>,
];

const TEACHER: Partial<Mentee> = { role: 'Педагог', post: 'учитель' };
const YOUNG: Partial<Mentee> = { role: 'Молодой специалист', post: 'учитель' };
const ADULT: Partial<Mentor> = { role: 'Педагог', post: 'методист' };
const ONE = { name: 'Зимина Ася Львовна' };
const EDUCATOR = { role: 'Воспитатель', post: 'воспитатель' };
const PARENT: Partial<Mentor> = { role: 'Родитель', post: '', name: 'Орлова Анна Львовна' };
const FREE = { rules: { ownChild: false } };
const ALL = new Set(['', 'Н-001']);
const refusal = (code: string, refused: string) => preference({ code, refused: ['Н-009', refused] });
const ended = pair({ code: 'НП-001', mentee: 'У-001', mentor: 'Н-001', state: PAIR_STATES.finished });
const next = pair({
  code: 'НП-002',
  mentee: 'У-001',
  mentor: 'Н-001',
  previous: 'НП-001',
  state: PAIR_STATES.finished,
});
const livePair = pair({ mentor: 'Н-001', mentee: 'У-009' });

const EXAMPLES: readonly Example[] = [
  ['a pupil of class 7 and one of class 10', [], {}, {}],

  ['a student helps a pupil', [], {}, { role: 'Студент', post: 'колледж' }],
  ['a teacher helps no pupil', ['roles'], {}, ADULT],
  ['a pupil helps no teacher', ['roles'], TEACHER, {}],
  ['a role that no form knows', ['roles'], {}, { role: 'Космонавт', post: '' }],
  ['no role at all', ['roles'], { role: '' }, {}],
  [
    'a form of its own that the school has added',
    [],
    { role: 'Воспитатель', post: '' },
    { role: 'воспитатель', post: '' },
    {
      lists: {
        ...DEFAULT_LISTS,
        forms: ['воспитатель – воспитатель'],
        formMentors: ['Воспитатель; Педагог'],
        formMentees: ['Воспитатель'],
      },
    },
  ],

  ['the class in the group', [], { post: '7А' }, { ageGroups: ['5–7 классы'] }],
  ['the class at the other end', [], { post: '5 Б' }, { ageGroups: ['1-4 классы', '5-7 классы'] }],
  ['the class above the group', ['ageGroup'], { post: '8А' }, { ageGroups: ['1–4 классы', '5–7 классы'] }],
  ['a group typed by hand', ['ageGroup'], { post: '9А' }, { ageGroups: ['с 5 по 7 класс'] }],
  ['a group that cannot be understood', [], { post: '9А' }, { ageGroups: ['младшие', '1–4 классы'] }],
  ['ages instead of classes', [], { post: '9А' }, { ageGroups: ['10–12 лет'] }],
  ['classes and teachers', [], TEACHER, { ...ADULT, ageGroups: ['1–4 классы и педагоги'] }],
  ['a class that cannot be read', [], { post: 'пятый' }, { ageGroups: ['1–4 классы'] }],
  ['a pupil and one who wants teachers', ['ageGroup'], {}, { ageGroups: ['педагоги'] }],
  ['a teacher and one who wants teachers', [], TEACHER, { ...ADULT, ageGroups: ['педагоги'] }],
  ['a young specialist is a teacher too', [], YOUNG, { ...ADULT, ageGroups: ['Педагоги'] }],
  ['a teacher and one who wants pupils', ['ageGroup'], TEACHER, { ...ADULT, ageGroups: ['1–4 классы'] }],
  [
    'a student, for whom there is no group to choose',
    [],
    { role: 'Студент', post: 'колледж' },
    { role: 'Сотрудник организации-партнёра', post: '', ageGroups: ['10–11 классы'] },
  ],

  ['the same class', [], { post: '9А' }, { post: '9Б' }],
  ['the mentor in a lower class', ['lowerClass'], { post: '9А' }, { post: '8Б' }],
  ['the class of the mentor unknown', [], { post: '9А' }, { post: '' }],

  [
    'one person in both bases, by birth date',
    ['samePerson'],
    { ...ONE, birthDate: '2012-05-04', post: '7А' },
    { name: 'зимина  ася львовна', birthDate: '2012-05-04', post: '7А' },
  ],
  ['by e-mail', ['samePerson'], { ...ONE, email: 'A@school.example' }, { ...ONE, email: 'a@school.example' }],
  ['by post', ['samePerson'], { ...ONE, post: '9А' }, { ...ONE, post: '9а' }],
  [
    'ё and е',
    ['samePerson'],
    { name: 'Лёвин Пётр', email: 'l@x.example' },
    { name: 'Левин Петр', email: 'l@x.example' },
  ],
  [
    'namesakes of different age',
    [],
    { ...ONE, birthDate: '2012-05-04', email: 'a@x.example' },
    { ...ONE, birthDate: '2009-05-04', email: 'a@x.example' },
  ],
  ['namesakes of whom nothing more is known', [], ONE, ONE],
  ['no names', [], { email: 'a@x.example' }, { email: 'a@x.example' }],

  ['a teacher of fewer years', ['fewerYears'], { ...TEACHER, experience: 10 }, { ...ADULT, experience: 9 }],
  ['of as many', [], { ...TEACHER, experience: 10 }, { ...ADULT, experience: 10 }],
  ['years unknown', [], { ...TEACHER, experience: 10 }, ADULT],
  ['years of the mentee unknown', [], TEACHER, { ...ADULT, experience: 0 }],
  [
    'fewer years, both wishing the reverse',
    [],
    { ...TEACHER, experience: 10, kinds: ['традиционное', 'реверсивное'] },
    { ...ADULT, experience: 1, kinds: ['Реверсивное'] },
  ],
  [
    'fewer years, one wishing the reverse',
    ['fewerYears'],
    { ...TEACHER, experience: 10, kinds: ['реверсивное'] },
    { ...ADULT, experience: 1 },
  ],
  [
    'a head of fewer years',
    [],
    { ...TEACHER, experience: 10 },
    { role: 'Руководитель', post: 'директор', experience: 1 },
  ],
  ['a kindergarten teacher and another', [], EDUCATOR, EDUCATOR],
  ['one of fewer years', ['fewerYears'], { ...EDUCATOR, experience: 3 }, { ...EDUCATOR, experience: 2 }],
  ['a specialist and another', [], { role: 'Специалист', post: '' }, { role: 'Специалист', post: '' }],
  ['a specialist and a teacher', ['roles'], { role: 'Специалист', post: '' }, ADULT],
  ['one who wants teachers', [], EDUCATOR, { ...EDUCATOR, ageGroups: ['педагоги'] }],

  ['a parent of the same surname', ['ownChild'], { name: 'Орлов Пётр' }, PARENT],
  ['of the same surname, unless it is switched off', [], { name: 'Орлов Пётр' }, PARENT, FREE],
  ['of a surname like «Белая»', ['ownChild'], { name: 'Белый Лев' }, { ...PARENT, name: 'Белая Анна' }],
  [
    'of one half of a double surname',
    ['ownChild'],
    { name: 'Зимина-Лис Ася' },
    { ...PARENT, name: 'Зимин Олег Львович' },
  ],
  [
    'the surname after the patronymic',
    ['ownChild'],
    { name: 'Крупская Ася' },
    { ...PARENT, name: 'Иван Львович Крупский' },
  ],
  ['a surname that only begins alike', [], { name: 'Орловский Пётр' }, PARENT],
  [
    'of a former surname',
    ['ownChild'],
    { name: 'Сидоров Лев' },
    { ...PARENT, name: 'Петрова (Сидорова) Анна' },
  ],
  [
    'of the surname before it',
    ['ownChild'],
    { name: 'Петров Лев' },
    { ...PARENT, name: 'Петрова (Сидорова) Анна' },
  ],
  [
    'of a former one, with a word more',
    ['ownChild'],
    { name: 'Сидоров Лев' },
    { ...PARENT, name: 'Петрова Анна (урожд. Сидорова)' },
  ],
  ['with another apostrophe', ['ownChild'], { name: 'О’Нил Лев' }, { ...PARENT, name: "О'Нил Анна" }],
  ['and another', ['ownChild'], { name: 'ОʼНил Лев' }, { ...PARENT, name: 'О’Нил Анна' }],
  ['both sons of somebody', [], { name: 'Мамед-оглы Лев' }, { ...PARENT, name: 'Гасан-оглы Рустам' }],
  ['both daughters of somebody', [], { name: 'Мамед-кызы Ася' }, { ...PARENT, name: 'Гасан-кызы Лала' }],
  ['of one such name', ['ownChild'], { name: 'Мамед-оглы Лев' }, { ...PARENT, name: 'Мамед-кызы Лала' }],
  ['a parent without a name', [], { name: '' }, { ...PARENT, name: '' }],
  ['a student of the same surname', [], { name: 'Орлов Пётр' }, { ...PARENT, role: 'Студент' }],

  ["the mentee's «не предлагать»", ['avoid'], { avoid: ['Н-004', 'н-001'] }, {}],
  ["the mentor's «не предлагать»", ['avoid'], {}, { avoid: ['У-001'] }],
  ['somebody else to be avoided', [], { avoid: ['Н-010'] }, { avoid: ['У-0011'] }],

  ['refused by the mentee', ['refused'], {}, {}, { preferences: [refusal('У-001', 'н-001')] }],
  ['refused by the mentor', ['refused'], {}, {}, { preferences: [refusal('Н-001', 'У-001')] }],
  ['somebody else refused', [], {}, {}, { preferences: [refusal('Н-001', 'У-002')] }],
  ['refused by somebody else', [], {}, {}, { preferences: [refusal('У-003', 'Н-001')] }],
  ['a row without a code', [], { code: '' }, {}, { consented: ALL, preferences: [refusal('', 'Н-001')] }],

  ['replaced, as the reason says', ['replaced'], {}, {}, { pairs: [{ ...ended, endReason: 'Замена' }] }],
  ['replaced, as another pair says', ['replaced'], {}, {}, { pairs: [ended, { ...next, mentor: 'Н-002' }] }],
  ...['замена наставника', 'В связи с заменой', 'Заменён наставник', 'Замена по просьбе родителей'].map(
    (endReason): Example => [endReason, ['replaced'], {}, {}, { pairs: [{ ...ended, endReason }] }],
  ),
  ...[
    'Без замены наставника',
    'Замена не потребовалась',
    'Замены наставника не было',
    'Заменить формат встреч',
    'Замена формата встреч',
    'Незаменимый наставник',
  ].map((endReason): Example => [endReason, [], {}, {}, { pairs: [{ ...ended, endReason }] }]),
  ['carried on under a new code', [], {}, {}, { pairs: [ended, next] }],
  ['ended otherwise', [], {}, {}, { pairs: [{ ...ended, endReason: 'План выполнен' }] }],
  [
    'another mentor replaced',
    [],
    {},
    {},
    { pairs: [{ ...ended, mentor: 'Н-002', endReason: 'замена наставника' }] },
  ],

  ['mentee without consent', ['menteeConsent'], {}, {}, { consented: new Set(['Н-001']) }],
  ['mentor without consent', ['mentorConsent'], {}, {}, { consented: new Set(['У-001']) }],

  ['mentee with remarks', ['menteeState'], { state: MENTEE_STATES.remarks }, {}],
  ['mentee already proposed', [], { state: MENTEE_STATES.proposed }, {}],
  ['mentee who has left', ['menteeState'], { state: MENTEE_STATES.left }, {}],
  ['mentor with remarks', ['mentorState'], {}, { state: MENTOR_STATES.remarks }],
  ['mentor not chosen', ['mentorState'], {}, { state: MENTOR_STATES.notChosen }],

  ['one place, taken', ['places'], {}, {}, { pairs: [livePair] }],
  ['two places, one taken', [], {}, { places: 2 }, { pairs: [livePair] }],
  ['no places', ['places'], {}, { places: 0 }],
  ['a place that came free', [], {}, {}, { pairs: [{ ...livePair, state: PAIR_STATES.cancelled }] }],
];

const ROWS = EXAMPLES.map(([said, broken, ofMentee, ofMentor, circumstances]) => ({
  said,
  broken,
  people: two(ofMentee, ofMentor),
  circumstances,
}));

test.each(ROWS)('$said', ({ broken, people, circumstances }) => {
  expect(brokenRules(...people, context(circumstances)).map(({ key }) => key)).toEqual(broken);
});

test('nothing betrays who of the two refused', () => {
  const sentences = ['У-001', 'Н-001'].map((who) => {
    const circumstances = { preferences: [refusal(who, who === 'У-001' ? 'Н-001' : 'У-001')] };
    return brokenRules(...two(), context(circumstances)).map(({ sentence }) => sentence);
  });
  expect(sentences[0]).toEqual(['кто-то из двоих просил не предлагать эту пару']);
  expect(sentences[1]).toEqual(sentences[0]);
});

test('every rule is broken in some example and kept in another, and has a sentence', () => {
  const broken = new Set(EXAMPLES.flatMap(([, keys]) => keys));
  expect([...broken].sort()).toEqual(RULES.map(({ key }) => key).sort());
  for (const { sentence } of RULES) expect(sentence).toMatch(/^[а-яё, -]+$/);
});
