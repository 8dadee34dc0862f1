/** Whom a paper may be made about, and who is chosen at first. */
import type { Cells } from '../../../src/core/cell';
import {
  approvedPairs,
  consentCandidates,
  invited,
  staffMentors,
  thanked,
} from '../../../src/core/documents/candidates';
import type { Candidate } from '../../../src/core/documents/document-kind';
import { AWARDS_TOGETHER } from '../../../src/core/documents/subjects/awards';
import { EVENT } from '../../../src/core/documents/subjects/event';
import { MENTORS_TOGETHER } from '../../../src/core/documents/subjects/mentors';
import { PAIR } from '../../../src/core/documents/subjects/pair';
import { PAIRS_TOGETHER } from '../../../src/core/documents/subjects/pairs';
import { PAPER } from '../../../src/core/documents/subjects/paper';
import { PARTNER } from '../../../src/core/documents/subjects/partner';
import { PERSON } from '../../../src/core/documents/subjects/people';
import { PETITIONS_TOGETHER } from '../../../src/core/documents/subjects/petition';
import { SCHOOL as SCHOOL_SUBJECT } from '../../../src/core/documents/subjects/school';
import { archive, mentor, pair, pupil } from './school';

/** Codes; those that are due carry an exclamation mark. */
const marked = (candidates: readonly Candidate[]) =>
  candidates.map(({ code, due }) => (due ? `${code}!` : code));

const MENTORS = [
  mentor(1, { name: 'Ясный Лев Ильич' }),
  mentor(2, { name: 'Азарова Инна Львовна', role: 'Обучающийся', post: '11А', birthDate: '2010-03-01' }),
  mentor(3, { name: 'Дубов Пётр Ильич', role: 'Родитель', post: '' }),
  mentor(4, { name: 'Белов Олег Ильич', state: 'архив' }),
];
const MENTEES = [
  pupil(1, { name: 'Юдин Олег Ильич', birthDate: '2014-05-01' }),
  pupil(2, { name: 'Арбузов Иван Ильич', birthDate: '2010-05-01' }),
  pupil(3, { name: 'Вербин Глеб Ильич', state: 'выбыл' }),
  pupil(4, {
    code: 'П-001',
    name: 'Зимина Инна Павловна',
    role: 'Молодой специалист',
    post: 'учитель',
    birthDate: '2001-02-02',
  }),
];
const PAIRS = [
  pair(1, { state: 'согласована' }),
  pair(2, { state: 'на приказе' }),
  pair(3, { mentor: 'Н-003', mentee: 'П-001', state: 'утверждена' }),
  pair(4, { mentor: 'Н-003', mentee: 'У-001', state: 'завершена' }),
  pair(5, { state: 'отменена' }),
  pair(6, { code: '', state: 'утверждена' }),
];
const school = (changes: Parameters<typeof archive>[0] = {}) =>
  archive({ mentors: MENTORS, mentees: MENTEES, pairs: PAIRS, consents: [], ...changes });

describe('people', () => {
  test('pupils by class and name, then everybody else by name; whoever is gone is left out', () => {
    const found = PERSON.candidates(school());
    expect(marked(found)).toEqual(['У-001', 'У-002', 'Н-002', 'Н-003', 'П-001', 'Н-001']);
    expect(found[2]).toMatchObject({ title: 'Азарова Инна Львовна', detail: '11А\u00a0класс' });
  });

  test('10А comes after 9Б, one class by name, a pupil without a class last of them', () => {
    const found = PERSON.candidates(
      archive({
        mentors: [mentor(1, { name: 'Азов Лев Ильич' })],
        mentees: [
          pupil(1, { name: 'Белов Лев Ильич', post: '' }),
          pupil(2, { name: 'Азов Иван Ильич', post: '10-А' }),
          pupil(3, { name: 'Яров Лев Ильич', post: '9Б' }),
          pupil(4, { name: 'Белов Лев Ильич', post: '9 б класс' }),
        ],
        pairs: [],
      }),
    );
    expect(found.map(({ code }) => code)).toEqual(['У-004', 'У-003', 'У-002', 'У-001', 'Н-001']);
  });

  test('without a name the code is the title', () => {
    const [nameless] = PERSON.candidates(
      archive({ mentors: [mentor(1, { name: '' })], mentees: [], pairs: [] }),
    );
    expect(nameless?.title).toBe('Н-001');
  });

  test('everybody may be invited; members of ordered pairs are due', () => {
    expect(marked(invited(school()))).toEqual(['У-001!', 'У-002!', 'Н-002!', 'Н-003!', 'П-001!', 'Н-001']);
  });

  test('mentors of ordered pairs are thanked, and whoever gets a letter', () => {
    const awards: Cells[] = [
      { code: 'ПО-001', person: 'У-001', kind: 'благодарственное письмо' },
      { code: 'ПО-002', person: 'Н-001', kind: 'выплата' },
    ];
    expect(marked(thanked(school({ awards })))).toEqual([
      'У-001!',
      'У-002',
      'Н-002!',
      'Н-003!',
      'П-001',
      'Н-001',
    ]);
  });

  test('agreements are for employees who are mentors; those in ordered pairs are due', () => {
    const pairs = [pair(1, { state: 'утверждена' })];
    expect(marked(staffMentors(school()))).toEqual(['Н-001']);
    expect(marked(staffMentors(school({ pairs })))).toEqual(['Н-001!']);
  });
});

describe('consents', () => {
  const waiting = (subject: string, kind: string, state = 'ждём'): Cells => ({
    code: `С-${subject}`,
    subject,
    kind,
    signer: 'сам участник',
    state,
  });

  test('whoever needs one of the kind; who is waited for is due', () => {
    const consents = [
      waiting('У-001', 'ПДн несовершеннолетнего'),
      waiting('У-002', 'ПДн несовершеннолетнего', 'получено'),
      waiting('Н-003', 'ПДн взрослого'),
    ];
    const from = school({ consents });
    expect(marked(consentCandidates('ПДн несовершеннолетнего')(from))).toEqual(['У-001!', 'У-002', 'Н-002']);
    expect(marked(consentCandidates('ПДн взрослого')(from))).toEqual(['Н-003!', 'П-001', 'Н-001']);
    expect(marked(consentCandidates('дополнительные обязанности наставника')(from))).toEqual(['Н-001']);
  });
});

describe('pairs', () => {
  test('together: those agreed and not ordered are due; ended and cancelled ones are not offered', () => {
    const found = PAIRS_TOGETHER.candidates(school());
    expect(marked(found)).toEqual(['НП-001!', 'НП-002', 'НП-003']);
    expect(found[0]).toMatchObject({
      title: 'Ясный Лев Ильич – Юдин Олег Ильич',
      detail: 'учитель – ученик · согласована',
    });
  });

  test('one by one: also ended ones; only approved ones are due their programme', () => {
    expect(marked(PAIR.candidates(school()))).toEqual(['НП-001', 'НП-002', 'НП-003', 'НП-004']);
    expect(marked(approvedPairs(school()))).toEqual(['НП-001', 'НП-002', 'НП-003!']);
  });

  test('codes stand for people whom no row has', () => {
    const from = archive({ mentors: [], mentees: [], pairs: [pair(1)] });
    expect(PAIRS_TOGETHER.candidates(from)[0]?.title).toBe('Н-001 – У-001');
  });
});

describe('rows of other sheets', () => {
  test('mentors with their consent are due', () => {
    const mentors = [mentor(1), mentor(2, { consent: 'нет' }), mentor(3, { state: 'сложил обязанности' })];
    expect(marked(MENTORS_TOGETHER.candidates(archive({ mentors })))).toEqual(['Н-001!', 'Н-002']);
  });

  test('events: none is due', () => {
    const found = EVENT.candidates(
      archive({ events: [{ code: 'М-001', kind: 'педсовет', day: '2026-11-02' }, { title: 'без кода' }] }),
    );
    expect(found).toEqual([{ code: 'М-001', title: 'М-001', detail: 'педсовет · 02.11.2026', due: false }]);
  });

  test('partners without an agreement, awards without an order, granted petitions without one are due', () => {
    const from = archive({
      partners: [
        { code: 'ОП-001', title: 'Дом' },
        { code: 'ОП-002', agreement: '№ 1' },
      ],
      awards: [
        { code: 'ПО-001', person: 'Н-001' },
        { code: 'ПО-002', person: '', order: '№ 5' },
      ],
      petitions: [
        { code: 'ОБ-001', kind: 'продление', pair: 'НП-001', decision: 'удовлетворить' },
        { code: 'ОБ-002', decision: 'отказать' },
        { code: 'ОБ-003', decision: 'удовлетворить', order: '№ 7' },
      ],
    });
    expect(marked(PARTNER.candidates(from))).toEqual(['ОП-001!', 'ОП-002']);
    expect(marked(AWARDS_TOGETHER.candidates(from))).toEqual(['ПО-001!', 'ПО-002']);
    expect(marked(PETITIONS_TOGETHER.candidates(from))).toEqual(['ОБ-001!', 'ОБ-002', 'ОБ-003']);
    expect(PETITIONS_TOGETHER.candidates(from)[0]?.title).toBe('продление: НП-001');
  });

  test('papers that stand can be read; the school is not chosen', () => {
    const papers = ['проект', 'действует', 'отменён', 'не создан', 'в очереди'].map((state, i) => ({
      code: `Д-00${i}`,
      kind: 'приказ',
      title: 'О наставниках',
      number: i === 1 ? '57-од' : '',
      state,
    }));
    expect(PAPER.candidates(archive({ papers })).map(({ code, detail }) => [code, detail])).toEqual([
      ['Д-000', 'приказ · проект'],
      ['Д-001', 'приказ · № 57-од · действует'],
    ]);
    expect(SCHOOL_SUBJECT.candidates(archive())).toEqual([]);
  });
});
