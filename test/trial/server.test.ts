import { request as httpRequest } from 'node:http';
import { networkInterfaces } from 'node:os';
import { json, Refusal, type Running, serve } from './server';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

function send(
  port: number,
  options: { path?: string; method?: string; headers?: Record<string, string>; body?: string; host?: string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = httpRequest(
      {
        host: options.host ?? '127.0.0.1',
        port,
        path: options.path ?? '/',
        method: options.method ?? 'GET',
        headers: options.headers ?? {},
      },
      (response) => {
        let body = '';
        response.on('data', (part: Buffer) => {
          body += part.toString();
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        );
      },
    );
    call.on('error', reject);
    call.end(options.body);
  });
}

describe('server of the trial', () => {
  let running: Running;
  let acted = 0;
  beforeAll(async () => {
    running = await serve((request) => {
      if (request.path === '/api/refuse') throw new Refusal('Так нельзя.');
      if (request.method === 'POST') acted += 1;
      return json({ path: request.path, body: request.body, acted });
    }, 0);
  });
  afterAll(() => running.close());

  const own = () => ({ origin: `http://127.0.0.1:${running.port}` });

  test('answers its own page', async () => {
    const answer = await send(running.port, {
      path: '/api/edit',
      method: 'POST',
      headers: { ...own(), 'sec-fetch-site': 'same-origin' },
      body: '{"a":1}',
    });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ path: '/api/edit', body: { a: 1 }, acted: 1 });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('a name of one’s own for this machine does not open the door', async () => {
    expect((await send(running.port, { headers: { host: 'school.example' } })).status).toBe(403);
    expect((await send(running.port, { headers: { host: `evil.example:${running.port}` } })).status).toBe(
      403,
    );
    expect((await send(running.port, { headers: { host: `localhost:${running.port}` } })).status).toBe(200);
  });

  test.each([
    ['a form on another site', { origin: 'https://evil.example' }],
    ['a page on another port', { origin: 'http://127.0.0.1:1' }],
    ['a frame without an origin', { origin: 'null' }],
    ['a request that says it is foreign', { 'sec-fetch-site': 'cross-site' }],
    ['a request that does not say where it comes from', {}],
  ])('%s cannot act', async (_, headers) => {
    const before = acted;
    const answer = await send(running.port, { path: '/api/edit', method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(403);
    expect(acted).toBe(before);
  });

  test('a foreign page cannot read, a link from elsewhere may open a page', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await send(running.port, { path: '/api/view', headers })).status).toBe(403);
    expect((await send(running.port, { path: '/document/1', headers })).status).toBe(200);
  });

  test('says what is wrong without dying', async () => {
    const refused = await send(running.port, { path: '/api/refuse' });
    expect([refused.status, JSON.parse(refused.body)]).toEqual([400, { error: 'Так нельзя.' }]);
    const broken = await send(running.port, { path: '/api/x', method: 'POST', headers: own(), body: '{' });
    expect([broken.status, JSON.parse(broken.body)]).toEqual([400, { error: 'Запрос не разобран.' }]);
    const address = await send(running.port, { path: '/%E0%A4%A' });
    expect(address.status).toBe(400);
    expect((await send(running.port, {})).status).toBe(200);
  });

  test('listens on this machine alone', async () => {
    const outer = Object.values(networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4');
    if (!outer) return;
    await expect(send(running.port, { host: outer.address })).rejects.toThrow('ECONNREFUSED');
  });

  test('a taken port is an error of the caller', async () => {
    await expect(serve(() => json(1), running.port)).rejects.toThrow('EADDRINUSE');
  });
});
