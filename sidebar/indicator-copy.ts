/** «Таблица для директора»: a file with the values of «Показатели» alone, its link, and how it is shared. */

import type { Indicators } from '../src/flows/replies';
import { button, details, link, stateMark } from './controls';
import { type Child, el } from './element';
import { askFirst } from './paper-question';
import { server } from './server';
import type { Visit } from './shell';

/** `draw` shows the view as it is after a change. */
export function copyBox(
  visit: Visit,
  { copy }: Indicators,
  draw: (after: Indicators) => void,
): readonly Child[] {
  const question = el('div', {});
  const change = async (doing: string, call: () => Promise<Indicators>, message: string): Promise<void> => {
    const after = await visit.ask(doing, call, () => void change(doing, call, message));
    if (!after) return;
    draw(after);
    visit.say(message);
  };
  const make = (): void =>
    void change(
      'Делаем таблицу для директора',
      () => server.copyIndicators(),
      'Таблица готова. Откройте её и дайте доступ директору.',
    );
  const stop = (): Promise<void> =>
    change(
      'Прекращаем обновление',
      () => server.stopCopy(),
      'Таблица больше не обновляется. Сам файл остался на Диске.',
    );
  const ask = (): void =>
    askFirst(
      question,
      'Файл останется на Диске с последними значениями, ссылка на него продолжит открываться. Новая таблица получит другую ссылку.',
      'Не обновлять',
      stop,
    );
  const title = el('h2', {}, 'Таблица для директора');
  const what =
    'Отдельный файл, в котором только значения листа «Показатели»: без имён, других листов и формул. ' +
    'Обновляется вместе с листом и каждую ночь, ссылка не меняется.';
  if (!copy)
    return [
      title,
      el('p', { class: 'secondary' }, what),
      button('Сделать отдельную таблицу для директора', make),
    ];
  const { url, updatedOn, trouble } = copy;
  const gone = trouble === 'gone';
  return [
    title,
    el(
      'section',
      { class: 'card', 'aria-label': 'Таблица для директора' },
      gone
        ? stateMark('warning', 'Файл удалён, лежит в корзине или закрыт для вас')
        : el('p', {}, link('Открыть таблицу для директора', url)),
      trouble === 'failed' ? stateMark('warning', 'В последний раз обновить не удалось') : null,
      el('p', { class: 'secondary' }, `Обновлена ${updatedOn}`),
      gone
        ? el(
            'p',
            {},
            'Верните файл из корзины и обновите показатели – или сделайте таблицу заново: ссылка будет новой.',
          )
        : details(
            'Как открыть доступ директору',
            el(
              'p',
              {},
              'Откройте таблицу, нажмите «Настройки доступа» вверху справа, впишите почту директора и выберите роль «Читатель». Основная таблица при этом остаётся закрытой.',
            ),
            el('p', { class: 'secondary' }, what),
          ),
      trouble === 'failed'
        ? el(
            'p',
            {},
            'Показатели посчитаны. Нажмите «Обновить показатели» позже: таблица обновится вместе с ними.',
          )
        : null,
      el(
        'div',
        { class: 'buttons' },
        gone ? button('Сделать заново', make, { kind: 'text' }) : null,
        button('Больше не обновлять', ask, { kind: 'text' }),
      ),
      question,
    ),
  ];
}
