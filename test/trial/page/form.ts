/** A respondent's page: turning pages, sending, errors under their questions, the confirmation. */
import { el } from './element';

const OTHER = '__other__';

type Answer = string | string[] | (string | null)[] | string[][];

interface SubmitReply {
  readonly error?: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly done?: boolean;
}

const form = document.querySelector<HTMLFormElement>('#form');

const inputs = (card: ParentNode) => [
  ...card.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]'),
];

function chosen(card: HTMLElement): string[] {
  const other = card.querySelector<HTMLInputElement>('[data-other-text]');
  return inputs(card)
    .filter((input) => input.checked)
    .map((input) => (input.value === OTHER ? (other?.value.trim() ?? '') : input.value))
    .filter((value) => value !== '');
}

function gridAnswer(card: HTMLElement, many: boolean): Answer | null {
  const rows = [...card.querySelectorAll('tr[data-row]')].map((row) =>
    inputs(row)
      .filter((input) => input.checked)
      .map((input) => input.value),
  );
  if (rows.every((row) => row.length === 0)) return null;
  return many ? rows : rows.map((row) => row[0] ?? null);
}

function answerOf(card: HTMLElement): Answer | null {
  switch (card.dataset.kind) {
    case 'checkbox': {
      const values = chosen(card);
      return values.length ? values : null;
    }
    case 'radio':
    case 'scale':
      return chosen(card)[0] ?? null;
    case 'grid':
      return gridAnswer(card, false);
    case 'checkboxGrid':
      return gridAnswer(card, true);
    default:
      return card.querySelector<HTMLInputElement>('.line, .select')?.value.trim() || null;
  }
}

function showError(card: HTMLElement, text: string): void {
  const box = card.querySelector<HTMLElement>('.error');
  card.classList.toggle('wrong', text !== '');
  for (const control of card.querySelectorAll('.line, .select')) {
    if (text) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  }
  if (!box) return;
  box.hidden = text === '';
  box.textContent = text;
}

/** What is missing in a question, in words, or ''. */
function missing(card: HTMLElement): string {
  if (card.dataset.required !== 'true') return '';
  const answer = answerOf(card);
  if (card.dataset.kind === 'grid' || card.dataset.kind === 'checkboxGrid') {
    const rows = [...card.querySelectorAll('tr[data-row]')];
    const all = rows.every((row) => inputs(row).some((input) => input.checked));
    return all ? '' : 'Дайте ответ в каждой строке.';
  }
  return answer === null ? 'Это обязательный вопрос.' : '';
}

const cards = (parent: ParentNode) => [...parent.querySelectorAll<HTMLElement>('[data-item]')];

function check(parent: ParentNode): boolean {
  const wrong = cards(parent).filter((card) => {
    const text = missing(card);
    showError(card, text);
    return text !== '';
  });
  goTo(wrong[0]);
  return wrong.length === 0;
}

function goTo(card: HTMLElement | undefined): void {
  if (!card) return;
  showPage(Number(card.closest<HTMLElement>('[data-page]')?.dataset.page ?? 0));
  card.scrollIntoView({ block: 'center' });
  card.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
}

function showPage(index: number): void {
  for (const one of document.querySelectorAll<HTMLElement>('[data-page]')) {
    one.hidden = one.dataset.page !== String(index);
  }
}

function turn(from: HTMLElement, step: number): void {
  if (step > 0 && !check(from)) return;
  showPage(Number(from.dataset.page) + step);
  scrollTo({ top: 0 });
  document.querySelector<HTMLElement>('[data-page]:not([hidden]) .form-name, h1')?.focus();
}

function confirmation(of: HTMLFormElement): void {
  const { title = '', confirmation: text = '', again } = of.dataset;
  of.replaceWith(
    el(
      'section',
      { class: 'card title-card', role: 'status' },
      el('h1', {}, title),
      el('p', {}, text || 'Ваш ответ записан.'),
      again === 'true' ? el('p', {}, el('a', { href: location.pathname }, 'Отправить ещё один ответ')) : null,
    ),
  );
  scrollTo({ top: 0 });
}

async function send(of: HTMLFormElement): Promise<void> {
  if (!check(of)) return;
  const button = of.querySelector<HTMLButtonElement>('[type=submit]');
  if (button) button.disabled = true;
  const answers = Object.fromEntries(
    cards(of)
      .map((card) => [card.dataset.item ?? '', answerOf(card)] as const)
      .filter(([, answer]) => answer !== null),
  );
  let reply: SubmitReply;
  try {
    const response = await fetch(`/api/submit/${of.dataset.form}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ answers }),
    });
    reply = (await response.json()) as SubmitReply;
  } catch {
    reply = { error: 'Ответ не отправлен: нет связи. Ваши ответы остались на странице, попробуйте ещё раз.' };
  }
  if (button) button.disabled = false;
  if (reply.done) return confirmation(of);
  const errors = reply.errors ?? {};
  for (const card of cards(of)) showError(card, errors[card.dataset.item ?? ''] ?? '');
  goTo(cards(of).find((card) => errors[card.dataset.item ?? '']));
  if (reply.error) {
    of.querySelector('.send-error')?.remove();
    button?.parentElement?.before(el('p', { class: 'card error send-error', role: 'alert' }, reply.error));
  }
}

/** Links of a radio group that take the choice back, as Google Forms shows them. */
function showClear(card: HTMLElement | null): void {
  const button = card?.querySelector<HTMLElement>('.clear-choice');
  if (button && card)
    button.hidden = card.dataset.required === 'true' || !inputs(card).some((input) => input.checked);
}

/** Also takes away what the address of the page had filled in. */
function empty(of: HTMLFormElement): void {
  for (const input of inputs(of)) input.checked = false;
  for (const field of of.querySelectorAll<HTMLInputElement>('.line, .select')) field.value = '';
}

function grow(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void send(form);
});
form?.addEventListener('input', (event) => {
  const target = event.target as HTMLElement;
  const card = target.closest<HTMLElement>('[data-item]');
  if (card?.classList.contains('wrong') && missing(card) === '') showError(card, '');
  if (target.hasAttribute('data-other-text')) {
    const other = card?.querySelector<HTMLInputElement>('[data-other]');
    if (other) other.checked = true;
  }
  if (target instanceof HTMLTextAreaElement) grow(target);
  showClear(card);
});
form?.addEventListener('click', (event) => {
  const target = event.target as HTMLElement;
  const onPage = target.closest<HTMLElement>('[data-page]');
  if (!onPage) return;
  if (target.closest('.next')) turn(onPage, 1);
  else if (target.closest('.back')) turn(onPage, -1);
  else if (target.closest('.clear-choice')) {
    const card = target.closest<HTMLElement>('[data-item]');
    for (const input of inputs(card ?? form)) input.checked = false;
    showClear(card);
  } else if (target.closest('.clear-form') && confirm('Очистить все ответы в этой анкете?')) {
    empty(form);
    for (const card of cards(form)) {
      showError(card, '');
      showClear(card);
    }
    showPage(0);
    scrollTo({ top: 0 });
  }
});
form?.addEventListener('keydown', (event) => {
  // Enter in a one-line field must not send a half-filled form.
  const target = event.target as HTMLElement;
  if (event.key === 'Enter' && target instanceof HTMLInputElement && target.type !== 'submit')
    event.preventDefault();
});
for (const card of form ? cards(form) : []) {
  showClear(card);
  for (const area of card.querySelectorAll('textarea')) if (area.value) grow(area);
}
