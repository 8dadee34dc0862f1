/** How a questionnaire is declared: its questions once, and from them the form, the reader and the import. */

import type { Cell, Cells } from '../cell';
import type { ANSWER_ROLES, ANSWER_STAGES, Measure } from '../registers/answers';
import { type ListKey, type Lists, mentoringForms } from '../registers/lists';
import { foldText } from '../text';

export type QuestionKind =
  | 'text'
  | 'paragraph'
  | 'email'
  | 'day'
  | 'class'
  | 'number'
  | 'choice'
  | 'choices'
  | 'grid'
  /** Whole numbers from 1, the least, to 10, the most. */
  | 'scale'
  /** The code of a person or a pair, typed or filled in by the link. */
  | 'code'
  /** One or several people of a base, by code. */
  | 'person'
  | 'people';

export interface Question {
  /** Stands in the form and, letter by letter, as header of the response sheet. */
  readonly title: string;
  readonly help?: string;
  readonly kind: QuestionKind;
  /** Choices come from these lists of «Справочники», one after the other. */
  readonly lists?: readonly ListKey[];
  /** Rows of a grid. */
  readonly rows?: ListKey;
  /** Choices are the people of this base. */
  readonly people?: 'mentees' | 'mentors';
  readonly required: boolean;
  /**
   * Column of the register that the answer fills. In «Ответы анкет»: `subject`, `pair`, `form` or `role` describe the
   * whole response; any other key is the item's own, the same before and after the programme where the two compare.
   */
  readonly column: string;
  /** Choices that only the questionnaire knows: of a `choice` or `choices` without lists. */
  readonly options?: readonly string[];
  /** What the answer is counted for. */
  readonly measure?: Measure;
  /** Words at the ends of a scale. */
  readonly ends?: readonly [least: string, most: string];
}

/** Questionnaires from whose answers the two bases are made. */
export type BaseKey = 'pupil' | 'teacher' | 'mentor';
/** Questionnaires whose answers stand in «Ответы анкет», by the list F01–F23 of the sources (domain A.2.1). */
export type SurveyKey =
  | 'requests'
  | 'thirdParty'
  | 'pupilBefore'
  | 'teacherBefore'
  | 'mentorSelection'
  | 'meeting'
  | 'midterm'
  | 'menteeSatisfaction'
  | 'mentorSatisfaction'
  | 'quality'
  | 'curatorCheck'
  | 'pupilAfter'
  | 'teacherAfter'
  | 'reflection'
  | 'quarter'
  | 'petition'
  | 'partner'
  | 'attendance'
  | 'practice'
  | 'holidays'
  | 'release';
export type QuestionnaireKey = BaseKey | 'menteeWishes' | 'mentorWishes' | SurveyKey;

export interface Questionnaire {
  readonly key: QuestionnaireKey;
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  /** For whom, as the sidebar says it. */
  readonly audience: string;
  readonly register: 'mentees' | 'mentors' | 'preferences' | 'answers';
  /** Only where the answers stand in «Ответы анкет». */
  readonly survey?: Survey;
  /** Prefix of the codes given to the people who answer; '' when they have codes and the answer says which. */
  readonly prefix: string;
  /** Categories whose people get this prefix when the curator types them in by hand. */
  readonly roles: readonly string[];
  /** Cells that follow from the questionnaire itself. */
  readonly constants: Readonly<Record<string, string>>;
  readonly questions: readonly Question[];
}

export interface Survey {
  /** Number in the sources' list of forms (domain A.2.1). */
  readonly number: string;
  /** When the programme needs it: heads the card in the panel. */
  readonly when: 'before' | 'during' | 'after' | 'demand';
  readonly stage: (typeof ANSWER_STAGES)[keyof typeof ANSWER_STAGES];
  /** '' when a question asks it. */
  readonly role: (typeof ANSWER_ROLES)[keyof typeof ANSWER_ROLES] | '';
  /**
   * Nobody is named and no e-mail address is collected; otherwise a question asks for a code, save where no
   * participant answers: the curator, a partner.
   */
  readonly anonymous: boolean;
  /** The row of another register that a response begins, for the curator to go on with. */
  readonly begins?: RowBegun;
}

export interface RowBegun {
  readonly register: 'petitions' | 'partners';
  /** A row that agrees in these columns is there already; nothing of it is changed. */
  readonly knownBy: readonly string[];
  /** Cells from the answers by column of the question; `moment` as in `Response`. */
  readonly cells: (said: Readonly<Record<string, Cell>>, moment: string) => Cells;
}

/** Choices of a question in the order of the lists. */
export function optionsOf(question: Question, lists: Lists): readonly string[] {
  const listed = (question.lists ?? []).flatMap((key) => lists[key]);
  return [...new Set([...listed, ...(question.options ?? [])].filter((option) => option !== ''))];
}

/** Rows of a grid, each once: a form takes no doubled ones. */
export function rowsOf(question: Question, lists: Lists): readonly string[] {
  return question.rows ? [...new Set(lists[question.rows])] : [];
}

/**
 * Choices that the form offers: of the forms of mentoring only those in which the people it is for are mentees.
 * Answers are read against all of them.
 */
export function offeredOptions(
  { constants }: Questionnaire,
  question: Question,
  lists: Lists,
): readonly string[] {
  const role = constants.role;
  const options = optionsOf(question, lists);
  if (role === undefined || !question.lists?.includes('forms')) return options;
  const fitting = mentoringForms(lists).filter(({ menteeRoles }) =>
    menteeRoles.some((one) => foldText(one) === foldText(role)),
  );
  return fitting.length > 0 ? fitting.map(({ title }) => title) : options;
}

/** Header titles that the question has in a response sheet: a grid has one for each row. */
export function headersOf(question: Question, lists: Lists): readonly string[] {
  return question.kind === 'grid'
    ? rowsOf(question, lists).map((row) => `${question.title} [${row}]`)
    : [question.title];
}

/** Whether an answer under this title belongs to one of the questions. */
export function isAsked({ questions }: Questionnaire, header: string): boolean {
  return questions.some(({ kind, title }) =>
    kind === 'grid' ? header.startsWith(`${title} [`) : header === title,
  );
}

const NAME: Question = {
  title: 'Фамилия, имя, отчество',
  help: 'Полностью, как в документах.',
  kind: 'text',
  required: true,
  column: 'name',
};
const EMAIL: Question = { title: 'Электронная почта', kind: 'email', required: false, column: 'email' };
const STORY: Question = {
  title: 'Расскажите о запросе своими словами',
  help: 'Не пишите о здоровье и о других людях.',
  kind: 'paragraph',
  required: false,
  column: 'story',
};
const INTERESTS: Question = {
  title: 'Интересы',
  kind: 'choices',
  lists: ['interests'],
  required: false,
  column: 'interests',
};
const TERMS: readonly Question[] = [
  {
    title: 'Желаемая форма наставничества',
    kind: 'choices',
    lists: ['forms'],
    required: true,
    column: 'forms',
  },
  {
    title: 'Желаемый вид наставничества',
    kind: 'choices',
    lists: ['kinds'],
    required: false,
    column: 'kinds',
  },
];
const MEETING: readonly Question[] = [
  {
    title: 'Когда удобно встречаться',
    kind: 'grid',
    rows: 'days',
    lists: ['dayParts'],
    required: false,
    column: 'slots',
  },
  {
    title: 'Формат встреч',
    kind: 'choice',
    lists: ['meetingFormats'],
    required: true,
    column: 'meetingFormat',
  },
];

/** The questions that begin and end every questionnaire of the bases. */
export const SHARED = { NAME, EMAIL, STORY, INTERESTS, TERMS, MEETING } as const;

export const PRIVACY_NOTE =
  'Анкета – не согласие на обработку персональных данных: согласие подписывается отдельно. Ответы видит куратор наставничества.';
