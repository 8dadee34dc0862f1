/** The script's `Date`: shows the virtual clock, and its local methods speak the script's time zone. */
import { fromWallTime, offsetAt } from './time-zone';

const LOCAL_PARTS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

/** A constructor of the given realm that reads `now` instead of the machine's clock. */
export function scriptDate(Native: DateConstructor, now: () => number, zone: string): DateConstructor {
  const wall = (date: Date): Date => new Native(date.getTime() + offsetAt(zone, date.getTime()));

  class ScriptDate extends Native {
    constructor(...args: unknown[]) {
      super(moment(args));
    }
    static override now(): number {
      return now();
    }
    static override parse(text: string): number {
      return parse(text);
    }
    override getDay(): number {
      return wall(this).getUTCDay();
    }
    override getTimezoneOffset(): number {
      return Number.isNaN(this.getTime()) ? Number.NaN : -offsetAt(zone, this.getTime()) / 60_000;
    }
    override toString(): string {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`;
    }
    override toDateString(): string {
      const [day, date, month, year] = wall(this).toUTCString().replace(',', '').split(' ');
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${day} ${month} ${date} ${year}`;
    }
    override toTimeString(): string {
      if (Number.isNaN(this.getTime())) return 'Invalid Date';
      const minutes = Math.abs(this.getTimezoneOffset());
      const digits = `${Math.floor(minutes / 60)}`.padStart(2, '0') + `${minutes % 60}`.padStart(2, '0');
      const name = super.toLocaleTimeString('en-US', { timeZone: zone, timeZoneName: 'long' });
      const time = wall(this).toISOString().slice(11, 19);
      return `${time} GMT${this.getTimezoneOffset() > 0 ? '-' : '+'}${digits} (${name.replace(/^.*?[AP]M /, '')})`;
    }
    override toLocaleString(locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions): string {
      return super.toLocaleString(locales, { timeZone: zone, ...options });
    }
    override toLocaleDateString(
      locales?: Intl.LocalesArgument,
      options?: Intl.DateTimeFormatOptions,
    ): string {
      return super.toLocaleDateString(locales, { timeZone: zone, ...options });
    }
    override toLocaleTimeString(
      locales?: Intl.LocalesArgument,
      options?: Intl.DateTimeFormatOptions,
    ): string {
      return super.toLocaleTimeString(locales, { timeZone: zone, ...options });
    }
  }

  for (const part of LOCAL_PARTS) {
    const get = Native.prototype[`getUTC${part}`];
    const set = Native.prototype[`setUTC${part}`] as (this: Date, ...values: number[]) => number;
    Object.defineProperty(ScriptDate.prototype, `get${part}`, {
      configurable: true,
      writable: true,
      value(this: Date) {
        return get.call(wall(this));
      },
    });
    Object.defineProperty(ScriptDate.prototype, `set${part}`, {
      configurable: true,
      writable: true,
      value(this: Date, ...values: number[]) {
        const changed = wall(this);
        set.apply(changed, values);
        return this.setTime(fromWallTime(zone, changed.getTime()));
      },
    });
  }

  function moment(args: unknown[]): number {
    if (args.length === 0) return now();
    if (args.length > 1) {
      const [year, month, ...rest] = args.map(Number) as [number, number, ...number[]];
      return fromWallTime(zone, Native.UTC(year, month, ...rest));
    }
    const [only] = args;
    if (Object.prototype.toString.call(only) === '[object Date]') return (only as Date).getTime();
    return typeof only === 'string' ? parse(only) : new Native(only as number).getTime();
  }

  /** A text without a zone means the script's own, except a bare ISO day, which means UTC. */
  function parse(text: string): number {
    if (/^\d{4}(-\d\d){0,2}$/.test(text) || /(Z|GMT|UTC|[+-]\d\d:?\d\d)(\s*\(.*\))?$/i.test(text.trim())) {
      return Native.parse(text);
    }
    const asUtc = Native.parse(/^\d{4}-\d\d-\d\dT/.test(text) ? `${text}Z` : `${text} UTC`);
    return Number.isNaN(asUtc) ? Native.parse(text) : fromWallTime(zone, asUtc);
  }

  const callable = new Proxy(ScriptDate, {
    apply: () => new ScriptDate().toString(),
  }) as unknown as DateConstructor;
  Object.defineProperty(ScriptDate.prototype, 'constructor', { value: callable });
  Object.defineProperty(ScriptDate, 'name', { value: 'Date' });
  return callable;
}
