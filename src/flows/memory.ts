/** What the add-on remembers of a spreadsheet between runs, in document properties, checked on the way in. */

import * as z from 'zod/mini';
import { SCHOOL_KEYS } from '../core/registers/settings';
import { readProperties, writeProperties } from '../google/properties';

const FORM = z.object({
  id: z.string(),
  /** Moment (ms) of the last answer taken: the next run asks for answers from here on. */
  since: z.number(),
  publishedOn: z.string(),
  /** Fingerprints of the last answers taken, spaces between: a row the curator deletes does not come back. */
  recent: z.optional(z.string()),
  /** Last day on which answers are taken, '' or absent when nobody has set one. */
  closesOn: z.optional(z.string()),
  /** Whether it took answers and how many of those awaited had come when it was last looked at. */
  accepting: z.optional(z.boolean()),
  answered: z.optional(z.number()),
  /** The day on which people were last reminded of it, and whom a letter went to that day (see `reminded.ts`). */
  reminded: z.optional(z.object({ day: z.string(), codes: z.record(z.string(), z.string()) })),
});

const SCHOOL = z.partialRecord(z.enum(SCHOOL_KEYS), z.string());

const MEMORY = z.object({
  sheets: z.record(z.string(), z.number()),
  /** Highest number given out under each prefix: codes are never used again. */
  codes: z.record(z.string(), z.number()),
  /** By key of the questionnaire, each stored in a property of its own: all together are longer than one may be. */
  forms: z.record(z.string(), FORM),
  /** Ids of the folders. */
  files: z.record(z.string(), z.string()),
  /** Titles of the school's own templates by file. */
  ownTemplates: z.record(z.string(), z.string()),
  /** `school` holds what the first page asked until the sheet «Настройки» stands. */
  setUp: z.object({ done: z.boolean(), notice: z.boolean(), school: z.optional(SCHOOL) }),
  /** Making papers: since when today's quota runs (ms), until when Google lets make no more (moment, '' when it does). */
  papers: z.object({
    quotaSince: z.number(),
    pausedUntil: z.string(),
    /** How often in succession a paper's making has ended in a fault that does not pass. */
    faults: z.record(z.string(), z.number()),
  }),
  /** Papers and letters that wait: an hourly run has nothing to open the sheets for when there are none. */
  queue: z.object({ papers: z.number(), mail: z.number() }),
  /** Letters that may have gone, those sent in the same run (codes, spaces between `sending`), and the same two. */
  mail: z.object({
    sending: z.string(),
    sent: z.array(z.string()),
    quotaSince: z.number(),
    pausedUntil: z.string(),
  }),
  /** Charts of «Показатели» by name: their numbers, and marks of how they were drawn last. */
  charts: z.record(z.string(), z.object({ id: z.number(), drawn: z.string() })),
  /** Day of the last nightly count; rows of the block on «Показатели» and their marks, spaces between. */
  figures: z.object({ day: z.string(), rows: z.number(), look: z.string() }),
  /**
   * The head's copy of «Показатели»: file ('' for none), mark of its contents, day of the last update, and whether
   * the last one found no file or failed.
   */
  copy: z.object({
    id: z.string(),
    print: z.string(),
    day: z.string(),
    trouble: z.enum(['', 'gone', 'failed']),
  }),
  trigger: z.object({ owner: z.string(), lastRun: z.string(), outcome: z.optional(z.string()) }),
});

export type Memory = z.infer<typeof MEMORY>;

const EMPTY: Memory = {
  sheets: {},
  codes: {},
  forms: {},
  files: {},
  ownTemplates: {},
  setUp: { done: false, notice: false },
  papers: { quotaSince: 0, pausedUntil: '', faults: {} },
  queue: { papers: 0, mail: 0 },
  mail: { sending: '', sent: [], quotaSince: 0, pausedUntil: '' },
  charts: {},
  figures: { day: '', rows: 0, look: '' },
  copy: { id: '', print: '', day: '', trouble: '' },
  trigger: { owner: '', lastRun: '' },
};

const FORM_PROPERTY = 'form:';

/** A part that is missing or cannot be read counts as empty: set-up finds sheets and files again by name and mark. */
export function readMemory(): Memory {
  const stored = readProperties();
  const parts = Object.entries(MEMORY.shape).map(([key, schema]) => {
    const parsed = schema.safeParse(parse(stored[key]));
    return [key, parsed.success ? parsed.data : EMPTY[key as keyof Memory]];
  });
  const memory = Object.fromEntries(parts) as Memory;
  // What stands together was stored before each form had its own property.
  return { ...memory, forms: { ...memory.forms, ...readForms(stored) } };
}

function readForms(stored: Readonly<Record<string, string>>): Memory['forms'] {
  const forms: Memory['forms'] = {};
  for (const [property, text] of Object.entries(stored)) {
    if (!property.startsWith(FORM_PROPERTY)) continue;
    const parsed = FORM.safeParse(parse(text));
    if (parsed.success) forms[property.slice(FORM_PROPERTY.length)] = parsed.data;
  }
  return forms;
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

export function writeMemory({ forms = {}, ...parts }: Partial<Memory>): void {
  const byForm = Object.entries(forms).map(([key, form]) => [`${FORM_PROPERTY}${key}`, form] as const);
  writeProperties(
    Object.fromEntries(
      [...Object.entries(parts), ...byForm].map(([property, value]) => [property, JSON.stringify(value)]),
    ),
  );
}
