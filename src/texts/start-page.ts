/** Sheet «Начало»: for people who open the file without the panel. */

export interface Line {
  readonly text: string;
  readonly style: 'title' | 'heading' | 'text';
  /** Key of the sheet the line leads to. */
  readonly sheet?: string;
}

/** The seven stages of the programme, as every roadmap of the model has them (domain B.3). */
export const STAGES = [
  {
    key: 'conditions',
    title: 'Подготовка условий',
    sheet: 'settings',
    text: 'Таблицы и анкеты созданы, анкеты опубликованы.',
  },
  {
    key: 'mentees',
    title: 'База наставляемых',
    sheet: 'mentees',
    text: 'Ученики и педагоги ответили на анкету; ответы – на листе «Наставляемые».',
  },
  {
    key: 'mentors',
    title: 'База наставников',
    sheet: 'mentors',
    text: 'Те, кто готов помогать, ответили на анкету; ответы – на листе «Наставники».',
  },
  {
    key: 'selection',
    title: 'Отбор наставников',
    sheet: 'consents',
    text: 'Согласия подписаны и отмечены на листе «Согласия».',
  },
  {
    key: 'pairs',
    title: 'Формирование пар и групп',
    sheet: 'proposals',
    text: 'Пары предложены на листе «Подбор»; принятые – на листе «Пары».',
  },
  {
    key: 'work',
    title: 'Организация работы',
    sheet: 'papers',
    text: 'Приказ о закреплении подписан и стоит на листе «Документы».',
  },
  { key: 'closing', title: 'Завершение', sheet: 'pairs', text: 'Пары завершили программу.' },
] as const;

export function startPage(schoolName: string): readonly Line[] {
  return [
    { text: 'Наставничество', style: 'title' },
    { text: schoolName.replace(/№ /g, '№\u00a0'), style: 'text' },
    { text: '', style: 'text' },
    {
      text: 'Эта таблица ведёт программу наставничества школы: от анкет до приказа. Работать удобнее в панели: меню «Расширения» – «Куратор» – «Открыть панель».',
      style: 'text',
    },
    { text: '', style: 'text' },
    ...STAGES.flatMap(({ title, text, sheet }, i): Line[] => [
      { text: `${i + 1}. ${title}`, style: 'heading', sheet },
      { text, style: 'text' },
    ]),
    { text: '', style: 'text' },
    { text: 'Показатели', style: 'heading', sheet: 'indicators' },
    {
      text: 'Что просят учредитель и отчёты, с планом и диаграммами, – на листе «Показатели». Сначала заполните лист «Контингент» и нажмите «Обновить показатели» в меню «Куратор».',
      style: 'text',
    },
    { text: '', style: 'text' },
    { text: 'Что можно менять', style: 'heading' },
    {
      text: 'Столбцы можно двигать, сортировать, скрывать и раскрашивать, свои столбцы – добавлять. Названия столбцов не меняйте: по ним таблица понимает, где что стоит. Исправленное вручную не перезаписывается.',
      style: 'text',
    },
    {
      text: 'Списки для анкет и таблиц – на листе «Справочники», реквизиты школы – на листе «Настройки», кто что сделал – на листе «Журнал».',
      style: 'text',
    },
  ];
}
