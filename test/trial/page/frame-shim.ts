/**
 * `google.script` inside a page of the add-on: arguments are checked as Google checks them, and links to Google's
 * editors lead to the trial's own pages, because nothing exists at Google.
 */

declare global {
  interface Window {
    /** Put before this script by the server: functions of the script, addresses to be replaced, the school's clock. */
    trialFrame: {
      readonly functions: readonly string[];
      readonly addresses: readonly (readonly [string, string])[];
      readonly clock: number;
    };
  }
}

const { functions: names, addresses, clock } = window.trialFrame;

// The page lives by the school's clock, as the script does.
const ahead = clock - Date.now();
window.Date = new Proxy(Date, {
  construct: (real, given) => Reflect.construct(real, given.length > 0 ? given : [real.now() + ahead]),
  get: (real, name) => (name === 'now' ? () => real.now() + ahead : Reflect.get(real, name)),
});

type Handler = (value: unknown, userObject?: unknown) => void;
const calls = new Map<number, { ok: Handler; fail: Handler; object: unknown; name: string }>();
let last = 0;
const post = (message: object) => parent.postMessage({ kurator: message }, '*');

const travels = (value: unknown, seen: readonly unknown[] = []): boolean => {
  if (value === null || value === undefined) return true;
  if (['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (typeof value !== 'object' || seen.includes(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((member) => travels(member, [...seen, value]));
};

const fields = (form: HTMLFormElement) => {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of new FormData(form)) {
    const known = values[name];
    const text = String(value);
    values[name] = known === undefined ? text : Array.isArray(known) ? [...known, text] : [known, text];
  }
  return values;
};

const runner = (ok: Handler, fail: Handler, object: unknown): object => {
  const target: Record<string, unknown> = {
    withSuccessHandler: (handler: Handler) => runner(handler, fail, object),
    withFailureHandler: (handler: Handler) => runner(ok, handler, object),
    withUserObject: (next: unknown) => runner(ok, fail, next),
  };
  for (const name of names) {
    target[name] = (...args: unknown[]) => {
      const sent = args.length === 1 && args[0] instanceof HTMLFormElement ? [fields(args[0])] : args;
      const bad = sent.findIndex((value) => !travels(value));
      if (bad >= 0) throw new TypeError(`Failed due to illegal value in property: ${bad}`);
      last += 1;
      calls.set(last, { ok, fail, object, name });
      post({ kind: 'call', id: last, name, args: JSON.parse(JSON.stringify(sent)) as unknown });
    };
  }
  return target;
};

const local = (href: string): string => {
  for (const [pattern, path] of addresses) {
    const found = new RegExp(pattern).exec(href);
    if (!found) continue;
    const here = path.replace(/\$(\d)/g, (_, part) => found[Number(part)] ?? '');
    return location.href.split('/').slice(0, 3).join('/') + here;
  }
  return href;
};

addEventListener('message', (event) => {
  if (event.source !== parent) return;
  const reply = (
    event.data as { kurator?: { id: number; value?: unknown; error?: { name: string; message: string } } }
  ).kurator;
  const call = reply && calls.get(reply.id);
  if (!reply || !call) return;
  calls.delete(reply.id);
  if (reply.error) {
    const error = new Error(reply.error.message);
    error.name = reply.error.name;
    call.fail(error, call.object);
  } else call.ok(reply.value, call.object);
});
document.addEventListener(
  'click',
  (event) => {
    const link = (event.target as Element | null)?.closest?.('a[href]');
    if (!(link instanceof HTMLAnchorElement)) return;
    const here = local(link.href);
    if (here !== link.href) link.href = here;
    if (link.target !== '_blank' && !link.getAttribute('href')?.startsWith('#')) link.target = '_blank';
  },
  true,
);
const open = window.open.bind(window);
window.open = (url, ...rest) => open(url === undefined ? url : local(String(url)), ...rest);
if (navigator.clipboard) {
  const write = navigator.clipboard.writeText.bind(navigator.clipboard);
  navigator.clipboard.writeText = (text) => write(text.replace(/https:\/\/\S+/g, local));
}
const quiet = () => {};
const unhandled: Handler = (error) => console.error(error);
Object.assign(window, {
  google: {
    script: {
      run: runner(quiet, unhandled, undefined),
      host: {
        origin: location.origin,
        close: () => post({ kind: 'close' }),
        setHeight: (value: number) => post({ kind: 'height', value }),
        setWidth: (value: number) => post({ kind: 'width', value }),
        editor: { focus: () => post({ kind: 'focus' }) },
      },
    },
  },
});

export {};
