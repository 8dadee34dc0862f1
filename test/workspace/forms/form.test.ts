import { expose } from '../service-object';
import { formGlobals } from './app';
import { type FakeExecution, type FakeOptions, fakeExecution } from './fake-execution';
import type { Form } from './form';

interface App {
  create(title?: unknown, isPublished?: boolean): Form;
  openById(id: unknown): Form;
  readonly ItemType: Readonly<Record<string, string>>;
  readonly DestinationType: Readonly<Record<string, string>>;
}

/** FormApp as a script sees it. */
function formApp(options: FakeOptions = {}): { execution: FakeExecution; app: App } {
  const execution = fakeExecution(options);
  return { execution, app: expose(formGlobals(execution).FormApp!) as App };
}

const newForm = () => formApp().app.create('Анкета');

describe('making and opening', () => {
  test('create names the file, the form itself has no title', () => {
    const { execution, app } = formApp();
    const form = app.create('Анкета наставника');
    const file = execution.workspace.state.files[form.getId()];
    expect(form.getTitle()).toBe('');
    expect(file).toMatchObject({ name: 'Анкета наставника', mimeType: 'application/vnd.google-apps.form' });
    form.setTitle('Расскажите о себе');
    expect(form.getTitle()).toBe('Расскажите о себе');
    expect(file?.name).toBe('Анкета наставника');
  });

  test.each([undefined, null, '', 7])('create refuses the title %p', (title) => {
    expect(() => formApp().app.create(title)).toThrow(/title|signature/);
  });

  test('a form is opened by its id', () => {
    const { app } = formApp();
    const id = app.create('Анкета').setTitle('Первая').getId();
    expect(app.openById(id).getTitle()).toBe('Первая');
    expect(() => app.openById('nowhere')).toThrow('No item with the given ID could be found');
    expect(() => app.openById('')).toThrow('Invalid argument: id');
  });

  test('both need the scope forms', () => {
    const { app } = formApp({ scopes: ['drive.file'] });
    const text = 'Required permissions: https://www.googleapis.com/auth/forms';
    expect(() => app.create('Анкета')).toThrow(text);
    expect(() => app.openById('x')).toThrow(text);
  });

  test('addresses stay and lead back to the form', () => {
    const { app } = formApp();
    const form = app.create('Анкета');
    const id = form.getId();
    expect(form.getPublishedUrl()).toBe(`https://docs.google.com/forms/d/e/${id}/viewform`);
    expect(form.getEditUrl()).toBe(`https://docs.google.com/forms/d/${id}/edit`);
    expect(form.shortenFormUrl(form.getPublishedUrl())).toMatch(/^https:\/\/forms\.gle\/.{17}$/);
    expect(() => form.shortenFormUrl('https://school.example')).toThrow('Invalid argument: url');
  });
});

describe('publishing', () => {
  test('a new form is unpublished and closed unless told otherwise', () => {
    const { app } = formApp();
    const state = (form: Form) => [form.isPublished(), form.isAcceptingResponses()];
    expect(state(app.create('a'))).toEqual([false, false]);
    expect(state(app.create('b', true))).toEqual([true, true]);
  });

  test('an unpublished form cannot be opened for answers', () => {
    const form = newForm();
    expect(() => form.setAcceptingResponses(true)).toThrow('Operation not supported on unpublished form');
    expect(form.setAcceptingResponses(false).isAcceptingResponses()).toBe(false);
  });

  test('publishing overwrites the accepting state both ways', () => {
    const form = newForm().setPublished(true);
    expect(form.isAcceptingResponses()).toBe(true);
    form.setAcceptingResponses(false).setPublished(true);
    expect(form.isAcceptingResponses()).toBe(true);
    form.setPublished(false);
    expect([form.isPublished(), form.isAcceptingResponses()]).toEqual([false, false]);
  });

  test('a legacy form has no publish state', () => {
    const { execution, app } = formApp();
    const form = app.create('Старая');
    const { forms } = execution.workspace.state;
    forms[form.getId()] = { ...forms[form.getId()]!, legacy: true };
    const legacy = app.openById(form.getId());
    expect(form.supportsAdvancedResponderPermissions()).toBe(true);
    expect(legacy.supportsAdvancedResponderPermissions()).toBe(false);
    expect(() => legacy.setPublished(true)).toThrow('legacy');
    expect(legacy.setAcceptingResponses(true).isAcceptingResponses()).toBe(true);
  });
});

test('settings are kept', () => {
  const form = newForm()
    .setDescription('Займёт пять минут')
    .setConfirmationMessage('Спасибо')
    .setCollectEmail(true)
    .setAllowResponseEdits(true)
    .setProgressBar(true)
    .setShowLinkToRespondAgain(false);
  expect([form.getDescription(), form.getConfirmationMessage()]).toEqual(['Займёт пять минут', 'Спасибо']);
  expect([form.collectsEmail(), form.canEditResponse(), form.hasProgressBar()]).toEqual([true, true, true]);
  expect(form.hasRespondAgainLink()).toBe(false);
});

describe('items in their order', () => {
  const titles = (form: Form) => form.getItems().map((item) => item.getTitle());

  function threeItems(): Form {
    const form = newForm();
    form.addTextItem().setTitle('a');
    form.addDateItem().setTitle('b');
    form.addTextItem().setTitle('c');
    return form;
  }

  test('items have different number ids, are found by id and by kind', () => {
    const { app } = formApp();
    const form = threeItems();
    const ids = form.getItems().map((item) => item.getId());
    expect(ids.every(Number.isSafeInteger)).toBe(true);
    expect(new Set(ids).size).toBe(3);
    expect(form.getItemById(ids[1]!)?.getTitle()).toBe('b');
    expect(form.getItemById(1)).toBeNull();
    expect(form.getItems(app.ItemType.TEXT).map((item) => item.getTitle())).toEqual(['a', 'c']);
  });

  test('moved by index and by item', () => {
    const form = threeItems();
    form.moveItem(0, 2);
    expect(titles(form)).toEqual(['b', 'c', 'a']);
    form.moveItem(form.getItems()[2]!, 0);
    expect(titles(form)).toEqual(['a', 'b', 'c']);
    expect(() => form.moveItem(0, 3)).toThrow('Invalid argument: toIndex');
    expect(titles(form)).toEqual(['a', 'b', 'c']);
  });

  test('deleted by index and by item', () => {
    const form = threeItems();
    const [a] = form.getItems();
    form.deleteItem(1);
    form.deleteItem(a!);
    expect(titles(form)).toEqual(['c']);
    expect(() => form.deleteItem(a!)).toThrow('Invalid argument: item');
    expect(() => form.deleteItem(5)).toThrow('Invalid argument: index');
  });
});
