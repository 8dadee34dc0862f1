/** A .docx of nothing but pictures: by it they come into Google Docs, which takes them from no other private place. */

import { contentTypes, type Part, part, RELATION, relations } from '../ooxml';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** English Metric Units in a point. */
const EMU = 12_700;

interface Size {
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** Path inside the archive of the picture with this number, from 0. */
export function picturePath(i: number): string {
  return `word/media/image${i + 1}.png`;
}

/** All parts but the pictures themselves, which stand in the order of the sizes. */
export function pictureParts(sizes: readonly Size[]): readonly Part[] {
  return [
    contentTypes(['word/document.xml', TYPE]),
    relations('_rels/.rels', ['officeDocument', 'word/document.xml']),
    relations(
      'word/_rels/document.xml.rels',
      ...sizes.map((_, i) => ['image', `media/image${i + 1}.png`] as const),
    ),
    part(
      'word/document.xml',
      `<w:document xmlns:w="${WORD}" xmlns:r="${RELATION}" xmlns:a="${DRAWING}/main" ` +
        `xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:pic="${DRAWING}/picture"><w:body>` +
        `${sizes.map(paragraph).join('')}</w:body></w:document>`,
    ),
  ];
}

function paragraph({ width, height }: Size, i: number): string {
  const id = i + 1;
  const [cx, cy] = [Math.round(width * EMU), Math.round(height * EMU)];
  const named = `id="${id}" name="image${id}"`;
  return (
    `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${named}/>` +
    `<a:graphic><a:graphicData uri="${DRAWING}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/>` +
    `</pic:nvPicPr><pic:blipFill><a:blip r:embed="rId${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  );
}
