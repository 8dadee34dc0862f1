/** What reports say: figures, what is hidden, what is missing and where it is filled in. */

import { valuesOf } from '../../../src/core/documents/values';
import { material } from './material';
import { response, satisfaction } from './report-answers';
import { field, problems, REPORTS, table } from './report-questions';
import { reportArchive } from './report-school';

describe('quarterly reports', () => {
  test('plans by code of the pair, with a pair that sent no report', () => {
    const rows = table('plansQuarter', 'Планы', [
      'пара',
      'всего',
      'выполнено',
      'просрочено',
      'доля',
      'встреч',
    ]);
    expect(rows).toHaveLength(19);
    expect(rows[5]).toEqual(['НП-006', '8', '6', '1', '75 %', '3']);
    expect(rows[17]).toEqual(['НП-018', 'нет отчёта', '—', '—', '—', '3']);
    expect(field('plansQuarter', 'Пары без отчёта')).toBe('НП-018, НП-019');
    expect(field('plansQuarter', 'Пары без встреч')).toBe('НП-019');
  });

  test('early ends with their reasons; one that ended as planned later is none', () => {
    expect(table('reportQuarter', 'Досрочные завершения', ['пара', 'дата, цифрами', 'причина'])).toEqual([
      ['НП-003', '01.03.2027', 'переезд или перевод'],
    ]);
    const second = { Квартал: 'II квартал 2027 года' };
    expect(table('reportQuarter', 'Досрочные завершения', ['пара'], {}, second)).toEqual([]);
    expect(table('reportQuarter', 'По формам', ['форма', 'завершили'], {}, second)).toContainEqual([
      'учитель – ученик',
      '1',
    ]);
  });

  test('petitions of the quarter with what was decided, and who asks for help', () => {
    expect(table('reportQuarter', 'Обращения', ['пара', 'вид', 'решение', 'приказ'])).toEqual([
      ['НП-003', 'досрочное прекращение', 'удовлетворить', '№ 12-од от 26.02.2027'],
      ['НП-006', 'корректировка программы', 'не принято', '—'],
    ]);
    expect(field('reportQuarter', 'Просят помощи')).toBe('НП-004');
  });

  test('without pairs or without answers the caution leads to the sheet', () => {
    expect(problems('reportQuarter', { pairs: [] })).toMatchObject([
      { code: 'reportWithoutPairs', caution: true, place: { register: 'pairs' } },
    ]);
    expect(problems('plansQuarter', { answers: [] })).toMatchObject([
      {
        code: 'reportWithoutAnswers',
        caution: true,
        values: { names: '«Квартальный отчёт наставника»', period: 'I квартал 2027 года' },
        place: { register: 'answers' },
      },
    ]);
  });
});

describe('the annual report', () => {
  const COLUMNS = ['план', 'факт', 'отклонение', 'достигнут', 'посчитано'];

  test('plan, fact and deviation of each indicator', () => {
    const rows = table('reportYear', 'Показатели', COLUMNS);
    expect(rows).toHaveLength(8);
    expect(rows[0]).toEqual(['70 %', '7,6 %', '−62,4', 'нет', '18 из 236']);
    expect(rows[4]).toEqual(['85 %', '100 %', '+15', 'да', '18 из 18']);
    expect(field('reportYear', 'Достигнуто')).toBe('2 показателя');
  });

  test('more than all of them is no success: the headcount is to be checked', () => {
    const headcount = [{ asOf: '2026-09-01', pupils: 300, pupils10to18: 12 }];
    const rows = table('reportYear', 'Показатели', COLUMNS, { headcount });
    expect(rows[0]).toEqual(['70 %', '150 %', '+80', 'проверьте', '18 из 12']);
    expect(field('reportYear', 'Достигнуто', { headcount })).toBe('2 показателя');
  });

  test('without a headcount shares are «н/д», and the caution names sheet and indicators', () => {
    const rows = table('reportYear', 'Показатели', COLUMNS, { headcount: [] });
    expect(rows[0]).toEqual(['70 %', 'н/д', '—', '—', '18 из н/д']);
    expect(problems('reportYear', { headcount: [] })).toMatchObject([
      {
        code: 'reportWithoutHeadcount',
        caution: true,
        values: { sheet: 'Контингент', names: expect.stringContaining('«Охват обучающихся»') },
        place: { register: 'headcount' },
      },
    ]);
    expect(problems('reportYear')).toEqual([]);
  });

  test('a share made by fewer than five answers is not shown', () => {
    const answers = [1, 2, 3, 4].flatMap((i) => satisfaction('наставляемый', 'ученик – ученик', i));
    const rows = table('reportYear', 'Показатели', COLUMNS, { answers });
    expect(rows[4]).toEqual(['85 %', 'менее 5 ответов', '—', '—', '—']);
    expect(rows[5]).toEqual(['85 %', 'менее 5 ответов', '—', '—', '—']);
    expect(problems('reportYear', { answers })).toEqual([]);
  });

  test('a figure that was reported stands as it was, one that was not is counted', () => {
    const stored = {
      indicator: 'К7',
      schoolYear: '2026/27',
      plan: 40,
      value: 38.5,
      numerator: 77,
      denominator: 200,
    };
    const told = (state: string) =>
      table('reportYear', 'Показатели', COLUMNS, { figures: [{ ...stored, state, asOf: '2027-05-10' }] })[6];
    expect(told('сдан')).toEqual(['40 %', '38,5 %', '−1,5', 'нет', '77 из 200']);
    expect(told('текущий')).toEqual(['50 %', '6,1 %', '−43,9', 'нет', '25 из 412']);
  });

  test('cases of pairs of another year are left out', () => {
    expect(field('reportYear', 'Кейсов, цифрами')).toBe('1');
    expect(field('reportYear', 'Кейсов, цифрами', {}, { 'Учебный год': '2025–2026' })).toBe('0');
  });
});

describe('the report on monitoring', () => {
  test('few answers are shown as such, and nobody is named', () => {
    const rows = table('reportMonitoring', 'Качество', ['кто', 'ответили', 'качество']);
    expect(rows).toContainEqual(['другие участники: «Качество программы»', 'менее 5 ответов', '—']);
    expect(rows).toContainEqual(['наставляемые: «Удовлетворённость наставляемых»', '9', '8,0']);
  });

  test('before and after of the same people, those who answered once told apart', () => {
    const rows = table('reportMonitoring', 'Влияние', ['параметр', 'ответили', 'до', 'после', 'изменение']);
    expect(rows[0]).toEqual([
      'Мне интересно учиться',
      '17',
      expect.stringMatching(/^5,\d\d$/),
      expect.any(String),
      expect.stringMatching(/^\+1,\d\d$/),
    ]);
    expect(field('reportMonitoring', 'Итог влияния')).toContain('не сравнивались: менее пяти человек');
    expect(field('reportMonitoring', 'Итог влияния')).toContain('о значимости изменений судить нельзя');
  });

  test('the sum of the checklist with its level, or that there is none', () => {
    expect(field('reportMonitoring', 'Итог соответствия')).toMatch(
      /^Программа в целом: 16 баллов из 18, оптимальный уровень\. .*по умолчанию/,
    );
    expect(field('reportMonitoring', 'Итог соответствия', { answers: [] })).toContain('не заполнен');
  });

  test('without answers the questionnaires that are lacking are named together', () => {
    expect(problems('reportMonitoring', { answers: [] }).map(({ values }) => values.names)).toEqual([
      '«Качество программы», «Лист соответствия программы», «Итоговая оценка»',
    ]);
    expect(field('reportMonitoring', 'Итог влияния', { answers: [] })).toContain('Нет сопоставимых данных');
    expect(table('reportMonitoring', 'Влияние', ['параметр'], { answers: [] })).toEqual([]);
  });

  test('a statement that both sides marked stands once, the words of the curator before it', () => {
    const lines = field('reportMonitoring', 'Сильные стороны')!.split('\n');
    expect(lines[0]).toBe('– Наставники обучены, встречи проходят регулярно');
    expect(lines[1]).toBe('– Мне понравилось, хочу продолжать – 88,9 % (наставляемые), 92,9 % (наставники)');
    expect(field('reportMonitoring', 'Угрозы', { answers: [] })).toBe('н/д');
  });
});

test('holidays: what mentees are busy with, of how many nothing is known', () => {
  expect(field('holidays', 'Наставляемых в программах')).toBe('19 наставляемых');
  expect(field('holidays', 'Сведения есть, цифрами')).toBe('15');
  const rows = table('holidays', 'Занятость', ['занятие', 'человек', 'доля']);
  expect(rows.reduce((sum, [, people]) => sum + Number(people), 0)).toBe(15);
  expect(rows).toContainEqual(['Проект с наставником', '3', '20 %']);
  expect(problems('holidays', {}, { Каникулы: 'Зимние' })).toMatchObject([
    { code: 'reportWithoutAnswers', values: { period: 'зимние каникулы' } },
  ]);
});

test('statistics: people by role, form and age, each once in a row; of the year or of one day', () => {
  const columns = ['роль', 'форма', '10–14 лет', '15–18 лет', 'старше 35 лет', 'человек'];
  const rows = table('statistics', 'Участники', columns);
  expect(rows).toContainEqual(['наставляемые', 'всего', '12', '6', '0', '19']);
  expect(rows[rows.length - 1]).toEqual(['все участники', 'всего', '12', '13', '10', '36']);
  const late = table('statistics', 'Участники', columns, {}, { 'На день': '2027-05-01' });
  expect(late).toContainEqual(['наставляемые', 'всего', '11', '5', '0', '17']);
  expect(table('statistics', 'Участники', columns, {}, { 'На день': '2026-09-20' })).toEqual([
    ['наставляемые', 'всего', '0', '0', '0', '0'],
    ['наставники', 'всего', '0', '0', '0', '0'],
    ['все участники', 'всего', '0', '0', '0', '0'],
  ]);
});

test('no report names anybody', () => {
  const words = response(
    {
      questionnaire: 'Рефлексия',
      day: '2027-05-01',
      stage: 'после программы',
      role: 'наставник',
      pair: 'НП-001',
      subject: '',
    },
    [['worked', 'Что получилось', '', 'Зимина Инна всё успела']],
  );
  const archive = reportArchive();
  const names = [...archive.mentees, ...archive.mentors].map(({ name }) => name.split(' ')[0]!);
  for (const kind of REPORTS) {
    const given = material(kind, { archive: reportArchive({ answers: [...words] }) });
    const values = valuesOf(kind, given);
    for (const { name, columns } of kind.lists) {
      const count = values.list(`${name}: №`)!.count;
      for (let row = 0; row < count; row += 1)
        for (const column of columns) values.cell(`${name}: ${column.name}`, row);
    }
    for (const { name } of kind.fields) values.field(name);
    const said = [...values.given].join(' ');
    expect(names.filter((name) => said.includes(name))).toEqual([]);
  }
});
