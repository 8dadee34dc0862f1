import { ServiceError, ServiceObject } from '../service-object';
import { argumentTooLarge, PROPERTY_STORE_FULL, serviceForbidden } from '../texts';
import type { ScriptExecution } from './app';
import { expectArguments } from './arguments';

/** Documented limits (apps-script.md 2.1); the live service was once measured to allow longer values. */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

export class PropertiesService extends ServiceObject {
  readonly className_ = 'PropertiesService';
  constructor(private readonly execution_: ScriptExecution) {
    super(execution_);
  }
  getScriptProperties(): Properties {
    return this.store_('getScriptProperties', 'script');
  }
  getUserProperties(): Properties {
    return this.store_('getUserProperties', `user:${this.execution_.user}`);
  }
  getDocumentProperties(): Properties | null {
    const { host } = this.execution_;
    const store = this.store_('getDocumentProperties', `document:${host?.id}`);
    return host && store;
  }
  private store_(method: string, name: string): Properties {
    const { authMode } = this.execution_;
    if (authMode === 'NONE') throw new ServiceError(serviceForbidden(`PropertiesService.${method}`));
    return new Properties(this.execution_, name);
  }
}

class Properties extends ServiceObject {
  readonly className_ = 'Properties';
  constructor(
    private readonly execution_: ScriptExecution,
    private readonly store_: string,
  ) {
    super(execution_);
  }
  getProperty(key: unknown): string | null {
    expectArguments(typeof key === 'string', 'PropertiesService.Properties.getProperty', key);
    return this.read_()[key as string] ?? null;
  }
  getProperties(): Record<string, string> {
    return { ...this.read_() };
  }
  getKeys(): string[] {
    return Object.keys(this.read_());
  }
  setProperty(key: unknown, value: unknown): this {
    const fits = typeof key === 'string' && isPlain(value);
    expectArguments(fits, 'PropertiesService.Properties.setProperty', key, value);
    this.write_({ ...this.read_(), [key as string]: String(value) });
    return this;
  }
  setProperties(values: unknown, deleteAllOthers: unknown = false): this {
    const fits = typeof values === 'object' && values !== null && Object.values(values).every(isPlain);
    expectArguments(fits, 'PropertiesService.Properties.setProperties', values);
    const added = Object.entries(values as object).map(([key, value]) => [key, String(value)]);
    this.write_({ ...(deleteAllOthers ? {} : this.read_()), ...Object.fromEntries(added) });
    return this;
  }
  deleteProperty(key: unknown): this {
    const { [String(key)]: _, ...rest } = this.read_();
    this.write_(rest);
    return this;
  }
  deleteAllProperties(): this {
    this.write_({});
    return this;
  }
  private read_(): Record<string, string> {
    return this.execution_.workspace.state.properties[this.store_] ?? {};
  }
  private write_(next: Record<string, string>): void {
    let total = 0;
    for (const [key, value] of Object.entries(next)) {
      const size = Buffer.byteLength(value);
      if (size > VALUE_LIMIT) throw new ServiceError(argumentTooLarge('value'));
      total += size + Buffer.byteLength(key);
    }
    if (total > STORE_LIMIT) throw new ServiceError(PROPERTY_STORE_FULL);
    this.execution_.workspace.state.properties[this.store_] = next;
  }
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
