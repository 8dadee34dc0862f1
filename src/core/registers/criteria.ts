/** Критерии: how much each criterion counts, which optional rules hold, what the matching puts first. */

import { type RecordOf, register } from './register';

export const CRITERIA_SHEET = register({
  key: 'criteria',
  title: 'Критерии',
  tab: 'settings',
  keyColumn: 'name',
  frozenUpTo: 'name',
  columns: {
    name: {
      title: 'Критерий',
      kind: 'text',
      group: 'who',
      width: 260,
      note: 'Название не изменяйте: по нему критерий находится. Удалённая строка действует по умолчанию.',
    },
    on: {
      title: 'Включён',
      kind: 'yesNo',
      group: 'terms',
      width: 90,
      note: 'Снимите отметку, чтобы критерий не учитывался. Заполняет куратор.',
    },
    weight: {
      title: 'Вес',
      kind: 'text',
      plain: true,
      group: 'terms',
      width: 70,
      note: 'Целое число от 0 до 100: чем больше, тем важнее. Действует со следующего подбора. Заполняет куратор.',
    },
    meaning: {
      title: 'Что означает',
      kind: 'text',
      wrap: true,
      group: 'request',
      width: 420,
      note: 'Как критерий считается.',
    },
    example: {
      title: 'Пример',
      kind: 'text',
      wrap: true,
      group: 'request',
      width: 380,
      note: 'Как это выглядит на деле.',
    },
    standard: {
      title: 'По умолчанию',
      kind: 'text',
      group: 'state',
      width: 110,
      note: 'Значение, с которым лист создан; оно же берётся вместо непонятного.',
    },
    remarks: {
      title: 'Замечание',
      kind: 'text',
      wrap: true,
      group: 'state',
      width: 300,
      note: 'Что в строке не удалось прочесть. Заполняется само.',
    },
  },
});

export type CriteriaRow = RecordOf<typeof CRITERIA_SHEET.columns>;
