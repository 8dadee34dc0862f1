/** The way of a chart into a document: drawn, taken to Drive in a `.docx`, fetched from there by its address. */
import { unzipSync } from 'fflate';
import { temporaryDist } from '../temporary-dist';
import { createWorkspace, type LocalWorkspace, openWorkspace, type RunResult } from '../workspace';
import { writeDocx } from './docx';
import { picturesOf } from './pictures';

const DOCUMENT = 'application/vnd.google-apps.document';
const CODE = `
  const DOCUMENT = '${DOCUMENT}';
  const pt = (magnitude) => ({ magnitude, unit: 'PT' });
  function draw() {
    const { ColumnType } = Charts;
    const table = Charts.newDataTable().addColumn(ColumnType.STRING, 'Год').addColumn(ColumnType.NUMBER, 'Пары')
      .addRow(['2024', 12]).addRow(['2025', 17]);
    return Charts.newColumnChart().setDataTable(table).setTitle('Пары по годам').setDimensions(1200, 600)
      .setOption('fontSize', 26).setOption('vAxis.minValue', 0).build().getAs('image/png');
  }
  function carry(names) {
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const drawing = (i) => '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="5715000" cy="2857500"/><wp:docPr id="' + (i + 1) +
      '" name="' + names[i] + '" descr="' + names[i] + '"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
      '<pic:pic><pic:nvPicPr><pic:cNvPr id="' + (i + 1) + '" name=""/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId' + i +
      '"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const parts = {
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="' + rel +
        '" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
        ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>' + names.map((_, i) => drawing(i)).join('') + '</w:body></w:document>',
      'word/_rels/document.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        names.map((_, i) => '<Relationship Id="rId' + i + '" Type="' + rel + '/image" Target="media/' + i + '.png"/>').join('') + '</Relationships>',
    };
    const blobs = Object.keys(parts).map((name) => Utilities.newBlob(parts[name], 'text/xml', name));
    names.forEach((_, i) => blobs.push(draw().setName('word/media/' + i + '.png')));
    const docx = Utilities.zip(blobs, 'a.docx')
      .setContentType('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    return Drive.Files.create({ name: 'Рисунки', mimeType: DOCUMENT }, docx).id;
  }
  function addresses(id) {
    const objects = Docs.Documents.get(id).inlineObjects || {};
    return Object.keys(objects).map((key) => objects[key].inlineObjectProperties.embeddedObject.imageProperties.contentUri);
  }
  function put(uri, id) {
    const request = { insertInlineImage: { uri, location: { index: 1 }, objectSize: { width: pt(450), height: pt(225) } } };
    return Docs.Documents.batchUpdate({ requests: [request] }, id).replies;
  }
  function paper() { return Drive.Files.create({ name: 'Отчёт', mimeType: DOCUMENT }).id; }
  function copy(id) { return Drive.Files.copy({ name: 'Ещё' }, id).id; }
  function bin(id) { Drive.Files.update({ trashed: true }, id); }`;

const PROBLEM =
  'API call to docs.documents.batchUpdate failed with error: Invalid requests[0].insertInlineImage: There was a ' +
  'problem retrieving the image. The provided image should be publicly accessible, within size limit, and in ' +
  'supported formats.';

let workspace: LocalWorkspace;
const dist = temporaryDist(CODE);
const run = (name: string, ...args: unknown[]): RunResult => workspace.run(name, args);
function done<T>(name: string, ...args: unknown[]): T {
  const { value, error } = run(name, ...args);
  if (error) throw new Error(`${error.name}: ${error.message}`);
  return value as T;
}
const picturesIn = (id: string) => workspace.state.documents[id]?.tabs.flatMap(picturesOf) ?? [];

beforeEach(() => {
  workspace = createWorkspace({ dist, now: Date.UTC(2026, 9, 12, 9), user: 'k@school.example' });
});

test('a chart comes into a document; what carried it may lie in the bin by then', async () => {
  const carrier = done<string>('carry', ['Пары', 'Часы']);
  const uris = done<string[]>('addresses', carrier);
  expect(uris).toHaveLength(2);
  expect(uris[0]).toMatch(
    /^https:\/\/lh7-rt\.googleusercontent\.com\/docsz\/AD_4nX[\w-]{40,}\?key=[\w-]{22}$/,
  );
  expect(new Set(uris).size).toBe(2);
  done('bin', carrier);
  const paper = done<string>('paper');
  const [reply] = done<{ insertInlineImage: { objectId: string } }[]>('put', uris[0], paper);
  const [picture] = picturesIn(paper);
  expect(picture).toMatchObject({ id: reply?.insertInlineImage.objectId, width: 450, height: 225 });
  const drawn = picturesIn(carrier)[0]!;
  expect([picture!.base64, drawn.description]).toEqual([drawn.base64, 'Пары']);
  const png = Buffer.from(picture!.base64, 'base64');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 600]);
  const file = unzipSync(await writeDocx(workspace.state.documents[paper]!, 'Отчёт'));
  expect(Object.entries(file).filter(([name]) => name.endsWith('.png'))).toEqual([
    [expect.stringMatching(/^word\/media\//), new Uint8Array(png)],
  ]);
});

test('an address holds for half an hour, is another each time, and no other is good', () => {
  const [carrier, paper] = [done<string>('carry', ['Пары']), done<string>('paper')];
  const [first] = done<string[]>('addresses', carrier);
  workspace.advance(29 * 60_000);
  const [second] = done<string[]>('addresses', carrier);
  expect(second).not.toBe(first);
  done('put', first, paper);
  workspace.advance(2 * 60_000);
  expect(run('put', first, paper).error?.message).toBe(PROBLEM);
  expect(run('put', `${second}x`, paper).error?.message).toBe(PROBLEM);
  done('put', second, paper);
  expect(picturesIn(paper)).toHaveLength(2);
  done('addresses', carrier);
  expect(Object.keys(workspace.state.imageLinks ?? {})).not.toContain(first);
});

test('a copy has the pictures, under addresses of its own', () => {
  const carrier = done<string>('carry', ['Пары']);
  const twin = done<string>('copy', carrier);
  expect(picturesIn(twin)).toEqual(picturesIn(carrier));
  expect(done<string[]>('addresses', twin)).not.toEqual(done<string[]>('addresses', carrier));
});

test('pictures and their addresses are saved with the workspace', () => {
  const [carrier, paper] = [done<string>('carry', ['Пары']), done<string>('paper')];
  const [uri] = done<string[]>('addresses', carrier);
  workspace = openWorkspace(workspace.save(), { dist });
  done('put', uri, paper);
  const saved = JSON.parse(workspace.save()) as { state: LocalWorkspace['state'] };
  // As a workspace that was saved before there were any pictures.
  delete saved.state.imageLinks;
  workspace = openWorkspace(JSON.stringify(saved), { dist });
  expect(picturesIn(paper)).toHaveLength(1);
  expect(run('put', uri, paper).error?.message).toBe(PROBLEM);
  expect(done<string[]>('addresses', paper)).toHaveLength(1);
});

test('drawing takes its time and can be told to fail, and so can the picture', () => {
  const [carrier, paper] = [done<string>('carry', ['Пары']), done<string>('paper')];
  expect(run('draw').virtualMs).toBeGreaterThanOrEqual(300);
  workspace.faults.fail({ className: 'Chart', method: 'getAs', message: 'Service Charts failed' });
  expect(run('draw').error?.message).toBe('Service Charts failed');
  workspace.faults.fail({ className: 'ColumnChartBuilder', method: 'build' });
  expect(run('draw').error?.message).toMatch(/server error/);
  const [uri] = done<string[]>('addresses', carrier);
  workspace.faults.fail({ className: 'Docs.Documents', method: 'batchUpdate', message: PROBLEM });
  expect(run('put', uri, paper).error?.message).toBe(PROBLEM);
  expect(picturesIn(paper)).toEqual([]);
  done('put', uri, paper);
  expect(picturesIn(paper)).toHaveLength(1);
});
