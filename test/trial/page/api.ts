/** Calls to the trial's own server; every action answers with the whole new view. */
import type { ScreenView, TrialView } from '../wire';
import { el } from './element';
import { notify, openWindow } from './messages';
import { cursorForScript, setView } from './state';

/** The file that the page stands for. */
export interface Desk {
  /** Where its actions are sent. */
  readonly base: string;
  show(view: ScreenView): void;
  cursor(): object | undefined;
}

let desk: Desk = { base: '/api', show: (view) => setView(view as TrialView), cursor: cursorForScript };

export function sitAt(next: Desk): void {
  desk = next;
}

const here = (path: string): string => path.replace(/^\/api/, desk.base);

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

type Question = NonNullable<ScreenView['question']>;

/** A button, with what was written before pressing it where something is to be written. */
type Answering = string | { readonly button: string; readonly text: string };

/** Puts a question of the script to the person; closing the window is an answer too. */
async function putQuestion(question: Question): Promise<Answering> {
  const field = el('input', { class: 'field', autofocus: true, autocomplete: 'off' });
  const label = await openWindow(
    question.title || 'Подтвердите действие',
    question.writes ? el('label', { class: 'window-text' }, question.prompt, field) : question.prompt,
    question.buttons.map((button, index) => ({ label: button.label, main: index === 0 })),
  );
  const button = question.buttons.find((one) => one.label === label)?.answer ?? 'CLOSE';
  return question.writes ? { button, text: field.value } : button;
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
export async function run(
  name: string,
  args: unknown,
  answers: readonly Answering[] = [],
): Promise<RunReply> {
  const reply = await call<RunReply>(here('/api/run'), { name, args, answers, at: desk.cursor() });
  return reply.question ? run(name, args, [...answers, await putQuestion(reply.question)]) : reply;
}

export const ask = <T>(path: string, body?: unknown): Promise<T> => call<T>(path, body);

/** Does something and draws what came of it. A failure is said, nothing is lost. */
export async function act(path: string, body: object, answers: readonly Answering[] = []): Promise<boolean> {
  try {
    const view = await call<ScreenView>(here(path), { ...body, answers, at: desk.cursor() });
    desk.show(view);
    if (view.question) return act(path, body, [...answers, await putQuestion(view.question)]);
    return view.trouble === '';
  } catch (error) {
    notify(error instanceof Error ? error.message : String(error), 'error');
    return false;
  }
}

export async function refresh(): Promise<void> {
  try {
    desk.show(await call<ScreenView>(here('/api/view')));
  } catch {
    notify(
      'Нет связи с пробной школой. Проверьте, что «npm start» ещё работает, и обновите страницу.',
      'error',
    );
  }
}
