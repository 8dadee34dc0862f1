/** One form: settings, items, publishing, destination, responses. */
import { ServiceError, ServiceObject } from '../service-object';
import { invalidArgument, wrongSignature } from '../texts';
import type { Execution } from '../workspace';
import { editUrl, publishedUrl, readFormUrl, shortUrl } from './addresses';
import * as items from './items';
import { linkResponseSheet, unlinkResponseSheet } from './response-sheet';
import { FormResponse } from './responses';
import type { FormState, ItemKind, ItemState } from './state';

type Typed<T> = new (execution: Execution, form: FormState, state: ItemState) => T;

export class Form extends ServiceObject {
  readonly className_ = 'Form';
  constructor(
    readonly execution_: Execution,
    readonly state_: FormState,
  ) {
    super(execution_);
  }

  getId(): string {
    return this.state_.id;
  }
  getTitle(): string {
    return this.state_.title;
  }
  /** Does not rename the file. */
  setTitle(title: unknown): this {
    return this.set_('title', this.text_(title, 'setTitle'));
  }
  getDescription(): string {
    return this.state_.description;
  }
  setDescription(description: unknown): this {
    return this.set_('description', this.text_(description, 'setDescription'));
  }
  getConfirmationMessage(): string {
    return this.state_.confirmationMessage;
  }
  setConfirmationMessage(message: unknown): this {
    return this.set_('confirmationMessage', this.text_(message, 'setConfirmationMessage'));
  }
  setCollectEmail(enabled: unknown): this {
    return this.set_('collectsEmail', enabled === true);
  }
  collectsEmail(): boolean {
    return this.state_.collectsEmail;
  }
  setAllowResponseEdits(enabled: unknown): this {
    return this.set_('allowsEdits', enabled === true);
  }
  canEditResponse(): boolean {
    return this.state_.allowsEdits;
  }
  setProgressBar(enabled: unknown): this {
    return this.set_('progressBar', enabled === true);
  }
  hasProgressBar(): boolean {
    return this.state_.progressBar;
  }
  setShowLinkToRespondAgain(enabled: unknown): this {
    return this.set_('respondAgainLink', enabled === true);
  }
  hasRespondAgainLink(): boolean {
    return this.state_.respondAgainLink;
  }

  supportsAdvancedResponderPermissions(): boolean {
    return !this.state_.legacy;
  }
  isPublished(): boolean {
    this.refuseLegacy_();
    return this.state_.published;
  }
  /** Overwrites the accepting state. */
  setPublished(enabled: unknown): this {
    this.refuseLegacy_();
    return this.set_('published', enabled === true).set_('accepting', enabled === true);
  }
  isAcceptingResponses(): boolean {
    return this.state_.accepting;
  }
  setAcceptingResponses(enabled: unknown): this {
    if (enabled === true && !this.state_.published && !this.state_.legacy) {
      throw new ServiceError('Operation not supported on unpublished form');
    }
    return this.set_('accepting', enabled === true);
  }
  getPublishedUrl(): string {
    return publishedUrl(this.state_.id);
  }
  getEditUrl(): string {
    return editUrl(this.state_.id);
  }
  shortenFormUrl(url: unknown): string {
    const found = readFormUrl(String(url), [this.state_.id]);
    if (found?.page !== 'view') throw new ServiceError(invalidArgument('url'));
    if (String(url).includes('?')) throw new Error('Form.shortenFormUrl is imitated only for bare addresses');
    return shortUrl(this.state_.id);
  }

  addTextItem(): items.TextItem {
    return this.add_('TEXT', items.TextItem);
  }
  addParagraphTextItem(): items.ParagraphTextItem {
    return this.add_('PARAGRAPH_TEXT', items.ParagraphTextItem);
  }
  addMultipleChoiceItem(): items.MultipleChoiceItem {
    return this.add_('MULTIPLE_CHOICE', items.MultipleChoiceItem);
  }
  addCheckboxItem(): items.CheckboxItem {
    return this.add_('CHECKBOX', items.CheckboxItem);
  }
  addListItem(): items.ListItem {
    return this.add_('LIST', items.ListItem);
  }
  addScaleItem(): items.ScaleItem {
    return this.add_('SCALE', items.ScaleItem);
  }
  addGridItem(): items.GridItem {
    return this.add_('GRID', items.GridItem);
  }
  addCheckboxGridItem(): items.CheckboxGridItem {
    return this.add_('CHECKBOX_GRID', items.CheckboxGridItem);
  }
  addDateItem(): items.DateItem {
    return this.add_('DATE', items.DateItem);
  }
  addSectionHeaderItem(): items.SectionHeaderItem {
    return this.add_('SECTION_HEADER', items.SectionHeaderItem);
  }
  addPageBreakItem(): items.PageBreakItem {
    return this.add_('PAGE_BREAK', items.PageBreakItem);
  }

  getItems(type?: unknown): items.Item[] {
    return this.state_.items
      .filter((item) => type === undefined || item.kind === type)
      .map((item) => new items.Item(this.execution_, this.state_, item));
  }
  /** null when there is no such item. */
  getItemById(id: unknown): items.Item | null {
    const found = this.state_.items.find((item) => item.id === Number(id));
    return found ? new items.Item(this.execution_, this.state_, found) : null;
  }
  /** By index or item, to an index counted after the item was taken out. */
  moveItem(from: unknown, to: unknown): items.Item {
    const { items: list } = this.state_;
    const index = this.index_(from);
    if (!Number.isInteger(to) || Number(to) < 0 || Number(to) >= list.length) {
      throw new ServiceError(invalidArgument('toIndex'));
    }
    const [moved] = list.splice(index, 1) as [ItemState];
    list.splice(Number(to), 0, moved);
    return new items.Item(this.execution_, this.state_, moved);
  }
  deleteItem(item: unknown): void {
    this.state_.items.splice(this.index_(item), 1);
  }

  /** Copies earlier answers into the new response sheet. */
  setDestination(type: unknown, id: unknown): this {
    if (type !== 'SPREADSHEET') throw new ServiceError(invalidArgument('type'));
    const spreadsheets = this.execution_.workspace.state.spreadsheets;
    if (typeof id !== 'string' || !Object.hasOwn(spreadsheets, id))
      throw new ServiceError(invalidArgument('id'));
    linkResponseSheet(this.execution_.workspace, this.state_, id);
    return this;
  }
  getDestinationType(): 'SPREADSHEET' | null {
    return this.state_.destination ? 'SPREADSHEET' : null;
  }
  getDestinationId(): string {
    if (!this.state_.destination) throw new ServiceError('The form currently has no response destination.');
    return this.state_.destination.spreadsheetId;
  }
  removeDestination(): this {
    unlinkResponseSheet(this.execution_.workspace, this.state_);
    return this;
  }

  /** Answers of the script's own, for an address with them filled in; sending them is not imitated. */
  createResponse(): FormResponse {
    return new FormResponse(this.execution_, this.state_, { id: '', at: 0, email: '', answers: {} });
  }
  /** Oldest first; with a moment, those of that moment and later. */
  getResponses(since?: unknown): FormResponse[] {
    if (since !== undefined && !(since instanceof Date)) {
      throw new ServiceError(wrongSignature(typeof since, 'FormApp.Form.getResponses'));
    }
    const from = since ? since.getTime() : Number.NEGATIVE_INFINITY;
    return this.state_.responses
      .filter((response) => response.at >= from)
      .map((response) => new FormResponse(this.execution_, this.state_, response));
  }
  getResponse(id: unknown): FormResponse {
    return new FormResponse(this.execution_, this.state_, this.state_.responses[this.response_(id)]!);
  }
  /** The response sheet keeps its row. */
  deleteResponse(id: unknown): this {
    this.state_.responses.splice(this.response_(id), 1);
    return this;
  }

  set_<K extends keyof FormState>(key: K, value: FormState[K]): this {
    this.state_[key] = value;
    this.changed_();
    return this;
  }
  changed_(): void {
    const { state } = this.execution_.workspace;
    const file = state.files[this.state_.id];
    if (file) file.modifiedTime = new Date(this.execution_.workspace.now()).toISOString();
  }
  add_<T>(kind: ItemKind, Class: Typed<T>): T {
    const item = items.newItem(this.itemId_(), kind);
    this.state_.items.push(item);
    this.changed_();
    return new Class(this.execution_, this.state_, item);
  }
  /** A number of up to ten digits, as Google's are, that the form does not have yet. */
  itemId_(): number {
    for (;;) {
      let id = 0;
      for (const char of this.execution_.workspace.newId('item'))
        id = (id * 31 + char.charCodeAt(0)) % 2147483647;
      if (this.state_.items.every((item) => item.id !== id)) return id;
    }
  }
  index_(item: unknown): number {
    const state = (item as { readonly state_?: ItemState } | null)?.state_;
    const index = state ? this.state_.items.indexOf(state) : Number(item);
    if (!this.state_.items[index]) throw new ServiceError(invalidArgument(state ? 'item' : 'index'));
    return index;
  }
  response_(id: unknown): number {
    const index = this.state_.responses.findIndex((response) => response.id === id);
    if (index < 0) throw new ServiceError(invalidArgument('responseId'));
    return index;
  }
  text_(value: unknown, method: string): string {
    if (typeof value === 'string') return value;
    throw new ServiceError(wrongSignature(String(value), `FormApp.Form.${method}`));
  }
  refuseLegacy_(): void {
    if (this.state_.legacy) throw new ServiceError('Operation not supported on legacy form');
  }
}
