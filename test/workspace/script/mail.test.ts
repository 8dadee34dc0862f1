import { temporaryDist } from '../temporary-dist';
import { createWorkspace, openWorkspace } from '../workspace';
import type { ScriptExecution } from './app';
import { fresh, tryIn, valueIn } from './expression';
import { attachedFiles } from './mail';

jest.mock('../assembly', () => ({
  assemble: (execution: ScriptExecution) =>
    jest.requireActual<typeof import('./app')>('./app').scriptGlobals(execution),
}));

const HOUR = 3_600_000;
const SEND =
  "MailApp.sendEmail({ to: 'a@x.example, Б <b@x.example>', subject: 'С', body: 'Т', htmlBody: '<p>Т</p>' })";
const LEFT = 'MailApp.getRemainingDailyQuota()';
const SPENT = 'Service invoked too many times for one day: email.';

describe('a letter', () => {
  test('is kept as it was given, with its sender and moment', () => {
    const workspace = fresh();
    valueIn(
      workspace,
      SEND.replace('subject', "cc: 'c@x.example', name: 'Школа', replyTo: 'o@x.example', subject"),
    );
    expect(workspace.state.mails).toEqual([
      {
        from: 'k@school.example',
        to: ['a@x.example', 'b@x.example'],
        cc: ['c@x.example'],
        bcc: [],
        subject: 'С',
        body: 'Т',
        htmlBody: '<p>Т</p>',
        name: 'Школа',
        replyTo: 'o@x.example',
        attachments: [],
        files: [],
        at: workspace.now(),
      },
    ]);
  });

  test('may be given as text after text', () => {
    const workspace = fresh();
    valueIn(workspace, "MailApp.sendEmail('a@x.example', 'С', 'Т')");
    valueIn(workspace, "MailApp.sendEmail('a@x.example', 'С', 'Т', { name: 'Школа' })");
    valueIn(workspace, "MailApp.sendEmail('a@x.example', 'o@x.example', 'С', 'Т')");
    const { mails } = workspace.state;
    expect(mails.map(({ to, subject, body }) => [...to, subject, body])).toEqual(
      Array(3).fill(['a@x.example', 'С', 'Т']),
    );
    expect(mails.map(({ name, replyTo }) => [name, replyTo])).toEqual([
      [undefined, undefined],
      ['Школа', undefined],
      [undefined, 'o@x.example'],
    ]);
  });

  test.each([
    ["MailApp.sendEmail('', 'a', 'b')", 'Exception: Failed to send email: no recipient'],
    ["MailApp.sendEmail('школа', 'a', 'b')", 'Exception: Invalid email: школа'],
    ["MailApp.sendEmail({ to: 'a@x.example', replyTo: 'нет' })", 'Exception: Invalid email: нет'],
    [
      "MailApp.sendEmail('a@b.example,'.repeat(51), 'a', 'b')",
      'Exception: Limit exceeded: Email Recipients Per Message.',
    ],
    [
      "MailApp.sendEmail('a@b.example', 'a', 'ж'.repeat(102401))",
      'Exception: Limit exceeded: Email Body Size.',
    ],
    ["MailApp.sendEmail('a@b.example', 'a'.repeat(251), 'b')", 'Exception: Argument too large: subject'],
    [
      "MailApp.sendEmail('a@b.example', 'a')",
      "Exception: The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    ],
    ["MailApp.sendEmail({ to: ['a@b.example'] })", 'Exception: Invalid argument: to'],
    [
      "MailApp.sendEmail({ to: 'a@b.example', noReply: true })",
      'Error: MailApp.sendEmail with noReply is not imitated by the stand-in',
    ],
  ])('%s is refused', (call, text) => {
    const workspace = fresh();
    expect(() => valueIn(workspace, call)).toThrow(text);
    expect(workspace.state.mails).toEqual([]);
    expect(valueIn(workspace, LEFT)).toBe(100);
  });

  test('needs its scope, also to ask what is left', () => {
    const dist = temporaryDist(`function send() { ${SEND}; } function left() { return ${LEFT}; }`, {
      scopes: ['userinfo.email'],
    });
    const workspace = createWorkspace({ dist, now: 0, user: 'k@school.example' });
    const missing = (name: string) =>
      `Specified permissions are not sufficient to call MailApp.${name}. Required permissions: ` +
      'https://www.googleapis.com/auth/script.send_mail';
    expect(workspace.run('send').error?.message).toBe(missing('sendEmail'));
    expect(workspace.run('left').error?.message).toBe(missing('getRemainingDailyQuota'));
    expect(workspace.state.mails).toEqual([]);
  });

  test('cannot be sent from a simple trigger', () => {
    const { error } = tryIn(fresh(), SEND, { authMode: 'LIMITED' });
    expect(error?.message).toContain('Specified permissions are not sufficient to call MailApp.sendEmail');
  });
});

describe('the quota', () => {
  test('counts recipients of each account, anew 24 hours after its first letter', () => {
    const workspace = fresh();
    valueIn(workspace, SEND);
    workspace.advance(23 * HOUR);
    valueIn(workspace, SEND);
    expect(valueIn(workspace, LEFT)).toBe(96);
    expect(valueIn(workspace, LEFT, { user: 'z@school.example' })).toBe(100);
    workspace.advance(HOUR);
    expect(valueIn(workspace, LEFT)).toBe(100);
  });

  test('refuses the hundred-and-first recipient of a day', () => {
    const workspace = fresh();
    expect(tryIn(workspace, `[...Array(51)].forEach(() => ${SEND})`).error?.message).toBe(SPENT);
    expect(workspace.state.mails).toHaveLength(50);
    expect(valueIn(workspace, LEFT)).toBe(0);
  });

  test('may be set smaller; a letter to more people than are left goes to none of them', () => {
    const dist = temporaryDist(`function send() { ${SEND}; } function left() { return ${LEFT}; }`);
    const workspace = createWorkspace({ dist, now: 0, user: 'k@school.example', limits: { email: 3 } });
    expect(workspace.run('left').value).toBe(3);
    expect(workspace.run('send').error).toBeNull();
    expect(workspace.run('send').error).toMatchObject({ name: 'Exception', message: SPENT });
    expect(workspace.run('left').value).toBe(1);
    expect(workspace.state.mails).toHaveLength(1);
  });
});

describe('attached files', () => {
  const attach = (files: string) => `MailApp.sendEmail('a@x.example', 'С', 'Т', { attachments: ${files} })`;
  const MEGABYTES = (count: number) => `Utilities.newBlob('x'.repeat(${count} * 1024 * 1024))`;

  test('are kept with name, kind and bytes, also when the workspace is saved', () => {
    const workspace = fresh();
    valueIn(
      workspace,
      attach(`[Utilities.newBlob([0, -1, 127], 'application/pdf', 'План.pdf'), Utilities.newBlob('ё'),
        HtmlService.createHtmlOutput('<p>')]`),
    );
    const [mail] = openWorkspace(workspace.save(), { dist: temporaryDist('') }).state.mails;
    expect(mail?.attachments).toEqual(['План.pdf', '', '']);
    expect(mail && attachedFiles(mail)).toEqual([
      { name: 'План.pdf', type: 'application/pdf', base64: 'AP9/' },
      { name: '', type: 'application/octet-stream', base64: '0ZE=' },
      { name: '', type: 'text/html', base64: 'PHA+' },
    ]);
  });

  test('later changes of a blob do not reach the letter', () => {
    const workspace = fresh();
    valueIn(workspace, `((b) => { ${attach('[b]')}; b.setName('б'); })(Utilities.newBlob('1', null, 'а'))`);
    expect(workspace.state.mails[0]?.attachments).toEqual(['а']);
  });

  test('are at most 250, of 25 MB together', () => {
    const workspace = fresh();
    const many = (count: number) => attach(`Array(${count}).fill(Utilities.newBlob(''))`);
    valueIn(workspace, many(250));
    expect(() => valueIn(workspace, many(251))).toThrow('Limit exceeded: Email Attachments Per Message.');
    valueIn(workspace, attach(`[${MEGABYTES(20)}, ${MEGABYTES(5)}]`));
    expect(() =>
      valueIn(workspace, attach(`[${MEGABYTES(20)}, ${MEGABYTES(5)}, Utilities.newBlob('1')]`)),
    ).toThrow('Limit exceeded: Email Total Attachments Size.');
    expect(workspace.state.mails).toHaveLength(2);
    expect(valueIn(workspace, LEFT)).toBe(98);
  });

  test.each(["['План.pdf']", '[null]', "'План.pdf'"])('%s is no list of files', (files) => {
    expect(() => valueIn(fresh(), attach(files))).toThrow('Exception: Invalid argument: attachments');
  });
});
