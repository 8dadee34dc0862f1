/** A small form with one question of every kind that is answered differently, for the tests of this folder. */
import { expose } from '../service-object';
import type { FormApp } from './app';
import { formGlobals } from './app';
import { type FakeExecution, fakeExecution } from './fake-execution';
import type { Form } from './form';

export interface Sample {
  readonly execution: FakeExecution;
  readonly app: FormApp;
  readonly form: Form;
  readonly id: string;
}

/** Published; «Имя» is required. */
export function sampleForm(): Sample {
  const execution = fakeExecution();
  const app = expose(formGlobals(execution).FormApp!) as FormApp;
  const form = app.create('Анкета', true);
  form.addSectionHeaderItem().setTitle('О вас');
  form.addTextItem().setTitle('Имя').setRequired(true);
  form.addTextItem().setTitle('Почта').setValidation(app.createTextValidation().requireTextIsEmail().build());
  form.addDateItem().setTitle('Дата рождения');
  form.addCheckboxItem().setTitle('Темы').setChoiceValues(['Уверенность, общение', 'Спорт']);
  form.addScaleItem().setTitle('Оценка');
  form.addGridItem().setTitle('Когда').setRows(['Пн', 'Вт']).setColumns(['утро', 'вечер']);
  form.addCheckboxGridItem().setTitle('Где').setRows(['Пн', 'Вт']).setColumns(['школа', 'дом']);
  return { execution, app, form, id: form.getId() };
}

export const FULL_ANSWERS = {
  Имя: 'Петров Илья',
  Почта: 'petrov@school.example',
  'Дата рождения': '2011-03-04',
  Темы: ['Уверенность, общение', 'Спорт'],
  Оценка: '4',
  Когда: [null, 'вечер'],
  Где: [['школа', 'дом'], null],
} as const;
