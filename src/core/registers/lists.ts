/** The lists of «Справочники»: drop-downs, choices of the questionnaires and roles follow from them. */

import type { Table } from '../cell';
import { foldText } from '../text';

interface ListDeclaration {
  readonly title: string;
  readonly note: string;
  readonly width: number;
  /** What set-up writes; afterwards the list belongs to the curator. */
  readonly defaults: readonly string[];
}

/**
 * Forms of mentoring with the roles of both sides stand in three columns side by side: the five forms of the
 * 2019 model, those of the 2021 model for teachers, and the local ones of kindergartens (domain B.2).
 */
const FORMS: readonly (readonly [form: string, mentors: string, mentees: string])[] = [
  ['ученик – ученик', 'Обучающийся', 'Обучающийся'],
  ['студент – ученик', 'Студент; Выпускник', 'Обучающийся'],
  ['работодатель – ученик', 'Сотрудник организации-партнёра; Выпускник; Родитель', 'Обучающийся'],
  ['учитель – учитель', 'Педагог; Руководитель', 'Педагог; Молодой специалист'],
  ['руководитель – учитель', 'Руководитель', 'Педагог; Молодой специалист'],
  ['педагог вуза или колледжа – молодой педагог', 'Педагог вуза или колледжа', 'Педагог; Молодой специалист'],
  ['работодатель – студент', 'Сотрудник организации-партнёра', 'Студент'],
  ['воспитатель – воспитатель', 'Воспитатель', 'Воспитатель'],
  ['специалист – специалист', 'Специалист', 'Специалист'],
];

export const LISTS = {
  forms: {
    title: 'Форма наставничества',
    note: 'Формы, которые есть в школе. Справа – кто в этой форме наставник и кто наставляемый.',
    width: 220,
    defaults: FORMS.map(([form]) => form),
  },
  formMentors: {
    title: 'Наставник в этой форме',
    note: 'Кто может быть наставником в форме слева; несколько – через точку с запятой.',
    width: 220,
    defaults: FORMS.map(([, mentors]) => mentors),
  },
  formMentees: {
    title: 'Наставляемый в этой форме',
    note: 'Кто может быть наставляемым в форме слева; несколько – через точку с запятой.',
    width: 200,
    defaults: FORMS.map(([, , mentees]) => mentees),
  },
  kinds: {
    title: 'Вид наставничества',
    note: 'Виды из положения о системе наставничества.',
    width: 160,
    defaults: [
      'традиционное',
      'в группе',
      'краткосрочное',
      'ситуационное',
      'скоростное',
      'реверсивное',
      'виртуальное',
    ],
  },
  pupilTopics: {
    title: 'Запросы обучающихся',
    note: 'С чем может быть нужна помощь ученику. Из списка берутся варианты анкет.',
    width: 200,
    defaults: [
      'Математика',
      'Русский язык',
      'Иностранный язык',
      'Естественные науки',
      'Информатика',
      'Подготовка к экзаменам',
      'Олимпиады и проекты',
      'Выбор профессии',
      'Уверенность, общение',
      'Адаптация в классе',
      'Организация времени',
      'Творчество',
      'Спорт',
      'Волонтёрство',
    ],
  },
  teacherTopics: {
    title: 'Затруднения педагогов',
    note: 'С чем может быть нужна помощь педагогу. Из списка берутся варианты анкет.',
    width: 200,
    defaults: [
      'Планирование урока',
      'Методика предмета',
      'Дисциплина в классе',
      'Работа с родителями',
      'Документы и отчётность',
      'Цифровые инструменты',
      'Инклюзия',
      'Классное руководство',
      'Проектная деятельность',
      'Аттестация',
      'Профессиональные конкурсы',
      'Адаптация в коллективе',
    ],
  },
  subjects: {
    title: 'Предметы',
    note: 'Предметы и направления для анкет педагогов и наставников.',
    width: 180,
    defaults: [
      'начальные классы',
      'русский язык и литература',
      'математика',
      'информатика',
      'физика',
      'химия и биология',
      'история',
      'иностранный язык',
      'физическая культура',
      'технология',
    ],
  },
  interests: {
    title: 'Интересы',
    note: 'Увлечения, которые помогают найти общий язык.',
    width: 140,
    defaults: [
      'Музыка',
      'Книги',
      'Кино',
      'Программирование',
      'Рисование',
      'Футбол',
      'Шахматы',
      'Путешествия',
      'Наука',
      'Театр',
      'Рукоделие',
      'Туризм',
    ],
  },
  categories: {
    title: 'Квалификационная категория',
    note: 'Категории педагогических работников.',
    width: 190,
    defaults: [
      'нет',
      'соответствие занимаемой должности',
      'первая',
      'высшая',
      'педагог-наставник',
      'педагог-методист',
    ],
  },
  menteeRoles: {
    title: 'Кто наставляемый',
    note: 'Категории наставляемых; ими пользуются формы наставничества.',
    width: 150,
    defaults: ['Обучающийся', 'Педагог', 'Молодой специалист', 'Студент', 'Воспитатель', 'Специалист'],
  },
  mentorRoles: {
    title: 'Кто наставник',
    note: 'Кем бывают наставники; ими пользуются формы наставничества.',
    width: 200,
    defaults: [
      'Обучающийся',
      'Педагог',
      'Руководитель',
      'Педагог вуза или колледжа',
      'Студент',
      'Выпускник',
      'Сотрудник организации-партнёра',
      'Родитель',
      'Воспитатель',
      'Специалист',
    ],
  },
  ageGroups: {
    title: 'Кому готовы помогать',
    note: 'Возрастные группы наставляемых; классы понимаются по числам.',
    width: 160,
    defaults: ['1–4 классы', '5–7 классы', '8–9 классы', '10–11 классы', 'педагоги'],
  },
  days: {
    title: 'Дни недели',
    note: 'Строки вопроса об удобном времени.',
    width: 120,
    defaults: ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница', 'Суббота'],
  },
  dayParts: {
    title: 'Часть дня',
    note: 'Столбцы вопроса об удобном времени.',
    width: 110,
    defaults: ['Утро', 'День', 'Вечер'],
  },
  meetingFormats: {
    title: 'Формат встреч',
    note: 'Вариант «Любой» подходит ко всем остальным.',
    width: 130,
    defaults: ['Очно', 'Дистанционно', 'Любой'],
  },
} as const satisfies Readonly<Record<string, ListDeclaration>>;

export type ListKey = keyof typeof LISTS;

/** Values of every list, in the curator's order. */
export type Lists = Readonly<Record<ListKey, readonly string[]>>;

export const LIST_KEYS = Object.keys(LISTS) as ListKey[];

export const DEFAULT_LISTS: Lists = Object.fromEntries(
  LIST_KEYS.map((key) => [key, LISTS[key].defaults]),
) as unknown as Lists;

/** A form of mentoring with the roles that fit each side (domain B.2). */
export interface MentoringForm {
  readonly title: string;
  readonly mentorRoles: readonly string[];
  readonly menteeRoles: readonly string[];
}

/**
 * Reads «Справочники»: each list is a column found by its title; a column that is missing gives the defaults.
 * The three columns of the forms keep their empty cells, because they belong together row by row.
 */
export function readLists(table: Table): Lists {
  const folded = table.header.map(foldText);
  const lists: Partial<Record<ListKey, readonly string[]>> = {};
  for (const key of LIST_KEYS) {
    const at = folded.indexOf(foldText(LISTS[key].title));
    const cells = table.rows.map((row) => String(row[at] ?? '').trim());
    lists[key] =
      at < 0
        ? LISTS[key].defaults
        : key.startsWith('form')
          ? trimEnd(cells)
          : cells.filter((cell) => cell !== '');
  }
  return lists as Lists;
}

function trimEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}

export function mentoringForms(lists: Lists): readonly MentoringForm[] {
  const split = (text: string | undefined): string[] =>
    (text ?? '')
      .split(/[;,]/)
      .map((role) => role.trim())
      .filter((role) => role !== '');
  return lists.forms
    .map((title, i) => ({
      title,
      mentorRoles: split(lists.formMentors[i]),
      menteeRoles: split(lists.formMentees[i]),
    }))
    .filter(({ title }) => title !== '');
}
