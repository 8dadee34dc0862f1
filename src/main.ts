/** Every function Google may call: menu, triggers, sidebar. One line each; the build makes a global of each. */

import { readAnswerState as answerState } from './flows/answer-state';
import { checkAccount } from './flows/check-account';
import { setClosing as close } from './flows/closing-days';
import { collectAnswers as collect } from './flows/collect-answers';
import { decide as carryOut, undoDecisions as undo } from './flows/decide';
import * as formMenu from './flows/form-menu';
import { reading, writing } from './flows/frame';
import * as imports from './flows/import-answers';
import * as mailing from './flows/mail-papers';
import * as making from './flows/make-form';
import { readOverview as overview } from './flows/overview';
import * as readers from './flows/paper-readers';
import * as templates from './flows/paper-templates';
import * as papers from './flows/papers';
import * as participants from './flows/participants';
import * as prepare from './flows/prepare-papers';
import { readProposals as proposals, proposePairs as propose } from './flows/propose-pairs';
import * as questionnaires from './flows/questionnaires';
import { stopCopy as forget, readIndicators as indicators } from './flows/read-indicators';
import { copyIndicators as copy, refreshIndicators as refresh } from './flows/refresh-indicators';
import * as reminding from './flows/remind';
import type * as To from './flows/replies';
import { runPapers as make } from './flows/run-papers';
import * as setUp from './flows/set-up';
import * as settings from './flows/settings';
import * as signing from './flows/sign-paper';
import * as trials from './flows/try-changes';
import * as undoing from './flows/undo-papers';
import {
  buildMenu,
  collectFromMenu as collectAndTell,
  collectForTrigger,
  openPanel,
  refreshFromMenu as refreshAndTell,
  workEachHour,
} from './flows/wake';

export function onOpen(): void {
  buildMenu();
}
export function onInstall(): void {
  buildMenu();
}
export function openSidebar(): void {
  openPanel();
}
export function collectFromMenu(): void {
  collectAndTell();
}
export function refreshFromMenu(): void {
  refreshAndTell();
}
export function checkThisAccount(): void {
  checkAccount();
}

export function openFormMaking(): void {
  making.openFormMaking();
}
export function checkThisForm(): void {
  formMenu.checkFromMenu();
}
export function publishThisForm(): void {
  formMenu.publishFromMenu();
}
export function tellFormState(): void {
  formMenu.tellStateFromMenu();
}
export function readFormMaking(request: { key: string }): To.Reply<To.FormMaking> {
  return reading(() => making.readFormMaking(request));
}
export function makeForm(request: To.FormWish): To.Reply<To.FormMade> {
  return writing(() => making.makeForm(request));
}

export function onFormSubmitted(): void {
  collectForTrigger('отправка анкеты', false);
}
export function onHour(): void {
  workEachHour();
}

export function readOverview(): To.Reply<To.Overview> {
  return reading(overview);
}
export function readSetUp(): To.Reply<To.SetUpPlan> {
  return reading(setUp.readSetUp);
}
export function startSetUp(request: To.SetUpStart): To.Reply<To.StepResult> {
  return writing(() => setUp.startSetUp(request));
}
export function runSetUpStep(request: { step: string }): To.Reply<To.StepResult> {
  return writing(() => setUp.runSetUpStep(request));
}

export function readQuestionnaires(): To.Reply<readonly To.QuestionnaireCard[]> {
  return reading(questionnaires.readQuestionnaires);
}
export function publishQuestionnaire(
  request: To.QuestionnaireChoice,
): To.Reply<readonly To.QuestionnaireCard[]> {
  return writing(() => questionnaires.publishQuestionnaire(request));
}
export function closeQuestionnaire(
  request: To.QuestionnaireChoice,
): To.Reply<readonly To.QuestionnaireCard[]> {
  return writing(() => questionnaires.closeQuestionnaire(request));
}
export function updateQuestionnaires(): To.Reply<To.StepResult> {
  return writing(questionnaires.updateQuestionnaires);
}

export function setClosing(request: { key: string; day: string }): To.Reply<readonly To.QuestionnaireCard[]> {
  return writing(() => close(request));
}
export function readAnswerState(request: To.QuestionnaireChoice): To.Reply<To.AnswerState> {
  return reading(() => answerState(request));
}

export function planReminder(request: To.QuestionnaireChoice): To.Reply<To.ReminderPlan> {
  return reading(() => reminding.planReminder(request));
}
export function sendReminders(request: { key: string; codes: readonly string[] }): To.Reply<To.ReminderRun> {
  return writing(() => reminding.sendReminders(request));
}

export function collectAnswers(): To.Reply<To.CollectResult> {
  return writing(() => collect());
}
export function previewImport(request: To.ImportSource): To.Reply<To.ImportPreview> {
  return reading(() => imports.previewImport(request));
}
export function importAnswers(request: To.ImportSource): To.Reply<To.CollectResult> {
  return writing(() => imports.importAnswers(request));
}

export function readParticipants(): To.Reply<To.Participants> {
  return reading(participants.readParticipants);
}
export function markConsents(request: To.ConsentMark): To.Reply<To.Participants> {
  return writing(() => participants.markConsents(request));
}
export function withdrawConsent(request: { consent: string; day: string }): To.Reply<To.Participants> {
  return writing(() => participants.withdrawConsent(request));
}

export function proposePairs(request: To.MatchingRequest): To.Reply<To.Proposals> {
  return writing(() => propose(request));
}
export function compareWays(request: To.MatchingRequest): To.Reply<To.Ways> {
  return reading(() => trials.compareWays(request));
}
export function tryChanges(request: To.MatchingRequest): To.Reply<To.Trial> {
  return reading(() => trials.tryChanges(request));
}
export function readProposals(): To.Reply<To.Proposals> {
  return reading(proposals);
}
export function decide(request: { decisions: readonly To.Decision[] }): To.Reply<To.DecideResult> {
  return writing(() => carryOut(request));
}
export function undoDecisions(request: { pairs: readonly string[] }): To.Reply<To.Proposals> {
  return writing(() => undo(request));
}

export function readPapers(): To.Reply<To.Papers> {
  return reading(papers.readPapers);
}
export function readPaperForm(request: {
  kind: string;
  answers?: Readonly<Record<string, string>>;
}): To.Reply<To.PaperForm> {
  return writing(() => papers.readPaperForm(request));
}
export function readBatch(request: { batch: string }): To.Reply<To.BatchPapers> {
  return reading(() => papers.readBatch(request));
}
export function previewPaper(request: To.PaperRequest & { at: number }): To.Reply<To.PaperPreview> {
  return reading(() => prepare.previewPaper(request));
}
export function stagePapers(
  request: To.PaperRequest & { batch: string; cautionsSeen: boolean },
): To.Reply<To.Staged> {
  return writing(() => prepare.stagePapers(request));
}
export function runPapers(): To.Reply<To.PapersRun> {
  return writing(() => make());
}
export function redoPaper(request: { code: string }): To.Reply<null> {
  return writing(() => undoing.redoPaper(request));
}
export function cancelPaper(request: { code: string }): To.Reply<null> {
  return writing(() => undoing.cancelPaper(request));
}
export function cancelBatch(request: { batch: string }): To.Reply<null> {
  return writing(() => undoing.cancelBatch(request));
}
export function signBatch(request: { batch: string; day: string }): To.Reply<To.SignRun> {
  return writing(() => signing.signBatch(request));
}
export function signPaper(request: { code: string; number: string; day: string }): To.Reply<To.PaperCard> {
  return writing(() => signing.signPaper(request));
}
export function retirePaper(request: { code: string }): To.Reply<null> {
  return writing(() => signing.retirePaper(request));
}
export function readReaders(request: { code: string }): To.Reply<To.Readers> {
  return reading(() => readers.readReaders(request));
}
export function markRead(request: {
  paper: string;
  rows: readonly string[];
  day: string;
}): To.Reply<To.Readers> {
  return writing(() => readers.markRead(request));
}
export function planMail(request: { codes: readonly string[] }): To.Reply<To.MailPlan> {
  return reading(() => mailing.planMail(request));
}
export function stageMail(request: { codes: readonly string[] }): To.Reply<To.MailRun> {
  return writing(() => mailing.stageMail(request));
}
export function runMail(): To.Reply<To.MailRun> {
  return writing(() => mailing.runMail());
}
export function cancelMail(): To.Reply<To.MailRun> {
  return writing(mailing.cancelMail);
}
export function readTemplates(): To.Reply<To.Templates> {
  return reading(templates.readTemplates);
}
export function checkTemplates(request: { kinds: readonly string[] }): To.Reply<readonly To.TemplateCheck[]> {
  return reading(() => templates.checkTemplates(request));
}
export function makeTemplates(request: { kinds: readonly string[] }): To.Reply<To.Templates> {
  return writing(() => templates.makeTemplates(request));
}
export function restoreTemplate(request: { kind: string }): To.Reply<To.Templates> {
  return writing(() => templates.restoreTemplate(request));
}
export function addTemplate(request: { title: string; like: string }): To.Reply<To.Templates> {
  return writing(() => templates.addTemplate(request));
}

export function readIndicators(): To.Reply<To.Indicators> {
  return reading(indicators);
}
export function refreshIndicators(): To.Reply<To.Indicators> {
  return writing(refresh);
}
export function copyIndicators(): To.Reply<To.Indicators> {
  return writing(copy);
}
export function stopCopy(): To.Reply<To.Indicators> {
  return writing(forget);
}

export function readSettings(): To.Reply<To.Settings> {
  return reading(settings.readSettings);
}
export function saveSchool(request: { school: Partial<To.School> }): To.Reply<To.Settings> {
  return writing(() => settings.saveSchool(request));
}
export function goTo(place: To.CellPlace): To.Reply<null> {
  return reading(() => settings.goTo(place));
}
