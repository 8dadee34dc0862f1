import { CRITERIA } from '../../../src/core/matching/criteria/list';
import { explainPair, scorePair } from '../../../src/core/matching/score';
import { context, two } from './people';

const pair = two(
  {
    mainTopic: 'Математика',
    topics: ['Математика', 'Спорт'],
    slots: ['Вторник: День'],
    meetingFormat: 'Очно',
    interests: ['Кино'],
  },
  { topics: ['Математика'], slots: ['Вторник: День'], meetingFormat: 'Дистанционно' },
);

test('the weighted mean of what applies: (30·100 + 15·50 + 15·60 + 5·0) / 65', () => {
  expect(scorePair(...pair, context())).toBe(715);
});

test('reasons by strength with their shares, then what speaks against', () => {
  expect(explainPair(...pair, context())).toEqual({
    score: 715,
    reasons: [
      { key: 'mainRequest', text: 'главный запрос совпал: Математика', share: 46 },
      { key: 'time', text: 'общее время: вторник днём', share: 14 },
      { key: 'topics', text: '1 из 2 тем: Математика', share: 12 },
    ],
    against: [{ key: 'meetingFormat', text: 'желаемый формат встреч разный' }],
  });
});

test('weights may be set; weight 0 takes a criterion out', () => {
  const weights = { ...Object.fromEntries(CRITERIA.map(({ key }) => [key, 0])), time: 7, mainRequest: 1 };
  expect(scorePair(...pair, context({ weights }))).toBe(650);
  expect(explainPair(...pair, context({ weights })).reasons.map(({ key }) => key)).toEqual([
    'time',
    'mainRequest',
  ]);
});

test('nothing said, nothing scored; all said and met, 1000', () => {
  expect(explainPair(...two(), context())).toEqual({ score: 0, reasons: [], against: [] });
  const all = {
    mainTopic: 'Математика',
    topics: ['Математика'],
    subject: 'физика',
    slots: ['Среда: День', 'Среда: Утро', 'Среда: Вечер'],
    forms: ['ученик – ученик'],
    kinds: ['скоростное'],
    meetingFormat: 'Очно',
    interests: ['Кино', 'Театр'],
  };
  expect(scorePair(...two(all, all), context())).toBe(1000);
});
