/** D25: информационное письмо родителям, педагогам или партнёрам (A003, A192, A243, A244, A276). */

import { capital } from '../../text';
import { askChoice, askDay, daysLater } from '../ask';
import { answerTo } from '../asks';
import { type Condition, documentKind } from '../document-kind';
import { SCHOOL } from '../subjects/school';

const AUDIENCES = ['родителям', 'педагогам', 'партнёрам'] as const;
const TO = askChoice(['Кому', 'кому адресовано письмо', 'родителям'], AUDIENCES);

const isFor = (audience: (typeof AUDIENCES)[number]): Condition => ({
  name: capital(audience),
  meaning: `письмо адресовано ${audience}`,
  holds: (material) => answerTo(TO, material) === audience,
});

export const INFO_LETTER = documentKind({
  key: 'infoLetter',
  id: 'D25',
  title: 'Информационное письмо',
  group: 'letters',
  heading: 'О программе наставничества',
  about: SCHOOL,
  series: 'letters',
  topics: ['any', 'pupils'],
  asks: [TO, askDay(['Ответить до', 'до какого дня ждём ответа', '20 октября 2026 г.'], daysLater(14))],
  conditions: AUDIENCES.map(isFor),
});
