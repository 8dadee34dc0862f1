/** D36: кейс лучшей практики пары (A054, A101). */

import { askChoice, askText } from '../ask';
import { answerTo } from '../asks';
import { documentKind } from '../document-kind';
import { text } from '../field';
import type { Material } from '../material';
import { chosenCouple, PAIR } from '../subjects/pair';

const WITHOUT_NAMES = 'без имён';
/** Names are spread only where both sides have agreed to that apart from everything else (domain B.8). */
const NAMES = askChoice(
  ['Имена', 'имена ставят, когда у обеих сторон есть согласие на распространение данных', WITHOUT_NAMES],
  [WITHOUT_NAMES, 'с именами, согласия на распространение есть'],
);

const isNamed = (material: Material): boolean => answerTo(NAMES, material) !== WITHOUT_NAMES;

/** «педагог и обучающийся»: a class or a post would give them away. */
function rolesOf(material: Material): string {
  const couple = chosenCouple(material);
  const roles = [couple?.mentor, couple?.mentee].map((someone) => (someone?.role ?? '').toLowerCase());
  return `наставник – ${roles[0] || 'взрослый'}, наставляемый – ${roles[1] || 'участник программы'}`;
}

export const CASE_STUDY = documentKind({
  key: 'caseStudy',
  id: 'D36',
  title: 'Кейс лучшей практики',
  group: 'pairs',
  heading: 'Кейс: {{Название кейса}}',
  about: PAIR,
  each: true,
  asks: [
    askText(['Название кейса', 'короткое название без имён', 'Как математика стала любимым предметом']),
    askText(['Проблема', 'с чего начинали', 'наставляемый не решал задачи'], '', false),
    askText(['Решение', 'что делали', 'разбирали задачи на игровых примерах'], '', false),
    askText(['Результат', 'к чему пришли', 'оценки выросли'], '', false),
    askText(['Советы', 'что могут перенять другие пары', 'начинать с того, что интересно'], '', false),
    NAMES,
  ],
  fields: [
    text(
      ['Участники без имён', 'кто участвовал, без имён', 'наставник – педагог, наставляемый – обучающийся'],
      rolesOf,
    ),
  ],
  conditions: [
    { name: 'С именами', meaning: 'выбрано «с именами»', holds: isNamed },
    { name: 'Без имён', meaning: 'выбрано «без имён»', holds: (material) => !isNamed(material) },
  ],
});
