/** Indicators of the invented school. */

import type * as R from '../../src/flows/replies';

const figure = (key: string, title: string, own: Partial<R.IndicatorCard> = {}): R.IndicatorCard => ({
  key,
  title,
  fact: 'н/д',
  plan: '',
  deviation: '',
  mark: 'none',
  counted: '',
  rule: 'Разные наставляемые в парах и группах по приказу ÷ обучающиеся 10–18 лет × 100.',
  source: 'Листы «Пары» и «Наставляемые»; контингент на 20 сентября 2026 г. (ОО-1); план школы.',
  remarks: [],
  ...own,
});

export const INDICATORS: R.Indicators = {
  schoolYear: '2026–2027',
  countedOn: '11 октября 2026 г.',
  main: [
    figure('K1', 'Доля обучающихся 10–18 лет – наставляемых', {
      fact: '54,2\u00a0%',
      plan: '50\u00a0%',
      deviation: '+4,2',
      mark: 'reached',
      counted: '120 из\u00a0221',
    }),
    figure('K2', 'Доля обучающихся 15–18 лет – наставников', {
      fact: '6,5\u00a0%',
      plan: '10\u00a0%',
      deviation: '−3,5',
      mark: 'short',
      counted: '7 из\u00a0108',
      remarks: ['Участники без понятной даты рождения: 2. Они не учтены.'],
    }),
    figure('K3', 'Доля молодых учителей (опыт 0–3 года) – наставляемых', {
      fact: '112,5\u00a0%',
      plan: '100\u00a0%',
      deviation: '+12,5',
      mark: 'reached',
      counted: '9 из\u00a08',
    }),
    figure('K4', 'Предприятия, предоставившие наставников', {
      plan: '5\u00a0%',
      remarks: [
        'Не указано «Организаций в городе»: впишите число в лист «Контингент», без него долю посчитать нельзя.',
      ],
    }),
    figure('K5', 'Удовлетворённость наставляемых', {
      fact: '91,7\u00a0%',
      plan: '85\u00a0%',
      deviation: '+6,7',
      mark: 'reached',
      counted: '11 из\u00a012',
      remarks: ['Слишком мало ответов: 12. По ним рано судить.'],
    }),
    figure('K6', 'Удовлетворённость наставников', {
      plan: '85\u00a0%',
      remarks: ['Ответов пока нет.'],
    }),
    figure('K7', 'Охват обучающихся', { fact: '36,4\u00a0%', counted: '163 из\u00a0448' }),
    figure('K8', 'Охват педагогических работников', {
      fact: '38\u00a0%',
      plan: '50\u00a0%',
      deviation: '−12,0',
      mark: 'short',
      counted: '19 из\u00a050',
    }),
  ],
  working: [
    figure('P1', 'Пункты планов, выполненные в срок', { fact: '78,6\u00a0%', counted: '22 из\u00a028' }),
    figure('P2', 'Наставляемые без пары', { fact: '13' }),
    figure('P3', 'Сколько дней в среднем ждут пары', { fact: '12\u202f345,6' }),
  ],
  lacking: [
    {
      text: 'Впишите план школы за 2026–2027 учебный год: не заполнено 8 значений.',
      place: { register: 'targets', code: '', column: '' },
    },
    { text: 'В «Контингенте» есть замечания: проверьте числа.', place: null },
  ],
  sheet: { register: 'indicators', code: '', column: '' },
  copy: null,
};

export const NOTHING_COUNTED: R.Indicators = {
  schoolYear: '2026–2027',
  countedOn: '',
  main: [],
  working: [],
  lacking: [
    {
      text: 'Заполните «Контингент» за 2026–2027 учебный год: без него неизвестно, из скольких считать доли.',
      place: { register: 'headcount', code: '', column: '' },
    },
    { text: 'Показатели ещё не посчитаны: нажмите «Обновить показатели».', place: null },
  ],
  sheet: null,
  copy: null,
};

export const COPY: R.IndicatorCopy = {
  url: 'https://docs.google.com/spreadsheets/d/1copy/edit',
  updatedOn: '11 октября 2026 г.',
  trouble: '',
};
