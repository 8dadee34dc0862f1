import { ServiceError, ServiceObject } from '../service-object';
import { LOCK_TIMEOUT } from '../texts';
import type { ScriptExecution } from './app';
import { expectArguments } from './arguments';

export class LockService extends ServiceObject {
  readonly className_ = 'LockService';
  constructor(private readonly execution_: ScriptExecution) {
    super(execution_);
  }
  getScriptLock(): Lock {
    return new Lock(this.execution_, 'script');
  }
  getUserLock(): Lock {
    return new Lock(this.execution_, `user:${this.execution_.user}`);
  }
  getDocumentLock(): Lock | null {
    const { host } = this.execution_;
    return host && new Lock(this.execution_, `document:${host.id}`);
  }
}

class Lock extends ServiceObject {
  readonly className_ = 'Lock';
  constructor(
    private readonly execution_: ScriptExecution,
    private readonly name_: string,
  ) {
    super(execution_);
  }
  tryLock(timeout: unknown): boolean {
    expectArguments(typeof timeout === 'number', 'LockService.Lock.tryLock', timeout);
    return this.execution_.workspace.locks.take(this.name_, this.execution_, timeout as number);
  }
  waitLock(timeout: unknown): void {
    expectArguments(typeof timeout === 'number', 'LockService.Lock.waitLock', timeout);
    if (!this.execution_.workspace.locks.take(this.name_, this.execution_, timeout as number)) {
      throw new ServiceError(LOCK_TIMEOUT);
    }
  }
  hasLock(): boolean {
    return this.execution_.workspace.locks.has(this.name_, this.execution_);
  }
  releaseLock(): void {
    this.execution_.workspace.locks.release(this.name_, this.execution_);
  }
}
