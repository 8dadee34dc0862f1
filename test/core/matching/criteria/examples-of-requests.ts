/** What is asked and offered: examples of the criteria that compare requests, words and terms of meeting. */
import type { Circumstances } from '../../../../src/core/matching/context';
import type { Mentee } from '../../../../src/core/registers/mentees';
import type { Mentor } from '../../../../src/core/registers/mentors';

export type Example = readonly [
  said: string,
  mentee: Partial<Mentee>,
  mentor: Partial<Mentor>,
  value: number | null,
  reason?: string | undefined,
  circumstances?: Partial<Circumstances>,
];

export type Examples = Readonly<Record<string, readonly Example[]>>;

const REVERSE = { kinds: ['реверсивное'] };
const TEACHER = { role: 'Педагог', post: 'учитель' };

export const OF_REQUESTS: Examples = {
  mainRequest: [
    [
      'met',
      { mainTopic: 'Математика ' },
      { topics: ['Спорт', 'математика'] },
      100,
      'главный запрос совпал: Математика',
    ],
    ['not met', { mainTopic: 'Математика' }, { topics: ['Спорт'] }, 0],
    ['mentor named no topic', { mainTopic: 'Математика' }, {}, 0],
    ['none given', {}, { topics: ['Спорт'] }, null],
    [
      'an option with a comma',
      { mainTopic: 'Уверенность, общение' },
      { topics: ['Уверенность, общение'] },
      100,
      'главный запрос совпал: Уверенность, общение',
    ],
  ],
  topics: [
    [
      'three of four',
      { topics: ['Спорт', 'Математика', 'Информатика', 'Творчество'] },
      { topics: ['творчество', 'спорт', 'информатика', 'Выбор профессии'] },
      72,
      '3 из 4 тем: Спорт, Информатика, Творчество',
    ],
    [
      'a topic with a comma in it',
      { topics: ['Уверенность, общение', 'Волонтёрство', 'Спорт'] },
      { topics: ['Волонтёрство', 'Уверенность, общение'] },
      78,
      '2 из 3 тем: Уверенность, общение; Волонтёрство',
    ],
    ['the first of three', { topics: ['а', 'б', 'в'] }, { topics: ['а'] }, 44, '1 из 3 тем: а'],
    ['the second of three', { topics: ['а', 'б', 'в'] }, { topics: ['б'] }, 33, '1 из 3 тем: б'],
    ['the last of three', { topics: ['а', 'б', 'в'] }, { topics: ['в'] }, 22, '1 из 3 тем: в'],
    [
      'the main one counts as the first',
      { topics: ['а', 'б', 'в'], mainTopic: 'В' },
      { topics: ['в'] },
      44,
      '1 из 3 тем: в',
    ],
    ['the first of two', { topics: ['а', 'б'] }, { topics: ['а'] }, 67, '1 из 2 тем: а'],
    [
      'the only one',
      { topics: ['Спорт'], mainTopic: 'Математика' },
      { topics: ['Спорт'] },
      100,
      '1 из 1 темы: Спорт',
    ],
    [
      'the main request alone is said once',
      { topics: ['Спорт'], mainTopic: 'Спорт' },
      { topics: ['Спорт'] },
      100,
      '',
    ],
    ['none', { topics: ['Спорт'] }, { topics: ['Математика'] }, 0],
    ['none given', { topics: [] }, { topics: ['Математика'] }, null],
    ['a topic twice', { topics: ['Спорт', 'спорт'] }, { topics: ['Спорт'] }, 100, '1 из 1 темы: Спорт'],
  ],
  subject: [
    ['the same', { subject: 'физика' }, { subject: 'Физика' }, 100, 'один предмет: физика'],
    ['different', { subject: 'физика' }, { subject: 'история' }, 0],
    ['a pupil has none', {}, { subject: 'история' }, null],
    ['the mentor has none', { subject: 'физика' }, {}, null],
  ],
  story: [
    [
      'another form of the word',
      { story: 'Готовлюсь к ЕГЭ по математике' },
      { topics: ['Математика', 'Спорт'] },
      70,
      'слово запроса есть и у наставника: «математике»',
    ],
    [
      'two words, one in the achievements',
      { story: 'Хочу писать сочинения и выиграть олимпиаду' },
      { topics: ['Олимпиады и проекты'], achievements: 'Побеждала в конкурсе сочинений' },
      90,
      'слова запроса есть и у наставника: «сочинения», «олимпиаду»',
    ],
    [
      'more than four are not all said',
      { story: 'физика, химия, музыка, театр, туризм' },
      { interests: ['Театр', 'Музыка', 'Туризм'], subject: 'физика', post: 'лаборант, химия' },
      100,
      'слова запроса есть и у наставника: «физика», «химия», «музыка», «театр»',
    ],
    ['part of a word is no word', { story: 'варю рис' }, { interests: ['Рисование'] }, 0],
    ['nor the other way round', { story: 'рисование' }, { interests: ['Рис'] }, 0],
    [
      'words that say nothing',
      { story: 'Мне очень нужна ваша помощь, хочу понимать учителя' },
      { post: 'учитель', topics: ['Помощь'] },
      null,
    ],
    ['the mentor says nothing', { story: 'Хочу играть на гитаре' }, {}, 0],
    ['no story', {}, { topics: ['Математика'] }, null],
  ],
  form: [
    [
      'wished by both',
      { forms: ['студент – ученик', 'ученик – ученик'] },
      { forms: ['ученик — ученик'] },
      100,
      'форма подходит обоим: ученик – ученик',
    ],
    [
      'wished by one',
      { forms: ['студент – ученик'] },
      { forms: ['ученик – ученик'] },
      50,
      'форму выбрал один из двоих: ученик – ученик',
    ],
    ['wished by neither', { forms: ['студент – ученик'] }, { forms: ['студент – ученик'] }, 0],
    ['one says nothing', { forms: ['ученик – ученик'] }, {}, 100, 'форма подходит обоим: ученик – ученик'],
    ['both say nothing', {}, {}, null],
  ],
  kind: [
    [
      'two in common',
      { kinds: ['скоростное', 'виртуальное'] },
      { kinds: ['виртуальное', 'скоростное'] },
      100,
      'вид подходит обоим: скоростное, виртуальное',
    ],
    ['none in common', { kinds: ['скоростное'] }, { kinds: ['виртуальное'] }, 0],
    ['a group alone', { kinds: ['в группе'] }, { kinds: ['В группе', 'скоростное'] }, 50, ''],
    [
      'a group and something else',
      { kinds: ['в группе', 'скоростное'] },
      { kinds: ['в группе', 'скоростное'] },
      100,
      'вид подходит обоим: скоростное',
    ],
    ['nothing but the reverse, nobody being turned round', REVERSE, REVERSE, 0],
    [
      'the reverse, years being equal, and another',
      { ...TEACHER, kinds: ['реверсивное', 'скоростное'], experience: 5 },
      { ...TEACHER, kinds: ['реверсивное', 'скоростное'], experience: 5 },
      100,
      'вид подходит обоим: скоростное',
    ],
    [
      'the reverse, turned round',
      { ...TEACHER, ...REVERSE, experience: 20 },
      { ...TEACHER, ...REVERSE, experience: 2 },
      100,
      'вид подходит обоим: реверсивное',
    ],
    ['one says nothing', { kinds: ['скоростное'] }, {}, null],
  ],
  time: [
    [
      'two slots',
      { slots: ['Вторник: День', 'Четверг: Утро', 'Пятница: Вечер'] },
      { slots: ['Четверг: Утро', 'Вторник: День'] },
      80,
      'общее время: вторник днём, четверг утром',
    ],
    ['one slot', { slots: ['Среда: Вечер'] }, { slots: ['среда: вечер'] }, 60, 'общее время: среда вечером'],
    [
      'five slots, three said',
      { slots: ['Понедельник: День', 'Вторник: День', 'Среда: День', 'Четверг: День', 'Пятница: День'] },
      { slots: ['Понедельник: День', 'Вторник: День', 'Среда: День', 'Четверг: День', 'Пятница: День'] },
      100,
      'общее время: понедельник днём, вторник днём, среда днём и ещё 2',
    ],
    [
      "a part of the school's own",
      { slots: ['Среда: после уроков'] },
      { slots: ['Среда: после уроков'] },
      60,
      'общее время: среда после уроков',
    ],
    ['a day alone', { slots: ['Среда'] }, { slots: ['Среда'] }, 60, 'общее время: среда'],
    ['both gave times and none meets', { slots: ['Среда: Вечер'] }, { slots: ['Среда: День'] }, 0],
    ['one gave none', { slots: ['Среда: Вечер'] }, {}, null],
  ],
  meetingFormat: [
    [
      'the same',
      { meetingFormat: 'Очно' },
      { meetingFormat: 'Очно' },
      100,
      'формат встреч подходит обоим: очно',
    ],
    [
      'mentee takes any',
      { meetingFormat: 'Любой' },
      { meetingFormat: 'Очно' },
      100,
      'формат встреч подходит обоим: очно',
    ],
    [
      'mentor takes any',
      { meetingFormat: 'Дистанционно' },
      { meetingFormat: 'Любой' },
      100,
      'формат встреч подходит обоим: дистанционно',
    ],
    [
      'both take any',
      { meetingFormat: 'Любой' },
      { meetingFormat: 'Любой' },
      100,
      'формат встреч обоим любой',
    ],
    ['different', { meetingFormat: 'Очно' }, { meetingFormat: 'Дистанционно' }, 0],
    ['one says nothing', { meetingFormat: 'Очно' }, {}, null],
  ],
  interests: [
    ['one', { interests: ['Кино'] }, { interests: ['Кино', 'Театр'] }, 50, 'общий интерес: Кино'],
    [
      'three',
      { interests: ['Кино', 'Театр', 'Наука'] },
      { interests: ['Наука', 'Кино', 'Театр'] },
      100,
      'общие интересы: Кино, Театр, Наука',
    ],
    ['none', { interests: ['Кино'] }, { interests: ['Театр'] }, 0],
    ['one says nothing', {}, { interests: ['Театр'] }, null],
  ],
};
