import { strFromU8, unzipSync } from 'fflate';
import type { ScriptExecution } from './app';
import { fresh, valueIn } from './expression';

jest.mock('../assembly', () => ({
  assemble: (execution: ScriptExecution) => ({
    ...jest.requireActual<typeof import('./app')>('./app').scriptGlobals(execution),
    Probe: new (jest.requireActual<typeof import('../probe')>('../probe').Probe)(execution, []),
  }),
}));

describe('utilities and session', () => {
  const AT = 'new Date(Date.UTC(2026, 8, 1, 20, 5, 9, 7))';

  test.each([
    ['yyyy-MM-dd', '2026-09-01'],
    ['dd.MM.yyyy HH:mm:ss', '01.09.2026 23:05:09'],
    ['d MMM yy', '1 Sep 26'],
    ['EEEE, MMMM d', 'Tuesday, September 1'],
    ['EEE u', 'Tue 2'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-09-01T23:05:09.007+03:00'],
    ["h 'o''clock' a Z", "11 o'clock PM +0300"],
    ['D w k K', '244 36 23 11'],
    ['', ''],
  ])('formatDate %s', (pattern, expected) => {
    const literal = JSON.stringify(pattern);
    expect(valueIn(fresh(), `Utilities.formatDate(${AT}, 'Europe/Moscow', ${literal})`)).toBe(expected);
  });

  test('formatDate takes fixed zones and refuses nonsense', () => {
    const format = (zone: string) => valueIn(fresh(), `Utilities.formatDate(${AT}, '${zone}', 'HH:mm')`);
    expect([format('GMT'), format('GMT+5'), format('GMT-03:30')]).toEqual(['20:05', '01:05', '16:35']);
    expect(() => format('Europe/Nowhere')).toThrow('Invalid argument: timeZone');
    expect(() => valueIn(fresh(), "Utilities.formatDate('2026', 'GMT', 'y')")).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(() => valueIn(fresh(), `Utilities.formatDate(${AT}, 'GMT', 'b')`)).toThrow(
      "Illegal pattern character 'b'",
    );
  });

  test('ids, blobs and the longest sleep', () => {
    expect(valueIn(fresh(), 'Utilities.getUuid()')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(
      valueIn(
        fresh(),
        "((b) => [b.getDataAsString(), b.getContentType(), b.setName('n').getName(), b.getBytes()[0]])(Utilities.newBlob('ё', 'text/plain'))",
      ),
    ).toEqual(['ё', 'text/plain', 'n', -47]);
    expect(() => valueIn(fresh(), 'Utilities.sleep(300001)')).toThrow('Invalid argument: milliseconds');
  });

  test('blobs are put into an archive under their names, slashes and all, byte for byte', () => {
    const bytes = valueIn(
      fresh(),
      `((b) => [b.getName(), b.getContentType(), b.getBytes()])(Utilities.zip(
        [Utilities.newBlob('раз', 'text/xml', 'a/b.xml'), Utilities.newBlob('два', 'text/xml', 'c.xml')]))`,
    ) as [string, string, number[]];
    expect(bytes.slice(0, 2)).toEqual(['archive.zip', 'application/zip']);
    const files = unzipSync(Uint8Array.from(bytes[2]));
    expect(Object.entries(files).map(([name, content]) => [name, strFromU8(content)])).toEqual([
      ['a/b.xml', 'раз'],
      ['c.xml', 'два'],
    ]);
    const picture = `((b) => Utilities.zip([Utilities.newBlob(b, 'image/png', 'word/media/a.png')]).getBytes())(
      Array.from({ length: 70000 }, (_, i) => ((i * i + (i >> 8)) % 256) - 128))`;
    const [[name, kept] = []] = Object.entries(
      unzipSync(Uint8Array.from(valueIn(fresh(), picture) as number[])),
    );
    expect(name).toBe('word/media/a.png');
    expect(kept).toEqual(Uint8Array.from({ length: 70000 }, (_, i) => ((i * i + (i >> 8)) % 256) - 128));
    const twice = "((b) => Utilities.zip([b, b]))(Utilities.newBlob('x', 'text/xml', 'a'))";
    expect(() => valueIn(fresh(), twice)).toThrow('Duplicate filename');
    expect(() => valueIn(fresh(), "Utilities.zip('x')")).toThrow("don't match the method signature");
  });

  test('the address of the acting account, empty in a simple trigger', () => {
    expect(valueIn(fresh(), 'Session.getActiveUser().getEmail()')).toBe('k@school.example');
    expect(valueIn(fresh(), 'Session.getActiveUser().getEmail()', { authMode: 'LIMITED' })).toBe('');
    expect(valueIn(fresh(), 'Session.getScriptTimeZone()')).toBe('Europe/Moscow');
  });
});

describe('windows', () => {
  test('a page from a file becomes the sidebar', () => {
    const workspace = fresh();
    valueIn(
      workspace,
      "Probe.ui().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Обзор'))",
    );
    expect(workspace.shown.sidebar).toEqual({
      title: 'Обзор',
      html: '<p>Привет</p>',
      width: null,
      height: null,
    });
    expect(() => valueIn(workspace, "HtmlService.createHtmlOutputFromFile('None')")).toThrow(
      'No HTML file named None',
    );
    expect(valueIn(workspace, "HtmlService.createHtmlOutput('<b>').getTitle()")).toBe('');
  });

  test('dialogs, menus and alerts are kept; alerts answer from the queue', () => {
    const workspace = fresh();
    workspace.answers.push('YES');
    expect(
      valueIn(
        workspace,
        `((ui) => [ui.alert('Начать?', 'Да или нет', ui.ButtonSet.YES_NO) === ui.Button.YES, ui.alert('Готово'),
          String(ui.alert('Ещё?', ui.ButtonSet.OK_CANCEL))])(Probe.ui())`,
      ),
    ).toEqual([true, 'OK', 'CLOSE']);
    valueIn(
      workspace,
      "Probe.ui().showModalDialog(HtmlService.createHtmlOutput('x').setWidth(400).setHeight(300), 'Окно')",
    );
    valueIn(workspace, "Probe.ui().createMenu('Меню').addItem('Раз', 'one').addSeparator().addToUi()");
    expect(workspace.shown.dialogs).toEqual([{ title: 'Окно', html: 'x', width: 400, height: 300 }]);
    expect(workspace.shown.alerts.map((alert) => alert.prompt)).toEqual(['Да или нет', 'Готово', 'Ещё?']);
    expect(workspace.shown.menus).toEqual([
      { name: 'Меню', addon: false, items: [{ label: 'Раз', handler: 'one' }, null] },
    ]);
  });
});
