/** The page of sent letters and the files that went with them. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryDist } from '../workspace/temporary-dist';
import { openTrial } from './open-trial';
import { outboxHtml } from './papers';
import { trialHandler } from './routes';
import { prepareEmpty } from './school';
import type { Reply } from './server';
import { saveTrial, type Trial } from './trial';

const CODE = `
function plain() {
  MailApp.sendEmail({ to: 'a@school.example', name: 'Школа <1>', replyTo: 'b@school.example',
    subject: 'Встреча', body: 'Завтра\\nв три <часа>' });
}
function withLink() {
  MailApp.sendEmail('a@school.example', 'Анкета', 'Ответьте:\\nhttps://docs.google.com/forms/d/e/1abc/viewform?entry.7=1&a=2\\nСпасибо');
}
function withFiles() {
  MailApp.sendEmail('a@school.example, c@school.example', 'Программа', 'Смотрите вложение', { attachments: [
    Utilities.newBlob([0, -1, 10, 127], 'application/pdf', 'Программа <1>.pdf'),
    Utilities.newBlob('да', 'text/html\\r\\nx-own: 1'),
  ] });
}`;

const dist = temporaryDist(CODE);
const prepare = () => prepareEmpty(dist);

function trialWith(...functions: string[]): Trial {
  const file = join(mkdtempSync(join(tmpdir(), 'trial-')), 'state.json');
  const trial = openTrial(file, dist, true, prepare, () => undefined);
  for (const name of functions) expect(trial.workspace.run(name).error).toBeNull();
  return trial;
}

const get = async (trial: Trial, path: string): Promise<Reply> =>
  trialHandler(trial, new Map(), prepare)({ method: 'GET', path, query: new URLSearchParams(), body: {} });

const pageOf = async (trial: Trial) => String((await get(trial, '/outbox')).body);

test('an empty outbox says so', async () => {
  const page = await pageOf(trialWith());
  expect(page).toContain('Писем пока нет.');
  expect(page).not.toContain('<article');
});

test('a letter shows who, to whom, where answers go, the subject and the text, escaped', async () => {
  const page = await pageOf(trialWith('plain'));
  expect(page).toContain('<h2>Встреча</h2>');
  expect(page).toContain('<dt>От кого</dt><dd>Школа &lt;1&gt; &lt;');
  expect(page).toContain('<dt>Кому</dt><dd>a@school.example</dd>');
  expect(page).toContain('<dt>Ответы на адрес</dt><dd>b@school.example</dd>');
  expect(page).toContain('<p class="body">Завтра\nв три &lt;часа&gt;</p>');
  expect(page).not.toContain('Вложения');
  expect(page).not.toContain('Писем пока нет.');
});

test('a link in a letter leads to the page of the trial', async () => {
  const page = await pageOf(trialWith('withLink'));
  expect(page).toContain(
    'Ответьте:\n<a href="/form/1abc?entry.7=1&amp;a=2">https://docs.google.com/forms/d/e/1abc/viewform?entry.7=1&amp;a=2</a>\nСпасибо',
  );
});

test('attached files have a name, a size and a link; the last letter comes first', async () => {
  const page = await pageOf(trialWith('plain', 'withFiles'));
  expect(page.indexOf('Программа')).toBeLessThan(page.indexOf('Встреча'));
  expect(page).toContain('<a href="/download/letter/1-0" download>Программа &lt;1&gt;.pdf</a>');
  expect(page).toContain('<span class="size">4 байта</span>');
  expect(page).toContain('<a href="/download/letter/1-1" download>Вложение 2 без имени</a>');
});

test('the link gives the bytes of the file back, under its name, after a restart too', async () => {
  const before = trialWith('plain', 'withFiles');
  saveTrial(before);
  const trial = openTrial(before.file, dist, false, prepare, () => undefined);
  expect(await get(trial, '/download/letter/1-0')).toEqual({
    type: 'application/pdf',
    body: Buffer.from([0, 255, 10, 127]),
    headers: {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Программа 1 .pdf')}`,
    },
  });
});

test('a kind that no header can carry becomes a plain file', async () => {
  const reply = await get(trialWith('withFiles'), '/download/letter/0-1');
  expect(reply).toMatchObject({ type: 'application/octet-stream', body: Buffer.from('да') });
});

test.each(['0-2', '1-0', '0', '-1-0', 'x-0', '0-0-0'])('there is no attachment %s', async (place) => {
  const reply = await get(trialWith('withFiles'), `/download/letter/${place}`);
  expect(reply.status).toBe(404);
  expect(reply.body).toContain('Такого вложения нет.');
});

test('a letter kept from an earlier version, without its files, is still shown', () => {
  const mail = {
    from: 'k@school.example',
    to: ['a@school.example'],
    cc: [],
    bcc: [],
    subject: '',
    body: 'Текст',
    attachments: ['План.docx'],
    at: 0,
  };
  const page = outboxHtml([mail], () => 'вчера');
  expect(page).toContain('(без темы)');
  expect(page).toContain('<li>План.docx</li>');
  expect(page).not.toContain('/download/');
});
