/** Installed triggers: builders after Google's names and the rules on how many there may be. */
import { ServiceError, ServiceObject } from '../service-object';
import type { ClockRule, TriggerState } from '../state';
import {
  CLOCK_TOO_OFTEN,
  FOREIGN_TRIGGER,
  invalidArgument,
  TOO_MANY_ADDON_TRIGGERS,
  TOO_MANY_TRIGGERS,
} from '../texts';
import type { ScriptExecution } from './app';
import { expectArguments } from './arguments';
import { nextClockRun } from './clock-rule';

const MAX_TRIGGERS = 20;
const MINUTE_STEPS = [1, 5, 10, 15, 30];

export class Trigger extends ServiceObject {
  readonly className_ = 'Trigger';
  constructor(
    execution: ScriptExecution,
    private readonly state_: TriggerState,
  ) {
    super(execution);
  }
  getHandlerFunction(): string {
    return this.state_.handler;
  }
  getUniqueId(): string {
    return this.state_.id;
  }
  getEventType(): string {
    return this.state_.type;
  }
  getTriggerSource(): string {
    return this.state_.type === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS';
  }
  getTriggerSourceId(): string | null {
    return this.state_.sourceId;
  }
}

export class TriggerBuilder extends ServiceObject {
  readonly className_ = 'TriggerBuilder';
  constructor(
    private readonly execution_: ScriptExecution,
    private readonly handler_: string,
  ) {
    super(execution_);
  }
  /** Takes a spreadsheet or its id. */
  forSpreadsheet(spreadsheet: unknown): SpreadsheetTriggerBuilder {
    const id = typeof spreadsheet === 'string' ? spreadsheet : idOf(spreadsheet);
    expectArguments(id !== null, 'ScriptApp.TriggerBuilder.forSpreadsheet', spreadsheet);
    return new SpreadsheetTriggerBuilder(this.execution_, this.handler_, id as string);
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.execution_, this.handler_);
  }
}

class SpreadsheetTriggerBuilder extends ServiceObject {
  readonly className_ = 'SpreadsheetTriggerBuilder';
  private type_: TriggerState['type'] | null = null;
  constructor(
    private readonly execution_: ScriptExecution,
    private readonly handler_: string,
    private readonly spreadsheetId_: string,
  ) {
    super(execution_);
  }
  onFormSubmit(): this {
    this.type_ = 'ON_FORM_SUBMIT';
    return this;
  }
  onOpen(): this {
    this.type_ = 'ON_OPEN';
    return this;
  }
  onEdit(): this {
    this.type_ = 'ON_EDIT';
    return this;
  }
  create(): Trigger {
    if (this.type_ === null) throw new ServiceError('You must specify an event for the trigger.');
    return install(this.execution_, {
      handler: this.handler_,
      type: this.type_,
      sourceId: this.spreadsheetId_,
    });
  }
}

class ClockTriggerBuilder extends ServiceObject {
  readonly className_ = 'ClockTriggerBuilder';
  private rule_: ClockRule = {};
  private firstRun_: number | null = null;
  constructor(
    private readonly execution_: ScriptExecution,
    private readonly handler_: string,
  ) {
    super(execution_);
  }
  everyMinutes(n: unknown): this {
    if (!MINUTE_STEPS.includes(n as number)) throw new ServiceError(invalidArgument('everyMinutes'));
    this.rule_ = { ...this.rule_, everyMinutes: n as number };
    return this;
  }
  everyHours(n: unknown): this {
    this.rule_ = { ...this.rule_, everyHours: positive(n, 'everyHours') };
    return this;
  }
  everyDays(n: unknown): this {
    this.rule_ = { ...this.rule_, everyDays: positive(n, 'everyDays') };
    return this;
  }
  atHour(hour: unknown): this {
    if (!(Number.isInteger(hour) && (hour as number) >= 0 && (hour as number) <= 23)) {
      throw new ServiceError(invalidArgument('atHour'));
    }
    this.rule_ = { ...this.rule_, atHour: hour as number };
    return this;
  }
  after(ms: unknown): this {
    this.rule_ = { once: true };
    this.firstRun_ = this.execution_.workspace.now() + Number(ms);
    return this;
  }
  create(): Trigger {
    const { everyMinutes, everyHours, everyDays, once } = this.rule_;
    if (everyMinutes === undefined && everyHours === undefined && everyDays === undefined && !once) {
      throw new ServiceError('You must specify when the trigger runs.');
    }
    const { workspace } = this.execution_;
    if (workspace.kind === 'addon' && everyMinutes !== undefined) throw new ServiceError(CLOCK_TOO_OFTEN);
    return install(this.execution_, {
      handler: this.handler_,
      type: 'CLOCK',
      sourceId: null,
      clock: this.rule_,
      nextRun: this.firstRun_ ?? nextClockRun(this.rule_, workspace.now(), workspace.timeZone),
    });
  }
}

function install(
  execution: ScriptExecution,
  wanted: Pick<TriggerState, 'handler' | 'type' | 'sourceId' | 'clock' | 'nextRun'>,
): Trigger {
  const { workspace, user, host } = execution;
  const hostId = host?.id ?? null;
  const own = workspace.state.triggers.filter((trigger) => trigger.user === user);
  if (own.length >= MAX_TRIGGERS) throw new ServiceError(TOO_MANY_TRIGGERS);
  if (workspace.kind === 'addon') {
    if (wanted.sourceId !== null && wanted.sourceId !== hostId) throw new ServiceError(FOREIGN_TRIGGER);
    const same = own.some((trigger) => trigger.type === wanted.type && trigger.hostId === hostId);
    if (same) throw new ServiceError(TOO_MANY_ADDON_TRIGGERS);
  }
  const id = workspace.newId('trigger').replace(/\D/g, '').padEnd(19, '7').slice(0, 19);
  const state: TriggerState = {
    ...wanted,
    id: `${workspace.state.ids}${id}`,
    user,
    hostId,
  };
  workspace.state.triggers.push(state);
  return new Trigger(execution, state);
}

function positive(n: unknown, name: string): number {
  if (!(Number.isInteger(n) && (n as number) > 0)) throw new ServiceError(invalidArgument(name));
  return n as number;
}

function idOf(spreadsheet: unknown): string | null {
  return spreadsheet instanceof ServiceObject && spreadsheet.className_ === 'Spreadsheet'
    ? (spreadsheet as ServiceObject & { getId(): string }).getId()
    : null;
}
