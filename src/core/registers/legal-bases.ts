/**
 * Правовые основания: the acts that orders cite. Two sets stand there from the start: that of 2019–2021 and that in
 * force since 2025 (domain B.1, B.9). What is cited is the curator's choice; the school's own acts are added here.
 */

import type { Cells } from '../cell';
import { CODE } from './code-column';
import { type RecordOf, register } from './register';

/** What an act is about; papers name the topics they cite. */
export const BASIS_TOPICS = {
  pupils: 'наставничество обучающихся',
  staff: 'наставничество педагогов',
  any: 'наставничество в целом',
  labour: 'трудовые отношения',
  data: 'персональные данные',
} as const;

export type BasisTopic = keyof typeof BASIS_TOPICS;

const act = (
  [kind, day, number, title]: readonly [kind: string, day: string, number: string, title: string],
  [from, to, topic, cited]: readonly [from: string, to: string, topic: BasisTopic, cited: boolean],
): Cells => ({ kind, day, number, title, from, to, topics: BASIS_TOPICS[topic], cited });

export const LEGAL_BASES = register({
  key: 'legalBases',
  title: 'Правовые основания',
  tab: 'settings',
  prefix: 'НА',
  keyColumn: 'code',
  frozenUpTo: 'kind',
  columns: {
    code: CODE,
    kind: {
      title: 'Вид и кто издал',
      kind: 'text',
      wrap: true,
      group: 'who',
      width: 280,
      note: 'В именительном падеже: «приказ управления образования администрации города Северного».',
    },
    day: { title: 'Дата', kind: 'day', group: 'who', width: 100, note: 'Дата акта.' },
    number: { title: 'Номер', kind: 'text', plain: true, group: 'who', width: 100, note: 'Без знака №.' },
    title: {
      title: 'Название',
      kind: 'text',
      wrap: true,
      group: 'who',
      width: 380,
      note: 'Без кавычек; можно не указывать.',
    },
    from: {
      title: 'Действует с',
      kind: 'day',
      group: 'terms',
      width: 100,
      note: 'Пусто – всегда действовал.',
    },
    to: {
      title: 'Действует по',
      kind: 'day',
      group: 'terms',
      width: 100,
      note: 'Последний день. Документ со ссылкой на утративший силу акт не создаётся без предупреждения.',
    },
    topics: {
      title: 'О чём',
      kind: 'choice',
      values: Object.values(BASIS_TOPICS),
      group: 'request',
      width: 200,
      note: 'По теме акт попадает в нужные документы.',
    },
    cited: {
      title: 'Ссылаться',
      kind: 'yesNo',
      group: 'state',
      width: 90,
      note: 'Отмеченные акты печатаются после слов «В соответствии с». Заполняет куратор.',
    },
    note: {
      title: 'Примечание',
      kind: 'text',
      wrap: true,
      group: 'state',
      width: 260,
      note: 'Для куратора. Проверьте действующую редакцию.',
      optional: true,
    },
  },
  samples: [
    act(
      [
        'распоряжение Министерства просвещения Российской Федерации',
        '2019-12-25',
        'Р-145',
        'Об утверждении методологии (целевой модели) наставничества обучающихся',
      ],
      ['2019-12-25', '', 'pupils', true],
    ),
    act(
      [
        'письмо Министерства просвещения Российской Федерации',
        '2020-01-23',
        'МР-42/02',
        'О направлении целевой модели наставничества и методических рекомендаций',
      ],
      ['2020-01-23', '', 'pupils', false],
    ),
    act(
      [
        'письмо Министерства просвещения Российской Федерации',
        '2021-12-21',
        'АЗ-1128/08',
        'О направлении методических рекомендаций по системе наставничества педагогических работников',
      ],
      ['2021-12-21', '', 'staff', false],
    ),
    act(
      [
        'распоряжение Правительства Российской Федерации',
        '2025-05-21',
        '1264-р',
        'Об утверждении Концепции развития наставничества в Российской Федерации на период до 2030 года',
      ],
      ['2025-05-21', '', 'any', true],
    ),
    act(
      ['статья 351.8 Трудового кодекса Российской Федерации', '', '', ''],
      ['2025-03-01', '', 'labour', true],
    ),
    act(
      ['Федеральный закон', '2006-07-27', '152-ФЗ', 'О персональных данных'],
      ['2007-01-26', '', 'data', true],
    ),
  ],
});

export type LegalBasis = RecordOf<typeof LEGAL_BASES.columns>;
