/** Menus and windows of the open file; what they show is kept in `workspace.shown`. */
import { ServiceError, ServiceObject } from '../service-object';
import { permissionMissing } from '../texts';
import type { Execution, Host, ShownMenu, ShownPage } from '../workspace';
import type { ScriptExecution } from './app';
import { expectArguments } from './arguments';
import { HtmlOutput } from './html';

const UI_SCOPE = 'script.container.ui';

export class Ui extends ServiceObject {
  readonly className_ = 'Ui';
  readonly Button = { CLOSE: 'CLOSE', OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO' };
  readonly ButtonSet = { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' };
  constructor(private readonly execution_: ScriptExecution) {
    super(execution_);
  }
  createAddonMenu(): Menu {
    return new Menu(this.execution_, this.execution_.workspace.projectName, true);
  }
  createMenu(name: unknown): Menu {
    expectArguments(typeof name === 'string', 'Ui.createMenu', name);
    return new Menu(this.execution_, name as string, false);
  }
  /** `alert(prompt)`, `alert(prompt, buttons)` or `alert(title, prompt, buttons)`. */
  alert(...args: unknown[]): string {
    return this.ask_('alert', args).button;
  }
  /** The same three ways; the person writes a line. Closing the window without a word is an answer too. */
  prompt(...args: unknown[]): PromptResponse {
    const { button, text } = this.ask_('prompt', args);
    return new PromptResponse(this.execution_, button, text);
  }
  private ask_(method: 'alert' | 'prompt', args: readonly unknown[]): { button: string; text: string } {
    this.execution_.requireScope(`Ui.${method}`, UI_SCOPE);
    const texts = args.map(String);
    const sets = Object.keys(this.ButtonSet);
    const titled = args.length === 3;
    const buttons = (titled ? texts[2] : texts[1]) ?? 'OK';
    expectArguments(args.length >= 1 && args.length <= 3 && sets.includes(buttons), `Ui.${method}`, ...args);
    const { answers, shown } = this.execution_.workspace;
    const told = method === 'alert' && buttons === 'OK';
    const prepared = answers.shift() ?? (told ? 'OK' : 'CLOSE');
    const { button, text } = typeof prepared === 'string' ? { button: prepared, text: '' } : prepared;
    if (button !== 'CLOSE' && !buttons.split('_').includes(button)) {
      throw new Error(`The ${method} has the buttons ${buttons}, the answer prepared is ${button}`);
    }
    shown.alerts.push({
      title: titled ? (texts[0] ?? '') : '',
      prompt: (titled ? texts[1] : texts[0]) ?? '',
      buttons,
      answer: button,
      text: method === 'prompt' ? text : null,
    });
    return { button, text };
  }
  showSidebar(page: unknown): void {
    this.execution_.requireScope('Ui.showSidebar', UI_SCOPE);
    expectArguments(page instanceof HtmlOutput, 'Ui.showSidebar', page);
    this.execution_.workspace.shown.sidebar = pageOf(page as HtmlOutput);
  }
  showModalDialog(page: unknown, title: unknown): void {
    this.dialog_('showModalDialog', page, title);
  }
  showModelessDialog(page: unknown, title: unknown): void {
    this.dialog_('showModelessDialog', page, title);
  }
  private dialog_(method: string, page: unknown, title: unknown): void {
    this.execution_.requireScope(`Ui.${method}`, UI_SCOPE);
    expectArguments(page instanceof HtmlOutput && typeof title === 'string', `Ui.${method}`, page, title);
    this.execution_.workspace.shown.dialogs.push({ ...pageOf(page as HtmlOutput), title: title as string });
  }
}

class PromptResponse extends ServiceObject {
  readonly className_ = 'PromptResponse';
  constructor(
    execution: ScriptExecution,
    private readonly button_: string,
    private readonly text_: string,
  ) {
    super(execution);
  }
  getSelectedButton(): string {
    return this.button_;
  }
  getResponseText(): string {
    return this.text_;
  }
}

class Menu extends ServiceObject {
  readonly className_ = 'Menu';
  private readonly items_: ShownMenu['items'][number][] = [];
  constructor(
    private readonly execution_: ScriptExecution,
    private readonly name_: string,
    private readonly addon_: boolean,
  ) {
    super(execution_);
  }
  addItem(label: unknown, handler: unknown): this {
    expectArguments(typeof label === 'string' && typeof handler === 'string', 'Menu.addItem', label, handler);
    this.items_.push({ label: label as string, handler: handler as string });
    return this;
  }
  addSeparator(): this {
    this.items_.push(null);
    return this;
  }
  addSubMenu(menu: unknown): this {
    expectArguments(menu instanceof Menu, 'Menu.addSubMenu', menu);
    this.items_.push((menu as Menu).built_());
    return this;
  }
  /** A menu of the same name takes the place of the older one. */
  addToUi(): void {
    const { shown } = this.execution_.workspace;
    shown.menus = [...shown.menus.filter((menu) => menu.name !== this.name_), this.built_()];
  }
  private built_(): ShownMenu {
    return { name: this.name_, addon: this.addon_, items: [...this.items_] };
  }
}

/** Custom functions have no windows at all. */
export function createUi(execution: Execution, kind: Host['kind']): Ui {
  if (execution.authMode === 'CUSTOM_FUNCTION') {
    const app = kind === 'form' ? 'FormApp' : 'SpreadsheetApp';
    throw new ServiceError(permissionMissing(`${app}.getUi`, [UI_SCOPE]));
  }
  return new Ui(execution as ScriptExecution);
}

function pageOf(page: HtmlOutput): ShownPage {
  return {
    title: page.getTitle(),
    html: page.getContent(),
    width: page.getWidth(),
    height: page.getHeight(),
  };
}
