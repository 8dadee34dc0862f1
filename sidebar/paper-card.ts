/** A paper as a card: what it is, how far it is, and what may be done with it now. */

import type { PaperCard } from '../src/flows/replies';
import { button, field, iconButton, link, stateMark } from './controls';
import { el } from './element';
import { showMail } from './paper-mail';
import {
  DRAFT,
  endingInWords,
  FAILED,
  IN_FORCE,
  moodOf,
  nameOfPaper,
  numberAndDay,
  SENT,
  UNSENT,
} from './paper-name';
import { askFirst, isDone } from './paper-question';
import { showReaders } from './paper-readers';
import { redoPaper } from './paper-run';
import { server } from './server';
import type { Visit } from './shell';
import { capital, sentence } from './words';

/** The list that a card stands in. */
export interface PaperList {
  readonly today: string;
  /** All its papers have one title: the card is called after whom it is about. */
  readonly alike: boolean;
  /** Reads the list anew, marks the card and says what has been done. */
  readonly fresh: (code: string, said: string) => void;
}

interface Way {
  readonly label: string;
  readonly act: () => void;
  /** Seldom wanted: always behind «Ещё». */
  readonly seldom?: boolean;
}

/** So many ways stand on the card itself, the rest behind «Ещё». */
const SHOWN = 3;

export function paperBox(visit: Visit, paper: PaperCard, list: PaperList): HTMLElement {
  const { title, about, state, reason, mail } = paper;
  const name = nameOfPaper(list.alike ? { ...paper, title: about || title, about: '' } : paper);
  const place = el('div', {});
  const ways = waysOf(visit, paper, list, place);
  const links = [
    paper.url ? link('Открыть', paper.url, `Открыть: ${name}`) : null,
    paper.pdfUrl ? link('PDF', paper.pdfUrl, `PDF: ${name}`) : null,
  ].filter((each) => each !== null);
  const buttonOf = ({ label, act }: Way): HTMLElement =>
    button(label, act, { kind: 'text', means: `${label}: ${name}` });
  const likely = ways.filter(({ seldom }) => !seldom);
  const direct = likely.length + links.length <= SHOWN + 1 ? likely : likely.slice(0, SHOWN - links.length);
  const rest = ways.filter((way) => !direct.includes(way));
  const failed = state === FAILED;
  return el(
    'section',
    { class: 'card', 'aria-label': name, 'data-code': paper.code, tabindex: '-1' },
    el(
      'div',
      { class: 'row apart heading' },
      el('b', { class: 'grow' }, list.alike && about ? about : title),
      rest.length > 0 ? drawer(name, place, rest) : null,
    ),
    el(
      'p',
      { class: 'secondary' },
      capital(
        [numberAndDay(paper, list.today), list.alike ? '' : about].filter((part) => part !== '').join(' · '),
      ),
    ),
    stateMark(moodOf(paper), capital(state)),
    reason && (failed || !mail) ? el('p', { class: 'lines' }, reason) : null,
    mail ? mailLine(mail, failed ? '' : reason) : null,
    el('div', { class: 'buttons' }, links, direct.map(buttonOf)),
    place,
  );
}

function mailLine(mail: string, reason: string): HTMLElement {
  const mood = mail === SENT ? 'good' : mail === UNSENT ? 'error' : 'warning';
  return el(
    'div',
    {},
    stateMark(mood, `Письмо: ${mail}`),
    mail === UNSENT && reason ? el('p', { class: 'lines' }, reason) : null,
  );
}

function drawer(name: string, place: HTMLElement, ways: readonly Way[]): HTMLElement {
  const open = (): void => {
    const list = place.querySelector('.drawer');
    place.textContent = '';
    more.setAttribute('aria-expanded', String(!list));
    if (list) return;
    place.append(
      el(
        'ul',
        { class: 'drawer', 'aria-label': `Ещё: ${name}` },
        ways.map(({ label, act }) => {
          const press = (): void => {
            place.textContent = '';
            more.setAttribute('aria-expanded', 'false');
            more.focus();
            act();
          };
          return el(
            'li',
            {},
            el('button', { type: 'button', 'aria-label': `${label}: ${name}`, on: { click: press } }, label),
          );
        }),
      ),
    );
    place.querySelector<HTMLElement>('button')?.focus();
    place.scrollIntoView({ block: 'nearest' });
  };
  const more = iconButton('more', `Ещё: ${name}`, open);
  more.setAttribute('aria-expanded', 'false');
  return more;
}

const ANEW =
  'Документ уйдёт в корзину и будет создан по нынешним данным. То, что вписано в него вручную, пропадёт.';
const BESIDE =
  'Этот документ останется как есть, а рядом будет создан новый, по нынешним данным и с теми же выводами.';

/** From the likeliest on. */
function waysOf(visit: Visit, paper: PaperCard, list: PaperList, place: HTMLElement): readonly Way[] {
  const { code, actions, acknowledged, state, mail, url } = paper;
  const back = (): void => list.fresh(code, '');
  const leave = (): void => list.fresh(code, '');
  const change = async (doing: string, call: () => Promise<unknown>, said: string): Promise<void> => {
    const again = (): void => void change(doing, call, said);
    if (await isDone(visit, doing, call, again)) list.fresh(code, said);
  };
  const sign = (): void => askSigned(visit, paper, list, place);
  const redo = (): Promise<void> => redoPaper(visit, code, leave);
  const ways: readonly (Way | false)[] = [
    actions.sign && state === DRAFT && { label: 'Подписан…', act: sign },
    actions.redo && state === FAILED && { label: 'Создать заново', act: () => void redo() },
    acknowledged !== '' && {
      label: `Ознакомление ${acknowledged}`,
      act: () => void showReaders(visit, code, back),
    },
    url !== '' &&
      mail !== SENT && {
        label: 'Отправить письмом',
        act: () => void showMail(visit, [code], back),
      },
    actions.redo &&
      state !== FAILED && {
        label: 'Создать заново',
        act: () => askFirst(place, actions.beside ? BESIDE : ANEW, 'Создать заново', redo),
      },
    actions.cancel && {
      label: 'Отменить',
      act: () =>
        askFirst(
          place,
          `Документ уйдёт в корзину Диска${paper.number ? ', его номер освободится' : ''}. Строка в реестре останется.`,
          'Отменить документ',
          () => change('Отменяем', () => server.cancelPaper({ code }), 'Документ отменён.'),
        ),
    },
    actions.retire && {
      label: 'Утратил силу',
      act: () =>
        askFirst(
          place,
          `Документ больше не будет считаться действующим. Сам документ останется.${pairsStay(paper)}`,
          'Утратил силу',
          () => change('Отмечаем', () => server.retirePaper({ code }), 'Отмечено: документ утратил силу.'),
        ),
    },
    actions.sign && state !== DRAFT && { label: signingOf(paper).label, act: sign, seldom: true },
  ];
  return ways.filter((way) => way !== false);
}

/** Pairs outlive the order that names them. */
function pairsStay({ kind, title }: PaperCard): string {
  if (!title.includes('закреплении')) return '';
  return kind === ORDER
    ? ' Приказ утратит силу, а пары останутся утверждёнными. Изменить их можно новым приказом.'
    : ' Пары, которые он закрепил, останутся утверждёнными.';
}

const ORDER = 'приказ';

interface Signing {
  readonly label: string;
  readonly press: string;
  readonly said: string;
}

/** A paper that was signed is signed once more to mend its number and day, or to be in force again. */
function signingOf({ state, numbered }: PaperCard): Signing {
  if (state === DRAFT) return { label: 'Подписан…', press: 'Подписан', said: 'Подписано' };
  if (state === IN_FORCE) {
    const label = numbered ? 'Исправить номер и дату…' : 'Исправить дату…';
    return { label, press: 'Исправить', said: 'Исправлено' };
  }
  return { label: 'Вернуть в силу…', press: 'Вернуть в силу', said: 'Снова в силе' };
}

/** The ending of orders, by the number that was given to the draft. */
function endingHint({ kind, number }: PaperCard): string {
  const ending = kind === ORDER ? /^\d+(\D.*)$/.exec(number)?.[1] : '';
  return ending ? endingInWords(ending) : '';
}

/** The secretary may have given the paper another number or date than the draft had. */
function askSigned(visit: Visit, paper: PaperCard, list: PaperList, place: HTMLElement): void {
  const { press, said } = signingOf(paper);
  const ending = endingHint(paper);
  const number = field('Номер', { value: paper.number });
  const day = field('Дата', { type: 'date', value: paper.day || list.today });
  const save = async (): Promise<void> => {
    const request = { code: paper.code, number: number.input.value.trim(), day: day.input.value };
    number.complain(paper.numbered && request.number === '' ? 'Впишите номер.' : '');
    day.complain(request.day === '' ? 'Укажите дату.' : '');
    if (paper.numbered && request.number === '') return number.input.focus();
    if (request.day === '') return day.input.focus();
    const signed = await visit.ask(
      'Отмечаем',
      () => server.signPaper(request),
      () => void save(),
    );
    if (signed) list.fresh(paper.code, sentence(`${said}: ${numberAndDay(signed, list.today)}`));
  };
  askFirst(
    place,
    'Как на подписанной бумаге:',
    press,
    save,
    el('div', { class: 'two' }, paper.numbered ? number.box : null, day.box),
    ending ? el('p', { class: 'hint below' }, ending) : null,
  );
}
