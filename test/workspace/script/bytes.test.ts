import { createHash } from 'node:crypto';
import { temporaryDist } from '../temporary-dist';
import { createWorkspace } from '../workspace';
import type { ScriptExecution } from './app';
import { fresh, valueIn } from './expression';

jest.mock('../assembly', () => ({
  assemble: (execution: ScriptExecution) =>
    jest.requireActual<typeof import('./app')>('./app').scriptGlobals(execution),
}));

const value = (expression: string) => valueIn(fresh(), expression);

describe('base64', () => {
  test('is written from text and from signed bytes', () => {
    expect(value("Utilities.base64Encode('ёж?>')")).toBe('0ZHQtj8+');
    expect(value('Utilities.base64Encode([-5, -17, -65])')).toBe('+++/');
    expect(value("Utilities.base64EncodeWebSafe('ёж?>')")).toBe('0ZHQtj8-');
    expect(value('Utilities.base64EncodeWebSafe([-1])')).toBe('_w==');
    expect(value("Utilities.base64Encode('ё', Utilities.Charset.UTF_8)")).toBe('0ZE=');
  });

  test('is read into signed bytes, with and without padding', () => {
    expect(value("Utilities.base64Decode('AH+A/w==')")).toEqual([0, 127, -128, -1]);
    expect(value("Utilities.base64Decode('AH+A/w')")).toEqual([0, 127, -128, -1]);
    expect(value("Utilities.base64DecodeWebSafe('AH-A_w==')")).toEqual([0, 127, -128, -1]);
    expect(value("Utilities.base64DecodeWebSafe('AH-A_w')")).toEqual([0, 127, -128, -1]);
    expect(value("Utilities.base64Decode('')")).toEqual([]);
    expect(value("Utilities.newBlob(Utilities.base64Decode('0ZE=')).getDataAsString()")).toBe('ё');
  });

  test.each([
    "base64Decode('AH-A_w==')",
    "base64DecodeWebSafe('AH+A/w==')",
    "base64Decode('AAAAA')",
    "base64Decode('AAA==')",
    "base64Decode('AA AA')",
    "base64Decode('AAAA\\n')",
    "base64DecodeWebSafe('щ')",
  ])('%s is refused', (call) => {
    expect(() => value(`Utilities.${call}`)).toThrow('Exception: Could not decode string.');
  });

  test('other arguments and character sets are refused', () => {
    expect(() => value('Utilities.base64Decode([1])')).toThrow(
      "The parameters (number[]) don't match the method signature for Utilities.base64Decode.",
    );
    expect(() => value('Utilities.base64Encode({})')).toThrow("don't match the method signature");
    expect(() => value("Utilities.base64Encode('a', 'US_ASCII')")).toThrow('in US_ASCII is not imitated');
  });

  test('every byte comes back as it went', () => {
    const all = '[...Array(256)].map((_, i) => i - 128)';
    for (const suffix of ['', 'WebSafe']) {
      expect(value(`Utilities.base64Decode${suffix}(Utilities.base64Encode${suffix}(${all}))`)).toEqual(
        [...Array(256)].map((_, i) => i - 128),
      );
    }
  });

  test('the bytes belong to the script’s own realm', () => {
    expect(value("Utilities.base64Decode('AA==') instanceof Array")).toBe(true);
    expect(value("[...Uint8Array.from(Utilities.base64Decode('/w=='))]")).toEqual([255]);
  });
});

describe('blobs', () => {
  test('hold bytes, a kind and a name', () => {
    expect(
      value(
        "((b) => [b.getBytes(), b.getContentType(), b.getName()])(Utilities.newBlob([-1, 0, 65], 'a/b', 'План'))",
      ),
    ).toEqual([[-1, 0, 65], 'a/b', 'План']);
    expect(value("((b) => [b.getContentType(), b.getName()])(Utilities.newBlob(''))")).toEqual([null, null]);
  });

  test('a copy has a name of its own', () => {
    expect(
      value(
        `((a) => { const b = a.copyBlob().setName('второй'); return [a, b].map((x) =>
          [x.getName(), x.getContentType(), x.getBytes()]); })(Utilities.newBlob([-47], 'a/b', 'первый'))`,
      ),
    ).toEqual([
      ['первый', 'a/b', [-47]],
      ['второй', 'a/b', [-47]],
    ]);
  });

  test('are read in the character set asked for', () => {
    expect(value("Utilities.newBlob([-72]).getDataAsString('windows-1251')")).toBe('ё');
    expect(value("Utilities.newBlob('\\uFEFFа').getDataAsString('UTF-8')")).toBe('\uFEFFа');
    expect(() => value("Utilities.newBlob('').getDataAsString('койне')")).toThrow(
      'Invalid argument: charset',
    );
  });

  test.each([128, -129, 0.5])('%d is no byte', (byte) => {
    expect(() => value(`Utilities.newBlob([${byte}])`)).toThrow(
      `Utilities.newBlob with the byte ${byte} is not imitated by the stand-in`,
    );
  });

  test('typed arrays have to be made plain first', () => {
    expect(() => value('Utilities.newBlob(new Uint8Array(1))')).toThrow("don't match the method signature");
  });
});

test('a page of 20 KB of base64 comes back letter by letter and gives its bytes', () => {
  const bytes = Buffer.concat([...Array(480)].map((_, i) => createHash('sha256').update(String(i)).digest()));
  const page = `<p>${bytes.toString('base64url')}</p>`;
  expect(page.length).toBeGreaterThan(20_000);
  const dist = temporaryDist(
    `function text() { return HtmlService.createHtmlOutputFromFile('Font').getContent(); }
     function bytes() { return Utilities.base64DecodeWebSafe(text().slice(3, -4)); }`,
    { pages: { Font: page } },
  );
  const workspace = createWorkspace({ dist, now: 0, user: 'k@school.example' });
  expect(workspace.run('text').value).toBe(page);
  expect(Buffer.from(workspace.run('bytes').value as number[]).equals(bytes)).toBe(true);
});
