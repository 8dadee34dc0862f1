/** The acts a paper cites: which of them, in which order, in which case. */
import { basesPhrase, basisPhrase, citedBases } from '../../../src/core/documents/bases';
import { LEGAL_BASES } from '../../../src/core/registers/legal-bases';
import { archive, rows } from './school';

const SAMPLES = archive().legalBases;
const plain = (words: string) => words.replace(/\u00a0/g, ' ');
const numbers = (topics: Parameters<typeof citedBases>[1]) =>
  citedBases(SAMPLES, topics).map(({ number, kind }) => number || kind);

test('only marked ones on the topics asked for, in the order of the sheet', () => {
  expect(numbers(['any', 'pupils'])).toEqual(['Р-145', '1264-р']);
  expect(numbers(['pupils', 'any', 'staff'])).toEqual(['Р-145', '1264-р']);
  expect(numbers(['labour'])).toEqual(['статья 351.8 Трудового кодекса Российской Федерации']);
  expect(numbers(['data'])).toEqual(['152-ФЗ']);
  expect(numbers(['staff'])).toEqual([]);
  expect(numbers([])).toEqual([]);
});

test('a topic typed by hand counts whatever its case and spaces; a row without a kind does not', () => {
  const own = rows(LEGAL_BASES, [
    { kind: 'Положение', topics: ' Наставничество  ПЕДАГОГОВ', cited: true },
    { kind: '', number: '5', topics: 'наставничество педагогов', cited: true },
  ]);
  expect(citedBases(own, ['staff']).map(({ kind }) => kind)).toEqual(['Положение']);
});

test('in words', () => {
  const [methodology, , , concept, article, law] = SAMPLES;
  expect(plain(basisPhrase(concept!, 'instrumental'))).toBe(
    'распоряжением Правительства Российской Федерации от 21.05.2025 № 1264-р «Об утверждении Концепции развития наставничества в Российской Федерации на период до 2030 года»',
  );
  expect(plain(basisPhrase(law!, 'genitive'))).toBe(
    'Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных»',
  );
  expect(plain(basisPhrase(article!, 'instrumental'))).toBe(
    'статьёй 351.8 Трудового кодекса Российской Федерации',
  );
  expect(plain(basisPhrase(methodology!, null))).toMatch(
    /^распоряжение Министерства .* от 25\.12\.2019 № Р-145 «/,
  );
  expect(plain(basesPhrase([article!, { ...law!, title: '' }], 'genitive'))).toBe(
    'статьи 351.8 Трудового кодекса Российской Федерации, Федерального закона от 27.07.2006 № 152-ФЗ',
  );
  expect(basesPhrase([], 'genitive')).toBe('');
});

test('what the curator has not filled in, or cannot be read, is left out', () => {
  const [own] = rows(LEGAL_BASES, [{ kind: 'приказ школы', day: 'осенью', number: '' }]);
  expect(basisPhrase(own!, 'instrumental')).toBe('приказом школы');
});
