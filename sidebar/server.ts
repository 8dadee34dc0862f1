/** The one typed client of the server: every function of `src/main.ts` as a promise of its value. */

import * as z from 'zod/mini';
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

// The sandbox of Google's frame need not allow code made from strings.
z.config({ jitless: true });

const troubleShape = z.object({
  happened: z.string(),
  data: z.string(),
  todo: z.string(),
  place: z.optional(z.object({ register: z.string(), code: z.string(), column: z.string() })),
  repair: z.optional(z.enum(['setUp', 'restoreTemplate', 'retry'])),
});

const replyShape = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), troubles: z.array(troubleShape).check(z.minLength(1)) }),
]);

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
        const reply = replyShape.safeParse(answer);
        if (!reply.success) refuse(UNREADABLE);
        else if (reply.data.ok) resolve(reply.data.value);
        else reject(new Refusal(reply.data.troubles as readonly Trouble[]));
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
