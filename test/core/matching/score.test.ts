import { CRITERIA } from '../../../src/core/matching/criteria/list';
import { menteeProfile, mentorProfile } from '../../../src/core/matching/person';
import { explainPair, scorePair } from '../../../src/core/matching/score';
import { context, school, two } from './people';
import { seeded } from './random-problem';

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

test('the weighted mean of what applies: (30·100 + 15·67 + 10·60 + 4·100 + 5·0) / 64', () => {
  expect(scorePair(...pair, context())).toBe(782);
});

test('reasons by strength with their shares, then what speaks against', () => {
  expect(explainPair(...pair, context())).toEqual({
    score: 782,
    reasons: [
      { key: 'mainRequest', text: 'главный запрос совпал: Математика', share: 47 },
      { key: 'topics', text: '1 из 2 тем: Математика', share: 16 },
      { key: 'time', text: 'общее время: вторник днём', share: 9 },
      { key: 'distance', text: 'наставник старше на 3\u00a0класса', share: 6 },
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
  const unknown = { post: '' };
  expect(explainPair(...two(unknown, unknown), context())).toEqual({ score: 0, reasons: [], against: [] });
  const all = {
    mainTopic: 'Математика',
    topics: ['Математика'],
    subject: 'физика',
    slots: ['Среда: День', 'Среда: Утро', 'Среда: Вечер'],
    forms: ['ученик – ученик'],
    kinds: ['скоростное'],
    meetingFormat: 'Очно',
    interests: ['Кино', 'Театр'],
    hours: 1,
  };
  expect(scorePair(...two(all, all), context())).toBe(1000);
});

test('the kind of the pair decides whether a group is a reason', () => {
  const wish = { post: '', kinds: ['в группе', 'скоростное'] };
  const texts = (kind?: string) =>
    explainPair(...two(wish, wish), context(), kind).reasons.map(({ text }) => text);
  expect(texts()).toEqual(['вид подходит обоим: скоростное']);
  expect(texts('скоростное')).toEqual(['вид подходит обоим: скоростное']);
  expect(texts('в группе')).toEqual(['вид подходит обоим: в группе, скоростное']);
});

test('shares of all that counts make up the score', () => {
  const { score, reasons } = explainPair(...pair, context());
  const sum = reasons.reduce((total, { share }) => total + share, 0);
  expect(Math.abs(sum - score / 10)).toBeLessThan(reasons.length / 2);
});

test('the shares add up to the score, whatever goes unsaid', () => {
  const random = seeded(4);
  for (let i = 0; i < 300; i++) {
    const { mentees, mentors } = school(random, 1, 1);
    const { score, reasons } = explainPair(menteeProfile(mentees[0]!), mentorProfile(mentors[0]!), context());
    const sum = reasons.reduce((all, { share }) => all + share, 0);
    if (reasons.length > 0) expect(sum).toBe(Math.round(score / 10));
  }
});
