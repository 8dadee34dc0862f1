/** A draft gets its number and day when it is signed; what has been typed around them stays. */
import { documentKind } from '../../../src/core/documents/document-kind';
import { documentBlocks } from '../../../src/core/documents/preview';
import { rangeName, signRequests } from '../../../src/core/documents/signing';
import { SCHOOL } from '../../../src/core/documents/subjects/school';
import { type Values, valuesOf } from '../../../src/core/documents/values';
import { make, paragraph, table } from '../../workspace/docs/sample';
import type { DocumentState } from '../../workspace/docs/state';
import { apply, body, cells, fill, json, paragraphsOf, tables, textOf } from './filled';
import { plainMaterial } from './invented';

const KIND = documentKind({
  key: 'note',
  id: '',
  title: 'Справка',
  group: 'other',
  heading: '',
  about: SCHOOL,
});
const signedAs = (number: string, day: string): Values =>
  valuesOf(KIND, plainMaterial({ paper: { code: 'Д-001', number, day, edition: 1 } }));
const DRAFT = signedAs('', '');
const plain = (words: string) => words.replace(/\u00a0/g, ' ');
const texts = (document: DocumentState) => paragraphsOf(document).map(textOf).map(plain);

function sign(document: DocumentState, number: string, day: string): void {
  apply(document, signRequests(json(document), signedAs(number, day)));
}

/** Types in front of the first place where the text stands in the body. */
function type(document: DocumentState, before: string, typed: string): void {
  const paragraphs = json(document).tabs?.[0]?.documentTab?.body?.content ?? [];
  for (const { paragraph: found } of paragraphs) {
    for (const { textRun, startIndex = 0 } of found?.elements ?? []) {
      const at = textRun?.content?.indexOf(before) ?? -1;
      if (at < 0) continue;
      apply(document, [{ insertText: { location: { index: startIndex + at }, text: typed } }]);
      return;
    }
  }
  throw new Error(`«${before}» is not there`);
}

const template = () =>
  make(
    paragraph('от {{Дата}} № {{Номер}}'),
    paragraph('к приказу от {{дата цифрами}} №{{НОМЕР}}, {{Город}}'),
  );

test('a draft shows places to write on, the signed paper number and day', () => {
  const document = fill(template(), DRAFT);
  expect(texts(document)).toEqual([
    'от «____» ______________ 20___ г. № ________',
    'к приказу от ____.____.20___ №________, г. Северный',
  ]);
  sign(document, '57-од', '2026-10-12');
  expect(texts(document)).toEqual([
    'от «12» октября 2026 г. № 57-од',
    'к приказу от 12.10.2026 №57-од, г. Северный',
  ]);
});

test('all spellings of the day, side by side with each other', () => {
  const document = fill(
    make(paragraph('{{Дата}}{{Номер}}{{Дата, цифрами}}{{Дата, прописью}}{{Город}}')),
    DRAFT,
  );
  sign(document, '5', '2026-03-01');
  expect(texts(document)).toEqual(['«01» марта 2026 г.501.03.20261 марта 2026 г.г. Северный']);
  sign(document, '123456', '2026-11-30');
  expect(texts(document)).toEqual(['«30» ноября 2026 г.12345630.11.202630 ноября 2026 г.г. Северный']);
});

test('what was typed around the places stays, and so does their style', () => {
  const bold = paragraph('');
  bold.runs = [
    { text: 'Приказ № ', style: {} },
    { text: '{{Номер}}', style: { bold: true } },
    { text: ' от {{Дата, цифрами}}\n', style: {} },
  ];
  const document = fill(make(bold, paragraph('конец')), DRAFT);
  type(document, ' от ', ' (с изменениями)');
  type(document, 'Приказ', 'Вписано. ');
  type(document, 'конец', 'ещё строка\n');
  sign(document, '7', '2026-10-12');
  expect(texts(document)).toEqual([
    'Вписано. Приказ № 7 (с изменениями) от 12.10.2026',
    'ещё строка',
    'конец',
  ]);
  expect(paragraphsOf(document)[0]?.runs.find(({ text }) => text.startsWith('7'))?.style).toEqual({
    bold: true,
  });
});

test('signed again with another number, as if it had been the first', () => {
  const document = fill(template(), signedAs('57-од', '2026-10-12'));
  sign(document, '58-од', '2026-10-13');
  sign(document, '9', '2026-10-14');
  expect(texts(document)).toEqual(['от «14» октября 2026 г. № 9', 'к приказу от 14.10.2026 №9, г. Северный']);
});

test('in tables, headers, footers and a second tab', () => {
  const document = make(table(['{{Дата}}', '№ {{Номер}}']), paragraph(''));
  const [tab] = document.tabs as [(typeof document.tabs)[0]];
  tab.headers.h = [paragraph('№ {{Номер}}')];
  tab.footers.f = [paragraph('{{Дата, цифрами}}')];
  document.tabs.push({ ...tab, id: 't.1', body: [paragraph('{{Номер}}')], headers: {}, footers: {} });
  fill(document, DRAFT);
  sign(document, '57', '2026-10-12');
  expect(cells(tables(document)[0]).flat().map(plain)).toEqual(['«12» октября 2026 г.', '№ 57']);
  expect(textOf(document.tabs[0]?.headers.h?.[0])).toBe('№ 57');
  expect(textOf(document.tabs[0]?.footers.f?.[0])).toBe('12.10.2026');
  expect(textOf(document.tabs[1]?.body[0])).toBe('57');
});

test('a place that was deleted with its text is left alone; without any there is nothing to do', () => {
  const document = fill(make(paragraph('№ {{Номер}}'), paragraph('от {{Дата, цифрами}}')), DRAFT);
  apply(document, [{ deleteContentRange: { range: { startIndex: 3, endIndex: 11 } } }]);
  type(document, '\n', '12-а (вписано рукой)');
  sign(document, '57', '2026-10-12');
  expect(texts(document)).toEqual(['№ 12-а (вписано рукой)', 'от 12.10.2026']);
  expect(signRequests(json(make(paragraph('№ 5'))), signedAs('57', ''))).toEqual([]);
});

test('names of others are left alone; other fields get no name', () => {
  const document = fill(make(paragraph('{{Номер}} {{Город}}')), DRAFT);
  apply(document, [{ createNamedRange: { name: 'Моё', range: { startIndex: 1, endIndex: 3 } } }]);
  expect(signRequests(json(document), signedAs('57', '2026-10-12'))).toEqual([
    { replaceNamedRangeContent: { namedRangeName: 'Куратор: Номер', text: '57' } },
  ]);
  expect(
    ['Номер', 'дата, ЦИФРАМИ', 'Дата', 'Дата, прописью', 'Город', 'Дата рождения'].map((name) =>
      rangeName(name),
    ),
  ).toEqual([
    'Куратор: Номер',
    'Куратор: Дата, цифрами',
    'Куратор: Дата',
    'Куратор: Дата, прописью',
    null,
    null,
  ]);
});

test('tabs inside tabs are looked through', () => {
  const [tab] = json(fill(make(paragraph('{{Номер}}')), DRAFT)).tabs ?? [];
  const inner = { tabs: [{ childTabs: [{ childTabs: tab ? [tab] : [] }] }] };
  expect(signRequests(inner, signedAs('57', ''))).toHaveLength(1);
});

test('a paper that is filled once it has its number reads the same as one signed later', () => {
  const [early, late] = [fill(template(), signedAs('57-од', '2026-10-12')), fill(template(), DRAFT)];
  sign(late, '57-од', '2026-10-12');
  expect(body(late).map(textOf)).toEqual(body(early).map(textOf));
  expect(documentBlocks(json(late), DRAFT)).toEqual(documentBlocks(json(early), DRAFT));
});
