/** Until when a questionnaire takes answers: the day is asked for; what was answered is collected and counted at the end. */

import type { QuestionnaireCard } from '../src/flows/replies';
import { gather } from './collect';
import { field } from './controls';
import { askFirst } from './paper-question';
import type { Cards, Change } from './questionnaire-card';
import { server } from './server';
import type { Visit } from './shell';
import { dayInWords, localToday } from './words';

/** Opens the question under the card, or closes it. An empty day takes the closing back. */
export function askClosing({ key, closesOn }: QuestionnaireCard, change: Change, place: HTMLElement): void {
  const today = localToday();
  const day = field('Последний день приёма', { type: 'date', value: closesOn, attributes: { min: today } });
  const save = async (): Promise<void> => {
    const { value } = day.input;
    if (value !== '' && value < today) day.complain('Этот день уже прошёл.');
    else
      change(
        'Записываем срок',
        key,
        () => server.setClosing({ key, day: value }),
        value === '' ? 'Срок снят.' : `Приём до ${dayInWords(value, today)}.`,
      );
  };
  askFirst(
    place,
    'После этого дня приём закроется сам, ответы соберутся. Пусто – без срока.',
    'Сохранить',
    save,
    day.box,
  );
}

/** Closes it; then everything that was answered stands in its sheet, and of a survey in «Показатели» too. */
export async function closeAndCollect(
  visit: Visit,
  card: QuestionnaireCard,
  draw: (cards: Cards) => void,
): Promise<void> {
  const { key, when } = card;
  const closed = await visit.ask(
    'Закрываем приём',
    () => server.closeQuestionnaire({ key }),
    () => void closeAndCollect(visit, card, draw),
  );
  if (!closed) return;
  draw(closed);
  const finish = async (): Promise<void> => {
    const again = (): void => void finish();
    if (!(await gather(visit, again))) return;
    const isCounted = when !== '';
    if (isCounted && !(await visit.ask('Считаем показатели', () => server.refreshIndicators(), again)))
      return;
    visit.say(`Приём закрыт, ответы собраны.${isCounted ? ' Показатели обновлены.' : ''}`);
  };
  await finish();
}
