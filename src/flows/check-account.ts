/** Tries on the user's own account what only a live account can show, tidies up after itself, says what it found. */

import { lookOf } from '../core/indicators/looks';
import { xlsxParts } from '../core/xlsx';
import { probeCopy, probeDocument, probeForm, probeMail, probeSheet } from '../google/probes';
import { logFault, showMessage } from '../google/ui';

/** A page of one cell. */
const trialPage = (text: string) =>
  xlsxParts({ title: 'Проверка', widths: [100], rows: [[{ value: text, look: lookOf(undefined, 0) }]] });

const PROBES = [
  { title: 'Новая анкета создаётся закрытой и открывается по щелчку', probe: probeForm },
  { title: 'Документ создаётся из образца, заполняется и выгружается в PDF', probe: probeDocument },
  {
    title: 'Отдельная таблица обновляется, ссылка на неё остаётся прежней',
    probe: () => probeCopy(trialPage),
  },
  { title: 'Сколько писем можно отправить сегодня, известно', probe: probeMail },
  { title: 'Текст и даты записываются в таблицу без искажений', probe: probeSheet },
] as const;

export function checkAccount(): void {
  const lines = PROBES.map(({ title, probe }) => {
    try {
      const fault = probe();
      return fault === '' ? `Да: ${title}.` : `Нет: ${title}. Получено: ${fault}.`;
    } catch (error) {
      logFault(error);
      return `Нет: ${title}. Ответ Google: ${error instanceof Error ? error.message : String(error)}.`;
    }
  });
  showMessage('Проверка на этом аккаунте', lines.join('\n'));
}
