/** `npm run demo -- --responses DIR --out DIR [--without-consents]` */

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { longDay } from '../../src/core/russian/dates';
import { runDemo } from './demo';
import { readResponses, UnusableInput } from './responses';

const SAMPLE = resolve(__dirname, '../fixtures/responses');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      responses: { type: 'string', default: SAMPLE },
      out: { type: 'string', default: '.demo' },
      'without-consents': { type: 'boolean', default: false },
    },
  });
  const responses = readResponses(values.responses);
  const { collected, matching, order, note, indicators, seconds } = await runDemo(responses, values.out, {
    withoutConsents: values['without-consents'],
  });
  const people = Object.values(collected).reduce((sum, group) => sum + group.people, 0);
  console.log(`Ответов: ${responses.length}, участников: ${people}.`);
  console.log(
    `Пар: ${matching.pairs} из ${matching.mentees} наставляемых${matching.optimal ? ' – лучшее из возможных, проверено' : ''}.`,
  );
  console.log(
    order ? `Приказ № ${order.number} от ${longDay(order.date)}: ${join(values.out, order.file)}` : note,
  );
  const known = indicators.filter(({ value }) => value !== null).length;
  console.log(`Показатели: посчитано ${known} из ${indicators.length}, лист «Показатели».`);
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
