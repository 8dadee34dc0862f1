/** «Настройки»: the school, the account, the trigger, and the check-up of sheets and forms. */

import type { Settings } from '../src/flows/replies';
import { button, details, stateMark } from './controls';
import { el, fromTemplate } from './element';
import { repair } from './first-run';
import { schoolForm } from './school-form';
import { server } from './server';
import type { Visit } from './shell';
import { localToday, momentInWords } from './words';

export async function showSettings(visit: Visit): Promise<void> {
  const settings = await visit.ask(
    'Читаем настройки',
    () => server.readSettings(),
    () => void showSettings(visit),
  );
  if (settings) draw(visit, settings);
  else if (visit.alive()) visit.show({ title: 'Настройки', body: [checkUp(visit)] });
}

function draw(visit: Visit, settings: Settings): void {
  const form = schoolForm(settings.school, true);
  const save = async (): Promise<void> => {
    const school = form.read();
    if (!school) return;
    const saved = await visit.ask(
      'Сохраняем',
      () => server.saveSchool({ school }),
      () => void save(),
    );
    if (!saved) return;
    draw(visit, saved);
    visit.say('Сведения о школе сохранены.');
  };
  const { trigger } = settings;
  visit.show({
    title: 'Настройки',
    body: [
      el('h2', {}, 'Школа'),
      form.box,
      el('h2', {}, 'Приём ответов'),
      trigger.on
        ? stateMark('good', 'Включён')
        : stateMark('warning', 'Выключен: нажмите «Проверить листы и анкеты»'),
      trigger.owner ? el('p', { class: 'secondary' }, `Включил: ${trigger.owner}`) : null,
      el(
        'p',
        { class: 'secondary' },
        trigger.lastRun
          ? `Последний запуск: ${momentInWords(trigger.lastRun, localToday())}. ${trigger.outcome}`
          : 'Запусков ещё не было: первый придёт с первым ответом.',
      ),
      checkUp(visit),
      el('h2', {}, 'О работе'),
      el(
        'p',
        {},
        settings.account
          ? `Вы работаете как ${settings.account}`
          : 'Google не сообщил, какой аккаунт работает.',
      ),
      el('p', { class: 'secondary' }, `Версия дополнения ${settings.version}`),
      details('О персональных данных', fromTemplate('text-notice')),
    ],
    actions: [button('Сохранить', () => void save(), { kind: 'main' })],
  });
}

function checkUp(visit: Visit): HTMLElement {
  return el(
    'div',
    {},
    el('h2', {}, 'Листы и анкеты'),
    el('p', { class: 'secondary' }, 'Недостающее будет создано заново. Ничего не удаляется.'),
    el(
      'div',
      { class: 'row gap' },
      button('Проверить листы и анкеты', () => void repair(visit, () => visit.open('settings'))),
    ),
  );
}
