/** A small HTTP server for one person on one machine: only this machine may call it, only its own pages may act. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Parsed JSON of a POST, otherwise an empty record. */
  readonly body: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (request: Request) => Reply | Promise<Reply>;

/** A request that cannot be carried out; the message is shown to the person. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** A body of the expected shape; a refusal otherwise. */
export function shaped<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const result = z.safeParse(schema, body);
  if (!result.success) throw new Refusal('Запрос не понят.');
  return result.data;
}

export interface Running {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export const json = (value: unknown, status = 200): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value) ?? 'null',
});

export const htmlPage = (body: string, headers: Record<string, string> = {}): Reply => ({
  type: 'text/html; charset=utf-8',
  body,
  headers,
});

/** Longest accepted body: pasted tables of a large school fit many times over. */
const BODY_LIMIT = 20 * 1024 * 1024;

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/**
 * Why a request is not ours, or null. The name in `Host` keeps a foreign page from reaching the server under a
 * name of its own; `Origin` and `Sec-Fetch-Site` keep it from acting through a form or a script.
 */
export function foreign(request: IncomingMessage, port: number): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const host = request.headers.host ?? '';
  if (!hosts.includes(host)) return 'host';
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`) return 'origin';
  const acts = request.method !== 'GET' || (request.url ?? '').startsWith('/api/');
  const site = request.headers['sec-fetch-site'];
  if (acts && site !== undefined && site !== 'same-origin') return 'site';
  if (request.method !== 'GET' && origin === undefined && site === undefined) return 'origin';
  return null;
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > BODY_LIMIT) reject(new Refusal('Слишком много данных за один раз.', 413));
      else parts.push(part);
    });
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    request.on('error', reject);
  });
}

async function parse(request: IncomingMessage): Promise<Request> {
  const method = request.method ?? 'GET';
  const text = method === 'GET' ? '' : await readBody(request);
  try {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(url.pathname);
    return { method, path, query: url.searchParams, body: text ? JSON.parse(text) : {} };
  } catch {
    throw new Refusal('Запрос не разобран.');
  }
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status ?? 200, {
    'content-type': reply.type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': PAGE_POLICY,
    ...reply.headers,
  });
  response.end(reply.body);
}

function failure(error: unknown): Reply {
  if (error instanceof Refusal) return json({ error: error.message }, error.status);
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return json({ error: error instanceof Error ? error.message : String(error) }, 500);
}

/** Starts listening on this machine alone. Requests are carried out one after another. */
export function serve(handler: Handler, wanted: number): Promise<Running> {
  let last: Promise<unknown> = Promise.resolve();
  let port = wanted;
  const server = createServer((request, response) => {
    if (foreign(request, port)) {
      send(response, {
        status: 403,
        type: 'text/plain; charset=utf-8',
        body: 'Доступ только с этой страницы.',
      });
      return;
    }
    last = last
      .then(() => parse(request))
      .then(handler)
      .catch(failure)
      .then((reply) => send(response, reply));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      port = (server.address() as AddressInfo).port;
      resolve({
        url: `http://127.0.0.1:${port}/`,
        port,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}
