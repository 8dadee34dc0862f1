/**
 * Reminders of a survey by e-mail: of one that asks for a code to those who have not answered, of an anonymous one to
 * everybody it is for, with the same link for all. Nobody gets two letters of a survey on one day: a person is noted
 * as written to before the letter goes, so a run that is cut off leaves one in doubt and sends none twice.
 */

import * as z from 'zod/mini';
import { Stop } from '../core/problem';
import { QUESTIONNAIRE_KEYS } from '../core/questionnaires/list';
import type { QuestionnaireKey } from '../core/questionnaires/questionnaire';
import { holdsCode, type Packed, withCode, withoutCode } from '../core/questionnaires/reminded';
import { isAddress } from '../core/text';
import { readForm } from '../google/forms';
import { limitIn } from '../google/limits';
import { lettersLeft, sendLetter } from '../google/mail';
import { elapsed } from '../google/session';
import { logFault } from '../google/ui';
import { whyUnsendable } from '../texts/letters';
import { type Reminder, reminderLine, reminderSubject, reminderText } from '../texts/reminders';
import { ASKED, expectedOf, surveyOf } from './answer-state';
import { type Book, openBook } from './book';
import { checked } from './frame';
import { isRefused } from './mail-papers';
import { readMemory, writeMemory } from './memory';
import { CHOICE, formOf } from './questionnaires';
import { quotaStart } from './quota-day';
import type { Person, ReminderPlan, ReminderRun } from './replies';

const STRETCH_MS = 30_000;
const MOST_FAULTS = 3;
const SENDING = z.object({ key: z.enum(QUESTIONNAIRE_KEYS), codes: z.array(z.string()) });

/** Somebody to be reminded, with what goes to them. */
interface Addressee extends Person {
  readonly email: string;
  readonly reminder: Reminder;
}

interface Due {
  readonly title: string;
  readonly anonymous: boolean;
  readonly invited: number;
  readonly answered: number;
  /** By code; those written to today among them. */
  readonly people: readonly Addressee[];
  readonly writtenTo: Packed;
}

/** Throws Stop where the survey takes no answers now. */
function dueIn(book: Book, key: QuestionnaireKey): Due {
  const questionnaire = surveyOf(key);
  const { title, survey } = questionnaire;
  const { id, closesOn = '', reminded } = formOf(book, key);
  const form = readForm(id);
  if (!form?.accepting) throw new Stop([{ code: 'surveyClosed', values: { title } }]);
  const { expected, responses } = expectedOf(book, questionnaire, form);
  const people = new Map<string, Addressee>();
  for (const { code, name, detail, email, about, url } of expected.filter(({ answered }) => !answered)) {
    const links = [...(people.get(code)?.reminder.links ?? []), { about, url }];
    const { anonymous } = survey;
    const reminder = { title, anonymous, until: closesOn, links, school: book.school };
    people.set(code, { code, name, detail, email, reminder });
  }
  return {
    title,
    anonymous: survey.anonymous,
    invited: expected.length,
    answered: survey.anonymous ? responses : expected.filter(({ answered }) => answered).length,
    people: [...people.values()],
    writtenTo: reminded?.day === book.now.today ? reminded.codes : {},
  };
}

/** Who would get what: the dry run. */
export function planReminder(request: unknown): ReminderPlan {
  const { key } = checked(CHOICE, request);
  const { people, writtenTo, ...counts } = dueIn(openBook(ASKED), key);
  const fresh = people.filter(({ code }) => !holdsCode(writtenTo, code));
  const letters = fresh.filter(({ email }) => isAddress(email));
  const [first] = letters;
  return {
    key,
    ...counts,
    left: lettersLeft(),
    writtenTo: people.length - fresh.length,
    subject: reminderSubject(counts.title),
    body: first ? reminderText(first.reminder) : '',
    letters: letters.map(({ code, name, email }) => ({ code, name, to: email })),
    others: fresh
      .filter(({ email }) => !isAddress(email))
      .map(({ code, name, detail, email, reminder }) => ({
        code,
        name,
        detail,
        reason: whyUnsendable(email === '' ? 'addressMissing' : 'addressOdd', email),
        text: reminderLine(reminder),
      })),
  };
}

/** Sends a stretch of the letters to the people named, as many as today's quota lets. */
export function sendReminders(request: unknown, stretchMs = STRETCH_MS): ReminderRun {
  const { key, codes } = checked(SENDING, request);
  const started = elapsed();
  const book = openBook(ASKED);
  const { title, people, writtenTo } = dueIn(book, key);
  const { today } = book.now;
  const known = formOf(book, key);
  let held = writtenTo;
  const remember = (now: Packed): void => {
    held = now;
    writeMemory({ forms: { [key]: { ...known, reminded: { day: today, codes: now } } } });
  };
  const queue = people.filter(
    ({ code, email }) => codes.includes(code) && isAddress(email) && !holdsCode(writtenTo, code),
  );
  const failed: ReminderRun['failed'][number][] = [];
  let left = queue.length > 0 ? lettersLeft() : 0;
  let [sent, faults, fault] = [0, 0, ''];
  for (const { code, name, email, reminder } of queue) {
    if (left === 0 || faults >= MOST_FAULTS) break;
    if (sent + failed.length > 0 && elapsed() - started > stretchMs) break;
    remember(withCode(held, code));
    try {
      const { shortName, fullName } = book.school;
      sendLetter({
        to: email,
        subject: reminderSubject(title),
        body: reminderText(reminder),
        name: shortName || fullName,
        attachments: [],
      });
      sent += 1;
      left -= 1;
      faults = 0;
    } catch (error) {
      const limit = limitIn(error);
      const words = error instanceof Error ? error.message : String(error);
      const refused = isRefused(words);
      if (limit || refused) remember(withoutCode(held, code));
      if (limit === 'today') {
        left = 0;
        break;
      }
      logFault(error);
      fault = words;
      if (limit) break;
      failed.push({ code, name, reason: refused ? refusedAddress(email) : DOUBTFUL });
      if (!refused) faults += 1;
    }
  }
  if (sent > 0) {
    book.note(`Напоминание об анкете «${title}»: отправлено писем ${sent}`, []);
    book.save();
    const { mail } = readMemory();
    writeMemory({ mail: { ...mail, quotaSince: quotaStart(mail.quotaSince, started) } });
  }
  const rest = queue.slice(sent + failed.length);
  const spent = left === 0 && rest.length > 0;
  return {
    sent,
    failed,
    waiting: spent ? 0 : rest.length,
    unsent: spent ? rest.map(({ name, code }) => name || code) : [],
    fault: faults >= MOST_FAULTS || (sent === 0 && failed.length === 0) ? fault : '',
  };
}

const DOUBTFUL = 'Google ответил ошибкой, письмо могло уйти: проверьте «Отправленные».';

function refusedAddress(address: string): string {
  return `Google не принял адрес «${address}»: исправьте его в базе.`;
}
