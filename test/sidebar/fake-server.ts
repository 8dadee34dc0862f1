/** The sidebar's page in a browser with a stand-in server: canned answers, call record, delays and refusals. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type * as R from '../../src/flows/replies';
import type * as Main from '../../src/main';
import { openPage } from '../browser/chromium';
import { withScript } from '../build/page-words';
import * as invented from './invented';
import { COPY, INDICATORS } from './invented-indicators';
import { OUTCOME, proposals, waysOf } from './invented-pairs';
import { paperAnswers } from './paper-answers';
import { surveyAnswers } from './survey-answers';

const ROOT = resolve(__dirname, '../..');

type Value<F> = F extends (...values: never[]) => R.Reply<infer T> ? T : never;
type Request<F> = F extends (value: infer V) => unknown ? V : undefined;
export type Name = {
  [K in keyof typeof Main]: Value<(typeof Main)[K]> extends never ? never : K;
}[keyof typeof Main];
export type Answers = {
  [K in Name]: (
    request: Request<(typeof Main)[K]>,
  ) => Value<(typeof Main)[K]> | Promise<Value<(typeof Main)[K]>>;
};

/** Thrown by an answer: the server says no in words. */
export class Refused extends Error {
  constructor(readonly troubles: readonly R.Trouble[]) {
    super('refused');
  }
}

export interface FakeServer {
  /** What each function answers; tests replace single ones. */
  readonly answers: Answers;
  readonly calls: { readonly name: Name; readonly request: unknown }[];
  /** Calls of the function wait until what comes back is called. */
  readonly hold: (name: Name) => () => void;
  readonly held: ReadonlyMap<string, Promise<void>>;
  /** Errors of the page that nobody caught. */
  readonly faults: string[];
}

export function fakeServer(): FakeServer {
  const held = new Map<string, Promise<void>>();
  let board = proposals(6);
  let taken: readonly R.ProposalCard[] = [];
  let refused: readonly R.ProposalCard[] = [];
  const answers: Answers = {
    readOverview: () => invented.OVERVIEW,
    readSetUp: () => ({ school: invented.SCHOOL, noticeAccepted: true, setUp: true, steps: invented.STEPS }),
    startSetUp: () => ({ done: [] }),
    runSetUpStep: ({ step }) => ({
      done: [`${invented.STEPS.find(({ key }) => key === step)?.title}: создано`],
    }),
    ...surveyAnswers(),
    readFormMaking: () => invented.FORM_MAKING,
    makeForm: () => ({ done: [], next: [] }),
    updateQuestionnaires: () => ({ done: ['«Анкета педагога»: обновлён вопрос «Предмет»'] }),
    collectAnswers: () => ({ responses: 12, added: 10, updated: 2, repeated: 0, remarks: 3, more: false }),
    previewImport: () => ({
      rows: 71,
      mapped: [{ from: 'ФИО', to: 'Фамилия, имя, отчество' }],
      leftOver: [invented.MARKUP],
      missing: ['Удобное время'],
      sheets: ['Ответы на форму (1)'],
    }),
    importAnswers: () => ({ responses: 71, added: 71, updated: 0, repeated: 0, remarks: 0, more: false }),
    readParticipants: () => invented.PARTICIPANTS,
    markConsents: ({ consents }) => ({
      ...invented.PARTICIPANTS,
      waiting: invented.PARTICIPANTS.waiting.filter(
        ({ papers: all }) => !all.every(({ consent }) => consents.includes(consent)),
      ),
    }),
    withdrawConsent: () => invented.PARTICIPANTS,
    proposePairs: ({ options, changes = [] }) => {
      const raised = new Map(
        changes.flatMap((change) =>
          change.kind === 'priority' ? [[change.mentee, change.on] as const] : [],
        ),
      );
      const marked = <T extends { mentee: R.Person; priority: boolean }>(each: T): T => ({
        ...each,
        priority: raised.get(each.mentee.code) ?? each.priority,
      });
      board = {
        ...board,
        options: options ?? board.options,
        cards: board.cards.map(marked),
        unmatched: board.unmatched.map(marked),
      };
      return board;
    },
    compareWays: ({ options }) => waysOf(options ?? board.options),
    tryChanges: ({ changes = [] }) => ({
      before: OUTCOME,
      after: {
        ...OUTCOME,
        total: OUTCOME.total - 1.4,
        average: 71.2,
        pairs: OUTCOME.pairs + changes.length - 1,
      },
      moves: changes.flatMap((change) =>
        change.kind === 'pair'
          ? [
              {
                mentee: { code: change.mentee, name: change.mentee, detail: '' },
                text: `${change.mentee}: новый наставник – ${change.mentor}`,
              },
            ]
          : [],
      ),
      troubles: [],
    }),
    readProposals: () => board,
    decide: ({ decisions }) => {
      const pairs: string[] = [];
      for (const decision of decisions) {
        const { mentee, mentor } = decision;
        const chosen = board.cards.filter((card) => card.mentee.code === mentee);
        if (decision.decision === 'accept') {
          taken = [...taken, ...chosen];
          pairs.push(`ПР-${mentee}`);
        }
        if (decision.decision === 'reject') refused = [...refused, ...chosen];
        if (decision.decision === 'allow') {
          const back = refused.filter((card) => card.mentee.code === mentee && card.mentor.code === mentor);
          refused = refused.filter((card) => !back.includes(card));
          board = { ...board, cards: inOrder([...board.cards, ...back]) };
        }
        board = {
          ...board,
          cards: board.cards.flatMap((card) => afterDecision(card, decision, board.cards)),
        };
      }
      board = {
        ...board,
        accepted: taken.map(({ mentee, mentor }) => ({ pair: `ПР-${mentee.code}`, mentee, mentor })),
        rejected: refused,
      };
      return { pairs, proposals: board, troubles: [] };
    },
    undoDecisions: ({ pairs }) => {
      const back = taken.filter(({ mentee }) => pairs.includes(`ПР-${mentee.code}`));
      taken = taken.filter((card) => !back.includes(card));
      const cards = inOrder([...board.cards, ...back]);
      board = { ...board, cards, accepted: board.accepted.filter(({ pair }) => !pairs.includes(pair)) };
      return board;
    },
    ...paperAnswers(),
    readIndicators: () => INDICATORS,
    refreshIndicators: () => INDICATORS,
    copyIndicators: () => ({ ...INDICATORS, copy: COPY }),
    stopCopy: () => INDICATORS,
    readSettings: () => invented.SETTINGS,
    saveSchool: ({ school }) => ({
      ...invented.SETTINGS,
      school: { ...invented.SETTINGS.school, ...school },
    }),
    goTo: () => null,
  };
  const calls: { name: Name; request: unknown }[] = [];
  return {
    answers,
    calls,
    hold: (name) => {
      let release = (): void => undefined;
      held.set(
        name,
        new Promise((resolveHeld) => {
          release = () => {
            held.delete(name);
            resolveHeld();
          };
        }),
      );
      return () => release();
    },
    held,
    faults: [],
  };
}

function inOrder(cards: readonly R.ProposalCard[]): readonly R.ProposalCard[] {
  return [...cards].sort((a, b) => (a.mentee.code < b.mentee.code ? -1 : 1));
}

/** The card, perhaps changed, or none when it has left the list. */
function afterDecision(
  card: R.ProposalCard,
  { decision, mentee, mentor, other }: R.Decision,
  all: readonly R.ProposalCard[],
): readonly R.ProposalCard[] {
  const { code } = card.mentee;
  if (decision === 'swap' && (code === mentee || code === other)) {
    const partner = all.find((each) => each.mentee.code === (code === mentee ? other : mentee));
    return partner ? [{ ...card, mentor: partner.mentor, fixed: true }] : [card];
  }
  if (code !== mentee) return [card];
  if (decision === 'fix' || decision === 'release') return [{ ...card, fixed: decision === 'fix' }];
  if (decision !== 'choose') return decision === 'allow' ? [card] : [];
  const chosen = card.others.find((each) => each.code === mentor);
  return [chosen ? { ...card, mentor: chosen, score: chosen.score } : card];
}

let built = '';

/** The page as the build makes it. */
export function builtPage(): string {
  if (built !== '') return built;
  const result = buildSync({
    entryPoints: [join(ROOT, 'sidebar/main.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    legalComments: 'none',
    charset: 'ascii',
  });
  const page = readFileSync(join(ROOT, 'sidebar/page.html'), 'utf8');
  built = withScript(page, result.outputFiles[0]!.text.trim());
  return built;
}

/** `google.script.run` of the page: everything goes by JSON, as between Google's frame and its server. */
function defineRun(names: readonly string[]): void {
  const host = window as unknown as {
    serverCall(name: string, request: string): Promise<string>;
    google: unknown;
  };
  const runner = (success: (value: unknown) => void, failure: (error: Error) => void): object => ({
    withSuccessHandler: (handler: typeof success) => runner(handler, failure),
    withFailureHandler: (handler: typeof failure) => runner(success, handler),
    ...Object.fromEntries(
      names.map((name) => [
        name,
        (request: unknown) => {
          host.serverCall(name, JSON.stringify(request ?? null)).then(
            (text) => {
              const { reply, failed } = JSON.parse(text) as { reply: unknown; failed?: string };
              if (failed === undefined) success(reply);
              else failure(new Error(failed));
            },
            () => undefined,
          );
        },
      ]),
    ),
  });
  host.google = {
    script: {
      run: runner(
        () => undefined,
        () => undefined,
      ),
    },
  };
}

export interface Sidebar {
  readonly page: Page;
  readonly server: FakeServer;
}

/** Opens the panel at Google's width. The clock of the page stands in the invented school's year. */
export async function openSidebar(browser: Browser, server: FakeServer = fakeServer()): Promise<Sidebar> {
  const page = await openPage(browser, { width: 300, height: 700 }, { timezoneId: 'Europe/Moscow' });
  page.on('pageerror', (error) => server.faults.push(String(error)));
  await page.clock.setSystemTime(new Date(`${invented.TODAY}T10:00:00+03:00`));
  await page.exposeFunction('serverCall', async (name: Name, request: string) =>
    answer(server, name, JSON.parse(request)),
  );
  await page.addInitScript(defineRun, Object.keys(server.answers));
  await page.route('https://sidebar.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: builtPage() }),
  );
  await page.goto('https://sidebar.test/');
  return { page, server };
}

async function answer(server: FakeServer, name: Name, request: unknown): Promise<string> {
  server.calls.push({ name, request });
  await server.held.get(name);
  try {
    const give = server.answers[name] as (request: unknown) => unknown;
    return JSON.stringify({ reply: { ok: true, value: await give(request) } });
  } catch (error) {
    if (error instanceof Refused) return JSON.stringify({ reply: { ok: false, troubles: error.troubles } });
    return JSON.stringify({ failed: (error as Error).message });
  }
}
