/** Shows what went wrong: what happened, what it means for the data, what to do, and the way there. */

import type { Trouble } from '../src/flows/replies';
import { button } from './controls';
import { el, icon } from './element';
import { Refusal, server } from './server';

export interface Ways {
  /** Tries the same again. */
  readonly again?: (() => void) | undefined;
  /** Opens the check-up of sheets and forms. */
  readonly setUp: () => void;
  /** Opens the page where templates are put in order. */
  readonly templates?: (() => void) | undefined;
  /** Leads back to a question of the form by its name. */
  readonly fill?: ((ask: string) => void) | undefined;
  readonly say: (text: string) => void;
}

export function troubleCard(trouble: Trouble, ways: Ways): HTMLElement {
  const { place } = trouble;
  return el(
    'div',
    { class: 'trouble' },
    icon('error'),
    el(
      'div',
      {},
      el('p', { class: 'happened' }, trouble.happened),
      trouble.data ? el('p', {}, trouble.data) : null,
      trouble.todo ? el('p', {}, trouble.todo) : null,
      el(
        'div',
        { class: 'buttons' },
        place ? wayTo(place, ways) : null,
        trouble.repair === 'setUp' ? button('Проверить листы и анкеты', ways.setUp, { kind: 'text' }) : null,
        trouble.repair === 'restoreTemplate' && ways.templates
          ? button('Открыть шаблоны', ways.templates, { kind: 'text' })
          : null,
        trouble.repair === 'retry' && ways.again ? button('Повторить', ways.again, { kind: 'text' }) : null,
      ),
    ),
  );
}

/** Place of what is asked for in the panel itself: `column` is the name of the question. */
const ASKED = 'asked';

function wayTo(place: NonNullable<Trouble['place']>, { fill, say }: Ways): HTMLElement | null {
  if (place.register !== ASKED) return goToButton(place, say);
  return fill ? button('Заполнить', () => fill(place.column), { kind: 'text' }) : null;
}

/** Puts the cursor of the spreadsheet on the cell, or opens the sheet when no cell is named. */
export function goToButton(
  place: NonNullable<Trouble['place']>,
  say: (text: string) => void,
  means = '',
  label = 'Перейти',
): HTMLButtonElement {
  const sheet = place.code === '' && place.column === '';
  const press = (): void => {
    say(sheet ? 'Открываем лист…' : 'Переходим к ячейке…');
    server.goTo(place).then(
      () => say(sheet ? 'Лист открыт.' : 'Курсор стоит на нужной ячейке.'),
      (error: unknown) => say(troublesOf(error)[0]!.happened),
    );
  };
  return button(label, press, { kind: 'text', ...(means ? { means } : {}) });
}

/** Any failure as troubles; what is no refusal is a fault of the page itself. */
export function troublesOf(error: unknown): readonly Trouble[] {
  if (error instanceof Refusal) return error.troubles;
  console.error(error);
  return [
    {
      happened: 'Панель не смогла показать ответ.',
      data: 'Записанное в листах не потеряно.',
      todo: 'Закройте панель и откройте её снова из меню «Куратор».',
    },
  ];
}
