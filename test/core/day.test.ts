import {
  addDays,
  ageOn,
  daysBetween,
  endOfSchoolYear,
  isDay,
  isSunday,
  readDay,
  schoolYearOf,
} from '../../src/core/day';

describe('readDay', () => {
  test.each([
    ['2013-02-27', '2013-02-27'],
    ['2013.2.7', '2013-02-07'],
    ['2026-09-07T08:10:46', '2026-09-07'],
    ['27.02.2013', '2013-02-27'],
    ['27.2.13', '2013-02-27'],
    ['1/9/26', '2026-09-01'],
    ['1.9.80', '1980-09-01'],
    ['27-02-2013', '2013-02-27'],
    ['27–02–2013', '2013-02-27'],
    ['27,02,2013', '2013-02-27'],
    ['27. 02. 2013', '2013-02-27'],
    ['27 02 2013', '2013-02-27'],
    [' 27.02.2013 г. ', '2013-02-27'],
    ['27.02.2013г', '2013-02-27'],
    ['27.02.2013 г.р.', '2013-02-27'],
    ['27.02.2013 года рождения', '2013-02-27'],
    ['07.09.2026 8:10:46', '2026-09-07'],
    ['07.09.2026, 8:10', '2026-09-07'],
    ['1 сентября 2026 г.', '2026-09-01'],
    ['«1» сентября 2026 года', '2026-09-01'],
    ['1 Сентябрь 2026', '2026-09-01'],
    ['1-го сентября 2026', '2026-09-01'],
    ['9 мая 2013', '2013-05-09'],
    ['9 май 2013', '2013-05-09'],
    ['3 янв. 2013', '2013-01-03'],
    ['3 октебря 2013', '2013-10-03'],
    ['29.02.2012', '2012-02-29'],
    ['29.02.2000', '2000-02-29'],
  ])('%j is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  test.each([
    '',
    'весной',
    '31.06.2013',
    '30 февраля 2013',
    '29.02.2013',
    '29.02.1900',
    '00.01.2013',
    '32.01.2013',
    '01.13.2013',
    '2013-13-01',
    '2013',
    'март 2013',
    '12 кабря 2013',
    '01.01.1899',
    '01.01.2201',
    '27.02.20133',
    '=27.02.2013',
  ])('%j is no day', (text) => {
    expect(readDay(text)).toBeNull();
  });

  test('every month in words and by number', () => {
    const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
      ' ',
    );
    months.forEach((month, i) => {
      const day = `2014-${String(i + 1).padStart(2, '0')}-05`;
      expect(readDay(`5 ${month} 2014 г.`)).toBe(day);
      expect(readDay(`5.${i + 1}.2014`)).toBe(day);
      expect(isDay(day)).toBe(true);
    });
  });
});

test('isDay takes the one spelling only', () => {
  expect(['2026-02-28', '2024-02-29'].every(isDay)).toBe(true);
  expect(['2026-02-29', '2026-2-8', '01.09.2026', '', '2026-09-01T08:00:00'].some(isDay)).toBe(false);
});

test('ageOn counts the birthday itself', () => {
  expect(ageOn('2012-09-12', '2026-09-11')).toBe(13);
  expect(ageOn('2012-09-12', '2026-09-12')).toBe(14);
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
  expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  expect(ageOn('весной', '2026-03-01')).toBeNull();
  expect(ageOn('2008-02-29', '')).toBeNull();
});

test('a school year begins on 1 September', () => {
  expect(endOfSchoolYear('2026-08-31')).toBe('2026-08-31');
  expect(endOfSchoolYear('2026-09-01')).toBe('2027-08-31');
  expect(schoolYearOf('2026-08-31')).toBe('2025–2026');
  expect(schoolYearOf('2026-09-01')).toBe('2026–2027');
});

describe('addDays', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-10-12', 30, '2026-11-11'],
    ['2026-10-12', 0, '2026-10-12'],
    ['2024-03-01', -366, '2023-03-01'],
  ])('%s and %i days is %s', (day, count, later) => {
    expect(addDays(day, count)).toBe(later);
  });

  test('agrees with the calendar for two thousand days both ways', () => {
    const start = Date.UTC(2023, 10, 17);
    for (let count = -1000; count <= 1000; count++) {
      expect(addDays('2023-11-17', count)).toBe(
        new Date(start + count * 86_400_000).toISOString().slice(0, 10),
      );
    }
  });

  test('what is no day comes back as it was', () => {
    expect(addDays('', 5)).toBe('');
  });
});

test('Sundays are those of the calendar', () => {
  const days = Array.from({ length: 1500 }, (_, i) => addDays('2023-12-30', i));
  expect(days.filter(isSunday)).toEqual(days.filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0));
});

test.each([
  ['2027-02-10', '2027-02-10', 0],
  ['2026-09-01', '2026-10-01', 30],
  ['2028-02-28', '2028-03-01', 2],
  ['2026-12-31', '2027-01-01', 1],
  ['2027-01-01', '2026-12-31', -1],
  ['1900-03-01', '2100-03-01', 73_049],
])('days from %s to %s: %i', (from, to, count) => {
  expect(daysBetween(from, to)).toBe(count);
});

test('days between agree with the calendar for two thousand days both ways', () => {
  for (let count = -1000; count <= 1000; count++)
    expect(daysBetween('2023-11-17', addDays('2023-11-17', count))).toBe(count);
});
