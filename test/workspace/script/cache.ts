import { ServiceError, ServiceObject } from '../service-object';
import { argumentTooLarge, invalidArgument } from '../texts';
import type { ScriptExecution } from './app';

/** Figures of apps-script.md 2.1 and 4.8. */
const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;
const MAX_ITEMS = 1000;
const KEPT_ITEMS = 900;

export class CacheService extends ServiceObject {
  readonly className_ = 'CacheService';
  constructor(private readonly execution_: ScriptExecution) {
    super(execution_);
  }
  getScriptCache(): Cache {
    return new Cache(this.execution_, 'script');
  }
  getUserCache(): Cache {
    return new Cache(this.execution_, `user:${this.execution_.user}`);
  }
  getDocumentCache(): Cache | null {
    const { host } = this.execution_;
    return host && new Cache(this.execution_, `document:${host.id}`);
  }
}

class Cache extends ServiceObject {
  readonly className_ = 'Cache';
  constructor(
    private readonly execution_: ScriptExecution,
    private readonly store_: string,
  ) {
    super(execution_);
  }
  get(key: unknown): string | null {
    const entry = this.entries_().get(checkKey(key));
    return entry && entry.until > this.execution_.workspace.now() ? entry.value : null;
  }
  put(key: unknown, value: unknown, seconds: unknown = DEFAULT_SECONDS): void {
    const name = checkKey(key);
    const text = String(value);
    if (value === null || value === undefined) throw new ServiceError(invalidArgument('value'));
    if (Buffer.byteLength(text) > VALUE_LIMIT) throw new ServiceError(argumentTooLarge('value'));
    if (!(Number(seconds) > 0)) throw new ServiceError(invalidArgument('expirationInSeconds'));
    const entries = this.entries_();
    const until = this.execution_.workspace.now() + Math.min(Number(seconds), MAX_SECONDS) * 1000;
    entries.delete(name);
    entries.set(name, { value: text, until });
    if (entries.size <= MAX_ITEMS) return;
    const farthest = [...entries].sort(([, a], [, b]) => b.until - a.until).slice(KEPT_ITEMS);
    for (const [old] of farthest) entries.delete(old);
  }
  remove(key: unknown): void {
    this.entries_().delete(checkKey(key));
  }
  private entries_(): Map<string, { readonly value: string; readonly until: number }> {
    const { caches } = this.execution_.workspace;
    const entries = caches.get(this.store_) ?? new Map();
    caches.set(this.store_, entries);
    return entries;
  }
}

function checkKey(key: unknown): string {
  if (typeof key !== 'string' || key === '') throw new ServiceError(invalidArgument('key'));
  if (key.length > KEY_LIMIT) throw new ServiceError(argumentTooLarge('key'));
  return key;
}
