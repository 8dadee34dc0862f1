/** The school's clock: it goes forward only, and what was due on the way happens. */
import { act } from './api';
import { el } from './element';
import { closePopup, openPopup } from './popup';
import { currentView } from './state';

export function openClock(anchor: HTMLElement): void {
  const { clock } = currentView();
  const go = (body: object) => () => {
    closePopup();
    void act('/api/clock', body);
  };
  const day = el('input', { type: 'date', class: 'field', id: 'clock-day', min: currentView().day });
  day.value = currentView().day;
  const button = (label: string, handler: () => void, className = 'button') =>
    el('button', { type: 'button', class: className, on: { click: handler } }, label);
  openPopup(
    el(
      'div',
      { class: 'clock-panel', role: 'dialog', 'aria-label': 'Часы пробной школы' },
      el('p', { class: 'clock-now' }, el('span', {}, 'Сейчас в школе'), el('strong', {}, clock)),
      el(
        'div',
        { class: 'clock-steps' },
        button('+1 час', go({ hours: 1 })),
        button('+1 день', go({ days: 1 })),
        button('+1 неделя', go({ days: 7 })),
      ),
      el('label', { for: 'clock-day', class: 'clock-label' }, 'Перейти к дате'),
      el(
        'div',
        { class: 'clock-date' },
        day,
        button('Перейти', () => go({ day: day.value })(), 'button main'),
      ),
      el('p', { class: 'hint' }, 'Назад часы не идут. Всё, что назначено на это время, выполнится.'),
    ),
    anchor,
  );
}
