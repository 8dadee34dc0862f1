import { collectedInWords } from '../../sidebar/collect';
import { dayInWords, momentInWords, sentence } from '../../sidebar/words';

const plain = (text: string): string => text.replace(/\s/g, ' ');

test('days name the year only when it is another one', () => {
  expect(plain(dayInWords('2026-11-21', '2026-01-02'))).toBe('21 ноября');
  expect(plain(dayInWords('2025-11-01', '2026-01-02'))).toBe('1 ноября 2025 г.');
  expect(dayInWords('не помню', '2026-01-02')).toBe('не помню');
});

test('moments have hours and minutes', () => {
  expect(plain(momentInWords('2026-11-21T08:05:12', '2026-11-22'))).toBe('21 ноября, 8:05');
  expect(plain(momentInWords('2026-11-21', '2026-11-22'))).toBe('21 ноября');
});

test('what was collected is said in one line', () => {
  const none = { responses: 0, added: 0, updated: 0, repeated: 0, remarks: 0, more: false };
  expect(collectedInWords(none)).toBe('Новых ответов нет.');
  expect(plain(collectedInWords({ ...none, remarks: 1 }))).toBe('Новых ответов нет. 1 строка с замечаниями.');
  expect(plain(collectedInWords({ ...none, responses: 1, added: 1 }))).toBe(
    'Получен 1 ответ: 1 новый участник.',
  );
});

test('a sentence ends with one full stop', () => {
  expect([sentence('от 3 ноября 2031 г.'), sentence('№ 5')]).toEqual(['от 3 ноября 2031 г.', '№ 5.']);
});
