/** The `fields` parameter of the Drive API: which members of an answer come back. */
import { ServiceError } from '../service-object';

/** Member → what of it; null is all of it. */
export type Selection = Map<string, Selection | null>;

/**
 * Reads a mask such as `id,name` or `nextPageToken,files(id,appProperties)` or `files/id`; `*` is everything.
 * Throws Google's "Invalid field selection …" for one it cannot read.
 */
export function parseFields(mask: string): Selection {
  const tokens = mask.replace(/\s+/g, '').match(/[A-Za-z]+|./g) ?? [];
  let at = 0;
  const refuse = () => new ServiceError(`Invalid field selection ${tokens[at] ?? mask}`);
  const list = (): Selection => {
    const selection: Selection = new Map();
    for (;;) {
      const name = tokens[at];
      if (name === undefined || !/^([A-Za-z]+|\*)$/.test(name)) throw refuse();
      at++;
      selection.set(name, below());
      if (tokens[at] !== ',') return selection;
      at++;
    }
  };
  const below = (): Selection | null => {
    if (tokens[at] === '/') {
      at++;
      const name = tokens[at];
      if (name === undefined || !/^([A-Za-z]+|\*)$/.test(name)) throw refuse();
      at++;
      return new Map([[name, below()]]);
    }
    if (tokens[at] !== '(') return null;
    at++;
    const inner = list();
    if (tokens[at] !== ')') throw refuse();
    at++;
    return inner;
  };
  const selection = list();
  if (at < tokens.length) throw refuse();
  return selection;
}

/** The selected part of an answer; a name that is not in `known` throws, so that a misspelt one is noticed. */
export function select(value: unknown, selection: Selection | null, known: ReadonlySet<string>): unknown {
  if (selection === null || selection.has('*')) return value;
  if (Array.isArray(value)) return value.map((member) => select(member, selection, known));
  if (typeof value !== 'object' || value === null) return value;
  const members = value as Readonly<Record<string, unknown>>;
  const part: Record<string, unknown> = {};
  for (const [name, below] of selection) {
    if (!known.has(name) && !Object.hasOwn(members, name)) {
      throw new ServiceError(`Invalid field selection ${name}`);
    }
    if (Object.hasOwn(members, name)) part[name] = select(members[name], below, known);
  }
  return part;
}
