/** The reports of the demo: the quarter that ended last and the school year, with conclusions typed by the curator. */

import { INDICATORS } from '../../src/core/indicators/list';
import type * as To from '../../src/flows/replies';
import type { LocalWorkspace } from '../workspace/workspace';
import { ask, makePapers } from './demo';
import type { Indicator } from './indicators';

interface Typed {
  readonly conclusions: readonly string[];
  readonly proposals: readonly string[];
}

/** A draft with what the form proposes and these conclusions. */
function makeReport(
  workspace: LocalWorkspace,
  kind: string,
  { conclusions, proposals }: Typed,
): To.PaperCard {
  const form = ask<To.PaperForm>(workspace, 'readPaperForm', { kind });
  return makePapers(workspace, {
    kind,
    chosen: [],
    number: '',
    day: '',
    answers: {
      ...Object.fromEntries(form.asks.map(({ name, initial }) => [name, initial])),
      Выводы: conclusions.join('\n'),
      Предложения: proposals.join('\n'),
    },
  })[0]!;
}

export function makeQuarterReport(workspace: LocalWorkspace, pairs: number, isLived: boolean): To.PaperCard {
  const begun = pairs > 0 ? 'Пары и группы закреплены приказом, программы начаты' : 'Пар и групп пока нет';
  return makeReport(workspace, 'reportQuarter', {
    conclusions: isLived
      ? ['Пары встречаются и работают по планам', 'Одна пара завершила работу раньше срока из-за переезда']
      : [begun],
    proposals: isLived
      ? ['Напомнить о сроке наставникам, которые не прислали квартальный отчёт']
      : ['Попросить пары присылать отзыв после каждой встречи'],
  });
}

function titleOf(key: string): string {
  return INDICATORS.find((indicator) => indicator.key === key)?.title ?? key;
}

/** What the curator concludes follows from the figures that stand on the sheet. */
export function makeYearReport(workspace: LocalWorkspace, indicators: readonly Indicator[]): To.PaperCard {
  const planned = indicators.filter(({ value, plan }) => value !== null && plan !== null);
  const isReached = ({ value, plan }: Indicator): boolean => value! >= plan!;
  const named = (some: readonly Indicator[]): string => some.map(({ key }) => `«${titleOf(key)}»`).join(', ');
  const [reached, short] = [planned.filter(isReached), planned.filter((one) => !isReached(one))];
  const unknown = indicators.filter(({ value }) => value === null);
  return makeReport(workspace, 'reportYear', {
    conclusions: [
      `План достигнут у ${reached.length} из ${indicators.length} показателей`,
      ...(short.length > 0 ? [`Ниже плана: ${named(short)}`] : []),
      ...(unknown.length > 0 ? [`Данных пока нет: ${named(unknown)}`] : []),
    ],
    proposals: [
      'Продолжить программы в следующем учебном году',
      ...(short.some(({ key }) => key === 'K4') ? ['Заключить соглашения с новыми партнёрами'] : []),
    ],
  });
}
