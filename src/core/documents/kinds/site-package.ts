/** D37: пакет для сайта: семь блоков, без имён, только завершённые программы (A055, A117, A150–A152, A187, A236, A263). */

import { reasonGroup } from '../../programme/end-reasons';
import type { LegalBasis } from '../../registers/legal-bases';
import { PAIR_STATES, type Pair } from '../../registers/pairs';
import { PAPER_STATES, type Paper } from '../../registers/papers';
import { shortDay } from '../../russian/dates';
import type { Archive } from '../archive';
import { askText } from '../ask';
import { basisPhrase } from '../bases';
import { documentKind } from '../document-kind';
import { count, text } from '../field';
import { list } from '../list';
import { caseList, casesMade } from '../reports/cases';
import { SCHOOL } from '../subjects/school';

interface FormCount {
  readonly form: string;
  readonly mentors: number;
  readonly mentees: number;
}

/** Counts alone: names go to the site only with a separate consent, which no run can judge (domain A.3, 10). */
function countsByForm(pairs: readonly Pair[]): readonly FormCount[] {
  const approved: readonly string[] = [PAIR_STATES.approved, PAIR_STATES.finished];
  const live = pairs.filter(({ state }) => approved.includes(state));
  return [...new Set(live.map(({ form }) => form))].sort().map((form) => {
    const own = live.filter((pair) => pair.form === form);
    return {
      form,
      mentors: new Set(own.map(({ mentor }) => mentor)).size,
      mentees: new Set(own.map(({ mentee }) => mentee)).size,
    };
  });
}

/** Cases of programmes that have ended: results are published only after the end (A152). */
function finishedCases(archive: Archive): readonly Paper[] {
  const finished = new Set(
    archive.pairs.flatMap(({ code, state }) => (state === PAIR_STATES.finished ? [code] : [])),
  );
  return casesMade(archive).filter(({ subjects }) => subjects.some((code) => finished.has(code)));
}

const LOCAL = [
  'orderLaunch',
  'orderPolicy',
  'orderRoadmap',
  'orderCurator',
  'policy',
  'roadmap',
  'schoolProgramme',
];

export const SITE_PACKAGE = documentKind({
  key: 'sitePackage',
  id: 'D37',
  title: 'Пакет для сайта',
  group: 'other',
  heading: 'Материалы для раздела «Наставничество» на сайте',
  about: SCHOOL,
  topics: ['any', 'pupils', 'staff'],
  asks: [
    askText(
      ['Новости', 'новость или анонс', 'Начинаем сбор анкет'],
      'Объявлен сбор анкет наставников и наставляемых на новый учебный год.',
    ),
    askText(
      ['Методические материалы', 'что выложено и где', 'памятка наставника'],
      'памятка наставника, примерный план встреч, образец программы',
    ),
  ],
  lists: [
    list<FormCount>({
      name: 'По формам',
      meaning: 'строк по формам наставничества',
      rows: ({ archive }) => countsByForm(archive.pairs),
      columns: [
        text(['форма', 'форма наставничества', 'ученик – ученик'], ({ form }) => form),
        count(['наставников', 'сколько наставников', '12 наставников'], ({ mentors }) => mentors, [
          'наставник',
          'наставника',
          'наставников',
        ]),
        count(['наставляемых', 'сколько наставляемых', '30 наставляемых'], ({ mentees }) => mentees, [
          'наставляемый',
          'наставляемых',
          'наставляемых',
        ]),
      ],
    }),
    list<Pair>({
      name: 'Завершённые программы',
      meaning: 'списка завершённых программ',
      rows: ({ archive }) => archive.pairs.filter(({ state }) => state === PAIR_STATES.finished),
      columns: [
        text(['код', 'код пары вместо имён', 'НП-001'], ({ code }) => code),
        text(['форма', 'форма наставничества', 'ученик – ученик'], ({ form }) => form),
        text(['направление', 'направление', 'Математика'], ({ topic }) => topic),
        text(['итог', 'чем закончилась', 'план выполнен'], ({ endReason }) => reasonGroup(endReason)),
      ],
    }),
    caseList('Лучшие практики', ({ archive }) => finishedCases(archive)),
    list<Paper>({
      name: 'Локальные акты',
      meaning: 'списка локальных актов',
      rows: ({ archive }) =>
        archive.papers.filter(
          ({ kindKey, state }) => LOCAL.includes(kindKey) && state === PAPER_STATES.inForce,
        ),
      columns: [
        text(
          ['акт', 'вид и заголовок', 'Положение о системе наставничества'],
          ({ title, kind }) => title || kind,
        ),
        text(['реквизиты', 'дата и номер', 'от 01.09.2026 № 41-од'], ({ day, number }) =>
          [day ? `от ${shortDay(day)}` : '', number ? `№ ${number}` : ''].filter(Boolean).join(' '),
        ),
      ],
    }),
    list<LegalBasis>({
      name: 'Правовые основания',
      meaning: 'списка правовых оснований',
      rows: ({ archive }) => archive.legalBases.filter(({ kind }) => kind !== ''),
      columns: [
        text(['акт', 'вид, дата, номер, название', 'Федеральный закон …'], (basis) =>
          basisPhrase(basis, null),
        ),
      ],
    }),
  ],
});
