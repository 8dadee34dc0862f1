/** Copies a text; the clipboard may be shut inside Google's frame: then the text is shown, selected, to be copied by hand. */

import { textArea } from './controls';
import { replaceContent } from './element';
import type { Visit } from './shell';

/** `done` is said once it is copied, `means` names the text in `place`. */
export async function copyText(
  visit: Visit,
  text: string,
  { done, means, place }: { readonly done: string; readonly means: string; readonly place: HTMLElement },
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    visit.say(done);
  } catch {
    const shown = textArea(means, text, { hint: '', least: 1 });
    shown.input.readOnly = true;
    replaceContent(place, shown.box);
    shown.input.select();
    visit.say(document.execCommand('copy') ? done : 'Скопируйте: Ctrl + C.');
  }
}
