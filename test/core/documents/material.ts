/** A paper of each kind about the invented school, with everything it needs. */

import type { Archive } from '../../../src/core/documents/archive';
import type { DocumentKind } from '../../../src/core/documents/document-kind';
import { materialOf } from '../../../src/core/documents/kinds/list';
import type { Material } from '../../../src/core/documents/material';
import { MAY, reportArchive } from './report-school';
import { archive, SIGNED_ORDER } from './school';

/** Something of its subject for every kind, so that each can be made. */
const CHOSEN: Readonly<Record<string, (from: Archive) => readonly string[]>> = {
  school: () => [],
  pairs: ({ pairs }) => pairs.map(({ code }) => code),
  pair: () => ['НП-001'],
  mentors: ({ mentors }) => mentors.map(({ code }) => code),
  person: () => ['Н-001'],
  event: () => ['М-001'],
  partner: () => ['ОП-001'],
  awards: () => ['ПО-001', 'ПО-002'],
  petitions: () => ['ОБ-001', 'ОБ-002', 'ОБ-003'],
  petition: () => ['ОБ-001'],
  paper: () => ['Д-001'],
};

const PEOPLE: Readonly<Record<string, string>> = { consentGuardian: 'У-001', invitation: 'У-001' };

export const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  orderCouncil: { Состав: 'Тополева Я.Б., учитель физики\nСомов Л.И., учитель истории' },
  invitation: { Событие: 'М-001' },
  minutes: {
    Присутствовали: '12 человек (список прилагается)',
    Повестка: 'О ходе программ наставничества\nО подготовке итогового мероприятия',
    Слушали: 'Высоцкую Н.И.: работают все пары, закреплённые приказом',
    Решили: 'Продолжить работу пар и групп\nПровести итоговое мероприятие 21 мая 2027 года',
  },
  caseStudy: {
    'Название кейса': 'Как математика стала любимым предметом',
    Проблема: 'Ученик шестого класса не решал задач на движение и перестал отвечать на уроках.',
    Решение: 'Наставник разбирал с ним задачи на примерах из футбола, раз в неделю по полчаса.',
    Результат: 'Через три месяца ученик решает такие задачи сам и объясняет их одноклассникам.',
  },
};

/** A paper of the kind about the invented school, with everything it needs. */
export function material(kind: DocumentKind, changes: Partial<Material> = {}): Material {
  const report = kind.group === 'reports';
  const from = changes.archive ?? (report ? reportArchive() : archive({ papers: [SIGNED_ORDER] }));
  const person = PEOPLE[kind.key];
  const chosen = kind.about.key === 'person' && person ? [person] : (CHOSEN[kind.about.key]?.(from) ?? []);
  return {
    ...materialOf(kind, {
      archive: from,
      paper: { code: 'Д-010', number: '57-од', day: report ? MAY : '2026-10-12', edition: 1 },
      chosen,
      answers: ANSWERS[kind.key] ?? {},
    }),
    ...changes,
  };
}
