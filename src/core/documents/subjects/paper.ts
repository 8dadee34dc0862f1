/** A paper about another paper: its acknowledgement sheet. */

import { PAPER_STATES } from '../../registers/papers';
import { inflectAct } from '../../russian/acts';
import { shortDay } from '../../russian/dates';
import { text } from '../field';
import type { Material } from '../material';
import { subject } from './school';

const paperOf = ({ archive, chosen }: Material) => archive.paper(chosen[0] ?? '');

/** A paper about another paper: its acknowledgement sheet. */
export const PAPER = subject({
  key: 'paper',
  one: true,
  title: 'Документ',
  empty: 'Документов пока нет: сначала создайте приказ или положение.',
  fields: [
    text(['Вид исходного документа', 'вид документа', 'приказ'], (m) => paperOf(m)?.kind ?? ''),
    text(['Вид исходного документа, чем', 'с чем ознакомить', 'приказом'], (m) =>
      inflectAct(paperOf(m)?.kind ?? '', 'instrumental'),
    ),
    text(
      ['Заголовок исходного документа', 'о чём документ', 'О назначении куратора'],
      (m) => paperOf(m)?.title ?? '',
    ),
    text(['Номер исходного документа', 'номер', '57-од'], (m) => paperOf(m)?.number || '________'),
    text(
      ['Дата исходного документа', 'дата', '12.10.2026'],
      (m) => shortDay(paperOf(m)?.day ?? '') || '____.____.20___',
    ),
  ],
  candidates: ({ papers }) =>
    papers
      .filter(({ state }) => state === PAPER_STATES.draft || state === PAPER_STATES.inForce)
      .map(({ code, title, kind, number, state }) => ({
        code,
        title: title || kind,
        detail: [kind, number ? `№ ${number}` : '', state].filter((part) => part !== '').join(' · '),
        due: false,
      })),
});
