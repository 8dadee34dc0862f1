/** The menu of a form's editor: each item tells in one window what it found or did. */

import { isSurvey } from '../core/questionnaires/list';
import { closeForm, publishForm } from '../google/forms';
import { askYes, showMessage } from '../google/ui';
import * as words from '../texts/form-words';
import { type HostForm, holdAgainst, openHostForm, questionnaireOf } from './form-host';
import { reading } from './frame';
import { refused } from './refused';

/** Says what is missing, doubled, renamed or asked otherwise, and what to do about each. */
export function checkFromMenu(): void {
  tell('Форма не проверена', () => {
    const form = openHostForm();
    const questionnaire = questionnaireOf(form);
    const found = words.findingsOf(holdAgainst(form, questionnaire));
    return {
      title: `Проверка анкеты «${questionnaire.title}»`,
      lines: [
        ...(found.length > 0 ? found : [words.allThere(questionnaire.questions.length)]),
        words.stateOf(form.state),
        words.answersGo(form),
      ],
    };
  });
}

/** Opens the form to answers or, when it takes them already, closes it: either only after a question. */
export function publishFromMenu(): void {
  const read = reading(() => {
    const form = openHostForm();
    const questionnaire = questionnaireOf(form);
    return { form, ...words.askPublishing(questionnaire.title, form, holdAgainst(form, questionnaire)) };
  });
  if (!read.ok) {
    refused('Анкета не опубликована', read);
    return;
  }
  const { form, title, text } = read.value;
  if (!askYes(title, text)) return;
  const { id, accepting } = form.state;
  tell(accepting ? 'Приём ответов не закрыт' : 'Анкета не опубликована', () => {
    if (accepting) closeForm(id);
    else publishForm(id);
    return told(openHostForm());
  });
}

export function tellStateFromMenu(): void {
  tell('Состояние формы не прочитано', () => told(openHostForm()));
}

function told(form: HostForm): { readonly title: string; readonly lines: readonly string[] } {
  const { key } = form;
  const title = key === null ? '' : questionnaireOf(form).title;
  return {
    title: title === '' ? 'Форма – ещё не анкета «Куратора»' : `Анкета «${title}»`,
    lines: words.stateLines(form, { title, survey: key !== null && isSurvey(key) }),
  };
}

function tell(
  failed: string,
  work: () => { readonly title: string; readonly lines: readonly string[] },
): void {
  const reply = reading(work);
  if (reply.ok) showMessage(reply.value.title, reply.value.lines.join('\n\n'));
  else refused(failed, reply);
}
