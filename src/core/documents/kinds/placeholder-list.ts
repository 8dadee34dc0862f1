/** Перечень подстановок: каждое слово в скобках с объяснением и примером. */

import { documentKind } from '../document-kind';
import { text } from '../field';
import { SCHOOL } from '../subjects/school';

/** Braces can stand in a paper only as values: in its template they would be placeholders themselves. */
const SAMPLES: readonly (readonly [name: string, sample: string])[] = [
  ['Образец имени', '{{Город}}'],
  ['Образец с вариантом', '{{Куратор, кратко, кому}}'],
  ['Образец даты', '{{Дата, цифрами}}'],
  ['Образец строки списка', '{{Пары: наставник}}'],
  ['Образец номера строки', '{{Пары: №}}'],
  ['Образец условия', '{{если Сайт}}'],
  ['Образец обратного условия', '{{если нет Сайт}}'],
  ['Образец пункта', '{{п}}'],
  ['Образец подпункта', '{{пп}}'],
];

/** Its list comes from the list of all kinds, which alone knows every name. */
export const PLACEHOLDER_LIST = documentKind({
  key: 'placeholderList',
  id: '',
  title: 'Перечень подстановок',
  group: 'other',
  heading: 'Перечень подстановок для шаблонов',
  about: SCHOOL,
  mustShow: ['Подстановки'],
  fields: SAMPLES.map(([name, sample]) => text([name, 'пример записи', sample], () => sample)),
});
