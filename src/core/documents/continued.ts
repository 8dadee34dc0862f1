/** What people typed to go on from words that a template prints. */

/** «В связи с болезнью.» behind «в связи с» is «болезнью»: the words are not doubled, no full stop, a small letter. */
export function continued(typed: string, lead: string): string {
  return smallFirst(withoutLead(typed, lead).replace(STOP, ''));
}

/** The end of a sentence; «2026 г.» and «т.д.» keep their dot. */
const STOP = /(?<!(?:^|[\s.\u00a0])\p{L}{1,2})(?<!\.)\.$/u;

/** The words without those that stand in front of them already, however often they were typed. */
export function withoutLead(typed: string, lead: string): string {
  const words = lead.split(' ').join('\\s+');
  return typed.trim().replace(new RegExp(`^(?:${words}\\s+)+`, 'i'), '');
}

/** A small letter first, as inside a sentence; «ЕГЭ», «МБОУ», «А.И. Ивановым» stay. */
export function smallFirst(words: string): string {
  const first = /^\S+/.exec(words)?.[0] ?? '';
  const isAbbreviation = /^\p{L}\.$/u.test(first) || /^.+\p{Lu}/u.test(first);
  return isAbbreviation ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** «Круглый стол «Итоги осени»» as it stands between «…»: «Круглый стол „Итоги осени“». */
export function insideQuotes(title: string): string {
  const bare = /^«[^«»]*»$|^"[^"]*"$/.test(title) ? title.slice(1, -1) : title;
  return bare
    .replace(/«/g, '„')
    .replace(/»/g, '“')
    .replace(/"([^"]*)"/g, '„$1“');
}
