/** D34: мониторинг занятости наставляемых в каникулы, ежегодно в каникулярные периоды (A171). */

import { countHeads } from '../../indicators/monitoring/headcounts';
import { type HolidayPeriod, type Tally, tellHolidays } from '../../indicators/monitoring/holidays';
import { foldText } from '../../text';
import { answerTo } from '../asks';
import type { Ask, Check } from '../document-kind';
import { count, text } from '../field';
import { list } from '../list';
import type { Material } from '../material';
import { barsOf } from '../reports/charts';
import { shareWords } from '../reports/percent';
import { periodOf, SCHOOL_YEAR, schoolYearIn } from '../reports/period';
import { noAnswers, reportKind } from '../reports/report-kind';

const SEASONS = ['Осенние', 'Зимние', 'Весенние', 'Летние'] as const;

/** The holidays that began last: those of the summer until the end of October. */
function lastSeason(today: string): string {
  const month = Number(today.slice(5, 7));
  return month < 3 ? SEASONS[1] : month < 6 ? SEASONS[2] : month < 11 ? SEASONS[3] : SEASONS[0];
}

const HOLIDAYS_ASKED: Ask = {
  name: 'Каникулы',
  kind: 'choice',
  meaning: 'о каких каникулах',
  example: 'Осенние',
  required: true,
  initial: ({ archive }) => lastSeason(archive.today),
  choices: () => SEASONS,
  fresh: true,
  leads: true,
};

function holidaysOf(material: Material): HolidayPeriod | undefined {
  const period = periodOf(SCHOOL_YEAR, material);
  const wanted = foldText(answerTo(HOLIDAYS_ASKED, material));
  if (!period) return undefined;
  const { answers } = material.archive.counted();
  return tellHolidays(answers, schoolYearIn(period)).find(({ period: told }) => foldText(told) === wanted);
}

function menteesIn(material: Material): number {
  const period = periodOf(SCHOOL_YEAR, material);
  if (!period) return 0;
  const { roles } = countHeads(material.archive, period.from, period.asOf);
  return roles.find(({ role }) => role === 'mentee')?.all.total ?? 0;
}

const PEOPLE = ['наставляемый', 'наставляемых', 'наставляемых'] as const;

const answered: Check = (material) =>
  holidaysOf(material)
    ? []
    : noAnswers(['Занятость в каникулы'], `${answerTo(HOLIDAYS_ASKED, material).toLowerCase()} каникулы`);

export const HOLIDAYS = reportKind(SCHOOL_YEAR, {
  key: 'holidays',
  id: 'D34',
  title: 'Мониторинг занятости наставляемых в каникулы',
  heading: 'Занятость наставляемых: {{Каникулы}} каникулы {{Учебный год}} учебного года',
  asks: [HOLIDAYS_ASKED],
  mustShow: ['Занятость'],
  fields: [
    count(
      ['Наставляемых в программах', 'сколько наставляемых в парах по приказу', '19 наставляемых'],
      menteesIn,
      PEOPLE,
    ),
    count(
      ['Сведения есть', 'о скольких наставляемых есть ответ', '15 наставляемых'],
      (material) => holidaysOf(material)?.mentees ?? 0,
      PEOPLE,
    ),
    text(['Доля сведений', 'доля тех, о ком есть ответ', '78,9 %'], (material) =>
      shareWords(holidaysOf(material)?.mentees ?? 0, menteesIn(material)),
    ),
  ],
  lists: [
    list<Tally & { readonly all: number }>({
      name: 'Занятость',
      meaning: 'строк о занятости',
      rows: (material) => {
        const told = holidaysOf(material);
        return (told?.activities ?? []).map((activity) => ({ ...activity, all: told?.mentees ?? 0 }));
      },
      columns: [
        text(['занятие', 'чем заняты', 'Кружок или секция'], ({ title }) => title || 'не указано'),
        text(['человек', 'сколько наставляемых', '5'], ({ mentees }) => String(mentees)),
        text(['доля', 'доля от ответивших', '33,3 %'], ({ mentees, all }) => shareWords(mentees, all)),
      ],
    }),
  ],
  charts: [
    {
      name: 'Диаграмма занятости',
      meaning: 'сколько наставляемых чем заняты',
      draw: (material) =>
        barsOf(
          'Чем заняты наставляемые, человек',
          'Человек',
          (holidaysOf(material)?.activities ?? []).map(({ title, mentees }) => [
            title || 'не указано',
            mentees,
          ]),
        ),
    },
  ],
  checks: [answered],
});
