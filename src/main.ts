/** Every function Google may call: menu, triggers, sidebar. One line each; the build makes a global of each. */

import { checkAccount } from './flows/check-account';
import { collectAnswers as collect } from './flows/collect-answers';
import { decide as carryOut, undoDecisions as undo } from './flows/decide';
import { reading, writing } from './flows/frame';
import * as imports from './flows/import-answers';
import { issueOrder as issue } from './flows/issue-order';
import { readOverview as overview } from './flows/overview';
import * as papers from './flows/papers';
import * as participants from './flows/participants';
import { readProposals as proposals, proposePairs as propose } from './flows/propose-pairs';
import * as questionnaires from './flows/questionnaires';
import type * as To from './flows/replies';
import * as setUp from './flows/set-up';
import * as settings from './flows/settings';
import * as trials from './flows/try-changes';
import { buildMenu, collectFromMenu as collectAndTell, collectForTrigger, openPanel } from './flows/wake';

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
export function checkThisAccount(): void {
  checkAccount();
}

export function onFormSubmitted(): void {
  collectForTrigger('отправка анкеты');
}
export function onMorning(): void {
  collectForTrigger('по расписанию');
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
export function previewOrder(request: To.OrderRequest): To.Reply<To.OrderPreview> {
  return reading(() => papers.previewOrder(request));
}
export function issueOrder(request: To.OrderRequest): To.Reply<To.IssuedOrder> {
  return writing(() => issue(request));
}
export function markSigned(request: To.OrderRequest & { code: string }): To.Reply<To.Papers> {
  return writing(() => papers.markSigned(request));
}
export function restoreTemplate(): To.Reply<To.Papers> {
  return writing(papers.restoreTemplate);
}

export function readSettings(): To.Reply<To.Settings> {
  return reading(settings.readSettings);
}
export function saveSchool(request: { school: To.School }): To.Reply<To.Settings> {
  return writing(() => settings.saveSchool(request));
}
export function goTo(place: To.CellPlace): To.Reply<null> {
  return reading(() => settings.goTo(place));
}
