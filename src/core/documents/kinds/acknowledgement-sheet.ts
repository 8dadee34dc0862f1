/** D28: лист ознакомления с любым документом (A064, A069). */

import type { Reader } from '../document-kind';
import { documentKind } from '../document-kind';
import type { Material } from '../material';
import { readerList } from '../subjects/pairs';
import { PAPER } from '../subjects/paper';
import { classOrPost } from '../subjects/people';

/** Whoever is named by a post or a code alone writes the name. */
const BY_HAND = '________________';

/** Those whom «Ознакомление» names for the paper; people by code, others by post. */
function readersOfPaper({ archive, chosen }: Material): readonly Reader[] {
  return archive.acknowledgements
    .filter(({ paper }) => paper === chosen[0])
    .map(({ who }) => {
      const someone = archive.person(who);
      if (someone.name !== '') return { who, name: someone.name, post: classOrPost(someone) };
      const isCurator = who === archive.school.curatorPost;
      return { who, name: (isCurator && archive.school.curatorName) || BY_HAND, post: who };
    });
}

export const ACKNOWLEDGEMENT_SHEET = documentKind({
  key: 'acknowledgementSheet',
  id: 'D28',
  title: 'Лист ознакомления',
  group: 'other',
  heading: 'Лист ознакомления: {{Заголовок исходного документа}}',
  about: PAPER,
  mustShow: ['Ознакомление'],
  lists: [readerList(readersOfPaper)],
});
