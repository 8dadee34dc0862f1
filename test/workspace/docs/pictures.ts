/** Pictures that stand in the text like one letter: where they are, how they are put in, what `get` says of them. */

import { ServiceError } from '../service-object';
import { insertAt, PICTURE } from './edit-text';
import { imageSize } from './image-size';
import type { Lengths, Segment } from './indices';
import { type Fields, numberIn, textIn } from './request-fields';
import { type Block, type Picture, points, type TabState } from './state';

const MAX_BYTES = 50_000_000;
const MAX_PIXELS = 25_000_000;
const MAX_URI_BYTES = 2048;
/** Points of a pixel: 96 to an inch. */
const PIXEL = 72 / 96;

const NOT_RETRIEVED =
  'There was a problem retrieving the image. The provided image should be publicly accessible, ' +
  'within size limit, and in supported formats.';

/** The picture behind an address that may still be fetched; undefined when there is none. */
export type ImageSource = (uri: string) => Pick<Picture, 'base64'> | undefined;

/** The picture that insertInlineImage speaks of, in the size it will have. Throws Google's text. */
export function pictureIn(request: Fields, imageAt: ImageSource, id: string): Picture {
  const uri = textIn(request, 'uri');
  if (uri === '') throw new ServiceError('The URI of the image must be specified.');
  if (Buffer.byteLength(uri) > MAX_URI_BYTES) {
    throw new ServiceError('The provided image URI must be at most 2 kilobytes in length.');
  }
  const base64 = imageAt(uri)?.base64 ?? '';
  const bytes = Buffer.from(base64, 'base64');
  const size = imageSize(bytes);
  if (!size || bytes.length >= MAX_BYTES || size.width * size.height > MAX_PIXELS) {
    throw new ServiceError(NOT_RETRIEVED);
  }
  return {
    id,
    contentType: size.contentType,
    base64,
    ...sizeIn(request, size.width, size.height),
    sourceUri: uri,
  };
}

/** In points; the sides always keep the proportion of the picture. */
function sizeIn(request: Fields, width: number, height: number): { width: number; height: number } {
  const wanted = request.has('objectSize') ? request.inner('objectSize').only('width', 'height') : undefined;
  const [wide, high] = [wanted && lengthIn(wanted, 'width'), wanted && lengthIn(wanted, 'height')];
  if (wide === undefined && high === undefined) return { width: width * PIXEL, height: height * PIXEL };
  const scale = Math.min((wide ?? Infinity) / width, (high ?? Infinity) / height);
  return { width: width * scale, height: height * scale };
}

function lengthIn(size: Fields, name: string): number | undefined {
  if (!size.has(name)) return undefined;
  const length = size.inner(name).only('magnitude', 'unit');
  const magnitude = numberIn(length, 'magnitude');
  if (length.raw('unit') !== 'PT') length.refuse('unit');
  return magnitude > 0 ? magnitude : length.refuse('magnitude');
}

/** insertInlineImage at an index inside a paragraph of the body, a header or a footer. */
export function insertPicture(lengths: Lengths, segment: Segment, index: number, picture: Picture): void {
  insertAt(lengths, segment, index, (style) => [{ text: PICTURE, style, picture }]);
}

/** Every picture of a tab, in the order of its segments. */
export function picturesOf(tab: TabState): Picture[] {
  return [tab.body, ...Object.values(tab.headers), ...Object.values(tab.footers)].flatMap(picturesIn);
}

const picturesIn = (blocks: readonly Block[]): Picture[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.runs.flatMap(({ picture }) => picture ?? [])
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => picturesIn(cell.content))),
  );

/** `inlineObjects` of a tab; nothing when there are none. */
export function inlineObjectsJson(
  tab: TabState,
  contentUri: ((picture: Picture) => string) | undefined,
): Record<string, unknown> {
  const margin = points(9);
  const entries = picturesOf(tab).map((picture) => {
    const embeddedObject = {
      ...(picture.title && { title: picture.title }),
      ...(picture.description && { description: picture.description }),
      imageProperties: {
        ...(contentUri && { contentUri: contentUri(picture) }),
        ...(picture.sourceUri && { sourceUri: picture.sourceUri }),
        cropProperties: {},
      },
      embeddedObjectBorder: {
        color: { color: { rgbColor: {} } },
        width: points(0),
        dashStyle: 'SOLID',
        propertyState: 'NOT_RENDERED',
      },
      size: { height: points(picture.height), width: points(picture.width) },
      marginTop: margin,
      marginBottom: margin,
      marginRight: margin,
      marginLeft: margin,
    };
    return [picture.id, { objectId: picture.id, inlineObjectProperties: { embeddedObject } }];
  });
  return entries.length === 0 ? {} : { inlineObjects: Object.fromEntries(entries) };
}
