/** The first run: the school, the notice on personal data, then sheets and questionnaires step by step. */

import type { SetUpPlan } from '../src/flows/replies';
import { button, checkbox, details } from './controls';
import { el, fromTemplate } from './element';
import { runSteps } from './progress';
import { schoolForm } from './school-form';
import { server } from './server';
import { showTabs, type Visit } from './shell';

export async function showFirstRun(visit: Visit): Promise<void> {
  showTabs(false);
  const plan = await visit.ask(
    'Открываем',
    () => server.readSetUp(),
    () => void showFirstRun(visit),
  );
  if (plan) showForm(visit, plan);
}

function showForm(visit: Visit, plan: SetUpPlan): void {
  const form = schoolForm(plan.school);
  const remark = el('p', { class: 'error', role: 'alert' });
  const accepted = checkbox('Понимаю, решение принял руководитель', () => {
    remark.textContent = '';
  });
  accepted.input.checked = plan.noticeAccepted;
  const start = async (): Promise<void> => {
    const school = form.read();
    if (!accepted.input.checked) {
      remark.textContent = 'Прочитайте и поставьте отметку, чтобы продолжить.';
      if (school) accepted.input.focus();
    }
    if (!school || !accepted.input.checked) return;
    const saved = await visit.ask(
      'Сохраняем сведения о школе',
      () => server.startSetUp({ school, noticeAccepted: true }),
      () => void start(),
    );
    if (saved)
      runSetUp(visit, { ...plan, school }, () => showForm(visit, { ...plan, school, noticeAccepted: true }));
  };
  visit.show({
    title: 'Начало работы',
    body: [
      el(
        'p',
        {},
        'Расскажите о школе. Эти сведения войдут в анкеты и приказы, изменить их можно в любое время.',
      ),
      form.box,
      el('section', { class: 'notice' }, fromTemplate('text-notice'), accepted.box, remark),
    ],
    actions: [button('Создать таблицы и анкеты', () => void start(), { kind: 'main' })],
  });
}

function runSetUp(visit: Visit, plan: SetUpPlan, leave: () => void): void {
  runSteps(visit, {
    title: 'Создаём таблицы и анкеты',
    steps: stepsOf(plan),
    leave,
    done: (made) => {
      showTabs(true);
      visit.show({
        title: 'Готово: что дальше',
        body: [
          fromTemplate('text-next'),
          made.length > 0
            ? details(
                'Что создано',
                el(
                  'ul',
                  { class: 'made' },
                  made.map((text) => el('li', {}, text)),
                ),
              )
            : null,
        ],
        actions: [
          button('Перейти к анкетам', () => visit.open('questionnaires'), { kind: 'main' }),
          button('Обзор', () => visit.open('overview')),
        ],
      });
    },
  });
}

/** Checks sheets, questionnaires and the template once more and makes what is missing; nothing is deleted. */
export async function repair(visit: Visit, back: () => void): Promise<void> {
  const plan = await visit.ask(
    'Читаем список проверок',
    () => server.readSetUp(),
    () => void repair(visit, back),
  );
  if (!plan) return;
  runSteps(visit, {
    title: 'Проверяем листы и анкеты',
    steps: stepsOf(plan),
    leave: back,
    done: (made) => {
      visit.show({
        title: 'Проверка закончена',
        back,
        body: [
          made.length === 0
            ? el('p', {}, 'Всё на месте, ничего менять не пришлось.')
            : el(
                'ul',
                { class: 'made' },
                made.map((text) => el('li', {}, text)),
              ),
        ],
        actions: [button('Вернуться', back, { kind: 'main' })],
      });
    },
  });
}

function stepsOf(plan: SetUpPlan): { title: string; run: () => Promise<readonly string[]> }[] {
  return plan.steps.map(({ key, title }) => ({
    title,
    run: async () => (await server.runSetUpStep({ step: key })).done,
  }));
}
