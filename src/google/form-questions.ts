/** Questions of a form: adds those that it lacks, brings the choices of the others in line, never deletes. */

import type { FormItem } from '../core/questionnaires/check-form';
import type { QuestionKind } from '../core/questionnaires/questionnaire';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

export interface FormQuestion {
  readonly title: string;
  readonly help: string;
  readonly kind: QuestionKind;
  readonly required: boolean;
  readonly options: readonly string[];
  /** Of a grid; otherwise empty. */
  readonly rows: readonly string[];
  /** Words at the ends of a scale. */
  readonly ends?: readonly [least: string, most: string];
}

/** So many choices are seen at once; more fold into a list. */
const SEEN_AT_ONCE = 6;
/** Ends of every scale. */
const [LEAST, MOST] = [1, 10] as const;
const NO_LABELS = ['', ''] as const;
/** A question must have a choice: stands in for a list of «Справочники» that is empty. */
const NO_CHOICES: readonly string[] = ['Другое'];

/** Titles under which Google begins a form and a question of its own accord. */
export const NAMELESS: readonly string[] = [
  '',
  'Untitled form',
  'Untitled Question',
  'Новая форма',
  'Форма без названия',
  'Вопрос без заголовка',
];

/** The items of a form in their order, headings and pictures among them. */
export function readItems(id: string): readonly FormItem[] {
  return FormApp.openById(id)
    .getItems()
    .map((item) => ({
      id: item.getId(),
      title: item.getTitle(),
      type: String(item.getType()),
      choices: choicesOf(item),
    }));
}

/** Gives items other titles; what has been answered under the old ones stays with them. */
export function retitleItems(
  id: string,
  titles: readonly { readonly id: number; readonly to: string }[],
): void {
  const form = FormApp.openById(id);
  for (const { id: item, to } of titles) form.getItemById(item).setTitle(to);
}

/** Sets the rules for what may be typed, which a form tells nobody. */
export function setRules(id: string, questions: readonly FormQuestion[]): void {
  const kinds = new Map(questions.map(({ title, kind }) => [title, kind]));
  for (const item of FormApp.openById(id).getItems(FormApp.ItemType.TEXT)) {
    const kind = kinds.get(item.getTitle());
    if (kind) setRule(item.asTextItem(), kind);
  }
}

/** Removes the empty question with which Google begins a form. Only for a form that nobody has answered. */
export function dropStarter(id: string): boolean {
  const form = FormApp.openById(id);
  const starters = form.getItems(FormApp.ItemType.MULTIPLE_CHOICE).filter(isStarter);
  for (const item of starters) form.deleteItem(item);
  return starters.length > 0;
}

function isStarter(item: Item): boolean {
  return NAMELESS.includes(item.getTitle()) && choicesOf(item).length <= 1;
}

/** Gives the titles it touched. */
export function alignForm(id: string, questions: readonly FormQuestion[]): readonly string[] {
  const form = FormApp.openById(id);
  const items = form.getItems();
  const existing = new Map(items.map((item) => [item.getTitle(), item]));
  const spare = spareItems(form, items);
  const touched: string[] = [];
  for (const question of questions) {
    const item = existing.get(question.title);
    if (!item) addQuestion(form, question, spare);
    else if (!alignChoices(item, question)) continue;
    touched.push(question.title);
  }
  return touched;
}

/** Titles of questions that differ from the declaration, without changing anything. */
export function compareForm(id: string, questions: readonly FormQuestion[]): readonly string[] {
  const existing = new Map(
    FormApp.openById(id)
      .getItems()
      .map((item) => [item.getTitle(), item]),
  );
  return questions
    .filter((question) => {
      const item = existing.get(question.title);
      return !item || !sameList(choicesOf(item), choicesFor(question));
    })
    .map(({ title }) => title);
}

type Spare = (type: string) => Item | undefined;

/**
 * Items left without a title by a run that was cut off; they are finished instead of making others. What has been
 * answered is never made into another question.
 */
function spareItems(form: Form, items: readonly Item[]): Spare {
  const found = items.filter((item) => item.getTitle() === '');
  const untitled = found.length > 0 && form.getResponses().length > 0 ? [] : found;
  return (type) => {
    const at = untitled.findIndex((item) => String(item.getType()) === type);
    return at < 0 ? undefined : untitled.splice(at, 1)[0];
  };
}

interface Titled {
  setTitle(title: string): Titled;
  setHelpText(text: string): Titled;
  setRequired(required: boolean): Titled;
}

function addQuestion(form: Form, question: FormQuestion, spare: Spare): void {
  const { title, help, required } = question;
  // The title comes last: an item that has one is complete.
  makeItem(form, question, spare).setHelpText(help).setRequired(required).setTitle(title);
}

function makeItem(form: Form, question: FormQuestion, spare: Spare): Titled {
  const choices = [...(question.options.length > 0 ? question.options : NO_CHOICES)];
  switch (question.kind) {
    case 'paragraph':
      return spare('PARAGRAPH_TEXT')?.asParagraphTextItem() ?? form.addParagraphTextItem();
    case 'day':
      return spare('DATE')?.asDateItem() ?? form.addDateItem();
    case 'person':
      return (spare('LIST')?.asListItem() ?? form.addListItem()).setChoiceValues(choices);
    case 'choices':
    case 'people':
      return (spare('CHECKBOX')?.asCheckboxItem() ?? form.addCheckboxItem()).setChoiceValues(choices);
    case 'grid':
      return (spare('CHECKBOX_GRID')?.asCheckboxGridItem() ?? form.addCheckboxGridItem())
        .setRows([...question.rows])
        .setColumns(choices);
    case 'scale':
      return setScale(spare('SCALE')?.asScaleItem() ?? form.addScaleItem(), question);
    case 'choice':
      return choices.length > SEEN_AT_ONCE
        ? (spare('LIST')?.asListItem() ?? form.addListItem()).setChoiceValues(choices)
        : (spare('MULTIPLE_CHOICE')?.asMultipleChoiceItem() ?? form.addMultipleChoiceItem()).setChoiceValues(
            choices,
          );
    default:
      return makeTextItem(form, question, spare);
  }
}

function makeTextItem(form: Form, { kind }: FormQuestion, spare: Spare): Titled {
  return setRule(spare('TEXT')?.asTextItem() ?? form.addTextItem(), kind);
}

function setRule(item: GoogleAppsScript.Forms.TextItem, kind: QuestionKind): GoogleAppsScript.Forms.TextItem {
  if (kind === 'email') {
    const rule = FormApp.createTextValidation().setHelpText('Напишите адрес в виде name@example.ru');
    return item.setValidation(rule.requireTextIsEmail().build());
  }
  if (kind === 'number') {
    const rule = FormApp.createTextValidation().setHelpText('Напишите число, например 2');
    return item.setValidation(rule.requireNumberBetween(0, 99).build());
  }
  return item;
}

function setScale(
  item: GoogleAppsScript.Forms.ScaleItem,
  { ends }: FormQuestion,
): GoogleAppsScript.Forms.ScaleItem {
  return item.setBounds(LEAST, MOST).setLabels(...(ends ?? NO_LABELS));
}

/** Brings the choices of an item in line; tells whether it had to. An empty list leaves the choices as they are. */
function alignChoices(item: Item, question: FormQuestion): boolean {
  const { rows, options } = question;
  if (question.kind === 'scale') {
    if (String(item.getType()) !== 'SCALE' || sameList(choicesOf(item), choicesFor(question))) return false;
    setScale(item.asScaleItem(), question);
    return true;
  }
  if (options.length === 0 || sameList(choicesOf(item), choicesFor(question))) return false;
  switch (String(item.getType())) {
    case 'MULTIPLE_CHOICE':
      item.asMultipleChoiceItem().setChoiceValues([...options]);
      return true;
    case 'LIST':
      item.asListItem().setChoiceValues([...options]);
      return true;
    case 'CHECKBOX':
      item.asCheckboxItem().setChoiceValues([...options]);
      return true;
    case 'CHECKBOX_GRID':
      item
        .asCheckboxGridItem()
        .setRows([...rows])
        .setColumns([...options]);
      return true;
    default:
      return false;
  }
}

/** What `FormItem` calls the choices of an item, for the question as it is declared. */
export function choicesFor({ kind, rows, options, ends }: FormQuestion): readonly string[] {
  if (kind === 'scale') return [String(LEAST), String(MOST), ...(ends ?? NO_LABELS)];
  return [...rows, ...options];
}

function choicesOf(item: Item): readonly string[] {
  switch (String(item.getType())) {
    case 'MULTIPLE_CHOICE':
      return values(item.asMultipleChoiceItem());
    case 'LIST':
      return values(item.asListItem());
    case 'CHECKBOX':
      return values(item.asCheckboxItem());
    case 'SCALE':
      return scaleOf(item.asScaleItem());
    case 'CHECKBOX_GRID':
      return [...item.asCheckboxGridItem().getRows(), ...item.asCheckboxGridItem().getColumns()];
    default:
      return [];
  }
}

function scaleOf(item: GoogleAppsScript.Forms.ScaleItem): readonly string[] {
  const bounds = [item.getLowerBound(), item.getUpperBound()];
  return [...bounds.map(String), item.getLeftLabel(), item.getRightLabel()];
}

function values(item: { getChoices(): GoogleAppsScript.Forms.Choice[] }): readonly string[] {
  return item.getChoices().map((choice) => choice.getValue());
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
