/** Pictures of a `.docx` file. */

import { Header, ImageRun, Paragraph, TextRun } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeDocx } from './docx';
import { docxBytes, FONT, imported, importedFrom, paragraphOf } from './docx-sample';
import { PICTURE } from './edit-text';
import { gif, jpeg, png } from './picture-sample';
import { picturesOf } from './pictures';
import type { DocumentState } from './state';

const image = (data: Buffer, type: 'png' | 'jpg' | 'gif', width: number, height: number) =>
  new ImageRun({
    type,
    data,
    transformation: { width, height },
    altText: { name: 'Рисунок 1', title: 'Охват', description: 'Охват <по годам>' },
  });
const SAMPLE = {
  styles: { default: { document: { run: FONT } } },
  children: [
    new Paragraph({
      children: [new TextRun('до '), image(png(640, 320), 'png', 600, 300), new TextRun(' после')],
    }),
  ],
};
const pictures = (document: DocumentState) => document.tabs.flatMap(picturesOf);

/** The sample with its parts changed by hand. */
async function changed(change: (xml: string) => string, part = 'word/document.xml'): Promise<Buffer> {
  const files = unzipSync(await docxBytes(SAMPLE));
  const xml = Buffer.from(files[part]!).toString();
  if (change(xml) === xml) throw new Error('nothing was changed');
  return Buffer.from(zipSync({ ...files, [part]: strToU8(change(xml)) }));
}

test('a picture is one letter of its paragraph, in its size, with its words', async () => {
  const document = await importedFrom(SAMPLE);
  expect(paragraphOf(document).runs).toMatchObject([
    { text: 'до ' },
    {
      text: PICTURE,
      style: { fontSize: { magnitude: 14 } },
      picture: {
        id: 's1',
        contentType: 'image/png',
        base64: png(640, 320).toString('base64'),
        width: 450,
        height: 225,
        title: 'Охват',
        description: 'Охват <по годам>',
      },
    },
    { text: ' после\n' },
  ]);
});

test('JPEG and GIF; headers have pictures of their own', async () => {
  const document = await importedFrom({
    children: [new Paragraph({ children: [image(jpeg(40, 20), 'jpg', 40, 20)] })],
    section: {
      headers: {
        default: new Header({ children: [new Paragraph({ children: [image(gif(8, 4), 'gif', 8, 4)] })] }),
      },
    },
  });
  expect(pictures(document)).toMatchObject([
    { contentType: 'image/jpeg', width: 30, base64: jpeg(40, 20).toString('base64') },
    { contentType: 'image/gif', width: 6, base64: gif(8, 4).toString('base64') },
  ]);
});

test('file → document → file → the same pictures', async () => {
  const first = await importedFrom(SAMPLE);
  const bytes = await writeDocx(first, 'Отчёт');
  const second = imported(bytes);
  expect(pictures(second)).toEqual(pictures(first));
  expect(paragraphOf(second)).toEqual(paragraphOf(first));
  const media = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/media/'));
  expect(media.map(([, content]) => Buffer.from(content))).toEqual([png(640, 320)]);
});

test.each(['word/document.xml', 'word/_rels/document.xml.rels'])(
  'a picture that the file does not hold is dropped (%s)',
  async (part) => {
    const bytes = await changed(
      (xml) =>
        xml.replace(/r:embed="[^"]+"/, 'r:embed="rIdNone"').replace(/media\/\w+\.png/, 'media/none.png'),
      part,
    );
    const document = imported(bytes);
    expect(paragraphOf(document).runs.map(({ text }) => text)).toEqual(['до  после\n']);
    expect(pictures(document)).toEqual([]);
  },
);

test.each<[string, string | RegExp, string]>([
  ['not in line with the text', /wp:inline/g, 'wp:anchor'],
  ['a cropped picture', /<a:srcRect\/>/, '<a:srcRect l="5000"/>'],
  ['a turned picture', /<a:xfrm/, '<a:xfrm rot="5400000"'],
  ['a drawing that is no picture', /<pic:pic /g, '<pic:chart '],
  ['<a:grayscl> of a picture', /(<a:blip [^>]*)\/>/, '$1><a:grayscl/></a:blip>'],
])('%s is refused', async (what, from, to) => {
  const bytes = await changed((xml) =>
    xml.replace(from, to).replace('</pic:pic>', to.includes('chart') ? '</pic:chart>' : '</pic:pic>'),
  );
  expect(() => imported(bytes)).toThrow(`${what} is not imitated by the stand-in`);
});

test('a picture of another kind is refused', async () => {
  const files = unzipSync(await docxBytes(SAMPLE));
  const name = Object.keys(files).find((path) => path.startsWith('word/media/')) ?? '';
  const bytes = zipSync({ ...files, [name]: strToU8('<svg/>') });
  expect(() => imported(bytes)).toThrow('a picture other than PNG, JPEG or GIF is not imitated');
});
