/** Everything a workspace keeps between runs: plain data that survives JSON. */
import type { ImageLink } from './docs/image-links';
import type { DocumentState } from './docs/state';
import type { DriveFile } from './drive/state';
import type { FormState } from './forms/state';
import type { SpreadsheetState } from './spreadsheet/state';

/** An installed trigger, as `ScriptApp.newTrigger(…).create()` leaves it. */
export interface TriggerState {
  readonly id: string;
  readonly handler: string;
  readonly type: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT';
  /** Who created it: it runs as this account and only this account sees it. */
  readonly user: string;
  /** The spreadsheet watched, null for a clock trigger. */
  readonly sourceId: string | null;
  /** The spreadsheet the add-on ran in when the trigger was created. */
  readonly hostId: string | null;
  readonly clock?: ClockRule;
  /** Next time of a clock trigger, ms since epoch. */
  nextRun?: number;
}

/** When a clock trigger fires; exactly one of the periods or `once`. */
export interface ClockRule {
  readonly everyMinutes?: number;
  readonly everyHours?: number;
  readonly everyDays?: number;
  /** Hour of the day in the script's time zone, 0–23; with `everyDays`. */
  readonly atHour?: number;
  readonly once?: boolean;
}

/** A letter that has been sent. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  readonly name?: string;
  readonly replyTo?: string;
  /** Names of the attached files. */
  readonly attachments: readonly string[];
  readonly at: number;
}

export interface QuotaUse {
  used: number;
  /** Moment of the first use of the running 24 hours. */
  since: number;
}

/** The saved part of a workspace. */
export interface WorkspaceState {
  /** Virtual time, ms since epoch. */
  clock: number;
  /** The account that opened the workspace first; owner of what is created without saying by whom. */
  readonly user: string;
  /** How many ids have been given out. */
  ids: number;
  readonly spreadsheets: Record<string, SpreadsheetState>;
  readonly forms: Record<string, FormState>;
  readonly documents: Record<string, DocumentState>;
  readonly files: Record<string, DriveFile>;
  /** Addresses of pictures that have been given out; absent in workspaces that were saved before there were any. */
  imageLinks?: Record<string, ImageLink>;
  /** Store («script», «user:…», «document:…») → key → value. */
  readonly properties: Record<string, Record<string, string>>;
  readonly triggers: TriggerState[];
  readonly mails: Mail[];
  /** «quota:account» → use. */
  readonly quotas: Record<string, QuotaUse>;
  /** Short names of the scopes that an account has not granted. */
  readonly refusedScopes: Record<string, string[]>;
}

/** A workspace in which nothing has happened yet. */
export function emptyState(clock: number, user: string): WorkspaceState {
  return {
    clock,
    user,
    ids: 0,
    spreadsheets: {},
    forms: {},
    documents: {},
    files: {},
    properties: {},
    triggers: [],
    mails: [],
    quotas: {},
    refusedScopes: {},
  };
}
