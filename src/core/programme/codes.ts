/** Codes such as М-001: given out once, whatever rows are deleted afterwards. */

/** The next free code under a prefix; `last` is the highest number ever given out. */
export function nextCode(
  codes: readonly string[],
  prefix: string,
  last: number,
): { readonly code: string; readonly number: number } {
  const numbers = codes.flatMap((code) =>
    code.startsWith(`${prefix}-`) ? [Number.parseInt(code.slice(prefix.length + 1), 10) || 0] : [],
  );
  const number = Math.max(last, ...numbers) + 1;
  return { code: `${prefix}-${String(number).padStart(3, '0')}`, number };
}
