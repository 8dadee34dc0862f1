/** The monitoring of a school year as reports print it (D33, in short D32): quality, conformity, SWOT, before and after. */

import { type Checklist, readChecklists, type Verdict } from '../../indicators/monitoring/checklist';
import { compareGrowth, type Growth, type Shown } from '../../indicators/monitoring/growth';
import { LEAST_SHOWN } from '../../indicators/monitoring/hiding';
import {
  assessQuality,
  type Quality,
  type QualityGroup,
  type QualityTable,
} from '../../indicators/monitoring/quality';
import { formsByCode } from '../../indicators/monitoring/rows';
import { drawSwot, type Swot } from '../../indicators/monitoring/swot';
import { ANSWER_ROLES, ANSWER_STAGES } from '../../registers/answers';
import { counted } from '../../russian/plural';
import { capital } from '../../text';
import type { Archive } from '../archive';
import type { Material } from '../material';
import { FEW_ANSWERS, meanWords, NO_DATA, NONE, percentWords, signed } from './percent';
import { periodOf, SCHOOL_YEAR, schoolYearIn } from './period';

export interface Monitoring {
  readonly quality: Quality;
  readonly checklists: readonly Checklist[];
  readonly swot: Swot;
  readonly growth: Growth;
}

const known = new WeakMap<Archive, Map<string, Monitoring>>();

/** Counted once for each school year. Null when no school year is named. */
export function monitoringOf(material: Material): Monitoring | null {
  const { archive } = material;
  const period = periodOf(SCHOOL_YEAR, material);
  if (!period) return null;
  const year = schoolYearIn(period);
  const years = known.get(archive) ?? new Map<string, Monitoring>();
  known.set(archive, years);
  const found = years.get(year) ?? count(archive, year);
  years.set(year, found);
  return found;
}

function count(archive: Archive, year: string): Monitoring {
  const { answers } = archive.counted();
  const forms = formsByCode(archive.pairs);
  return {
    quality: assessQuality(answers, year, forms),
    checklists: readChecklists(answers, year),
    swot: drawSwot(answers, year, forms),
    growth: compareGrowth(answers, year, forms),
  };
}

type Measure = 'quality' | 'satisfaction';

const NO_FORM = 'форма не указана';

function formsWords(forms: readonly string[]): string {
  return forms.map((form) => form || NO_FORM).join('; ');
}

/** A mean over the answers to all items of a measure that may be shown; null when there are none. */
function meanOf(group: Pick<QualityGroup, 'items'>, measure: Measure): number | null {
  const read = group.items.flatMap((item) =>
    item.measure === measure && item.mean !== null ? [{ mean: item.mean, n: item.n }] : [],
  );
  const answers = read.reduce((all, { n }) => all + n, 0);
  return answers === 0 ? null : read.reduce((all, { mean, n }) => all + mean * n, 0) / answers;
}

function meanToTell(group: Pick<QualityGroup, 'items'>, measure: Measure): string {
  const mean = meanOf(group, measure);
  if (mean !== null) return meanWords(mean);
  return group.items.some((item) => item.measure === measure) ? FEW_ANSWERS : NONE;
}

/** Of everybody whom a questionnaire was shown to: means out of 10, null where there is none to show. */
export function qualityMeans({ quality }: Monitoring): readonly {
  readonly who: string;
  readonly satisfaction: number | null;
  readonly quality: number | null;
}[] {
  const means = quality.tables.map((table) => ({
    who: nameOf(table, quality.tables),
    satisfaction: meanOf(table.all, 'satisfaction'),
    quality: meanOf(table.all, 'quality'),
  }));
  return means.filter((row) => row.satisfaction !== null || row.quality !== null);
}

export interface QualityRow {
  readonly who: string;
  readonly form: string;
  readonly people: string;
  readonly satisfaction: string;
  readonly quality: string;
}

const ROLE_WORDS: Readonly<Record<string, string>> = {
  [ANSWER_ROLES.mentee]: 'наставляемые',
  [ANSWER_ROLES.mentor]: 'наставники',
  [ANSWER_ROLES.other]: 'другие участники',
};

/** «наставляемые»; what was asked in the middle of the programme says so. */
function whoAnswered({ role, stage }: { readonly role: string; readonly stage: string }): string {
  const words = ROLE_WORDS[role] ?? 'роль не указана';
  return stage === ANSWER_STAGES.during ? `${words}, в середине программы` : words;
}

export function qualityRows({ quality }: Monitoring): readonly QualityRow[] {
  return quality.tables.flatMap((table) => {
    const about = { who: `${whoAnswered(table)}: «${table.questionnaire}»` };
    return [
      ...table.groups.map((group) => ({
        ...about,
        form: formsWords(group.forms),
        people: String(group.people),
        satisfaction: meanToTell(group, 'satisfaction'),
        quality: meanToTell(group, 'quality'),
      })),
      ...table.leftOut.map((form) => ({
        ...about,
        form: form || NO_FORM,
        people: FEW_ANSWERS,
        satisfaction: NONE,
        quality: NONE,
      })),
    ];
  });
}

export interface ItemRow {
  readonly who: string;
  readonly title: string;
  readonly answers: string;
  readonly mean: string;
}

/** Every question with a scale, the forms of a role together. */
export function itemRows({ quality }: Monitoring): readonly ItemRow[] {
  return quality.tables.flatMap((table) =>
    table.all.items.map(({ title, n, mean }) => ({
      who: whoAnswered(table),
      title,
      answers: mean === null ? FEW_ANSWERS : String(n),
      mean: mean === null ? NONE : meanWords(mean),
    })),
  );
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  optimal: 'оптимальный уровень',
  admissible: 'допустимый уровень',
  inadmissible: 'недопустимый уровень',
};
export const LIMITS =
  'Границы уровней (15–18, 9–14 и 0–8 баллов) взяты по умолчанию, уточните их у учредителя.';

const formOf = ({ form }: Pick<Checklist, 'form'>): string => (form === '' ? 'программа в целом' : form);

export interface StatementRow {
  readonly form: string;
  readonly title: string;
  readonly value: string;
  readonly points: string;
}

export function statementRows({ checklists }: Monitoring): readonly StatementRow[] {
  return checklists.flatMap((checklist) =>
    checklist.statements.map(({ title, value, points }) => ({
      form: formOf(checklist),
      title,
      value,
      points: points === null ? NO_DATA : String(points),
    })),
  );
}

/** «Программа в целом: 16 баллов из 18, оптимальный уровень.»; the limits of the levels are `LIMITS`. */
export function conformityWords({ checklists }: Monitoring): string {
  if (checklists.length === 0) return 'Лист соответствия программы за этот учебный год не заполнен.';
  const sums = checklists.map((checklist) => {
    const { sum, verdict } = checklist;
    const words =
      sum === null || verdict === null
        ? 'итог не посчитан, ответы есть не на все девять утверждений'
        : `${counted(sum, 'балл', 'балла', 'баллов')} из 18, ${VERDICTS[verdict]}`;
    return `${capital(formOf(checklist))}: ${words}.`;
  });
  return sums.join(' ');
}

/** Lines of one field of the SWOT table: what participants marked, then the curator's own words. */
export function swotWords({ swot }: Monitoring, field: keyof Swot['words']): string {
  const shares = new Map<string, string[]>();
  for (const table of field === 'strengths' || field === 'weaknesses' ? swot.tables : []) {
    for (const { title, share } of table.all[field as 'strengths' | 'weaknesses'])
      shares.set(title, [...(shares.get(title) ?? []), `${percentWords(share)} (${whoAnswered(table)})`]);
  }
  const marked = [...shares].map(([title, told]) => `${title} – ${told.join(', ')}`);
  const own = swot.words[field].map(({ form, text }) => (form === '' ? text : `${text} (${form})`));
  return [...own, ...marked].map((line) => `– ${line}`).join('\n') || NO_DATA;
}

const NO_COMPARISON = 'нет сопоставимых данных';

export interface ChangeRow {
  readonly title: string;
  readonly people: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  /** «9 / 5 / 4»: how many rose, stayed, fell. */
  readonly moved: string;
}

/** To two places: what is rounded more would not add up to the difference. */
const exact = (value: number): string => meanWords(value, 2);

function changeRow(title: string, shown: Shown): ChangeRow {
  if (shown === null || shown === 'hidden') {
    const people = shown === null ? NO_COMPARISON : FEW_ANSWERS;
    return { title, people, before: NONE, after: NONE, change: NONE, moved: NONE };
  }
  const { n, before, after, change, rose, stayed, fell } = shown;
  return {
    title,
    people: String(n),
    before: exact(before),
    after: exact(after),
    change: signed(change, exact),
    moved: `${rose} / ${stayed} / ${fell}`,
  };
}

/** Every item of all who may be shown, then the mean of all items: of all and by form. */
export function changeRows({ growth }: Monitoring): readonly ChangeRow[] {
  const { all, groups, leftOut } = growth;
  if (all.items.length === 0) return [];
  return [
    ...all.items.map(({ title, change }) => changeRow(title, change)),
    changeRow('В среднем по всем параметрам', all.overall),
    ...groups.map(({ forms, overall }) => changeRow(`В среднем: ${formsWords(forms)}`, overall)),
    ...leftOut.map((form) => changeRow(`В среднем: ${form || NO_FORM}`, 'hidden')),
  ];
}

/** «Средний балл изменился с 5,1 до 6,2 …»; what may not be told, or cannot, is said instead. */
export function growthWords({ growth }: Monitoring): string {
  const { overall } = growth.all;
  const { withoutPair } = growth;
  const people =
    withoutPair < LEAST_SHOWN ? 'менее пяти человек' : counted(withoutPair, 'человек', 'человека', 'человек');
  const alone = withoutPair === 0 ? '' : ` Ответили только один раз и не сравнивались: ${people}.`;
  if (overall === 'hidden') return `Оба раза ответили менее пяти человек, изменения не показываются.${alone}`;
  if (overall === null) return `Нет сопоставимых данных: никто не ответил и до, и после программы.${alone}`;
  const { n, before, after, isFew } = overall;
  const few = isFew ? ' Участников мало: о значимости изменений судить нельзя.' : '';
  return `И до, и после программы ответили: ${counted(n, 'человек', 'человека', 'человек')}. Средний балл до – ${exact(before)}, после – ${exact(after)} из 10.${few}${alone}`;
}

/** «Наставляемые»; where others of the role answered another questionnaire, with its title. */
function nameOf(table: QualityTable, among: readonly QualityTable[]): string {
  const who = capital(whoAnswered(table));
  const alone = among.filter((other) => whoAnswered(other) === whoAnswered(table)).length === 1;
  return alone ? who : `${who}, анкета «${table.questionnaire}»`;
}

/** A line for each questionnaire: «Наставляемые: удовлетворённость – 8,1, качество – 7,9 (60 ответов)». */
export function qualityWords({ quality }: Monitoring): string {
  const tables = quality.tables.filter(({ stage, all }) => stage === ANSWER_STAGES.after && all.people > 0);
  const lines = tables.map((table) => {
    const means = [
      ['удовлетворённость', meanToTell(table.all, 'satisfaction')],
      ['качество', meanToTell(table.all, 'quality')],
    ].filter(([, mean]) => mean !== NONE);
    const words = means.map(([name, mean]) => `${name} – ${mean}`).join(', ');
    const count = counted(table.all.people, 'ответ', 'ответа', 'ответов');
    return `${nameOf(table, tables)}: ${words} (${count}).`;
  });
  return lines.length === 0
    ? 'Ответов о качестве программ за этот учебный год нет или их меньше пяти.'
    : ['Средний балл из 10.', ...lines].join('\n');
}
