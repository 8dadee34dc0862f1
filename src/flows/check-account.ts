/** Tries on the user's own account what only a live account can show, tidies up after itself, says what it found. */

import { lookOf } from '../core/indicators/looks';
import { xlsxParts } from '../core/xlsx';
import {
  probeCopy,
  probeDocument,
  probeForm,
  probeFormHost,
  probeMail,
  probePictures,
  probeSheet,
} from '../google/probes';
import { type Host, host, logFault, showMessage } from '../google/ui';

/** A page of one cell. */
const trialPage = (text: string) =>
  xlsxParts({ title: 'Проверка', widths: [100], rows: [[{ value: text, look: lookOf(undefined, 0) }]] });

interface Probe {
  readonly title: string;
  readonly probe: () => string;
}

const NEW_FORM: Probe = {
  title: 'Новая анкета создаётся закрытой и открывается по щелчку',
  probe: probeForm,
};

const PROBES: Readonly<Record<Host, readonly Probe[]>> = {
  spreadsheet: [
    NEW_FORM,
    { title: 'Документ создаётся из образца, заполняется и выгружается в PDF', probe: probeDocument },
    { title: 'Диаграмма вставляется в документ картинкой', probe: probePictures },
    {
      title: 'Отдельная таблица обновляется, ссылка на неё остаётся прежней',
      probe: () => probeCopy(trialPage),
    },
    { title: 'Сколько писем можно отправить сегодня, известно', probe: probeMail },
    { title: 'Текст и даты записываются в таблицу без искажений', probe: probeSheet },
  ],
  form: [
    NEW_FORM,
    { title: 'Дополнение читает открытую форму и помнит, какая она анкета', probe: probeFormHost },
  ],
};

export function checkAccount(): void {
  const lines = PROBES[host()].map(({ title, probe }) => {
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
