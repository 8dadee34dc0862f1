/** D42: дополнительное соглашение к трудовому договору о наставничестве (ТК РФ 351.8, B.9). */

import { askDay, askLines, askText, schoolYearEnd } from '../ask';
import { staffMentors } from '../candidates';
import { dutiesConsented } from '../checks';
import { documentKind } from '../document-kind';
import { PERSON } from '../subjects/people';

export const CONTRACT_ADDENDUM = documentKind({
  key: 'contractAddendum',
  id: 'D42',
  title: 'Дополнительное соглашение о наставничестве',
  group: 'pairs',
  heading: 'Дополнительное соглашение о наставничестве',
  about: PERSON,
  each: true,
  topics: ['labour'],
  mustShow: ['Участник'],
  asks: [
    askDay(['Начало наставничества', 'первый день', '12 октября 2026 г.'], ({ archive }) => archive.today),
    askDay(['Окончание наставничества', 'последний день', '31 мая 2027 г.'], schoolYearEnd),
    askLines(
      ['Содержание работы', 'что делает наставник, по одному в строке', 'посещает уроки наставляемого'],
      'составляет вместе с наставляемым план и помогает его выполнить\nпосещает занятия наставляемого и обсуждает их\nпредставляет куратору сведения о ходе программы',
    ),
    askText(
      ['Форма работы', 'в какой форме идёт работа', 'очно, в паре'],
      'очно, индивидуально с наставляемым, с консультациями в дистанционном виде при необходимости',
    ),
    askText(
      ['Выплата', 'размер и условия выплаты', '3 000 рублей в месяц'],
      'в размере и на условиях, установленных положением об оплате труда',
    ),
  ],
  checks: [dutiesConsented],
  candidates: staffMentors,
});
