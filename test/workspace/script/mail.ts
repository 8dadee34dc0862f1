/** Letters: nothing leaves the stand-in, everything sent stays in the saved state. */
import { ServiceError, ServiceObject } from '../service-object';
import type { Mail } from '../state';
import { argumentTooLarge, invalidArgument } from '../texts';
import type { ScriptExecution } from './app';
import { expectArguments } from './arguments';
import { Blob } from './blob';

/** Consumer figures of apps-script.md 2.1. */
const MAX_RECIPIENTS = 50;
const MAX_BODY = 200 * 1024;
const MAX_FILES = 250;
const MAX_FILES_SIZE = 25 * 1024 * 1024;
const MAX_SUBJECT = 250;

/** A file that went with a letter. */
export interface AttachedFile {
  /** Empty when the blob had none. */
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly base64: string;
}

/** A letter as it is kept: with the contents of its files beside their names. */
export interface SentMail extends Mail {
  readonly files: readonly AttachedFile[];
}

/** Files of a letter; none for a letter kept by a stand-in that knew only their names. */
export function attachedFiles(mail: Mail): readonly AttachedFile[] {
  return (mail as Partial<SentMail>).files ?? [];
}

const TEXTS = ['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'name', 'replyTo'] as const;

type Message = Readonly<Partial<Record<(typeof TEXTS)[number], string>>> & {
  readonly attachments?: readonly unknown[];
};

export class MailApp extends ServiceObject {
  readonly className_ = 'MailApp';
  constructor(private readonly execution_: ScriptExecution) {
    super(execution_);
  }
  /**
   * One message object; or recipient, subject, body and perhaps options; or recipient, address for answers,
   * subject and body.
   */
  sendEmail(...args: unknown[]): void {
    this.execution_.requireScope('MailApp.sendEmail', 'script.send_mail');
    this.send_(checked(messageFrom(args)));
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
    const wrong = [...all, ...addresses(message.replyTo)].find((address) => !isAddress(address));
    if (wrong !== undefined) throw new ServiceError(`Invalid email: ${wrong}`);
    if (all.length > MAX_RECIPIENTS) throw new ServiceError(limitExceeded('Email Recipients Per Message'));
    if ((message.subject ?? '').length > MAX_SUBJECT) throw new ServiceError(argumentTooLarge('subject'));
    if (Buffer.byteLength((message.body ?? '') + (message.htmlBody ?? '')) > MAX_BODY) {
      throw new ServiceError(limitExceeded('Email Body Size'));
    }
    const files = filesFrom(message.attachments ?? []);
    workspace.spend('email', all.length, user);
    const mail: SentMail = {
      from: user,
      to,
      cc,
      bcc,
      subject: message.subject ?? '',
      body: message.body ?? '',
      ...(message.htmlBody === undefined ? {} : { htmlBody: message.htmlBody }),
      ...(message.name === undefined ? {} : { name: message.name }),
      ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
      attachments: files.map(({ name }) => name),
      files,
      at: workspace.now(),
    };
    workspace.state.mails.push(mail);
  }
}

function messageFrom(args: readonly unknown[]): object {
  const [first, second, third, fourth] = args;
  const isRecord = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (args.length === 1 && isRecord(first)) return first;
  const texts = [first, second, third].every((text) => typeof text === 'string');
  const last = args.length === 3 || (args.length === 4 && (typeof fourth === 'string' || isRecord(fourth)));
  expectArguments(texts && last, 'MailApp.sendEmail', ...args);
  if (typeof fourth === 'string') return { to: first, replyTo: second, subject: third, body: fourth };
  return { ...(fourth as object | undefined), to: first, subject: second, body: third };
}

/** A message whose every member is one we know; `undefined` is as good as nothing. */
function checked(message: object): Message {
  const given = Object.entries(message).filter(([, value]) => value !== undefined);
  for (const [key, value] of given) {
    if (key === 'attachments') {
      if (!Array.isArray(value)) throw new ServiceError(invalidArgument(key));
    } else if (!TEXTS.some((name) => name === key)) {
      throw new Error(`MailApp.sendEmail with ${key} is not imitated by the stand-in`);
    } else if (typeof value !== 'string') throw new ServiceError(invalidArgument(key));
  }
  return Object.fromEntries(given) as Message;
}

function filesFrom(attachments: readonly unknown[]): AttachedFile[] {
  const blobs = attachments.map(blobOf);
  if (blobs.length > MAX_FILES) throw new ServiceError(limitExceeded('Email Attachments Per Message'));
  if (blobs.reduce((sum, { bytes_ }) => sum + bytes_.length, 0) > MAX_FILES_SIZE) {
    throw new ServiceError(limitExceeded('Email Total Attachments Size'));
  }
  return blobs.map((blob) => ({
    name: blob.getName() ?? '',
    type: blob.getContentType() ?? 'application/octet-stream',
    base64: blob.bytes_.toString('base64'),
  }));
}

/** Google takes whatever can give itself as a blob, such as a page made by HtmlService. */
function blobOf(source: unknown): Blob {
  const gives = source instanceof ServiceObject && 'getBlob' in source;
  const blob = gives ? (source as ServiceObject & { getBlob(): unknown }).getBlob() : null;
  if (!(blob instanceof Blob)) throw new ServiceError(invalidArgument('attachments'));
  return blob;
}

const limitExceeded = (what: string): string => `Limit exceeded: ${what}.`;

const isAddress = (text: string): boolean => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text);

/** `a@x.ru, Имя <b@x.ru>` → the bare addresses. */
function addresses(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((entry) => (/<([^>]*)>/.exec(entry)?.[1] ?? entry).trim())
    .filter((entry) => entry !== '');
}
