/** What was typed in for a paper, from the cell of the register that keeps it. */

import * as z from 'zod/mini';
import type { Paper } from '../registers/papers';
import type { Archive } from './archive';

const ANSWERS = z.record(z.string(), z.string());
type Kept = Readonly<Record<string, string>>;

/** Null when the cell holds something else than what was typed in: somebody has changed it. */
export function readAnswers({ answers }: Pick<Paper, 'answers'>): Kept | null {
  if (answers.trim() === '') return {};
  try {
    const parsed = ANSWERS.safeParse(JSON.parse(answers));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The last answer that is not empty among papers of the kind, cancelled ones counted in: nothing typed is lost. */
export function lastAnswer(
  { papers }: Pick<Archive, 'papers'>,
  kindKey: string,
  name: string,
  isMeant: (kept: Kept, answer: string) => boolean,
): string | undefined {
  for (const paper of [...papers].reverse()) {
    const kept = paper.kindKey === kindKey ? readAnswers(paper) : null;
    const answer = kept?.[name] ?? '';
    if (kept && answer !== '' && isMeant(kept, answer)) return answer;
  }
  return undefined;
}
