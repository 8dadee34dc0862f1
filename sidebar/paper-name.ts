/** Papers in words: name, number and date, state. */

import type { PaperCard } from '../src/flows/replies';
import type { Mood } from './controls';
import { dayInWords } from './words';

/** «О закреплении пар № 57-од», «Приглашение, Абрикосов А.А.»: tells one card from the next. */
export function nameOfPaper({ title, number, about }: PaperCard): string {
  return number ? `${title} № ${number}` : about ? `${title}, ${about}` : title;
}

export function numberAndDay({ number, day, numbered }: PaperCard, today: string): string {
  if (number === '' && day === '')
    return numbered ? 'номер и дата – при подписании' : 'дата – при подписании';
  const words = [number && `№ ${number}`, day && `от ${dayInWords(day, today)}`];
  return words.filter((part) => part !== '').join(' ');
}

export function endingInWords(ending: string): string {
  return `Можно писать одну цифру: окончание («${ending}») добавится само.`;
}

const MOODS: Readonly<Record<string, Mood>> = {
  'в очереди': 'warning',
  готовится: 'warning',
  'не создан': 'error',
  действует: 'good',
};

export function moodOf({ state }: PaperCard): Mood {
  return MOODS[state] ?? 'quiet';
}

export const DRAFT = 'проект';
export const IN_FORCE = 'действует';
export const FAILED = 'не создан';
export const SENT = 'отправлено';
export const UNSENT = 'не отправлено';
