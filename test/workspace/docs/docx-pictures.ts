/** A picture in the text of a `.docx` file. */

import { childOf, elements, notImitated, type Xml } from './docx-package';
import { imageSize } from './image-size';
import type { Picture } from './state';

/** English metric units of a point. */
export const EMU = 12_700;

const PATH = ['a:graphic', 'a:graphicData', 'pic:pic'];

/**
 * The picture of a `w:drawing`; none when the file does not hold it. Throws for one that text flows around, that is
 * turned or cropped, and for anything drawn that is no picture.
 */
export function importPicture(
  drawing: Xml,
  media: (relationId: string) => Uint8Array | undefined,
  newId: () => string,
): Picture | undefined {
  const inline = childOf(drawing, 'wp:inline');
  if (!inline) throw notImitated('a picture that is not in line with the text');
  const picture = PATH.reduce<Xml | undefined>(childOf, inline);
  const fill = childOf(picture, 'pic:blipFill');
  const blip = childOf(fill, 'a:blip');
  if (!blip) throw notImitated('a drawing that is no picture');
  if (Object.values(childOf(fill, 'a:srcRect')?.attributes ?? {}).some((side) => Number(side) !== 0)) {
    throw notImitated('a cropped picture');
  }
  const placed = childOf(childOf(picture, 'pic:spPr'), 'a:xfrm')?.attributes ?? {};
  if (['rot', 'flipH', 'flipV'].some((name) => Number(placed[name] ?? 0) !== 0)) {
    throw notImitated('a turned picture');
  }
  const effect = elements(blip).find(({ name }) => name !== 'a:extLst');
  if (effect) throw notImitated(`<${effect.name}> of a picture`);
  const bytes = media(blip.attributes['r:embed'] ?? '');
  if (!bytes) return undefined;
  const content = Buffer.from(bytes);
  const size = imageSize(content);
  if (!size) throw notImitated('a picture other than PNG, JPEG or GIF');
  const extent = childOf(inline, 'wp:extent')?.attributes ?? {};
  const { title, descr } = childOf(inline, 'wp:docPr')?.attributes ?? {};
  return {
    id: newId(),
    contentType: size.contentType,
    base64: content.toString('base64'),
    width: Number(extent.cx) / EMU,
    height: Number(extent.cy) / EMU,
    ...(title && { title }),
    ...(descr && { description: descr }),
  };
}
