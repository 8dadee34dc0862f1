/** The one typed client of the server: every function of `src/main.ts` as a promise of its value. */

import type { Reply, Trouble } from '../src/flows/replies';
import type * as Functions from '../src/main';

interface Runner {
  withSuccessHandler(handler: (reply: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}

declare const google: { readonly script: { readonly run: Runner } };

type Main = typeof Functions;
type Answer<F> = F extends (...values: infer P) => Reply<infer T> ? (...values: P) => Promise<T> : never;
type Doors = { readonly [K in keyof Main]: Answer<Main[K]> };
/** Only the functions that answer with a `Reply`; menu items and triggers drop out. */
type Server = { readonly [K in keyof Doors as Doors[K] extends never ? never : K]: Doors[K] };

/** The server, Google or the network said no; `troubles` is what the user is to read. */
export class Refusal extends Error {
  readonly troubles: readonly Trouble[];
  constructor(troubles: readonly Trouble[]) {
    super(troubles.map((trouble) => trouble.happened).join(' '));
    this.name = 'Refusal';
    this.troubles = troubles;
  }
}

/**
 * Whether an answer has the shape of a reply. Checked by hand: zod would make an eighth of the page, and what the
 * value holds comes from the same build.
 */
function isReply(answer: unknown): answer is Reply<unknown> {
  const { ok, troubles } = Object(answer) as { readonly ok?: unknown; readonly troubles?: unknown };
  if (ok === true) return true;
  return ok === false && Array.isArray(troubles) && troubles.length > 0 && troubles.every(isTrouble);
}

function isTrouble(value: unknown): value is Trouble {
  const { happened, data, todo } = Object(value) as Partial<Record<keyof Trouble, unknown>>;
  return [happened, data, todo].every((words) => typeof words === 'string');
}

/** Promises reject with a `Refusal` and with nothing else. */
export const server = new Proxy({} as Server, {
  get:
    (_, name) =>
    (...values: readonly unknown[]) =>
      call(String(name), values),
});

function call(name: string, values: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const refuse = (trouble: Trouble): void => reject(new Refusal([trouble]));
    const run = google.script.run
      .withSuccessHandler((answer) => {
        if (!isReply(answer)) refuse(UNREADABLE);
        else if (answer.ok) resolve(answer.value);
        else reject(new Refusal(answer.troubles));
      })
      .withFailureHandler((error) => refuse(explain(error)));
    const door: unknown = Reflect.get(run, name);
    if (typeof door === 'function') Reflect.apply(door, run, values);
    else refuse(OUTDATED);
  });
}

const UNREADABLE: Trouble = {
  happened: 'Ответ таблицы не удалось прочитать.',
  data: 'Записанное в листах не потеряно.',
  todo: 'Закройте боковую панель и откройте её снова из меню «Куратор».',
  repair: 'retry',
};

const OUTDATED: Trouble = {
  happened: 'Панель и дополнение разных версий.',
  data: 'Ничего не изменено.',
  todo: 'Обновите страницу с таблицей и откройте панель снова из меню «Куратор».',
};

/** Google's own failures in words. The first is an old fault of Google's with several accounts in one browser. */
function explain(error: unknown): Trouble {
  const text = error instanceof Error ? error.message : String(error);
  if (/PERMISSION_DENIED|authorization|not have permission/i.test(text)) {
    return {
      happened: 'Google не пустил панель к таблице.',
      data: 'Ничего не изменено.',
      todo:
        'Обычно так бывает, когда в браузере открыто несколько аккаунтов Google. Откройте таблицу в отдельном ' +
        'профиле браузера (или в окне инкогнито), где выполнен вход только в рабочий аккаунт.',
      repair: 'retry',
    };
  }
  if (/NetworkError|Failed due to|network|HTTP|offline|timed? ?out|connection/i.test(text)) {
    return {
      happened: 'Нет связи с Google.',
      data: 'Последнее действие могло не завершиться; записанное раньше сохранено.',
      todo:
        'Проверьте интернет и повторите. Если не поможет и в браузере открыто несколько аккаунтов Google, ' +
        'откройте таблицу в отдельном профиле браузера.',
      repair: 'retry',
    };
  }
  return {
    happened: 'Google прервал действие.',
    data: 'Сделанное до этого сохранено.',
    todo: `Повторите через минуту. Если повторится, покажите эти слова тому, кто помогает с таблицей: ${text}`,
    repair: 'retry',
  };
}
