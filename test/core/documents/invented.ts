/** A kind of document made up for one test: it knows the given names and nothing else. */
import { type Archive, openArchive } from '../../../src/core/documents/archive';
import { type DocumentKind, documentKind } from '../../../src/core/documents/document-kind';
import { text } from '../../../src/core/documents/field';
import { list, type Merge } from '../../../src/core/documents/list';
import type { Material } from '../../../src/core/documents/material';
import { type Values, valuesOf } from '../../../src/core/documents/values';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { SCHOOL, TODAY } from './school';

type Texts = Readonly<Record<string, string>>;

export interface Invented {
  readonly fields?: Texts;
  readonly lists?: Readonly<Record<string, readonly Texts[]>>;
  /** Columns of lists that may have no rows. */
  readonly columns?: readonly string[];
  readonly merges?: Readonly<Record<string, readonly Merge[]>>;
  readonly conditions?: Readonly<Record<string, boolean>>;
}

export function inventedKind({ fields, lists, columns, merges, conditions }: Invented): DocumentKind {
  return documentKind({
    key: 'invented',
    id: '',
    title: 'Справка',
    group: 'other',
    heading: 'Справка',
    about: {
      key: 'nothing',
      title: '',
      one: false,
      empty: '',
      fields: [],
      lists: [],
      conditions: [],
      candidates: () => [],
    },
    fields: Object.entries(fields ?? {}).map(([name, value]) => text([name, name, ''], () => value)),
    lists: Object.entries(lists ?? {}).map(([name, rows]) =>
      list<Texts>({
        name,
        meaning: `списка «${name}»`,
        rows: () => rows,
        columns: [...new Set([...rows.flatMap(Object.keys), ...(columns ?? [])])].map((column) =>
          text([column, column, ''], (row) => row[column] ?? ''),
        ),
        merges: () => merges?.[name] ?? [],
      }),
    ),
    conditions: Object.entries(conditions ?? {}).map(([name, holds]) => ({
      name,
      meaning: name,
      holds: () => holds,
    })),
  });
}

/** A school in which nothing has happened yet. */
export const EMPTY_ARCHIVE: Archive = openArchive({
  school: SCHOOL,
  lists: DEFAULT_LISTS,
  today: TODAY,
  mentees: [],
  mentors: [],
  consents: [],
  pairs: [],
  petitions: [],
  events: [],
  awards: [],
  partners: [],
  roadmap: [],
  papers: [],
  acknowledgements: [],
  legalBases: [],
  readCounted: () => ({ answers: [], headcount: [], targets: [], figures: [] }),
});

export function plainMaterial(changes: Partial<Material> = {}): Material {
  return {
    archive: EMPTY_ARCHIVE,
    paper: { code: 'Д-001', number: '', day: '', edition: 1 },
    chosen: [],
    answers: {},
    kindKey: 'invented',
    topics: [],
    approvedBy: [],
    ...changes,
  };
}

export function invented(of: Invented): Values {
  return valuesOf(inventedKind(of), plainMaterial());
}
