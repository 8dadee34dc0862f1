/**
 * Invents the answers of a school of any size in the shape Google Forms exports, with the mess people leave.
 * `npx tsx test/demo/invent.ts --out DIR --pupils 900 --teachers 120 --mentors 380 [--seed 1]`
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { QUESTIONNAIRES } from '../../src/core/questionnaires/list';
import { type BaseKey, headersOf } from '../../src/core/questionnaires/questionnaire';
import { DEFAULT_LISTS } from '../../src/core/registers/lists';
import { FILES } from './responses';

export interface Size {
  readonly pupils: number;
  readonly teachers: number;
  readonly mentors: number;
  readonly seed: number;
}

type Row = Record<string, string>;
export type Dice = () => number;

const SURNAMES =
  'Аистов Барсуков Вербин Грачёв Дубравин Ежов Журавлёв Зимин Истомин Калинин Ласточкин Метелев Нефёдов Окунев Полянский Рябинин Снегирёв Тополев Ушаков Хвоин Чибисов Шишкин Щукин Яснов Березко Ветрых'.split(
    ' ',
  );
const MALE =
  'Артём Богдан Глеб Денис Егор Захар Илья Кирилл Лев Макар Никита Роман Семён Тимур Фёдор Ярослав'.split(
    ' ',
  );
const FEMALE =
  'Алёна Варвара Дарья Ева Зоя Инна Кира Любовь Майя Нина Полина Раиса София Таисия Ульяна Яна'.split(' ');
const FATHERS = 'Андреевич Борисович Викторович Игоревич Олегович Павлович Романович Сергеевич'.split(' ');
const STORIES = [
  'Хочу разобраться и перестать бояться контрольных',
  'Нужен человек, который подскажет с чего начать',
  'Хочется довести свой проект до защиты',
  'Не успеваю, всё время откладываю\nи потом ночью доделываю',
  '',
];
const POSTS = [
  'учитель',
  'учитель начальных классов',
  'социальный педагог',
  'педагог-психолог',
  'учитель-логопед',
];
const LETTERS = ['А', 'Б', 'В'];

/** A generator of numbers in 0…1: same seed, same school. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function inventSchool(size: Size): Readonly<Record<BaseKey, readonly Row[]>> {
  const roll = dice(size.seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)]!;
  const some = (list: readonly string[], most: number): string[] => {
    const count = 1 + Math.floor(roll() * most);
    return [...list].sort(() => roll() - 0.5).slice(0, count);
  };
  const used = new Set<string>();
  const name = (): string => {
    for (;;) {
      const male = roll() < 0.5;
      const surname = pick(SURNAMES);
      const father = pick(FATHERS);
      const full = male
        ? `${surname} ${pick(MALE)} ${father}`
        : `${feminine(surname)} ${pick(FEMALE)} ${father.replace(/ич$/, 'на')}`;
      const numbered = used.has(full) ? '' : full;
      if (numbered !== '' || used.size > 3000) {
        used.add(full);
        return full;
      }
    }
  };
  const day = (year: number): string =>
    `${two(1 + Math.floor(roll() * 28))}.${two(1 + Math.floor(roll() * 12))}.${year}`;
  const slots = (question: string): Row =>
    Object.fromEntries(
      DEFAULT_LISTS.days.map((weekday) => [
        `${question} [${weekday}]`,
        roll() < 0.4 ? some(DEFAULT_LISTS.dayParts, 2).join(', ') : '',
      ]),
    );
  let serial = 0;
  const common = (register: 'mentees' | 'mentors', forms: readonly string[]): Row => {
    serial += 1;
    return {
      'Фамилия, имя, отчество': name(),
      'Электронная почта': roll() < 0.7 ? `person${serial}@school.example` : '',
      'Желаемая форма наставничества': some(forms, register === 'mentees' ? 3 : 1).join(', '),
      'Желаемый вид наставничества': some(DEFAULT_LISTS.kinds, 3).join(', '),
      ...slots('Когда удобно встречаться'),
      'Формат встреч': pick(DEFAULT_LISTS.meetingFormats),
    };
  };
  const pupils = Array.from({ length: size.pupils }, (): Row => {
    const grade = 1 + Math.floor(roll() * 11);
    const topics = some(DEFAULT_LISTS.pupilTopics, 4);
    return {
      ...common('mentees', ['ученик – ученик', 'студент – ученик', 'работодатель – ученик']),
      'Дата рождения': day(2020 - grade - 1),
      Класс: className(grade, pick(LETTERS), roll()),
      'С чем нужна помощь': topics.join(', '),
      'Главный запрос': topics[0]!,
      'Расскажите о запросе своими словами': pick(STORIES),
      Интересы: roll() < 0.9 ? some(DEFAULT_LISTS.interests, 4).join(', ') : '',
    };
  });
  const teachers = Array.from({ length: size.teachers }, (): Row => {
    const topics = some(DEFAULT_LISTS.teacherTopics, 4);
    return {
      ...common('mentees', [
        'учитель – учитель',
        'руководитель – учитель',
        'педагог вуза или колледжа – молодой педагог',
      ]),
      Должность: pick(POSTS),
      'Предмет или направление': pick(DEFAULT_LISTS.subjects),
      'Педагогический стаж, лет': String(Math.floor(roll() * 7)),
      'Квалификационная категория': pick(['нет', 'соответствие занимаемой должности']),
      'Профессиональные затруднения': topics.join(', '),
      'Главный запрос': topics[0]!,
      'Расскажите о запросе своими словами': pick(STORIES),
    };
  });
  const mentors = Array.from({ length: size.mentors }, (): Row => {
    const kind = roll();
    const [role, form, post, topics, groups] =
      kind < 0.55
        ? [
            'Обучающийся',
            'ученик – ученик',
            className(8 + Math.floor(roll() * 4), pick(LETTERS), roll()),
            DEFAULT_LISTS.pupilTopics,
            DEFAULT_LISTS.ageGroups.slice(0, 4),
          ]
        : kind < 0.75
          ? ['Педагог', 'учитель – учитель', pick(POSTS), DEFAULT_LISTS.teacherTopics, ['педагоги']]
          : kind < 0.8
            ? [
                'Руководитель',
                'руководитель – учитель',
                'заместитель директора по УВР',
                DEFAULT_LISTS.teacherTopics,
                ['педагоги'],
              ]
            : kind < 0.9
              ? [
                  'Выпускник',
                  'студент – ученик',
                  'студент',
                  DEFAULT_LISTS.pupilTopics,
                  DEFAULT_LISTS.ageGroups.slice(0, 4),
                ]
              : [
                  'Сотрудник организации-партнёра',
                  'работодатель – ученик',
                  'инженер',
                  DEFAULT_LISTS.pupilTopics,
                  DEFAULT_LISTS.ageGroups.slice(1, 4),
                ];
    const pupil = role === 'Обучающийся';
    return {
      ...common('mentors', [form]),
      'Кто вы': role,
      'Дата рождения': day(pupil ? 2008 + Math.floor(roll() * 4) : 1965 + Math.floor(roll() * 33)),
      'Место работы или учёбы': role === 'Сотрудник организации-партнёра' ? 'Завод «Полюс»' : 'наша школа',
      'Класс или должность': post,
      'Квалификационная категория': role === 'Педагог' ? pick(['первая', 'высшая']) : '',
      'Стаж, лет': pupil ? '' : String(1 + Math.floor(roll() * 30)),
      'В чём вы готовы помочь': some(topics, 6).join(', '),
      'Предмет или направление': role === 'Педагог' ? pick(DEFAULT_LISTS.subjects) : '',
      Интересы: some(DEFAULT_LISTS.interests, 4).join(', '),
      'Кому готовы быть наставником': some(groups, 4).join(', '),
      'Сколько наставляемых готовы взять': roll() < 0.05 ? '3 человека' : String(1 + Math.floor(roll() * 4)),
      'Сколько часов в неделю готовы уделять': String(1 + Math.floor(roll() * 4)),
    };
  });
  return { pupil: mess(pupils, roll), teacher: mess(teachers, roll), mentor: mess(mentors, roll) };
}

/** Some people answer twice, shout, forget their name or their request. */
function mess(rows: readonly Row[], roll: Dice): readonly Row[] {
  const out: Row[] = [];
  for (const row of rows) {
    const luck = roll();
    if (luck < 0.02) out.push({ ...row, 'Фамилия, имя, отчество': '' });
    else if (luck < 0.05)
      out.push({ ...row, 'Фамилия, имя, отчество': `  ${row['Фамилия, имя, отчество']} ` });
    else out.push(row);
    if (luck > 0.95)
      out.push({ ...row, 'Фамилия, имя, отчество': row['Фамилия, имя, отчество']!.toUpperCase() });
  }
  return out;
}

function feminine(surname: string): string {
  if (/(ко|ых)$/.test(surname)) return surname;
  return surname.endsWith('ский') ? surname.replace(/ий$/, 'ая') : `${surname}а`;
}

function className(grade: number, letter: string, luck: number): string {
  if (luck < 0.1) return `${grade} ${letter.toLowerCase()}`;
  if (luck < 0.15) return `${grade}«${letter}»`;
  return luck < 0.2 ? `${grade}-${letter}` : `${grade}${letter}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Rows as the CSV file that Google Forms exports: CRLF, quotes where needed. */
export function toCsv(key: BaseKey, rows: readonly Row[]): string {
  const header = [
    'Отметка времени',
    ...QUESTIONNAIRES[key].questions.flatMap((question) => headersOf(question, DEFAULT_LISTS)),
  ];
  const start = Date.UTC(2026, 8, { pupil: 7, teacher: 9, mentor: 10 }[key], 8, 0, 0);
  const lines = rows.map((row, i) => {
    const at = new Date(start + i * 97_000);
    const stamp = `${two(at.getUTCDate())}.${two(at.getUTCMonth() + 1)}.${at.getUTCFullYear()} ${at.getUTCHours()}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
    return [stamp, ...header.slice(1).map((title) => row[title] ?? '')];
  });
  return [header, ...lines]
    .map((cells) => cells.map(quote).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

export function writeSchool(folder: string, size: Size): void {
  mkdirSync(folder, { recursive: true });
  const school = inventSchool(size);
  for (const key of Object.keys(FILES) as BaseKey[])
    writeFileSync(join(folder, FILES[key]), toCsv(key, school[key]));
}

if (require.main === module) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      pupils: { type: 'string', default: '60' },
      teachers: { type: 'string', default: '10' },
      mentors: { type: 'string', default: '36' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (values.out) {
    writeSchool(values.out, {
      pupils: Number(values.pupils),
      teachers: Number(values.teachers),
      mentors: Number(values.mentors),
      seed: Number(values.seed),
    });
  } else {
    console.error('Укажите папку: --out DIR.');
    process.exitCode = 1;
  }
}
