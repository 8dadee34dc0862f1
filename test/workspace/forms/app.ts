/** FormApp: makes forms, opens them by id, hands out enums and validation builders. */
import { MIME, newFile } from '../drive/state';
import { ServiceError, ServiceObject } from '../service-object';
import { invalidArgument, wrongSignature } from '../texts';
import type { Execution } from '../workspace';
import { Form } from './form';
import type { FormState, ItemKind } from './state';
import { ParagraphTextValidationBuilder, TextValidationBuilder } from './validation';

const SCOPE = 'https://www.googleapis.com/auth/forms';
const CURRENT_ONLY = 'https://www.googleapis.com/auth/forms.currentonly';

const ITEM_TYPES: { readonly [Kind in ItemKind]: Kind } = {
  TEXT: 'TEXT',
  PARAGRAPH_TEXT: 'PARAGRAPH_TEXT',
  MULTIPLE_CHOICE: 'MULTIPLE_CHOICE',
  CHECKBOX: 'CHECKBOX',
  LIST: 'LIST',
  SCALE: 'SCALE',
  GRID: 'GRID',
  CHECKBOX_GRID: 'CHECKBOX_GRID',
  DATE: 'DATE',
  SECTION_HEADER: 'SECTION_HEADER',
  PAGE_BREAK: 'PAGE_BREAK',
};

/** The globals of this folder, for one run of the script. */
export function formGlobals(execution: Execution): Record<string, ServiceObject> {
  return { FormApp: new FormApp(execution) };
}

/** A form as `FormApp.create` leaves it: no title, no items. */
export function newForm(id: string, published: boolean): FormState {
  return {
    id,
    title: '',
    description: '',
    confirmationMessage: '',
    published,
    accepting: published,
    legacy: false,
    collectsEmail: false,
    allowsEdits: false,
    progressBar: false,
    respondAgainLink: true,
    items: [],
    responses: [],
    destination: null,
  };
}

export class FormApp extends ServiceObject {
  readonly className_ = 'FormApp';
  readonly ItemType = ITEM_TYPES;
  readonly DestinationType = { SPREADSHEET: 'SPREADSHEET' } as const;

  constructor(readonly execution_: Execution) {
    super(execution_);
  }

  /** `title` names the file; the form's own title stays empty. Unpublished unless told otherwise. */
  create(title?: unknown, isPublished?: unknown): Form {
    if (typeof title !== 'string') throw new ServiceError(wrongSignature('', 'FormApp.create'));
    if (title === '') throw new ServiceError(invalidArgument('title'));
    const { workspace } = this.execution_;
    this.execution_.requireScope('FormApp.create', SCOPE);
    workspace.spend('forms', 1, this.execution_.user);
    const id = workspace.newId('form');
    const state = newForm(id, isPublished === true);
    workspace.state.forms[id] = state;
    workspace.state.files[id] = newFile(id, title, MIME.form, workspace.now(), 'service');
    return new Form(this.execution_, state);
  }

  /** null when the script does not run in a form. */
  getActiveForm(): Form | null {
    const { host, workspace } = this.execution_;
    this.execution_.requireScope('FormApp.getActiveForm', CURRENT_ONLY, SCOPE);
    const state = host?.kind === 'form' && workspace.state.forms[host.id];
    return state ? new Form(this.execution_, state) : null;
  }

  getUi(): ServiceObject {
    return this.execution_.ui('form');
  }

  openById(id?: unknown): Form {
    this.execution_.requireScope('FormApp.openById', SCOPE);
    if (typeof id !== 'string' || id === '') throw new ServiceError(invalidArgument('id'));
    const { forms } = this.execution_.workspace.state;
    const state = Object.hasOwn(forms, id) ? forms[id] : undefined;
    if (!state) {
      throw new ServiceError(
        'No item with the given ID could be found, or you do not have permission to access it.',
      );
    }
    return new Form(this.execution_, state);
  }

  createTextValidation(): TextValidationBuilder {
    return new TextValidationBuilder(this.runtime_);
  }

  createParagraphTextValidation(): ParagraphTextValidationBuilder {
    return new ParagraphTextValidationBuilder(this.runtime_);
  }
}
