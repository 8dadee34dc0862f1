/** One proposed pair as a card: who, for what, why, how well, and what can be decided about it. */

import type { ProposalCard } from '../src/flows/replies';
import type { Drawer } from './board';
import { type CardActs, moreButton, openDrawer, othersButton, priorityMark, small } from './card-drawer';
import { button, details, iconButton, stateMark } from './controls';
import { type Child, el, icon } from './element';
import { capital } from './words';

export interface CardOptions extends CardActs {
  /** The one card of the list that the keyboard reaches. */
  readonly active: boolean;
  readonly drawer: Drawer | null;
  /** Words for the decision under way, or ''. */
  readonly doing: string;
}

/** Below this a proposal counts as weak (also a filter of the list). */
export const WEAK = 50;
const STRONG = 70;
const REASONS = 3;
const AGAINST = 2;

export function pairCard(card: ProposalCard, options: CardOptions): HTMLElement {
  const { mentee, mentor, score, fixed, priority } = card;
  const { doing, press } = options;
  return cardBox(
    mentee.code,
    `${mentee.name}, наставник ${mentor.name}, ${score} из 100${fixed ? ', закреплено' : ''}${priority ? ', в первую очередь' : ''}`,
    options,
    el(
      'div',
      { class: 'row apart' },
      el(
        'div',
        { class: 'grow' },
        el('p', { class: 'name' }, mentee.name),
        small(mentee.code, mentee.detail),
      ),
      scoreBox(score),
    ),
    priority ? priorityMark() : null,
    card.request ? el('p', { class: 'request' }, card.request) : null,
    el(
      'div',
      { class: 'mentor' },
      icon('arrow'),
      el(
        'div',
        { class: 'grow' },
        el('p', { class: 'name' }, mentor.name),
        small(mentor.detail),
        placesMark(card),
        small(card.form, card.kind),
      ),
    ),
    reasonsOf(card),
    fixed && !doing
      ? el('p', { class: 'state' }, icon('pin'), 'Закреплено: новый подбор эту пару не изменит')
      : null,
    card.contested
      ? el('p', { class: 'state secondary' }, icon('swap'), el('span', {}, card.contested))
      : null,
    doing
      ? el('p', { class: 'secondary' }, doing)
      : [
          el(
            'div',
            { class: 'cardrow' },
            button('Принять', () => press('accept', mentor.code), {
              kind: 'text',
              means: `Принять: ${mentee.name} и ${mentor.name}`,
              key: 'Enter',
            }),
            card.others.length > 0 ? othersButton(mentee.code, 'Другой', options) : null,
            el(
              'span',
              { class: 'end' },
              iconButton(
                'pin',
                fixed ? 'Открепить' : 'Закрепить',
                () => press(fixed ? 'release' : 'fix', mentor.code),
                fixed,
              ),
              iconButton('reject', 'Не предлагать эту пару', () => press('reject', mentor.code)),
              moreButton(options),
            ),
          ),
          openDrawer(card, options),
        ],
  );
}

/** The frame of every card; of one that the keyboard does not reach nothing is reached. */
export function cardBox(
  code: string,
  label: string,
  { active, doing }: CardOptions,
  ...content: readonly Child[]
): HTMLElement {
  const box = el(
    'article',
    {
      class: doing ? 'pair leaving' : 'pair',
      'data-mentee': code,
      'aria-busy': String(doing !== ''),
      'aria-label': label,
    },
    ...content,
  );
  setReach(box, active);
  return el('li', {}, box);
}

/** Whether the Tab key stops at the card and what is in it. */
export function setReach(box: HTMLElement, reached: boolean): void {
  const index = reached ? 0 : -1;
  box.tabIndex = index;
  for (const inner of box.querySelectorAll<HTMLElement>('button, summary')) inner.tabIndex = index;
}

/** The strongest reasons and every caution in sight; the rest and what speaks against folded up. */
function reasonsOf({ reasons, against, mentee, score }: ProposalCard): Child {
  // What speaks against a weak pair is not hidden.
  const shown = score < WEAK ? against.slice(0, AGAINST) : [];
  const hidden = against.slice(shown.length);
  const minus = (text: string): HTMLElement => el('li', { class: 'against' }, capital(text));
  const strong = reasons.filter(({ share }) => share > 0);
  const line = ({ text, share }: ProposalCard['reasons'][number]): HTMLElement =>
    el(
      'li',
      { class: 'share' },
      capital(text),
      el('b', { title: 'Баллов из 100' }, `+${share}`, el('span', { class: 'unseen' }, ' из 100')),
    );
  const rest = strong.slice(REASONS);
  const folded = details('Подробнее', [
    el('ul', { class: 'reasons' }, rest.map(line)),
    hidden.length > 0 ? el('ul', { class: 'reasons', 'aria-label': 'Против' }, hidden.map(minus)) : null,
  ]);
  // Names the card: of the details open before a page is drawn anew only those are opened again.
  folded.firstElementChild?.append(el('span', { class: 'unseen' }, `: ${mentee.name}`));
  return [
    el(
      'ul',
      { class: 'reasons' },
      reasons
        .filter(({ share }) => share === 0)
        .map(({ text }) => el('li', { class: 'caution' }, capital(text))),
      strong.slice(0, REASONS).map(line),
      shown.map(minus),
    ),
    rest.length + hidden.length > 0 ? folded : null,
  ];
}

/** More mentees than places: allowed when the curator wishes it, but said. */
function placesMark({ taken, places }: ProposalCard): HTMLElement | null {
  const words = `занято мест: ${taken} из ${places}`;
  return taken > places ? stateMark('warning', capital(words)) : small(words);
}

/** The score as a number and as a bar; screen readers have it in the name of the card. */
function scoreBox(score: number): HTMLElement {
  const width = Math.max(0, Math.min(100, score));
  const look = score < WEAK ? 'weak' : score < STRONG ? 'middle' : '';
  return el(
    'div',
    { class: 'score', 'aria-hidden': 'true', title: 'Баллы подбора из 100' },
    el('b', {}, String(score)),
    el('span', { class: `bar ${look}` }, el('span', { style: `width:${width}%` })),
  );
}
