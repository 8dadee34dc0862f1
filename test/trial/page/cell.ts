/** One cell of the grid as the person sees it. */
import type { CellPicture, Look, RulePicture, SheetPicture } from '../wire';
import { el } from './element';
import { letters } from './state';

/** Words for people who cannot see the cell's marks. */
function spoken(cell: CellPicture, rule: RulePicture | undefined): string | undefined {
  const parts: string[] = [];
  if (rule?.kind === 'list') parts.push('список');
  if (cell.bad) parts.push('значение не подходит под правило проверки');
  if (cell.note) parts.push(`примечание: ${cell.note}`);
  return parts.length ? parts.join('; ') : undefined;
}

function checkbox(cell: CellPicture, name: string): HTMLElement {
  return el('span', {
    class: cell.on ? 'tick on' : 'tick',
    role: 'checkbox',
    'aria-checked': cell.on ? 'true' : 'false',
    'aria-label': name,
  });
}

function text(cell: CellPicture): Node {
  if (!cell.link) return document.createTextNode(cell.t);
  // «#gid=…» leads to another sheet of the same page.
  const target = cell.link.startsWith('#') ? '_self' : '_blank';
  return el('a', { href: cell.link, target, rel: 'noopener', tabindex: '-1' }, cell.t);
}

/**
 * Fills a `<td>`.
 * @param room pixels up to the next cell that holds something, for texts that run over their edge
 */
export function drawCell(
  td: HTMLTableCellElement,
  picture: SheetPicture,
  cell: CellPicture | null,
  row: number,
  column: number,
  room: number,
): void {
  const look: Look | undefined = picture.looks[cell?.k ?? 0];
  td.className = `c k${cell?.k ?? 0}`;
  td.id = `cell-${row}-${column}`;
  td.setAttribute('role', 'gridcell');
  td.setAttribute('aria-colindex', String(column + 1));
  td.dataset.row = String(row);
  td.dataset.column = String(column);
  if (!cell) return;
  const rule = cell.r ? picture.rules[cell.r - 1] : undefined;
  if (cell.align) td.style.textAlign = cell.align;
  if (cell.note) {
    td.classList.add('noted');
    td.title = cell.note;
  }
  if (cell.bad) td.classList.add('bad');
  const description = spoken(cell, rule);
  if (description) td.setAttribute('aria-description', description);
  if (rule?.kind === 'checkbox') {
    td.classList.add('centred');
    td.append(checkbox(cell, `${letters(column)}${row}`));
    return;
  }
  if (rule?.kind === 'list') {
    td.classList.add('listed');
    td.append(
      el(
        'div',
        { class: 'listing' },
        cell.t ? el('span', { class: 'chip' }, cell.t) : el('span'),
        el('span', { class: 'chip-arrow', 'aria-hidden': 'true' }, '▾'),
      ),
    );
    return;
  }
  if (!cell.t) return;
  const wrap = look?.wrap ?? 'OVERFLOW';
  const box = el(
    'div',
    { class: `t ${wrap === 'WRAP' ? 'wrap' : wrap === 'CLIP' ? 'clip' : 'over'}` },
    text(cell),
  );
  if (wrap === 'OVERFLOW') box.style.maxWidth = `${Math.max(room - 7, 4)}px`;
  td.append(box);
}
