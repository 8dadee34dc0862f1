/** Menus of row numbers, column letters and cells. */
import { act } from './api';
import { enterCell } from './editor';
import { type MenuEntry, openMenu } from './popup';
import { letters, rectangle, sheet } from './state';

interface Point {
  readonly x: number;
  readonly y: number;
}

const counted = (count: number, one: string, few: string, many: string): string => {
  const tens = count % 100;
  const ones = count % 10;
  const word = tens > 10 && tens < 20 ? many : ones === 1 ? one : ones > 1 && ones < 5 ? few : many;
  return `${count} ${word}`;
};

export function openRowMenu(at: Point): void {
  const area = rectangle();
  const count = area.bottom - area.top + 1;
  const rows = counted(count, 'строку', 'строки', 'строк');
  const send = (action: string) => () =>
    void act('/api/rows', { sheet: sheet().id, action, row: area.top, count });
  openMenu(at, 'Действия со строкой', [
    { label: 'Изменить ячейку', hint: 'Enter', run: enterCell },
    null,
    { label: `Вставить ${rows} выше`, run: send('insertAbove') },
    { label: `Вставить ${rows} ниже`, run: send('insertBelow') },
    null,
    { label: `Удалить ${rows}`, run: send('delete') },
  ]);
}

export function openColumnMenu(at: Point): void {
  const { left: column, right } = rectangle();
  const many = right > column;
  const name = letters(column);
  const { columns, filter } = sheet();
  const send = (action: string) => () => void act('/api/columns', { sheet: sheet().id, action, column });
  const sort = (ascending: boolean) => () => void act('/api/sort', { sheet: sheet().id, column, ascending });
  const hiddenNear = columns
    .map((one, index) => ({ ...one, column: index + 1 }))
    .some((one) => one.hidden && (one.column === column - 1 || one.column === right + 1));
  const entries: (MenuEntry | null)[] = [
    { label: `Сортировать ${filter ? '' : 'лист '}А → Я`, run: sort(true) },
    { label: `Сортировать ${filter ? '' : 'лист '}Я → А`, run: sort(false) },
    null,
    { label: 'Вставить столбец слева', run: send('insertLeft') },
    { label: 'Вставить столбец справа', run: send('insertRight') },
    { label: `Удалить столбец ${name}`, disabled: many, run: send('delete') },
    null,
    { label: 'Переместить влево', disabled: column === 1 || many, run: send('moveLeft') },
    { label: 'Переместить вправо', disabled: column === columns.length || many, run: send('moveRight') },
    null,
    { label: 'Скрыть столбец', disabled: many, run: send('hide') },
    { label: 'Показать скрытые рядом', disabled: !hiddenNear, run: send('show') },
  ];
  openMenu(at, `Действия со столбцом ${name}`, entries);
}
