/** What reminds somebody of a survey: a letter, or a line to be handed over in another way. */

import type { SchoolDetails } from '../core/registers/settings';
import { dayAndMonth } from '../core/russian/dates';
import { signature } from './letters';

export interface Reminder {
  readonly title: string;
  readonly anonymous: boolean;
  /** Last day on which answers are taken, ''. */
  readonly until: string;
  /** `about` is whom the answer behind the link is about, '' where there is one answer to give. */
  readonly links: readonly { readonly about: string; readonly url: string }[];
  readonly school: SchoolDetails;
}

export function reminderSubject(title: string): string {
  return `Напоминание: анкета «${title}»`;
}

export function reminderText({ title, anonymous, until, links, school }: Reminder): string {
  const personal = 'Код в ссылке уже вписан, не передавайте её другим.';
  return [
    'Здравствуйте!',
    '',
    `Пожалуйста, ответьте на анкету программы наставничества «${title}».`,
    ...(until === '' ? [] : [`Ответы принимаются до ${dayAndMonth(until)}.`]),
    '',
    ...linesOf(links),
    '',
    anonymous
      ? 'Анкета анонимная: кто ответил, не видно. Если вы уже ответили, спасибо: отвечать ещё раз не нужно.'
      : links.length === 1
        ? personal
        : 'Коды в ссылках уже вписаны, не передавайте их другим.',
    '',
    ...signature(school),
  ]
    .join('\n')
    .trimEnd();
}

/** As short as people write in a messenger. */
export function reminderLine({ title, until, links, school }: Reminder): string {
  const day = until === '' ? '' : ` до ${dayAndMonth(until)}`;
  const name = school.shortName || school.fullName;
  return [`Здравствуйте! Пожалуйста, ответьте на анкету «${title}»${day}:`, ...linesOf(links), name].join(
    '\n',
  );
}

function linesOf(links: Reminder['links']): readonly string[] {
  return links.map(({ about, url }) => (about === '' || links.length === 1 ? url : `${about}: ${url}`));
}
