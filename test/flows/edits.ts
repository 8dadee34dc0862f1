/** What the curator does by hand in the sheets, and what the add-on says to it. */

import type * as To from '../../src/flows/replies';
import { callServer, editCell } from '../workspace/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { sheetNamed } from './school';

/** Types a text into the cell of a row (1-based, 1 is the header) under a title. */
export function type(
  workspace: LocalWorkspace,
  sheet: string,
  row: number,
  title: string,
  text: string,
): void {
  const { id, rows } = sheetNamed(workspace, sheet);
  const column = (rows[0]?.values.indexOf(title) ?? -1) + 1;
  if (column === 0) throw new Error(`no column ${title}`);
  const { spreadsheetId } = workspace.opened!;
  editCell(workspace, { spreadsheetId, sheetId: id, row, column, text });
}

/** What a door says when it refuses; nothing when it does its work. */
export function refusal(workspace: LocalWorkspace, door: string, request?: object): readonly string[] {
  const answer = request ? callServer(workspace, door, request) : callServer(workspace, door);
  const reply = answer.value as To.Reply<unknown>;
  return reply.ok ? [] : reply.troubles.map(({ happened }) => happened);
}

/** A press of «Создать черновик» for an order on the pairs named; pressed again it is the same press. */
export function orderRequest(
  chosen: readonly string[],
): To.PaperRequest & { batch: string; cautionsSeen: boolean } {
  return {
    kind: 'orderPairs',
    chosen,
    number: '57',
    day: '2026-10-12',
    answers: {},
    batch: 'press',
    cautionsSeen: true,
  };
}
