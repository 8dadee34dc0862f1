/** What files of Word and Excel have in common: archives of XML parts that name one another (ECMA-376). */

/** One file inside the archive. */
export interface Part {
  readonly path: string;
  readonly text: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function part(path: string, xml: string): Part {
  return { path, text: HEAD + xml };
}

/** Targets are called rId1, rId2 … in their order. */
export function relations(
  path: string,
  ...targets: readonly (readonly [type: string, target: string])[]
): Part {
  const each = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATION}/${type}" Target="${target}"/>`,
  );
  return part(path, `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`);
}

/** Types of the parts by their paths; those of relations and of pictures go by the endings of theirs. */
export function contentTypes(...types: readonly (readonly [path: string, type: string])[]): Part {
  const each = types.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="png" ContentType="image/png"/>${each.join('')}</Types>`,
  );
}
