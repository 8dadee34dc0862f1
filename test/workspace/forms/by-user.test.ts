import { FormRejected, formPage, submitResponse } from './by-user';
import { START } from './fake-execution';
import { FULL_ANSWERS, sampleForm } from './sample-form';

const HOUR = 3_600_000;

function rejection(work: () => unknown): FormRejected {
  try {
    work();
  } catch (error) {
    if (error instanceof FormRejected) return error;
    throw error;
  }
  throw new Error('the form took the answers');
}

describe('the page of a form', () => {
  test('is plain data that says all a respondent has to see', () => {
    const { execution, form, id } = sampleForm();
    form.setDescription('Пять минут').setConfirmationMessage('Спасибо');
    const page = formPage(execution.workspace, id);
    expect(JSON.parse(JSON.stringify(page))).toEqual(page);
    expect(page).toMatchObject({
      title: 'Анкета',
      description: 'Пять минут',
      confirmationMessage: 'Спасибо',
    });
    expect(page.items.map(({ kind, required }) => [kind, required])).toEqual([
      ['SECTION_HEADER', false],
      ['TEXT', true],
      ['TEXT', false],
      ['DATE', false],
      ['CHECKBOX', false],
      ['SCALE', false],
      ['GRID', false],
      ['CHECKBOX_GRID', false],
    ]);
    expect(page.items[2]?.validation).toEqual({ type: 'EMAIL', helpText: '' });
    expect(page.items[4]?.options).toEqual(['Уверенность, общение', 'Спорт']);
    expect(page.items[5]?.scale).toEqual({ from: 1, to: 5, fromLabel: '', toLabel: '' });
    expect(page.items[6]).toMatchObject({ rows: ['Пн', 'Вт'], columns: ['утро', 'вечер'] });
  });

  test('a form with a title of its own shows that; an unknown form throws', () => {
    const { execution, form, id } = sampleForm();
    form.setTitle('Расскажите о себе');
    expect(formPage(execution.workspace, id).title).toBe('Расскажите о себе');
    expect(() => formPage(execution.workspace, 'nowhere')).toThrow('No form nowhere');
  });

  test('tells whether answers are taken', () => {
    const { execution, form, id } = sampleForm();
    const state = () => {
      const { published, accepting } = formPage(execution.workspace, id);
      return [published, accepting];
    };
    expect(state()).toEqual([true, true]);
    form.setAcceptingResponses(false);
    expect(state()).toEqual([true, false]);
    form.setPublished(false);
    expect(state()).toEqual([false, false]);
  });
});

describe('what the form refuses', () => {
  test('closed and unpublished forms take nothing', () => {
    const { execution, form, id } = sampleForm();
    const send = () => submitResponse(execution.workspace, id, FULL_ANSWERS, { lenient: true });
    form.setAcceptingResponses(false);
    expect(rejection(send).message).toBe('Форма «Анкета» больше не принимает ответы');
    form.setPublished(false);
    expect(rejection(send).message).toBe('Форма «Анкета» не опубликована');
    expect(form.getResponses()).toEqual([]);
  });

  test('every wrong answer is named, and nothing is kept', () => {
    const { execution, form, id } = sampleForm();
    const send = () =>
      submitResponse(execution.workspace, id, { Почта: 'нет', Темы: ['Танцы'], Рост: '170', Оценка: '3' });
    expect(rejection(send).problems).toEqual({
      Имя: 'Это обязательный вопрос',
      Почта: 'Укажите адрес электронной почты',
      Темы: 'Выберите ответ из списка',
      Рост: 'В форме нет такого вопроса',
    });
    expect(form.getResponses()).toEqual([]);
  });

  test('lenient takes what was answered before the questions changed', () => {
    const { execution, form, id } = sampleForm();
    submitResponse(execution.workspace, id, { Почта: 'нет', Темы: ['Танцы'] }, { lenient: true });
    const [response] = form.getResponses();
    expect(response?.getItemResponses().map((item) => item.getResponse())).toEqual(['нет', ['Танцы']]);
  });

  test('an address is asked for when the form collects it', () => {
    const { execution, form, id } = sampleForm();
    form.setCollectEmail(true);
    const { workspace } = execution;
    expect(rejection(() => submitResponse(workspace, id, FULL_ANSWERS)).problems).toEqual({
      'Адрес электронной почты': 'Это обязательный вопрос',
    });
    submitResponse(workspace, id, FULL_ANSWERS, { email: 'petrov@school.example' });
    expect(form.getResponses()[0]?.getRespondentEmail()).toBe('petrov@school.example');
  });

  test('titles that repeat are told apart by the id', () => {
    const { execution, form, id } = sampleForm();
    const second = form.addTextItem().setTitle('Имя');
    submitResponse(execution.workspace, id, { Имя: 'Илья', [second.getId()]: 'Петя' });
    expect(
      form
        .getResponses()[0]
        ?.getItemResponses()
        .map((item) => item.getResponse()),
    ).toEqual(['Илья', 'Петя']);
  });
});

describe('editing a response', () => {
  const edit = { Имя: 'Петров Илья Ильич' };

  test('keeps the id, replaces the answers, takes the new time', () => {
    const { execution, form, id } = sampleForm();
    const { workspace } = execution;
    form.setAllowResponseEdits(true);
    const { responseId } = submitResponse(workspace, id, FULL_ANSWERS);
    submitResponse(workspace, id, { Имя: 'Другой' }, { at: START + HOUR });
    submitResponse(workspace, id, edit, { editResponseId: responseId, at: START + 2 * HOUR });
    const all = form.getResponses();
    expect(all.map((response) => Number(response.getTimestamp()) - START)).toEqual([HOUR, 2 * HOUR]);
    expect(all[1]?.getId()).toBe(responseId);
    expect(all[1]?.getItemResponses().map((item) => item.getResponse())).toEqual(['Петров Илья Ильич']);
  });

  test('may keep the old time', () => {
    const { execution, form, id } = sampleForm();
    form.setAllowResponseEdits(true);
    const { responseId } = submitResponse(execution.workspace, id, FULL_ANSWERS);
    execution.wait(HOUR);
    submitResponse(execution.workspace, id, edit, { editResponseId: responseId, keepTimestamp: true });
    expect(form.getResponse(responseId).getTimestamp()?.getTime()).toBe(START);
  });

  test('is refused where the form does not allow it, and for an unknown response', () => {
    const { execution, form, id } = sampleForm();
    const { workspace } = execution;
    const { responseId } = submitResponse(workspace, id, FULL_ANSWERS);
    const change = (editResponseId: string) => submitResponse(workspace, id, edit, { editResponseId });
    expect(rejection(() => change(responseId)).message).toBe('Изменить отправленный ответ нельзя');
    form.setAllowResponseEdits(true);
    expect(rejection(() => change('nowhere')).message).toBe('Такого ответа нет');
  });
});
