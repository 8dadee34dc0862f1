/** `npm run demo -- --responses DIR --out DIR [--without-consents] [--surveys]` */

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { longDay } from '../../src/core/russian/dates';
import { readResponses, UnusableInput } from './responses';
import { runDemo } from './whole-job';

const SAMPLE = resolve(__dirname, '../fixtures/responses');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      responses: { type: 'string', default: SAMPLE },
      out: { type: 'string', default: '.demo' },
      'without-consents': { type: 'boolean', default: false },
      surveys: { type: 'boolean', default: false },
    },
  });
  const responses = readResponses(values.responses);
  const { collected, matching, order, note, surveys, reports, indicators, seconds } = await runDemo(
    responses,
    values.out,
    { withoutConsents: values['without-consents'], surveys: values.surveys },
  );
  const people = Object.values(collected).reduce((sum, group) => sum + group.people, 0);
  console.log(`Ответов: ${responses.length}, участников: ${people}.`);
  console.log(
    `Пар: ${matching.pairs} из ${matching.mentees} наставляемых${matching.optimal ? ' – лучшее из возможных, проверено' : ''}.`,
  );
  console.log(
    order ? `Приказ № ${order.number} от ${longDay(order.date)}: ${join(values.out, order.file)}` : note,
  );
  if (surveys) {
    const sum = (of: 'responses' | 'rows' | 'withRemarks'): number =>
      surveys.reduce((all, one) => all + one[of], 0);
    console.log(
      `Анкеты за учебный год: ${surveys.length}, ответов: ${sum('responses')}. Строк на листе «Ответы анкет»: ${sum('rows')}, из них с замечанием и не в счёт: ${sum('withRemarks')}.`,
    );
  }
  const known = indicators.filter(({ value }) => value !== null).length;
  console.log(`Показатели: посчитано ${known} из ${indicators.length}, лист «Показатели».`);
  for (const { file } of reports) console.log(`Отчёт: ${join(values.out, file)}`);
  console.log(
    `Таблица: ${join(values.out, 'workbook.xlsx')}. Сводка: ${join(values.out, 'summary.json')}. Заняло ${seconds.total} с.`,
  );
}

main().catch((error: unknown) => {
  const known =
    error instanceof UnusableInput ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  console.error(known ? (error as Error).message : error);
  process.exitCode = 1;
});
