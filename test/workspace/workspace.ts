/** The imitated Google Workspace: what services, tests, the trial and the demo see of it. */
import { createHash } from 'node:crypto';
import { type Dist, readDist } from './dist';
import { type RunOptions, type RunResult, ScriptRun } from './execution';
import { Faults } from './faults';
import { Locks } from './locks';
import { book, DAILY_LIMITS, remaining } from './quotas';
import { shortScope } from './scopes';
import type { Runtime, ServiceObject } from './service-object';
import { emptyState, type WorkspaceState } from './state';

export type { RunError, RunOptions, RunResult } from './execution';
export type { Fault } from './faults';
export type { LogLine } from './realm';

export type { ClockRule, Mail, TriggerState, WorkspaceState } from './state';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** The file a script runs in: it decides which editor's windows and which active file there are. */
export interface Host {
  readonly kind: 'spreadsheet' | 'form';
  readonly id: string;
}

/** One run of the script. */
export interface Execution extends Runtime {
  readonly workspace: Workspace;
  /** Acting account. */
  readonly user: string;
  /** The file the add-on runs in; null when it runs in none. */
  readonly host: Host | null;
  readonly authMode: AuthMode;
  /**
   * Throws "Specified permissions are not sufficient to call X. Required permissions: …" unless one of the
   * scopes is in the manifest and the mode allows it. Scopes may be given short (`forms`) or whole.
   */
  requireScope(call: string, ...oneOf: string[]): void;
  /** The menus and windows of the open file; throws outside an open file of this kind. */
  ui(kind: Host['kind']): ServiceObject;
  /** Lets virtual time pass inside the run; throws when that exceeds the time limit. */
  wait(ms: number): void;
}

/** What the person in front of the screen has been shown. */
export interface Shown {
  menus: ShownMenu[];
  sidebar: ShownPage | null;
  dialogs: ShownPage[];
  alerts: ShownAlert[];
}

/** A message or a question; `text` is what the person wrote, null where nothing is asked to be written. */
export interface ShownAlert {
  readonly title: string;
  readonly prompt: string;
  readonly buttons: string;
  readonly answer: string;
  readonly text: string | null;
}

/** What the person will answer: a button, for `prompt` with what he writes before pressing it. */
export type Answering = string | { readonly button: string; readonly text: string };

export interface ShownMenu {
  readonly name: string;
  readonly addon: boolean;
  /** null is a separator. */
  readonly items: ({ readonly label: string; readonly handler: string } | ShownMenu | null)[];
}

export interface ShownPage {
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** Daily quotas that the script can meet. */
export type QuotaName = 'email' | 'documents' | 'conversions' | 'spreadsheets' | 'forms';

export interface Workspace {
  readonly state: WorkspaceState;
  /** Virtual clock, ms since epoch. */
  now(): number;
  /** Deterministic long id like Google's. */
  newId(kind: string): string;
  /** Script zone from the manifest. */
  readonly timeZone: string;
  /** What is on the screen of the person who has the file open. */
  readonly shown: Shown;
  /** Uses up a daily quota of an account; throws Google's text when it is spent. */
  spend(quota: QuotaName, amount?: number, user?: string): void;
}

export interface WorkspaceOptions {
  /** Folder with the built scripts, pages and `appsscript.json`. */
  readonly dist: string;
  /** The script's time zone instead of the manifest's. */
  readonly timeZone?: string;
  /** What the add-on's menu is called; Google takes it from the project's name. */
  readonly projectName?: string;
  /** Add-ons may create fewer triggers than scripts bound to one file; `addon` when left out. */
  readonly kind?: 'addon' | 'bound';
  /** Daily quotas other than those of a consumer account. */
  readonly limits?: Partial<Record<QuotaName, number>>;
}

/** The file that is open on somebody's screen. */
export interface OpenFile {
  readonly spreadsheetId: string;
  readonly user: string;
}

/** The editor of a form that is open in front of it. */
export interface OpenForm {
  readonly formId: string;
  readonly user: string;
}

const FORMAT = 1;

/** The whole imitated workspace; made by `createWorkspace` and `openWorkspace`. */
export class LocalWorkspace implements Workspace {
  readonly dist: Dist;
  readonly timeZone: string;
  readonly projectName: string;
  readonly kind: 'addon' | 'bound';
  readonly faults = new Faults();
  readonly locks = new Locks(() => this.now());
  /** Calls of all runs since the workspace was opened, `Class.method` → how often. */
  readonly calls: Record<string, number> = Object.create(null);
  /** Cache store → key → entry; caches do not outlive the process. */
  readonly caches = new Map<string, Map<string, { readonly value: string; readonly until: number }>>();
  /** Answers to coming alerts, such as `YES`; without one the person closes the window. */
  readonly answers: Answering[] = [];
  shown: Shown = nothingShown();
  opened: OpenFile | null = null;
  openedForm: OpenForm | null = null;
  private functions: ReadonlySet<string> | null = null;
  private readonly limits: Readonly<Record<QuotaName, number>>;

  constructor(
    readonly state: WorkspaceState,
    options: WorkspaceOptions,
  ) {
    this.dist = readDist(options.dist);
    this.timeZone = options.timeZone ?? this.dist.timeZone;
    this.projectName = options.projectName ?? 'Дополнение';
    this.kind = options.kind ?? 'addon';
    this.limits = { ...DAILY_LIMITS, ...options.limits };
  }

  now(): number {
    return this.state.clock;
  }

  newId(kind: string): string {
    this.state.ids++;
    return `1${createHash('sha256').update(`${kind} ${this.state.ids}`).digest('base64url')}`;
  }

  /** Runs one function of the script in a fresh context; what it throws is in the result. */
  run(name: string, args: readonly unknown[] = [], options: RunOptions = {}): RunResult {
    return new ScriptRun(this, options).run(name, args);
  }

  /** Whether the script has a top-level function of this name. */
  defines(name: string): boolean {
    this.functions ??= new Set(new ScriptRun(this, {}).functions());
    return this.functions.has(name);
  }

  /** Moves the clock forward without firing triggers; `tick` in `by-user.ts` fires them. */
  advance(ms: number): void {
    if (!(ms >= 0)) throw new Error(`The clock only goes forward, not by ${ms}`);
    this.state.clock += ms;
  }

  spend(quota: QuotaName, amount = 1, user = this.state.user): void {
    book(this.state.quotas, quota, `${quota}:${user}`, this.limits[quota], amount, this.now());
  }

  /** What is left of a daily quota. */
  left(quota: QuotaName, user = this.state.user): number {
    return remaining(this.state.quotas[`${quota}:${user}`], this.limits[quota], this.now());
  }

  /** The account takes back its consent to a scope, or never gave it. */
  refuseScope(scope: string, user = this.state.user): void {
    const refused = this.state.refusedScopes[user] ?? [];
    this.state.refusedScopes[user] = [...new Set([...refused, shortScope(scope)])];
  }

  grantScopes(user = this.state.user): void {
    delete this.state.refusedScopes[user];
  }

  /** Scopes of the manifest that the account has granted; null when the manifest has no list. */
  grantedScopes(user: string): ReadonlySet<string> | null {
    const refused = this.state.refusedScopes[user];
    if (!refused || !this.dist.scopes) return this.dist.scopes;
    return new Set([...this.dist.scopes].filter((scope) => !refused.includes(scope)));
  }

  /** Everything that outlives a run, as JSON. */
  save(): string {
    return JSON.stringify({ format: FORMAT, state: this.state });
  }
}

export function nothingShown(): Shown {
  return { menus: [], sidebar: null, dialogs: [], alerts: [] };
}

/** An empty workspace of one account; `now` is the virtual clock's first moment. */
export function createWorkspace(
  options: WorkspaceOptions & { readonly now: Date | number; readonly user: string },
): LocalWorkspace {
  return new LocalWorkspace(emptyState(Number(options.now), options.user), options);
}

/** The workspace that `save` wrote; throws when the text is something else. */
export function openWorkspace(json: string, options: WorkspaceOptions): LocalWorkspace {
  const saved = JSON.parse(json) as { readonly format?: unknown; readonly state: WorkspaceState };
  if (saved.format !== FORMAT) throw new Error(`Not a workspace saved in format ${FORMAT}`);
  return new LocalWorkspace(saved.state, options);
}
