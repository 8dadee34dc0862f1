/** To which addresses a paper goes, and why it may not go at all. */
import type { Cells } from '../../../src/core/cell';
import { recipientsOf } from '../../../src/core/documents/recipients';
import { PAPERS } from '../../../src/core/registers/papers';
import { archive, mentor, pair, pupil, rows } from './school';

const FROM = archive({
  mentors: [
    mentor(1, { email: ' one@school.example ' }),
    mentor(2, { email: '' }),
    mentor(3, { email: 'не знаю' }),
    mentor(4, { email: 'family1@school.example' }),
  ],
  mentees: [pupil(1), pupil(2)],
  pairs: [pair(1), pair(2), pair(3, { mentor: 'Н-003' }), pair(4, { mentor: 'Н-004', mentee: 'У-001' })],
  partners: [
    { code: 'ОП-001', title: 'Дом', email: 'house@partner.example' },
    { code: 'ОП-002', title: 'Сад', email: '' },
  ],
});

const send = (cells: Cells) => {
  const [paper] = rows(PAPERS, [{ code: 'Д-001', file: 'file1', state: 'действует', ...cells }]);
  return recipientsOf(paper!, FROM);
};

test.each<[string, readonly string[]]>([
  ['Н-001', ['one@school.example']],
  ['У-001', ['family1@school.example']],
  ['НП-001', ['one@school.example', 'family1@school.example']],
  ['НП-004', ['family1@school.example']],
  ['ОП-001', ['house@partner.example']],
])('a paper about %s', (subjects, to) => expect(send({ subjects })).toEqual({ to }));

test('a draft goes as well', () => {
  expect(send({ subjects: 'Н-001', state: 'проект' })).toEqual({ to: ['one@school.example'] });
});

test.each<[string, Cells, { why: string; value: string }]>([
  ['not made yet', { subjects: 'Н-001', state: 'в очереди' }, { why: 'paperUnmade', value: 'в очереди' }],
  ['without a file', { subjects: 'Н-001', file: '' }, { why: 'paperUnmade', value: 'действует' }],
  ['about nobody', { subjects: '' }, { why: 'recipientNone', value: '' }],
  ['about an event', { subjects: 'М-001' }, { why: 'recipientNone', value: '' }],
  ['about many', { subjects: 'НП-001; НП-002' }, { why: 'recipientMany', value: '' }],
  ['to somebody without an address', { subjects: 'Н-002' }, { why: 'addressMissing', value: '' }],
  ['to a pair of which one has none', { subjects: 'НП-002' }, { why: 'addressMissing', value: '' }],
  ['to a partner without one', { subjects: 'ОП-002' }, { why: 'addressMissing', value: '' }],
  ['to an address that is none', { subjects: 'НП-003' }, { why: 'addressOdd', value: 'не знаю' }],
])('%s', (_, cells, refusal) => expect(send(cells)).toEqual(refusal));

test.each(['a@b', 'a@b.c d', 'a,b@c.d', '@b.c', 'a@@b.c', 'a@b.c; d@e.f', 'a b@c.d'])(
  '%s is no address',
  (email) => {
    const [paper] = rows(PAPERS, [{ code: 'Д-001', file: 'f', state: 'проект', subjects: 'Н-001' }]);
    expect(recipientsOf(paper!, archive({ mentors: [mentor(1, { email })] }))).toEqual({
      why: 'addressOdd',
      value: email,
    });
  },
);
