/** The letter that carries a paper, and why one cannot be sent. */

import type { Unsendable } from '../core/documents/recipients';
import type { SchoolDetails } from '../core/registers/settings';
import { initials } from '../core/russian/names';

export function letterText(title: string, school: SchoolDetails): string {
  return [
    'Здравствуйте!',
    '',
    `Направляем вам документ программы наставничества: «${title}». Он во вложении.`,
    'Если письмо пришло вам по ошибке, пожалуйста, ответьте на него и удалите вложение.',
    '',
    ...signature(school),
  ]
    .join('\n')
    .trimEnd();
}

export function signature(school: SchoolDetails): readonly string[] {
  const sign = [school.curatorPost, initials(school.curatorName)].filter((part) => part !== '').join(' ');
  return ['С уважением,', sign, school.shortName || school.fullName, school.contacts];
}

const REASONS: Readonly<Record<Unsendable, (value: string) => string>> = {
  paperUnmade: (state) => `Документ ещё не создан: ${state}.`,
  recipientNone: () => 'Документ ни о ком: некому отправить.',
  recipientMany: () => 'Документ о нескольких парах или людях: отправьте его сами.',
  addressMissing: () => 'В базе нет адреса электронной почты.',
  addressOdd: (value) => `Адрес «${value}» не похож на электронную почту.`,
};

export function whyUnsendable(why: Unsendable, value: string): string {
  return REASONS[why](value);
}
