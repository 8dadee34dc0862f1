/** Calls to the trial's own server; every action answers with the whole new view. */
import type { TrialView } from '../wire';
import { notify, openWindow } from './messages';
import { cursorForScript, setView } from './state';

let pending = 0;

function showPending(): void {
  document.body.classList.toggle('busy', pending > 0);
}

async function call<T>(path: string, body?: unknown): Promise<T> {
  pending += 1;
  showPending();
  try {
    const response = await fetch(
      path,
      body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
    const reply = (await response.json()) as T & { error?: string };
    if (!response.ok) throw new Error(reply.error ?? `Ответ ${response.status}`);
    return reply;
  } finally {
    pending -= 1;
    showPending();
  }
}

type Question = NonNullable<TrialView['question']>;

/** Puts a question of the script to the person; closing the window is an answer too. */
async function putQuestion(question: Question): Promise<string> {
  const label = await openWindow(
    question.title || 'Подтвердите действие',
    question.prompt,
    question.buttons.map((button, index) => ({ label: button.label, main: index === 0 })),
  );
  return question.buttons.find((button) => button.label === label)?.answer ?? 'CLOSE';
}

/** Server calls as the sidebar makes them: value or error, whatever happened. */
export interface RunReply {
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
  readonly question?: Question;
}

/**
 * A call of the script's function. When the script asks something, nothing has happened yet: the call is made
 * again with the answer.
 */
export async function run(name: string, args: unknown, answers: readonly string[] = []): Promise<RunReply> {
  const reply = await call<RunReply>('/api/run', { name, args, answers, at: cursorForScript() });
  return reply.question ? run(name, args, [...answers, await putQuestion(reply.question)]) : reply;
}

export const ask = <T>(path: string, body?: unknown): Promise<T> => call<T>(path, body);

/** Does something and draws what came of it. A failure is said, nothing is lost. */
export async function act(path: string, body: object, answers: readonly string[] = []): Promise<boolean> {
  try {
    const view = await call<TrialView>(path, { ...body, answers, at: cursorForScript() });
    setView(view);
    if (view.question) return act(path, body, [...answers, await putQuestion(view.question)]);
    return view.trouble === '';
  } catch (error) {
    notify(error instanceof Error ? error.message : String(error), 'error');
    return false;
  }
}

export async function refresh(): Promise<void> {
  try {
    setView(await call<TrialView>('/api/view'));
  } catch {
    notify(
      'Нет связи с пробной школой. Проверьте, что «npm start» ещё работает, и обновите страницу.',
      'error',
    );
  }
}
