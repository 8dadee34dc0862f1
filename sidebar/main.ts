/** Starts the panel. */

import { showDocuments } from './documents';
import { repair } from './first-run';
import { showIndicators } from './indicators';
import { showMatching } from './matching';
import { showOverview } from './overview';
import { showTemplates } from './paper-templates';
import { showParticipants } from './participants';
import { showQuestionnaires } from './questionnaires';
import { showSettings } from './settings';
import { startShell } from './shell';

startShell(
  {
    overview: (visit) => void showOverview(visit),
    questionnaires: (visit) => void showQuestionnaires(visit),
    participants: (visit) => void showParticipants(visit),
    matching: (visit) => void showMatching(visit),
    documents: (visit) => void showDocuments(visit),
    indicators: (visit) => void showIndicators(visit),
    settings: (visit) => void showSettings(visit),
  },
  'overview',
  {
    checkUp: (visit, back) => void repair(visit, back),
    templates: (visit, back) => void showTemplates(visit, back),
  },
);
