/** Collects new answers, call by call while more of them wait; `after` draws the view anew. */

import { counted, plural } from '../src/core/russian/plural';
import type { CollectResult } from '../src/flows/replies';
import { server } from './server';
import type { Visit } from './shell';

export async function collect(visit: Visit, after: () => Promise<void>): Promise<void> {
  const sum = await gather(visit, () => void collect(visit, after));
  if (!sum) return;
  await after();
  visit.say(collectedInWords(sum));
}

/** What has come in all; null when the server has refused, and `again` is behind «Повторить». */
export async function gather(visit: Visit, again: () => void): Promise<CollectResult | null> {
  let sum: CollectResult = { responses: 0, added: 0, updated: 0, repeated: 0, remarks: 0, more: true };
  while (sum.more) {
    const doing = sum.responses === 0 ? 'Собираем ответы' : `Собираем ответы: уже ${sum.responses}`;
    const part = await visit.ask(doing, () => server.collectAnswers(), again);
    if (!part) return null;
    sum = {
      responses: sum.responses + part.responses,
      added: sum.added + part.added,
      updated: sum.updated + part.updated,
      repeated: sum.repeated + part.repeated,
      remarks: part.remarks,
      // A call that brought nothing and still promises more would never end.
      more: part.more && part.responses > 0,
    };
  }
  return sum;
}

/** «Получено 12 ответов: 10 новых участников, обновлено строк: 2. 3 строки с замечаниями.» */
export function collectedInWords({ responses, added, updated, repeated, remarks }: CollectResult): string {
  const rest = remarks > 0 ? ` ${counted(remarks, 'строка', 'строки', 'строк')} с замечаниями.` : '';
  if (responses === 0) return `Новых ответов нет.${rest}`;
  const parts = [
    added > 0 ? counted(added, 'новый участник', 'новых участника', 'новых участников') : '',
    updated > 0 ? `обновлено строк: ${updated}` : '',
    repeated > 0 ? `повторных: ${repeated}` : '',
  ].filter((text) => text !== '');
  const list = parts.length > 0 ? `: ${parts.join(', ')}` : '';
  return `${plural(responses, 'Получен', 'Получено', 'Получено')} ${counted(responses, 'ответ', 'ответа', 'ответов')}${list}.${rest}`;
}
