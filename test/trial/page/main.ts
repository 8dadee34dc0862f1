/** The spreadsheet page of the trial. */
import { refresh } from './api';
import { startEditor } from './editor';
import { byId } from './element';
import { startGrid } from './grid';
import { startKeys } from './keys';
import { startMenus } from './menus';
import { showMessages } from './messages';
import { drawWindows, startFrames } from './sidebar-frame';
import { currentView, onChange } from './state';
import { startTabs } from './tabs';

const CARD_CLOSED = 'kurator-trial-card-closed';

function firstSteps(): void {
  const card = byId('first-steps');
  let closed = false;
  try {
    closed = localStorage.getItem(CARD_CLOSED) === 'yes';
  } catch {
    // Without storage the card simply comes back on the next visit.
  }
  card.hidden = closed;
  byId('first-steps-close').addEventListener('click', () => {
    card.hidden = true;
    try {
      localStorage.setItem(CARD_CLOSED, 'yes');
    } catch {
      // See above.
    }
    byId('grid').focus();
  });
}

startGrid();
startEditor();
startKeys();
startTabs();
startMenus();
startFrames();
firstSteps();
onChange((change) => {
  if (change !== 'view') return;
  drawWindows(currentView());
  void showMessages(currentView());
});
addEventListener('focus', () => {
  // Answers sent in another tab appear when the person comes back.
  void refresh();
});
void refresh().then(() => document.body.classList.remove('loading'));
