import { ServiceObject } from '../service-object';
import type { ScriptExecution } from './app';
import { expectArguments } from './arguments';
import { Trigger, TriggerBuilder } from './triggers';

const SCOPE = 'script.scriptapp';

export class ScriptApp extends ServiceObject {
  readonly className_ = 'ScriptApp';
  readonly AuthMode = { NONE: 'NONE', LIMITED: 'LIMITED', FULL: 'FULL', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION' };
  readonly AuthorizationStatus = { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' };
  readonly EventType = {
    CLOCK: 'CLOCK',
    ON_OPEN: 'ON_OPEN',
    ON_EDIT: 'ON_EDIT',
    ON_FORM_SUBMIT: 'ON_FORM_SUBMIT',
  };
  readonly TriggerSource = { SPREADSHEETS: 'SPREADSHEETS', CLOCK: 'CLOCK' };
  constructor(private readonly execution_: ScriptExecution) {
    super(execution_);
  }
  getScriptId(): string {
    return 'stand-in-script';
  }
  getAuthorizationInfo(mode: unknown): AuthorizationInfo {
    expectArguments(String(mode) in this.AuthMode, 'ScriptApp.getAuthorizationInfo', mode);
    return new AuthorizationInfo(this.execution_);
  }
  /** Only the current account's; in an add-on only those of the file it runs in. */
  getProjectTriggers(): Trigger[] {
    this.execution_.requireScope('ScriptApp.getProjectTriggers', SCOPE);
    const { workspace, user, host } = this.execution_;
    return workspace.state.triggers
      .filter((trigger) => trigger.user === user)
      .filter((trigger) => workspace.kind === 'bound' || trigger.hostId === (host?.id ?? null))
      .map((trigger) => new Trigger(this.execution_, trigger));
  }
  newTrigger(handler: unknown): TriggerBuilder {
    this.execution_.requireScope('ScriptApp.newTrigger', SCOPE);
    expectArguments(typeof handler === 'string', 'ScriptApp.newTrigger', handler);
    return new TriggerBuilder(this.execution_, handler as string);
  }
  /** Deleting what is gone already does nothing. */
  deleteTrigger(trigger: unknown): void {
    this.execution_.requireScope('ScriptApp.deleteTrigger', SCOPE);
    expectArguments(trigger instanceof Trigger, 'ScriptApp.deleteTrigger', trigger);
    const { triggers } = this.execution_.workspace.state;
    const index = triggers.findIndex(({ id }) => id === (trigger as Trigger).getUniqueId());
    if (index >= 0) triggers.splice(index, 1);
  }
}

class AuthorizationInfo extends ServiceObject {
  readonly className_ = 'AuthorizationInfo';
  constructor(private readonly execution_: ScriptExecution) {
    super(execution_);
  }
  getAuthorizationStatus(): string {
    return this.missing_() ? 'REQUIRED' : 'NOT_REQUIRED';
  }
  getAuthorizationUrl(): string | null {
    return this.missing_() ? 'https://script.google.com/macros/d/stand-in-script/authorize' : null;
  }
  private missing_(): boolean {
    const { workspace, user } = this.execution_;
    return (workspace.state.refusedScopes[user] ?? []).length > 0;
  }
}
