import { START } from './fake-execution';
import { sampleForm } from './sample-form';

function made() {
  const { form, execution } = sampleForm();
  return { form, execution, response: form.createResponse() };
}

test('every kind of question makes a response of FormApp’s shape', () => {
  const { form, response } = made();
  const choices = ['Футбол', 'Шахматы'];
  const answered = [
    form.addTextItem().setTitle('Имя').createResponse('Анна'),
    form.addParagraphTextItem().setTitle('О себе').createResponse('Строка\nдругая'),
    form.addMultipleChoiceItem().setTitle('Одно').setChoiceValues(choices).createResponse('Шахматы'),
    form.addCheckboxItem().setTitle('Несколько').setChoiceValues(choices).createResponse(choices),
    form.addListItem().setTitle('Список').setChoiceValues(choices).createResponse('Футбол'),
    form.addScaleItem().setTitle('Шкала').setBounds(1, 10).createResponse(10),
    form.addGridItem().setRows(['Пн', 'Вт']).setColumns(['утро']).createResponse([null, 'утро']),
    form
      .addCheckboxGridItem()
      .setRows(['Пн'])
      .setColumns(['утро', 'день'])
      .createResponse([['день']]),
    // The script's clock in Moscow already shows the eleventh.
    form
      .addDateItem()
      .setTitle('День')
      .createResponse(new Date(START + 15 * 3_600_000)),
    form.addDateItem().setIncludesYear(false).createResponse(new Date(START)),
  ];
  for (const one of answered) response.withItemResponse(one);
  expect(response.getItemResponses().map((one) => one.getResponse())).toEqual([
    'Анна',
    'Строка\nдругая',
    'Шахматы',
    choices,
    'Футбол',
    '10',
    [null, 'утро'],
    [['день']],
    '2026-09-11',
    '09-10',
  ]);
  expect(answered[5]?.getItem().asScaleItem().getUpperBound()).toBe(10);
});

test('what a respondent could not have answered is refused', () => {
  const { form } = made();
  const scale = form.addScaleItem().setBounds(0, 4);
  for (const value of [-1, 5, 2.5]) {
    expect(() => scale.createResponse(value)).toThrow('Invalid response submitted to scale question.');
  }
  expect(scale.createResponse(0).getResponse()).toBe('0');
  expect(() => scale.createResponse('3')).toThrow(
    "The parameters (String) don't match the method signature for FormApp.ScaleItem.createResponse.",
  );
  const list = form.addListItem().setChoiceValues(['а']);
  expect(() => list.createResponse('б')).toThrow('Invalid response submitted to list question.');
  const many = form.addCheckboxItem().setChoiceValues(['а']);
  expect(() => many.createResponse(['а', 'б'])).toThrow('Invalid response submitted to checkbox question.');
  expect(many.showOtherOption(true).createResponse(['а', 'б']).getResponse()).toEqual(['а', 'б']);
  expect(() => form.addDateItem().createResponse('2026-09-10')).toThrow('FormApp.DateItem.createResponse');
});

test('a response of the script’s own is not among the form’s, and has no id or time', () => {
  const { form, response } = made();
  const scale = form.addScaleItem().setTitle('Шкала');
  response.withItemResponse(scale.createResponse(2)).withItemResponse(scale.createResponse(3));
  expect(response.getItemResponses().map((one) => one.getResponse())).toEqual(['3']);
  expect([response.getId(), response.getTimestamp(), response.getRespondentEmail()]).toEqual([
    null,
    null,
    null,
  ]);
  expect(response.getEditResponseUrl()).toBeNull();
  expect(form.getResponses()).toEqual([]);
});

test('sent responses and questions of another form are refused', () => {
  const { form, execution } = made();
  const id = form.getId();
  execution.workspace.state.forms[id]?.responses.push({ id: '2_x', at: START, email: '', answers: {} });
  const answer = form.addScaleItem().createResponse(2);
  expect(() => form.getResponses()[0]?.withItemResponse(answer)).toThrow('already been submitted');
  expect(() => sampleForm().form.createResponse().withItemResponse(answer)).toThrow(
    'Invalid argument: response',
  );
});
