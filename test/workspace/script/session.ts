import { ServiceObject } from '../service-object';
import type { ScriptExecution } from './app';

export class Session extends ServiceObject {
  readonly className_ = 'Session';
  constructor(private readonly execution_: ScriptExecution) {
    super(execution_);
  }
  getActiveUser(): User {
    return this.user_('getActiveUser');
  }
  getEffectiveUser(): User {
    return this.user_('getEffectiveUser');
  }
  getScriptTimeZone(): string {
    return this.execution_.workspace.timeZone;
  }
  getActiveUserLocale(): string {
    return 'ru';
  }
  /** Simple triggers may not know who is there: the address is empty then. */
  private user_(method: string): User {
    const { authMode, user } = this.execution_;
    if (authMode !== 'FULL') return new User(this.execution_, '');
    this.execution_.requireScope(`Session.${method}`, 'userinfo.email');
    return new User(this.execution_, user);
  }
}

class User extends ServiceObject {
  readonly className_ = 'User';
  constructor(
    execution: ScriptExecution,
    private readonly email_: string,
  ) {
    super(execution);
  }
  getEmail(): string {
    return this.email_;
  }
}
