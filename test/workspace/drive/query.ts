/** The `q` parameter of `Drive.Files.list`: the terms the add-on asks with, joined by `and`. */
import { type DriveFile, MY_DRIVE } from './state';

/** A file and whether it lies in the bin, by itself or within a folder. */
export type Condition = (file: DriveFile, inBin: boolean) => boolean;

const TEXT = String.raw`'((?:[^'\\]|\\.)*)'`;

const TERMS: readonly (readonly [RegExp, (...texts: string[]) => Condition])[] = [
  [/trashed\s*=\s*(true|false)/y, (state) => (_, inBin) => inBin === (state === 'true')],
  [term(`name\\s*=\\s*${TEXT}`), (name) => (file) => file.name === name],
  [term(`mimeType\\s*=\\s*${TEXT}`), (type) => (file) => file.mimeType === type],
  [term(`mimeType\\s*!=\\s*${TEXT}`), (type) => (file) => file.mimeType !== type],
  [
    term(`${TEXT}\\s+in\\s+parents`),
    (id = '') =>
      (file) =>
        file.parents.includes(id === 'root' ? MY_DRIVE : id),
  ],
  [
    term(`appProperties\\s+has\\s*\\{\\s*key\\s*=\\s*${TEXT}\\s+and\\s+value\\s*=\\s*${TEXT}\\s*\\}`),
    (key = '', value) =>
      (file) =>
        Object.hasOwn(file.appProperties, key) && file.appProperties[key] === value,
  ],
];

function term(source: string): RegExp {
  return new RegExp(source, 'y');
}

/** All conditions of a query; throws for a term that is not imitated. */
export function parseQuery(query: string): Condition[] {
  const conditions: Condition[] = [];
  let at = skipSpace(query, 0);
  while (at < query.length) {
    const before = at;
    for (const [pattern, condition] of TERMS) {
      pattern.lastIndex = at;
      const match = pattern.exec(query);
      if (!match) continue;
      conditions.push(condition(...match.slice(1).map((text) => text.replace(/\\(.)/gs, '$1'))));
      at = skipSpace(query, pattern.lastIndex);
      break;
    }
    const joint = /and\s+(?=\S)/y;
    joint.lastIndex = at;
    if (at > before && joint.test(query)) at = joint.lastIndex;
    else if (at === before || at < query.length) {
      throw new Error(`Drive.Files.list: «${query.slice(at)}» in q is not imitated by the stand-in`);
    }
  }
  return conditions;
}

function skipSpace(query: string, at: number): number {
  return at + (/^\s*/.exec(query.slice(at))?.[0].length ?? 0);
}
