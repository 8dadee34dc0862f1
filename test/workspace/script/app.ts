/** The services that belong to no editor: properties, locks, triggers, session, utilities, pages, mail. */
import type { ServiceObject } from '../service-object';
import type { Execution, LocalWorkspace } from '../workspace';
import { CacheService } from './cache';
import { HtmlService } from './html';
import { LockService } from './lock';
import { Logger } from './logger';
import { MailApp } from './mail';
import { PropertiesService } from './properties';
import { ScriptApp } from './script-app';
import { Session } from './session';
import { Utilities } from './utilities';

/** A run as the services of this folder see it: with the whole workspace behind it. */
export interface ScriptExecution extends Execution {
  readonly workspace: LocalWorkspace;
  write(level: 'log' | 'info' | 'warn' | 'error', text: string): void;
}

export function scriptGlobals(execution: ScriptExecution): Record<string, ServiceObject> {
  return {
    PropertiesService: new PropertiesService(execution),
    CacheService: new CacheService(execution),
    LockService: new LockService(execution),
    ScriptApp: new ScriptApp(execution),
    Session: new Session(execution),
    Utilities: new Utilities(execution),
    HtmlService: new HtmlService(execution),
    MailApp: new MailApp(execution),
    Logger: new Logger(execution),
  };
}
