/** Invented answers to the questionnaires, so that reports have something to print. Nothing here is by chance. */

import type { Cells } from '../../../src/core/cell';

interface Response {
  readonly questionnaire: string;
  readonly day: string;
  readonly stage: string;
  readonly role: string;
  readonly form?: string;
  readonly subject?: string;
  readonly pair?: string;
}

type Item = readonly [key: string, title: string, measure: string, value: string];

let marks = 0;

/** The rows of one response. */
export function response(about: Response, items: readonly Item[]): readonly Cells[] {
  marks += 1;
  const mark = `отв-${String(marks).padStart(4, '0')}`;
  return items
    .filter(([, , , value]) => value !== '')
    .map(([key, item, measure, value]) => ({
      ...about,
      subject: about.subject ?? 'анонимно',
      response: mark,
      key,
      item,
      measure,
      value,
    }));
}

/** A number from 1 to 10 that differs from one respondent to the next and is the same every time. */
const points = (least: number, spread: number, seed: number): string => String(least + ((seed * 7) % spread));
const yes = (seed: number, ofTen: number): string => ((seed * 3) % 10 < ofTen ? 'Да' : 'Нет');

const MEETINGS = ['1 – знакомство', '2 – пробная', '3 – планирование', '4 – рабочая', '5 – заключительная'];

/** Both sides of the pair tell of a meeting; every fourth mentee forgets to. */
export function meetings(pair: string, seed: number, days: readonly string[]): readonly Cells[] {
  return days.flatMap((heldOn, at) =>
    (['наставник', 'наставляемый'] as const)
      .filter((role) => role === 'наставник' || (seed + at) % 4 !== 0)
      .flatMap((role) =>
        response(
          { questionnaire: 'Отзыв о встрече', day: heldOn, stage: 'промежуточный', role, pair, subject: '' },
          [
            ['heldOn', 'Дата встречи', 'meeting', heldOn],
            ['meetingType', 'Вид встречи', 'meeting', MEETINGS[Math.min(at, MEETINGS.length - 1)]!],
            ['duration', 'Сколько длилась', 'meeting', '30–60 минут'],
            ['usefulness', 'Встреча была полезной', 'meeting', points(6, 5, seed + at)],
            ['problem', 'Нужна помощь куратора', 'meeting', seed === 4 && at === 4 ? 'Да' : 'Нет'],
          ],
        ),
      ),
  );
}

export function quarter(
  pair: string,
  day: string,
  words: string,
  items: readonly number[],
): readonly Cells[] {
  const [total, done, overdue] = items.map(String);
  return response(
    {
      questionnaire: 'Квартальный отчёт наставника',
      day,
      stage: 'промежуточный',
      role: 'наставник',
      pair,
      subject: '',
    },
    [
      ['quarter', 'За какой квартал', '', words],
      ['itemsTotal', 'Сколько пунктов в плане', 'plan', total!],
      ['itemsDone', 'Сколько из них выполнено', 'plan', done!],
      ['itemsOverdue', 'Сколько просрочено', 'plan', overdue!],
    ],
  );
}

const SATISFACTION: readonly (readonly [string, string])[] = [
  ['satWork', 'Совместная работа меня устраивает'],
  ['satResult', 'Результат меня устраивает'],
  ['satExpected', 'Мои ожидания оправдались'],
];
const SWOT: readonly (readonly [string, string, number])[] = [
  ['liked', 'Мне понравилось, хочу продолжать', 9],
  ['newInterest', 'Появился интерес к новым знаниям', 8],
  ['clearFuture', 'Стало понятнее моё профессиональное будущее', 6],
  ['beyond', 'Хочу заниматься сверх программы или делать свой проект', 5],
  ['sport', 'Хочу чаще участвовать в спортивных мероприятиях', 3],
  ['culture', 'Хочу чаще участвовать в культурных мероприятиях', 4],
  ['becomeMentor', 'Планирую стать наставником', 4],
  ['resultsRose', 'Мои результаты выросли', 7],
];

export function satisfaction(
  role: 'наставляемый' | 'наставник',
  form: string,
  seed: number,
): readonly Cells[] {
  const title = role === 'наставляемый' ? 'Удовлетворённость наставляемых' : 'Удовлетворённость наставников';
  return response({ questionnaire: title, day: '2027-05-04', stage: 'после программы', role, form }, [
    ...SATISFACTION.map(([key, words], i): Item => [key, words, 'satisfaction', points(6, 5, seed + i)]),
    ['personalMeetings', 'Личные встречи были полезны', 'quality', points(7, 4, seed)],
    ['planClear', 'План работы понятен', 'quality', points(5, 6, seed)],
    ...SWOT.map(([key, words, ofTen]): Item => [key, words, 'swot', yes(seed, ofTen)]),
  ]);
}

const QUALITY: readonly (readonly [string, string])[] = [
  ['conditions', 'Условий для встреч хватает'],
  ['organised', 'Программа хорошо организована'],
  ['comfort', 'Участникам комфортно'],
  ['clarity', 'Цели и правила понятны'],
  ['informed', 'О программе достаточно рассказывают'],
  ['outcome', 'Результаты программы заметны'],
];

export function quality(role: string, form: string, seed: number): readonly Cells[] {
  return response(
    { questionnaire: 'Качество программы', day: '2027-05-05', stage: 'после программы', role, form },
    QUALITY.map(([key, words], i): Item => [key, words, 'quality', points(5, 6, seed + i)]),
  );
}

const STATEMENTS: readonly (readonly [string, string])[] = [
  ['goals', 'Программа отвечает целям наставничества'],
  ['principles', 'Соблюдаются принципы наставничества'],
  ['approaches', 'Применяются современные подходы и технологии'],
  ['climate', 'Участникам комфортно в программе'],
  ['logic', 'Работа наставников последовательна и логична'],
  ['participants', 'Участники довольны программой'],
  ['partners', 'Партнёры довольны программой'],
  ['menteesActive', 'Наставляемые активны'],
  ['learntUsed', 'Полученные знания и опыт применяются'],
];

export function curatorCheck(): readonly Cells[] {
  return response(
    {
      questionnaire: 'Лист соответствия программы',
      day: '2027-05-06',
      stage: 'после программы',
      role: 'другой участник',
      subject: '',
    },
    [
      ...STATEMENTS.map(
        ([key, words], i): Item => [key, words, 'conformity', i % 4 === 3 ? 'частично' : 'в полной мере'],
      ),
      ['strengths', 'Сильные стороны программы', '', 'Наставники обучены, встречи проходят регулярно'],
      ['weaknesses', 'Слабые стороны программы', '', 'Мало наставников из организаций города'],
      ['opportunities', 'Возможности вокруг программы', '', 'Колледж готов дать наставников-студентов'],
      ['threats', 'Угрозы программе', '', 'Перегрузка педагогов в конце четверти'],
    ],
  );
}

const GROWTH: readonly (readonly [string, string, number])[] = [
  ['learning', 'Мне интересно учиться', 2],
  ['marks', 'Мои отметки меня устраивают', 1],
  ['teamwork', 'Мне легко работать вместе с другими', 1],
  ['school', 'Я иду в школу с желанием', 0],
  ['future', 'Я понимаю, кем хочу стать и что для этого нужно', 2],
  ['ambition', 'Я стремлюсь к высоким результатам', 1],
  ['activity', 'Я участвую в делах класса и школы', 1],
  ['confidence', 'Я уверенно берусь за новое', 2],
];

/** Before and after of one pupil; who has left answers only before. */
export function growth(subject: string, seed: number, isOver: boolean): readonly Cells[] {
  const about = { role: 'наставляемый', subject } as const;
  const before = response(
    { questionnaire: 'Входная оценка: обучающийся', day: '2026-10-14', stage: 'до программы', ...about },
    GROWTH.map(([key, words], i): Item => [key, words, 'growth', points(3, 5, seed + i)]),
  );
  const after = response(
    { questionnaire: 'Итоговая оценка: обучающийся', day: '2027-05-07', stage: 'после программы', ...about },
    GROWTH.map(
      ([key, words, more], i): Item => [
        key,
        words,
        'growth',
        String(Math.min(10, Number(points(3, 5, seed + i)) + more - (seed % 5 === 0 ? 1 : 0))),
      ],
    ),
  );
  return isOver ? [...before, ...after] : before;
}

const ACTIVITIES = [
  'Кружок или секция',
  'Лагерь',
  'Учебные занятия',
  'Проект с наставником',
  'Практика или работа',
  'Другое',
];

export function holidays(subject: string, which: string, day: string, seed: number): readonly Cells[] {
  return response(
    { questionnaire: 'Занятость в каникулы', day, stage: 'промежуточный', role: 'наставляемый', subject },
    [
      ['holidays', 'Какие каникулы', '', which],
      ['activity', 'Чем занят', '', ACTIVITIES[seed % ACTIVITIES.length]!],
    ],
  );
}
