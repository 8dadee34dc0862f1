/** Days of meetings that a calendar proposes. */

import { addDays, isSunday } from '../../../src/core/day';
import { MEETING_CALENDAR } from '../../../src/core/documents/kinds/meeting-calendar';
import { foldName } from '../../../src/core/documents/placeholders';
import { valuesOf } from '../../../src/core/documents/values';
import { material } from './material';
import { archive, pair } from './school';

function meetings(start: string, plannedEnd: string): readonly { day: string; kind: string }[] {
  const about = material(MEETING_CALENDAR, { archive: archive({ pairs: [pair(1, { start, plannedEnd })] }) });
  const open = MEETING_CALENDAR.lists[0]!.open(about);
  expect(valuesOf(MEETING_CALENDAR, about).holds('Встречи')).toBe(open.count > 0);
  return Array.from({ length: open.count }, (_, i) => ({
    day: open.cell(foldName('дата, цифрами'), i) ?? '',
    kind: open.cell('вид', i) ?? '',
  })).map(({ day, kind }) => ({ day: day.split('.').reverse().join('-'), kind }));
}

test('from the first meeting to the last one a week before the end, each on a day when people meet', () => {
  for (let shift = 0; shift < 60; shift += 1) {
    const [start, end] = [addDays('2026-09-01', shift), addDays('2026-12-20', shift)];
    const all = meetings(start, end);
    const days = all.map(({ day }) => day);
    expect([...new Set(days)].sort()).toEqual(days);
    expect(days[0]! >= start && days.at(-1)! <= addDays(end, -7)).toBe(true);
    expect(days.filter((day) => isSunday(day) || /-01-0[1-8]$|-11-04$/.test(day))).toEqual([]);
    expect(all.map(({ kind }) => kind)).toEqual([
      'организационная',
      'пробная рабочая',
      'планирование',
      ...Array(all.length - 4).fill('рабочая'),
      'заключительная',
    ]);
    expect(all.length).toBeGreaterThan(8);
  }
});

test('without a term there are no meetings', () => {
  expect(meetings('2026-09-01', '')).toEqual([]);
  expect(meetings('2026-09-01', '2026-08-01')).toEqual([]);
});
