/** What Google starts by itself. Triggers only wake the collecting; nobody sees their errors, so they are kept. */

import { Stop } from '../core/problem';
import { now, withLock } from '../google/session';
import { showSheet } from '../google/sheets';
import { type Host, host, logFault, type MenuItem, showMenu, showMessage, showSidebar } from '../google/ui';
import { FAULT, sayProblem } from '../texts/problems';
import { closeDue, isClosingDue } from './closing-days';
import { collectAnswers } from './collect-answers';
import { writing } from './frame';
import { INDICATOR_SHEET } from './indicator-sheet';
import { runMail } from './mail-papers';
import { readMemory, writeMemory } from './memory';
import { refreshIndicators, refreshNightly } from './refresh-indicators';
import { refused } from './refused';
import { runPapers } from './run-papers';

const TITLE = 'Куратор';
/** A trigger that finds the lock taken gives up: the run that holds it, or the next one, takes the same answers. */
const WAIT_MS = 30_000;

/** The menu «Куратор» of each editor: only what works there; null is a line between items. */
export const MENUS: Readonly<Record<Host, readonly (MenuItem | null)[]>> = {
  spreadsheet: [
    { title: 'Открыть панель', handler: 'openSidebar' },
    null,
    { title: 'Собрать ответы', handler: 'collectFromMenu' },
    { title: 'Обновить показатели', handler: 'refreshFromMenu' },
    { title: 'Проверить на этом аккаунте', handler: 'checkThisAccount' },
  ],
  form: [
    { title: 'Сделать эту форму анкетой…', handler: 'openFormMaking' },
    { title: 'Проверить', handler: 'checkThisForm' },
    { title: 'Опубликовать…', handler: 'publishThisForm' },
    { title: 'Состояние', handler: 'tellFormState' },
    null,
    { title: 'Проверить на этом аккаунте', handler: 'checkThisAccount' },
  ],
};

export function buildMenu(): void {
  showMenu(MENUS[host()]);
}

export function openPanel(): void {
  showSidebar(TITLE);
}

/** Collects at a click in the menu and says what came of it. */
export function collectFromMenu(): void {
  const reply = writing(() => collectAnswers());
  if (!reply.ok) {
    refused('Ответы не собраны', reply);
    return;
  }
  const { responses, added, repeated, remarks, more } = reply.value;
  const lines = [
    `Новых ответов: ${responses}. Новых участников: ${added}, повторных ответов: ${repeated}.`,
    `Строк с замечаниями: ${remarks}.`,
    ...(more ? ['Ответов очень много: нажмите «Собрать ответы» ещё раз.'] : []),
  ];
  showMessage('Ответы собраны', lines.join('\n'));
}

/** Counts the indicators at a click in the menu and shows them. */
export function refreshFromMenu(): void {
  const reply = writing(refreshIndicators);
  if (!reply.ok) {
    refused('Показатели не обновлены', reply);
    return;
  }
  const { countedOn, lacking } = reply.value;
  showSheet(readMemory().sheets[INDICATOR_SHEET] ?? null);
  showMessage(
    'Показатели обновлены',
    [`Посчитано на ${countedOn}: лист «Показатели».`, ...lacking.map(({ text }) => text)].join('\n'),
  );
}

/** Collects for a trigger. Not having been set up, or a lock that is taken, is no error. */
export function collectForTrigger(who: string, anonymous: boolean): void {
  try {
    if (!readMemory().setUp.done) return;
    withLock(WAIT_MS, () => {
      const result = collectAnswers(who, anonymous);
      remember(`Новых ответов: ${result.responses}.`);
    });
  } catch (error) {
    logFault(error);
    const why = error instanceof Stop ? error.problems.map(sayProblem) : [FAULT];
    rememberFailure(`Ответы не собраны. ${why.map(({ happened }) => happened).join(' ')}`);
  }
}

/** A trigger of an hour has six minutes like any run; papers and letters get some of them. */
const HOURLY_STRETCH_MS = 120_000;

/** What comes by itself: forms past their day, answers that no other trigger has brought, papers and letters that wait. */
export function workEachHour(): void {
  try {
    if (isClosingDue()) withLock(WAIT_MS, closeDue);
  } catch (error) {
    logFault(error);
  }
  collectForTrigger('по расписанию', true);
  for (const [key, work] of [
    ['papers', runPapers],
    ['mail', runMail],
  ] as const) {
    try {
      if (readMemory().queue[key] > 0) withLock(WAIT_MS, () => work(HOURLY_STRETCH_MS));
    } catch (error) {
      logFault(error);
    }
  }
  try {
    withLock(WAIT_MS, refreshNightly);
  } catch (error) {
    logFault(error);
  }
}

function remember(outcome: string): void {
  writeMemory({ trigger: { ...readMemory().trigger, lastRun: now().moment, outcome } });
}

/** What has failed may be the very place where it would be kept: nobody sees a trigger's error, the log has it. */
function rememberFailure(outcome: string): void {
  try {
    remember(outcome);
  } catch (error) {
    logFault(error);
  }
}
