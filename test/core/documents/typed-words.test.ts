/** Words typed in a sheet, as they stand in the sentences of papers. */

import type { Cells } from '../../../src/core/cell';
import { answerTo } from '../../../src/core/documents/asks';
import type { DocumentKind } from '../../../src/core/documents/document-kind';
import { AGREEMENT } from '../../../src/core/documents/kinds/agreement';
import { INVITATION } from '../../../src/core/documents/kinds/invitation';
import { MINUTES } from '../../../src/core/documents/kinds/minutes';
import { ORDER_AWARDS } from '../../../src/core/documents/kinds/order-awards';
import { ORDER_CHANGES } from '../../../src/core/documents/kinds/order-changes';
import { ORDER_LAUNCH } from '../../../src/core/documents/kinds/order-launch';
import { PETITION_PAPER } from '../../../src/core/documents/kinds/petition-paper';
import { THANKS } from '../../../src/core/documents/kinds/thanks';
import type { Material } from '../../../src/core/documents/material';
import { valuesOf } from '../../../src/core/documents/values';
import { documentText } from '../../workspace/docs/text';
import { fill, templateOf } from './filled';
import { material } from './material';
import { archive, pupil, SCHOOL } from './school';

const text = (kind: DocumentKind, changes: Partial<Material>): string =>
  documentText(fill(templateOf(kind), valuesOf(kind, material(kind, changes)))).replace(/\u00a0/g, ' ');

test('a reason goes on from «в связи с», what somebody is thanked for from «за»', () => {
  const from = archive({
    petitions: [
      {
        code: 'ОБ-001',
        pair: 'НП-001',
        from: 'наставник',
        kind: 'досрочное прекращение',
        day: '2027-02-05',
        reason: 'В связи с болезнью.',
      },
    ],
    awards: [{ code: 'ПО-001', person: 'Н-001', kind: 'благодарность', reason: 'За активную работу.' }],
  });
  expect(text(ORDER_CHANGES, { archive: from, chosen: ['ОБ-001'] })).toContain(
    'наставник; в связи с болезнью',
  );
  expect(text(PETITION_PAPER, { archive: from, chosen: ['ОБ-001'] })).toContain('НП-001 в связи с болезнью.');
  expect(text(ORDER_AWARDS, { archive: from, chosen: ['ПО-001'] })).toContain('\tза активную работу\n');
  expect(text(THANKS, { archive: from, chosen: ['Н-001'] })).toContain('Благодарим Вас за активную работу.');
  const answers = { 'Общая причина': 'за терпение' };
  expect(text(THANKS, { archive: from, chosen: ['Н-002'], answers })).toContain('Вас за терпение.');
});

test.each([
  ['Устав', 'Устава'],
  ['устав', 'устава'],
  ['Устава', 'Устава'],
  ['Положение', 'Положения'],
  ['Доверенность № 5 от 01.09.2026', 'доверенности № 5 от 01.09.2026'],
  ['на основании доверенности № 5', 'доверенности № 5'],
  ['', 'Устава'],
])('a partner acts on «%s»', (actsOn, expected) => {
  const partner: Cells = {
    code: 'ОП-001',
    title: 'Завод',
    headPost: 'Директор',
    headName: 'Сухов Олег Ильич',
  };
  const from = archive({ partners: [{ ...partner, actsOn }] });
  const agreement = text(AGREEMENT, { archive: from, chosen: ['ОП-001'] });
  expect(agreement).toContain(`на основании ${expected} действует директор Сухов Олег Ильич`);
  expect(agreement).toContain('\tДиректор\n');
});

test('posts of the school stand in a sentence with a small letter', () => {
  const from = archive({ school: { ...SCHOOL, headPost: 'Директор' } });
  expect(text(AGREEMENT, { archive: from })).toContain('действует директор Покровский');
});

test.each([
  ['Белов Лев Ильич', '10 б', 'обучающемуся 10Б класса'],
  ['Белова Инна Львовна', '10Б', 'обучающейся 10Б класса'],
  ['Ким Саша', '10Б', 'обучающемуся (обучающейся) 10Б класса'],
  ['Белов Лев Ильич', '', 'обучающемуся'],
])('a letter to %s of «%s»', (name, post, expected) => {
  const from = archive({ mentees: [pupil(1, { name, post })] });
  for (const kind of [INVITATION, THANKS])
    expect(text(kind, { archive: from, chosen: ['У-001'] }).split('\n')).toContain(expected);
});

test('names in the form stand as its hint says', () => {
  const initial = (kind: DocumentKind, name: string): string =>
    answerTo(kind.asks.find((ask) => ask.name === name)!, material(kind, { answers: {} })).replace(
      /\u00a0/g,
      ' ',
    );
  expect(initial(MINUTES, 'Председатель')).toBe('Покровский Л.И.');
  expect(initial(MINUTES, 'Секретарь')).toBe('Высоцкая Н.И.');
  expect(initial(ORDER_LAUNCH, 'Рабочая группа')).toMatch(/^Высоцкая Н\.И\., заместитель/);
});

test('a number does not part from its «№»', () => {
  const from = archive({ school: { ...SCHOOL, contacts: '№ 145/2-од, №7, №' } });
  expect(valuesOf(MINUTES, material(MINUTES, { archive: from })).field('Контакты')).toBe(
    '№\u00a0145/2-од, №7, №',
  );
});
