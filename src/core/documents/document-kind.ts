/** What a kind of document declares: its fields and lists, from which checks, filling and previews follow. */

export interface FieldDeclaration {
  /** Name in the template, between the braces. */
  readonly name: string;
  /** What is put there, in words for the curator. */
  readonly meaning: string;
  readonly example: string;
  /** A template without it is refused. */
  readonly required: boolean;
}

export interface ListDeclaration {
  /** Name in front of the colon: «Пары» of «{{Пары: наставник}}». */
  readonly name: string;
  /** Ends the sentence «в шаблоне нет места для …»: «списка пар». */
  readonly meaning: string;
  readonly columns: readonly FieldDeclaration[];
  readonly required: boolean;
}

/** Page set-up after the import of the template, which knows nothing of pages. Lengths in millimetres. */
export interface Polish {
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Paragraphs that begin with one of these words start a new page. */
  readonly newPageBefore: readonly string[];
  /** Tables that hold one of these fields only set things side by side: they have no borders. */
  readonly borderless: readonly string[];
  /** Field in the signature: its table never stands alone on a page. */
  readonly signature: string;
}

export interface DocumentKind {
  readonly key: string;
  readonly title: string;
  /** File in `src/templates`. */
  readonly template: string;
  readonly fields: readonly FieldDeclaration[];
  readonly lists: readonly ListDeclaration[];
  readonly polish: Polish;
}

/** Cells of the named columns become one, downwards, over `count` rows from `first` (0-based). */
export interface Merge {
  readonly columns: readonly string[];
  readonly first: number;
  readonly count: number;
}

export interface ListValues {
  /** Value by column name. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly merges?: readonly Merge[];
}

/** Everything that goes into one document, by names of the declaration. */
export interface Filling {
  readonly fields: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, ListValues>>;
}

/** All names a template may use, as they stand between the braces. */
export function knownNames(kind: DocumentKind): readonly string[] {
  return [
    ...kind.fields.map(({ name }) => name),
    ...kind.lists.flatMap((list) => list.columns.map((column) => `${list.name}: ${column.name}`)),
  ];
}
