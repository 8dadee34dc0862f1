/** Shows what a click in the menu could not do. */

import { showMessage } from '../google/ui';
import type { Reply } from './replies';

export function refused(title: string, reply: Reply<unknown> & { readonly ok: false }): void {
  const said = reply.troubles.map(({ happened, data, todo }) => `${happened} ${data} ${todo}`);
  showMessage(title, said.join('\n'));
}
