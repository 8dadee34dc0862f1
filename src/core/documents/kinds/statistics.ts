/**
 * D35: сведения об участниках: сколько их по ролям, формам и возрасту (A107, A182, A186, A293). Номер строки
 * статистической формы не называется: в документах программы его нет.
 */

import { isDay } from '../../day';
import { FACT, SECOND } from '../../indicators/charts';
import {
  AGE_GROUPS,
  type AgeGroup,
  countHeads,
  type Headcounts,
  type Heads,
} from '../../indicators/monitoring/headcounts';
import { PAIRS } from '../../registers/pairs';
import { shortDay } from '../../russian/dates';
import { askDay, askText } from '../ask';
import { answerTo } from '../asks';
import { type Check, placeIn } from '../document-kind';
import { text } from '../field';
import { list, type Merge } from '../list';
import type { Material } from '../material';
import type { PaperDrawing } from '../paper-chart';
import { periodOf, SCHOOL_YEAR } from '../reports/period';
import { kept, reportKind } from '../reports/report-kind';

const ON_DAY = askDay(
  ['На день', 'если нужны числа на один день, например на 20 сентября; пусто – за учебный год', '20.09.2026'],
  '',
  false,
);
const NOTE = kept([SCHOOL_YEAR], askText(['Примечание', 'что пояснить к числам', 'без участников лагеря']));

const AGE_WORDS: Readonly<Record<AgeGroup, string>> = {
  under10: 'до 10 лет',
  from10to14: '10–14 лет',
  from15to18: '15–18 лет',
  from19to35: '19–35 лет',
  over35: 'старше 35 лет',
  unknown: 'возраст неизвестен',
};

const ROLES = { mentee: 'наставляемые', mentor: 'наставники' } as const;

function headsOf(material: Material): Headcounts | null {
  const period = periodOf(SCHOOL_YEAR, material);
  if (!period) return null;
  const day = answerTo(ON_DAY, material);
  return isDay(day)
    ? countHeads(material.archive, day, day)
    : countHeads(material.archive, period.from, period.asOf);
}

interface Row extends Heads {
  readonly role: string;
  readonly form: string;
}

/** By form within each role, then the role as a whole, then everybody: each person once in each of these rows. */
function rowsOf(material: Material): readonly Row[] {
  const heads = headsOf(material);
  if (!heads) return [];
  return [
    ...heads.roles.flatMap(({ role, forms, all }) => [
      ...forms.map((own) => ({ ...own, role: ROLES[role], form: own.form || 'форма не указана' })),
      { ...all, role: ROLES[role], form: 'всего' },
    ]),
    { ...heads.all, role: 'все участники', form: 'всего' },
  ];
}

/** A role stands once beside its forms. */
function mergesOf(rows: readonly Row[]): readonly Merge[] {
  return [...new Set(rows.map(({ role }) => role))].map((role) => ({
    columns: ['роль'],
    first: rows.findIndex((row) => row.role === role),
    count: rows.filter((row) => row.role === role).length,
  }));
}

/** Both roles side by side in each age group that has anybody. */
function agesOf(material: Material): PaperDrawing | null {
  const heads = headsOf(material);
  const groups = AGE_GROUPS.filter((group) => (heads?.all.ages[group] ?? 0) > 0);
  if (!heads || groups.length === 0) return null;
  const { roles } = heads;
  return {
    kind: 'column',
    title: 'Участники по возрасту, человек',
    colours: [FACT, SECOND],
    table: [
      ['', ...roles.map(({ role }) => ROLES[role])],
      ...groups.map((group) => [AGE_WORDS[group], ...roles.map(({ all }) => all.ages[group])]),
    ],
  };
}

const peopleThere: Check = (material) => {
  const heads = headsOf(material);
  if (!heads || heads.all.total > 0) return [];
  const values = { period: periodOf(SCHOOL_YEAR, material)?.words ?? '' };
  return [{ code: 'reportWithoutPairs', caution: true, values, place: placeIn(PAIRS.key, '', 'start') }];
};

export const STATISTICS = reportKind(
  SCHOOL_YEAR,
  {
    key: 'statistics',
    id: 'D35',
    title: 'Сведения об участниках программ наставничества',
    heading: 'Сведения об участниках программ наставничества за {{Учебный год}} учебный год',
    asks: [ON_DAY, NOTE],
    mustShow: ['Участники'],
    fields: [
      text(
        ['Числа на', 'за какой срок или на какой день числа', 'за период с 01.09.2026 по 12.05.2027'],
        (material) => {
          const period = periodOf(SCHOOL_YEAR, material);
          const day = answerTo(ON_DAY, material);
          if (isDay(day)) return `на ${shortDay(day)}`;
          return period ? `за период с ${shortDay(period.from)} по ${shortDay(period.asOf)}` : '';
        },
      ),
    ],
    lists: [
      list<Row>({
        name: 'Участники',
        meaning: 'таблицы участников',
        rows: rowsOf,
        merges: mergesOf,
        columns: [
          text(['роль', 'роль', 'наставляемые'], ({ role }) => role),
          text(['форма', 'форма наставничества', 'ученик – ученик'], ({ form }) => form),
          ...AGE_GROUPS.map((group) =>
            text<Row>([AGE_WORDS[group], 'сколько человек этого возраста', '12'], ({ ages }) =>
              String(ages[group]),
            ),
          ),
          text(['человек', 'сколько человек', '18'], ({ total }) => String(total)),
        ],
      }),
    ],
    charts: [
      {
        name: 'Диаграмма возраста',
        meaning: 'наставляемые и наставники по возрасту',
        draw: agesOf,
      },
    ],
    checks: [peopleThere],
  },
  false,
);
