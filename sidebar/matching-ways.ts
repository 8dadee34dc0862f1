/** «Как подбирать»: four switches, each with its price beside it, asked of the server when opened or changed. */

import { formatNumber, plural } from '../src/core/russian/plural';
import type { MatchingOptions, MatchingRequest, Outcome, Ways } from '../src/flows/replies';
import type { Board } from './board';
import { button, details } from './controls';
import { append, fromTemplate } from './element';
import { differenceInWords, outcomeInWords, pairsInWords } from './figures';
import { latestAnswer } from './latest-answer';
import { server } from './server';
import { goToButton, troublesOf } from './trouble';
import { Interrupted } from './waiting';

export interface WaysPanel {
  readonly box: HTMLDetailsElement;
  /** To be called when the page is drawn: the prices follow the proposals. */
  readonly follow: () => void;
}

export function waysPanel(board: Board): WaysPanel {
  const { visit } = board;
  const box = details('Как подбирать', fromTemplate('ways'));
  const at = (name: string): HTMLElement => box.querySelector<HTMLElement>(`#ways-${name}`)!;
  const input = (name: string): HTMLInputElement => at(name) as HTMLInputElement;
  const [points, least] = [input('points'), input('least')];
  let usual: Ways['usual'] = { quality: 0, floor: 0 };
  let priced = board.proposals;
  let touched = false;
  let applied = false;

  /** Null when a number that is needed is none. */
  const read = (): MatchingOptions | null => {
    const used = [input('quality').checked ? points : null, input('floor').checked ? least : null];
    for (const number of [points, least]) {
      const wrong = used.includes(number) && !number.checkValidity();
      if (wrong) number.setAttribute('aria-invalid', 'true');
      else number.removeAttribute('aria-invalid');
    }
    if (used.some((number) => number?.hasAttribute('aria-invalid'))) return null;
    const [quality, floor] = used.map((number) => (number ? Number(number.value) : null));
    return {
      quality: quality ?? null,
      floor: floor ?? null,
      fewestChanges: input('fewest').checked,
      mutual: input('mutual').checked,
    };
  };

  const request = (): MatchingRequest => {
    const options = touched ? read() : null;
    return options ? { options } : {};
  };

  const ask = latestAnswer({
    doing: 'Считаем, что выйдет',
    call: () => server.compareWays(request()),
    done: (ways) => {
      usual = ways.usual;
      if (!touched) fill(ways.options);
      say(ways);
      at('controls').hidden = false;
      at('controls').removeAttribute('aria-busy');
      at('status').hidden = true;
    },
    failed: (error) => {
      if (!box.isConnected) return;
      at('status').hidden = true;
      at('again').hidden = false;
      if (!(error instanceof Interrupted)) visit.refuse(troublesOf(error), price);
    },
  });

  const price = (): void => {
    priced = board.proposals;
    // Above prices that are already there a line would push them to and fro.
    at('status').hidden = !at('controls').hidden;
    at('again').hidden = true;
    at('controls').setAttribute('aria-busy', 'true');
    ask();
  };

  const fill = (options: MatchingOptions): void => {
    input(options.quality === null ? 'many' : 'quality').checked = true;
    points.value = String(options.quality ?? usual.quality);
    input('floor').checked = options.floor !== null;
    least.value = String(options.floor ?? usual.floor);
    input('fewest').checked = options.fewestChanges;
    input('mutual').checked = options.mutual;
    at('each').hidden = options.quality === null;
  };

  const say = ({ options, chosen, turned, freeFloor }: Ways): void => {
    const compare = (key: keyof MatchingOptions): readonly [on: Outcome, off: Outcome] =>
      options[key] === null || options[key] === false ? [turned[key], chosen] : [chosen, turned[key]];
    const cost = ([on, off]: readonly [Outcome, Outcome]): string =>
      `Цена: ${differenceInWords(on, off) || 'ноль'}.`;
    const [best, most] = compare('quality');
    at('price-many').textContent = outcomeInWords(most);
    at('price-quality').textContent = outcomeInWords(best);
    at('price-floor').textContent =
      `${cost(compare('floor'))} Без потери пар – до ${formatNumber(freeFloor)}.`;
    const [few, anew] = compare('fewestChanges');
    const gain = differenceInWords(anew, few);
    at('price-fewest').textContent =
      few.changed + anew.changed === 0
        ? 'Сейчас не изменится ничего – ни так, ни заново.'
        : `${plural(few.changed, 'Изменится', 'Изменятся', 'Изменится')} ${pairsInWords(few.changed)}; ` +
          `лучшее заново изменит ${formatNumber(anew.changed)}${gain ? `: ${gain}` : ''}.`;
    const mutual = compare('mutual');
    at('price-mutual').textContent =
      mutual[1].blocking === 0
        ? 'Сейчас таких нет.'
        : `Без этого таких пар: ${mutual[1].blocking}. ${cost(mutual)}`;
  };

  const change = (event: Event): void => {
    touched = true;
    // Who puts in a number wants it; and a price beside a switch that is off is that of the usual number.
    if (event.target === least) input('floor').checked = true;
    if (!input('floor').checked) least.value = String(usual.floor);
    if (!input('quality').checked) points.value = String(usual.quality);
    at('each').hidden = !input('quality').checked;
    if (read()) price();
  };

  const propose = (): void => {
    const options = read();
    if (!options) {
      box.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return;
    }
    applied = true;
    board.propose({ options });
  };

  append(at('again'), [button('Посчитать', price, { kind: 'text' })]);
  const weights = goToButton({ register: 'criteria', code: '', column: 'weight' }, visit.say);
  weights.textContent = 'Веса критериев в листе «Критерии»';
  append(at('buttons'), [button('Подобрать так', propose)]);
  append(at('weights'), [weights]);
  at('controls').addEventListener('input', change);
  box.addEventListener('toggle', () => {
    touched = false;
    if (box.open) price();
  });
  return {
    box,
    follow: () => {
      if (priced === board.proposals) return;
      if (applied) box.open = false;
      applied = false;
      if (box.open) price();
    },
  };
}
