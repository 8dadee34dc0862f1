/** One proposed pair as a card: who, for what, why, how well, and the four decisions. */

import type { Decision, ProposalCard, Unmatched } from '../src/flows/replies';
import { button, iconButton, stateMark } from './controls';
import { el, icon } from './element';
import { capital } from './words';

export type Press = (decision: Decision['decision'], mentor?: string) => void;

export interface CardOptions {
  /** The one card of the list that the keyboard reaches. */
  readonly active: boolean;
  readonly othersShown: boolean;
  /** Words for the decision under way, or ''. */
  readonly doing: string;
  readonly press: Press;
  readonly toggleOthers: () => void;
}

/** Below this a proposal counts as weak (also a filter of the list). */
export const WEAK = 50;
const STRONG = 70;
const REASONS = 3;

export function pairCard(card: ProposalCard, options: CardOptions): HTMLElement {
  const { mentee, mentor, score } = card;
  const { active, doing, press } = options;
  const cautions = card.reasons.filter(({ share }) => share === 0);
  const reasons = card.reasons.filter(({ share }) => share > 0).slice(0, REASONS);
  const box = el(
    'article',
    {
      class: doing ? 'pair leaving' : 'pair',
      tabindex: active ? '0' : '-1',
      'data-mentee': mentee.code,
      'aria-busy': String(doing !== ''),
      'aria-label': `${mentee.name}, наставник ${mentor.name}, ${score} из 100${card.fixed ? ', закреплено' : ''}`,
    },
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
    el(
      'ul',
      { class: 'reasons' },
      cautions.map(({ text }) => el('li', { class: 'caution' }, capital(text))),
      reasons.map(({ text }) => el('li', {}, capital(text))),
    ),
    card.fixed && !doing
      ? el('p', { class: 'state' }, icon('pin'), 'Закреплено: новый подбор эту пару не изменит')
      : null,
    doing
      ? el('p', { class: 'secondary' }, doing)
      : el(
          'div',
          { class: 'cardrow' },
          button('Принять', () => press('accept'), {
            kind: 'text',
            means: `Принять: ${mentee.name} и ${mentor.name}`,
            key: 'Enter',
          }),
          card.others.length > 0 ? othersButton(card, options) : null,
          el(
            'span',
            { class: 'end' },
            iconButton(
              'pin',
              card.fixed ? 'Открепить' : 'Закрепить',
              () => press(card.fixed ? 'release' : 'fix'),
              card.fixed,
            ),
            iconButton('reject', 'Не предлагать эту пару', () => press('reject')),
          ),
        ),
    options.othersShown && !doing ? othersList(card, press) : null,
  );
  if (!active) for (const inner of box.querySelectorAll('button')) inner.tabIndex = -1;
  return el('li', {}, box);
}

function othersButton(card: ProposalCard, { othersShown, toggleOthers }: CardOptions): HTMLElement {
  const made = button('Другой…', toggleOthers, {
    kind: 'text',
    means: `Другой наставник для ${card.mentee.code}`,
  });
  made.setAttribute('aria-expanded', String(othersShown));
  return made;
}

function othersList({ others }: ProposalCard, press: Press): HTMLElement {
  return el(
    'ul',
    { class: 'others', 'aria-label': 'Другие наставники' },
    others.map((other) =>
      el(
        'li',
        {},
        el(
          'button',
          { type: 'button', 'data-other': other.code, on: { click: () => press('choose', other.code) } },
          el(
            'span',
            { class: 'grow' },
            other.name,
            ' ',
            small(other.detail, other.free ? '' : 'свободных мест нет'),
          ),
          el('span', {}, String(other.score), el('span', { class: 'unseen' }, ' из 100')),
        ),
      ),
    ),
  );
}

export function unmatchedCard(
  { mentee, request, reason, help }: Unmatched,
  active: boolean,
  goTo: HTMLElement,
): HTMLElement {
  goTo.tabIndex = active ? 0 : -1;
  return el(
    'li',
    {},
    el(
      'article',
      {
        class: 'pair',
        tabindex: active ? '0' : '-1',
        'data-mentee': mentee.code,
        'aria-label': `${mentee.name}, без пары. ${reason}`,
      },
      el('p', { class: 'name' }, mentee.name),
      small(mentee.code, mentee.detail),
      request ? el('p', { class: 'request' }, request) : null,
      el('p', { class: 'state warning gap' }, icon('warning'), 'Без пары'),
      el('p', {}, reason),
      help ? el('p', { class: 'secondary' }, help) : null,
      el('div', { class: 'cardrow' }, goTo),
    ),
  );
}

function small(...parts: readonly string[]): HTMLElement | null {
  const text = parts.filter((each) => each !== '').join(' · ');
  return text === '' ? null : el('span', { class: 'secondary', style: 'display:block' }, text);
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
