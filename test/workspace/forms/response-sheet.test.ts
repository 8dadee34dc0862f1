import { createSpreadsheet } from '../spreadsheet/by-user';
import { formulaAt, rowAt, sheetById, valueAt } from '../spreadsheet/cells';
import { submitResponse } from './by-user';
import { START } from './fake-execution';
import { FULL_ANSWERS, type Sample, sampleForm } from './sample-form';

const HEADER = [
  'Отметка времени',
  'Имя',
  'Почта',
  'Дата рождения',
  'Темы',
  'Оценка',
  'Когда [Пн]',
  'Когда [Вт]',
  'Где [Пн]',
  'Где [Вт]',
];

interface Linked extends Sample {
  readonly spreadsheetId: string;
}

function linkedForm(): Linked {
  const sample = sampleForm();
  const spreadsheetId = createSpreadsheet(sample.execution.workspace, 'Наставничество', {
    timeZone: 'Europe/Moscow',
  });
  sample.form.setDestination(sample.app.DestinationType.SPREADSHEET, spreadsheetId);
  return { ...sample, spreadsheetId };
}

function responseSheet({ execution, id, spreadsheetId }: Linked) {
  const { forms, spreadsheets } = execution.workspace.state;
  return sheetById(spreadsheets[spreadsheetId]!, forms[id]!.destination!.sheetId)!;
}

const values = (linked: Linked, row: number) => rowAt(responseSheet(linked), row)?.values ?? [];

test('linking makes a sheet whose header is the questions of that moment', () => {
  const linked = linkedForm();
  expect(values(linked, 1)).toEqual(HEADER);
  expect(responseSheet(linked).form).toEqual({ formId: linked.id, url: linked.form.getEditUrl() });
  expect(linked.form.getDestinationId()).toBe(linked.spreadsheetId);
});

test('a destination must be a spreadsheet that exists', () => {
  const { form } = sampleForm();
  expect(() => form.getDestinationId()).toThrow('The form currently has no response destination.');
  expect(() => form.setDestination('SPREADSHEET', 'nowhere')).toThrow('Invalid argument: id');
  expect(() => form.setDestination('DOCUMENT', 'nowhere')).toThrow('Invalid argument: type');
});

test('a response becomes a row, and what the submit event needs', () => {
  const linked = linkedForm();
  const sent = submitResponse(linked.execution.workspace, linked.id, FULL_ANSWERS);
  expect(sent).toMatchObject({
    spreadsheetId: linked.spreadsheetId,
    sheetId: responseSheet(linked).id,
    row: 2,
  });
  const shown = [
    '10.09.2026 9:30:00',
    'Петров Илья',
    'petrov@school.example',
    '04.03.2011',
    'Уверенность, общение, Спорт',
    '4',
    '',
    'вечер',
    'школа, дом',
    '',
  ];
  expect(sent.values).toEqual(shown);
  expect(sent.namedValues).toEqual(Object.fromEntries(HEADER.map((title, index) => [title, [shown[index]]])));
  expect(typeof values(linked, 2)[0]).toBe('number');
  expect(typeof values(linked, 2)[3]).toBe('number');
});

test('a scale stands in the sheet as a number, so that formulas can count with it', () => {
  const linked = linkedForm();
  submitResponse(linked.execution.workspace, linked.id, FULL_ANSWERS);
  expect(valueAt(responseSheet(linked), 2, 6)).toBe(4);
  expect(linked.form.getResponses()[0]?.getItemResponses()[4]?.getResponse()).toBe('4');
});

test('an answer never becomes a formula and loses nothing', () => {
  const linked = linkedForm();
  for (const name of ['=1+1', "'кавычка", '+7 900 000-00-00', '@всем', '$& <img src=x>\nстрока']) {
    const { row } = submitResponse(linked.execution.workspace, linked.id, { Имя: name });
    expect(valueAt(responseSheet(linked), row!, 2)).toBe(name);
    expect(formulaAt(responseSheet(linked), row!, 2)).toBe('');
  }
});

test('a form without a sheet keeps its answers for itself', () => {
  const { execution, id } = sampleForm();
  const sent = submitResponse(execution.workspace, id, FULL_ANSWERS);
  expect(sent).toMatchObject({ spreadsheetId: null, sheetId: null, row: null, values: [], namedValues: {} });
});

test('questions added later get columns at the right', () => {
  const linked = linkedForm();
  linked.form.addTextItem().setTitle('Класс');
  submitResponse(linked.execution.workspace, linked.id, { Имя: 'Анна', Класс: 'сьмой' });
  expect(values(linked, 1)).toEqual([...HEADER, 'Класс']);
  expect(values(linked, 2)[10]).toBe('сьмой');
});

test('a renamed question gets a new column, the old one stays', () => {
  const linked = linkedForm();
  const { workspace } = linked.execution;
  submitResponse(workspace, linked.id, { Имя: 'Анна' });
  linked.form.getItems()[1]!.setTitle('Фамилия, имя');
  submitResponse(workspace, linked.id, { 'Фамилия, имя': 'Борис' });
  expect(values(linked, 1)).toEqual([...HEADER, 'Фамилия, имя']);
  expect([values(linked, 2)[1], values(linked, 3)[1]]).toEqual(['Анна', '']);
  expect(values(linked, 3)[10]).toBe('Борис');
});

test('a deleted question keeps its column', () => {
  const linked = linkedForm();
  linked.form.deleteItem(2);
  submitResponse(linked.execution.workspace, linked.id, { Имя: 'Анна' });
  expect(values(linked, 1)).toEqual(HEADER);
});

test('the collected address stands behind the time', () => {
  const sample = sampleForm();
  sample.form.setCollectEmail(true);
  const spreadsheetId = createSpreadsheet(sample.execution.workspace, 'Наставничество');
  sample.form.setDestination('SPREADSHEET', spreadsheetId);
  submitResponse(sample.execution.workspace, sample.id, FULL_ANSWERS, { email: 'petrov@school.example' });
  const linked = { ...sample, spreadsheetId };
  expect(values(linked, 1)[1]).toBe('Адрес электронной почты');
  expect(values(linked, 2)[1]).toBe('petrov@school.example');
});

describe('an edited response', () => {
  function edited() {
    const linked = linkedForm();
    const { workspace } = linked.execution;
    linked.form.setAllowResponseEdits(true);
    const { responseId } = submitResponse(workspace, linked.id, FULL_ANSWERS);
    submitResponse(workspace, linked.id, { Имя: 'Другая' }, { at: START + 60_000 });
    const change = () =>
      submitResponse(
        workspace,
        linked.id,
        { ...FULL_ANSWERS, Имя: 'Петров Илья Ильич', Оценка: '' },
        { editResponseId: responseId, at: START + 3_600_000 },
      );
    return { linked, change };
  }

  test('overwrites its row and tells the event only what has changed', () => {
    const { linked, change } = edited();
    const sent = change();
    expect(sent.row).toBe(2);
    expect(sent.values).toEqual(['10.09.2026 10:30:00', 'Петров Илья Ильич', ...Array(8).fill('')]);
    expect(values(linked, 2).slice(1, 3)).toEqual(['Петров Илья Ильич', 'petrov@school.example']);
    expect(values(linked, 2)[5]).toBe('');
    expect(values(linked, 3)[1]).toBe('Другая');
  });

  test('finds its row after the rows were moved', () => {
    const { linked, change } = edited();
    const { rows } = responseSheet(linked);
    [rows[1], rows[2]] = [rows[2]!, rows[1]!];
    expect(change().row).toBe(3);
    expect(values(linked, 2)[1]).toBe('Другая');
    expect(values(linked, 3)[1]).toBe('Петров Илья Ильич');
  });

  test('is written anew when its row was deleted', () => {
    const { linked, change } = edited();
    responseSheet(linked).rows.splice(1, 1);
    expect(change().row).toBe(3);
    expect(values(linked, 3).slice(1, 3)).toEqual(['Петров Илья Ильич', 'petrov@school.example']);
  });
});

test('linking later brings the earlier answers along; the sheet of an earlier link stays', () => {
  const linked = linkedForm();
  submitResponse(linked.execution.workspace, linked.id, FULL_ANSWERS);
  const first = responseSheet(linked);
  linked.form.setDestination('SPREADSHEET', linked.spreadsheetId);
  expect(responseSheet(linked)).not.toBe(first);
  expect(first.form).toBeNull();
  expect(values(linked, 2)[1]).toBe('Петров Илья');
  linked.form.removeDestination();
  expect(linked.form.getDestinationType()).toBeNull();
  expect(submitResponse(linked.execution.workspace, linked.id, FULL_ANSWERS).row).toBeNull();
});

test('deleting a response leaves its row', () => {
  const linked = linkedForm();
  const { responseId } = submitResponse(linked.execution.workspace, linked.id, FULL_ANSWERS);
  linked.form.deleteResponse(responseId);
  expect(values(linked, 2)[1]).toBe('Петров Илья');
});

test('a response sheet that is gone does not stop respondents', () => {
  const linked = linkedForm();
  const spreadsheet = linked.execution.workspace.state.spreadsheets[linked.spreadsheetId]!;
  spreadsheet.sheets = spreadsheet.sheets.filter((sheet) => sheet.form === null);
  expect(submitResponse(linked.execution.workspace, linked.id, FULL_ANSWERS).sheetId).toBeNull();
  expect(linked.form.getResponses()).toHaveLength(1);
});

test('1,400 responses are written', () => {
  const linked = linkedForm();
  for (let index = 0; index < 1400; index++) {
    submitResponse(linked.execution.workspace, linked.id, FULL_ANSWERS, { at: START + index });
  }
  expect(values(linked, 1401)[1]).toBe('Петров Илья');
});
