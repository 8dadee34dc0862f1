/** Cases of best practice: which papers about them there are. */

import { PAPER_STATES, type Paper } from '../../registers/papers';
import type { Archive } from '../archive';
import { text } from '../field';
import { type List, list } from '../list';
import type { Material } from '../material';

const MADE: readonly string[] = [PAPER_STATES.draft, PAPER_STATES.inForce];

export function casesMade({ papers }: Archive): readonly Paper[] {
  return papers.filter(({ kindKey, state }) => kindKey === 'caseStudy' && MADE.includes(state));
}

/** Without the word «Кейс», which is said around it. */
export function caseTitle({ title }: Paper): string {
  return title.replace(/^Кейс: /, '');
}

export function caseList(name: string, rows: (material: Material) => readonly Paper[]): List {
  return list<Paper>({
    name,
    meaning: 'списка лучших практик',
    rows,
    columns: [
      text(['название', 'название кейса без имён', 'Как математика стала любимым предметом'], caseTitle),
      text(['пара', 'код пары вместо имён', 'НП-001'], ({ subjects }) => subjects.join(', ')),
    ],
  });
}
