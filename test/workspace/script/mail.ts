import { ServiceError, ServiceObject } from '../service-object';
import type { ScriptExecution } from './app';
import { expectArguments } from './arguments';
import { Blob } from './blob';

/** Consumer figures of apps-script.md 2.1. */
const MAX_RECIPIENTS = 50;
const MAX_BODY = 200 * 1024;

interface Message {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
  readonly name?: string;
  readonly replyTo?: string;
  readonly attachments?: readonly unknown[];
}

export class MailApp extends ServiceObject {
  readonly className_ = 'MailApp';
  constructor(private readonly execution_: ScriptExecution) {
    super(execution_);
  }
  /** Either one message object or recipient, subject, body and options. */
  sendEmail(first: unknown, subject?: unknown, body?: unknown, options: unknown = {}): void {
    this.execution_.requireScope('MailApp.sendEmail', 'script.send_mail');
    const single = typeof first === 'object' && first !== null;
    const fits =
      single || (typeof first === 'string' && typeof subject === 'string' && typeof body === 'string');
    expectArguments(fits, 'MailApp.sendEmail', first, subject, body);
    const message = (single ? first : { ...(options as object), to: first, subject, body }) as Message;
    this.send_(message);
  }
  getRemainingDailyQuota(): number {
    this.execution_.requireScope('MailApp.getRemainingDailyQuota', 'script.send_mail');
    return this.execution_.workspace.left('email', this.execution_.user);
  }
  private send_(message: Message): void {
    const { workspace, user } = this.execution_;
    const [to, cc, bcc] = [addresses(message.to), addresses(message.cc), addresses(message.bcc)];
    const all = [...to, ...cc, ...bcc];
    if (all.length === 0) throw new ServiceError('Failed to send email: no recipient');
    const wrong = all.find((address) => !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address));
    if (wrong !== undefined) throw new ServiceError(`Invalid email: ${wrong}`);
    if (all.length > MAX_RECIPIENTS) throw new ServiceError('Limit exceeded: Email Recipients Per Message.');
    if (Buffer.byteLength((message.body ?? '') + (message.htmlBody ?? '')) > MAX_BODY) {
      throw new ServiceError('Limit exceeded: Email Body Size.');
    }
    workspace.spend('email', all.length, user);
    workspace.state.mails.push({
      from: user,
      to,
      cc,
      bcc,
      subject: message.subject ?? '',
      body: message.body ?? '',
      ...(message.htmlBody === undefined ? {} : { htmlBody: message.htmlBody }),
      ...(message.name === undefined ? {} : { name: message.name }),
      ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
      attachments: (message.attachments ?? []).map((file) =>
        file instanceof Blob ? (file.getName() ?? '') : '',
      ),
      at: workspace.now(),
    });
  }
}

/** `a@x.ru, Имя <b@x.ru>` → the bare addresses. */
function addresses(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((entry) => (/<([^>]*)>/.exec(entry)?.[1] ?? entry).trim())
    .filter((entry) => entry !== '');
}
