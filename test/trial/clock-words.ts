/** Moments in words, on the school's clock. */

/** «12 сентября 2026, 10:00» */
export function momentInWords(at: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat('ru-RU', { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  const time = new Intl.DateTimeFormat('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${day.format(at).replace(/\s*г\.$/, '')}, ${time.format(at)}`;
}

/** `2026-09-12` */
export function dayOf(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
}

/** Milliseconds from `at` to nine o'clock in the morning of a day; negative when that is past. */
export function untilMorning(at: number, day: string, timeZone: string): number {
  // Right for zones without a change of the clock in between, as Russia's are.
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  const here = Date.parse(`${local.replace(' ', 'T')}Z`);
  return Date.parse(`${day}T09:00:00Z`) - here;
}
