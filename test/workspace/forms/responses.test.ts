import { submitResponse } from './by-user';
import { START } from './fake-execution';
import { FULL_ANSWERS, sampleForm } from './sample-form';

const MINUTE = 60_000;

test('answers have the shapes of FormApp, in the order of the form', () => {
  const { execution, form, id } = sampleForm();
  submitResponse(execution.workspace, id, FULL_ANSWERS);
  const [response] = form.getResponses();
  const answers = response!.getItemResponses().map((item) => [item.getItem().getTitle(), item.getResponse()]);
  expect(answers).toEqual(Object.entries(FULL_ANSWERS));
});

test('questions without an answer are absent', () => {
  const { execution, form, id } = sampleForm();
  submitResponse(execution.workspace, id, { Имя: 'Анна', Почта: '', Темы: [], Когда: [null, null] });
  const [response] = form.getResponses();
  expect(response!.getItemResponses().map((item) => item.getItem().getTitle())).toEqual(['Имя']);
});

test('an item response leads to its item, also after the question was renamed', () => {
  const { execution, form, id } = sampleForm();
  submitResponse(execution.workspace, id, FULL_ANSWERS);
  const item = form.getItems()[1]!;
  item.setTitle('Фамилия, имя');
  const [first] = form.getResponses()[0]!.getItemResponses();
  expect(first!.getItem().getId()).toBe(item.getId());
  expect(first!.getItem().getTitle()).toBe('Фамилия, имя');
});

test('answers to a deleted question are gone', () => {
  const { execution, form, id } = sampleForm();
  submitResponse(execution.workspace, id, FULL_ANSWERS);
  form.deleteItem(1);
  expect(form.getResponses()[0]!.getItemResponses()).toHaveLength(6);
});

test('ids are long and different, each with an address for editing', () => {
  const { execution, form, id } = sampleForm();
  for (const name of ['Анна', 'Анна']) submitResponse(execution.workspace, id, { Имя: name });
  const [a, b] = form.getResponses();
  expect(a!.getId()?.length).toBeGreaterThan(60);
  expect(a!.getId()).not.toBe(b!.getId());
  expect(a!.getEditResponseUrl()).toBe(
    `${form.getPublishedUrl()}?edit2=${encodeURIComponent(a!.getId() ?? '')}`,
  );
  expect(form.getResponse(a!.getId()).getId()).toBe(a!.getId());
  expect(() => form.getResponse('nowhere')).toThrow('Invalid argument: responseId');
});

describe('getResponses', () => {
  const names = (responses: ReturnType<ReturnType<typeof sampleForm>['form']['getResponses']>) =>
    responses.map((response) => response.getItemResponses()[0]!.getResponse());

  function threeResponses() {
    const sample = sampleForm();
    const send = (name: string, minutes: number) =>
      submitResponse(sample.execution.workspace, sample.id, { Имя: name }, { at: START + minutes * MINUTE });
    send('third', 3);
    send('first', 1);
    send('second', 2);
    send('second too', 2);
    return sample;
  }

  test('are sorted by time, equal times by arrival', () => {
    expect(names(threeResponses().form.getResponses())).toEqual(['first', 'second', 'second too', 'third']);
  });

  test('since a moment, that moment included', () => {
    const { form } = threeResponses();
    expect(names(form.getResponses(new Date(START + 2 * MINUTE)))).toEqual(['second', 'second too', 'third']);
    expect(names(form.getResponses(new Date(START + 2 * MINUTE + 1)))).toEqual(['third']);
    expect(() => form.getResponses(START)).toThrow("don't match the method signature");
  });

  test('without a deleted one', () => {
    const { form } = threeResponses();
    form.deleteResponse(form.getResponses()[0]!.getId());
    expect(names(form.getResponses())).toEqual(['second', 'second too', 'third']);
  });
});

test('1,400 responses to 18 questions are read in less than two seconds', () => {
  const { execution, form, id } = sampleForm();
  const answers: Record<string, string | readonly unknown[]> = { ...FULL_ANSWERS };
  for (let index = 0; index < 11; index++) {
    form.addTextItem().setTitle(`Вопрос ${index}`);
    answers[`Вопрос ${index}`] = 'ответ';
  }
  for (let index = 0; index < 1400; index++) {
    submitResponse(execution.workspace, id, answers as typeof FULL_ANSWERS, { at: START + index });
  }
  let characters = 0;
  for (const response of form.getResponses()) {
    for (const item of response.getItemResponses()) {
      characters += item.getItem().getId() > 0 ? String(item.getResponse()).length : 0;
    }
  }
  expect(characters).toBeGreaterThan(1400 * 60);
});
