/** Charts as pictures in documents: drawn by Google's Charts service, taken up by Docs from a document that holds them. */

import { type PaperDrawing, type Picture, sizeOf } from '../core/documents/paper-chart';
import { pictureParts, picturePath } from '../core/documents/picture-parts';
import { readDocument } from './docs';
import { type Blob, createDocument, discardFile, findMarked, zippedDocx } from './drive';
import { patiently } from './patience';
import { logFault } from './ui';

const NAME = 'Диаграммы для отчёта (временный файл)';
/** Pixels in a point: fine enough for print. */
const SHARP = 2;
/** Points. */
const LETTERS = 8;
const TITLE_LETTERS = 10;
const TEXT = '#202124';

interface InlineObject {
  readonly inlineObjectProperties?: {
    readonly embeddedObject?: { readonly imageProperties?: { readonly contentUri?: string } };
  };
}

/** What is read of a document with pictures. */
interface Holder {
  readonly tabs?: readonly {
    readonly documentTab?: {
      readonly body?: {
        readonly content?: readonly {
          readonly paragraph?: {
            readonly elements?: readonly {
              readonly inlineObjectElement?: { readonly inlineObjectId?: string };
            }[];
          };
        }[];
      };
      readonly inlineObjects?: Readonly<Record<string, InlineObject>>;
    };
  }[];
}

/**
 * Draws charts and gives the pictures for `use` while a document of their own holds them: Docs takes up none from a
 * private place but by the address it has itself given to one, for half an hour. `mark` finds what a run cut off left.
 * Throws when a chart cannot be drawn or Docs does not tell an address.
 */
export function withPictures<Key>(
  drawings: ReadonlyMap<Key, PaperDrawing>,
  folderId: string,
  mark: string,
  use: (pictures: ReadonlyMap<Key, Picture>) => void,
): void {
  const drawn = [...drawings].map(([key, drawing]) => ({ key, drawing, size: sizeOf(drawing) }));
  const files = drawn.map(({ drawing, size }, i) => draw(drawing, size).setName(picturePath(i)));
  const left = findMarked(mark);
  if (left) discardFile(left.id);
  const parts = pictureParts(drawn.map(({ size }) => size));
  const holder = createDocument(NAME, zippedDocx(parts, files), folderId, mark);
  try {
    const uris = urisIn(readDocument(holder.id) as Holder);
    if (uris.length !== drawn.length)
      throw new Error(`Docs holds ${uris.length} of ${drawn.length} pictures`);
    use(new Map(drawn.map(({ key, size }, i) => [key, { uri: uris[i]!, ...size }])));
  } finally {
    try {
      discardFile(holder.id);
    } catch (error) {
      // The document is filled; what is left here is found by its mark next time.
      logFault(error);
    }
  }
}

/** Addresses in the order of the text. */
function urisIn({ tabs }: Holder): readonly string[] {
  return (tabs ?? []).flatMap(({ documentTab }) =>
    (documentTab?.body?.content ?? [])
      .flatMap(({ paragraph }) => paragraph?.elements ?? [])
      .flatMap(({ inlineObjectElement }) => {
        const object = documentTab?.inlineObjects?.[inlineObjectElement?.inlineObjectId ?? ''];
        return object?.inlineObjectProperties?.embeddedObject?.imageProperties?.contentUri ?? [];
      }),
  );
}

function draw(
  { kind, title, colours, table }: PaperDrawing,
  { width, height }: { readonly width: number; readonly height: number },
): Blob {
  return patiently(() => {
    const [titles, ...rows] = table;
    const data = Charts.newDataTable();
    const { STRING, NUMBER } = Charts.ColumnType;
    for (const [i, name] of titles!.entries()) data.addColumn(i === 0 ? STRING : NUMBER, String(name));
    for (const row of rows) data.addRow([...row]);
    const letters = { color: TEXT };
    const [names, values] = kind === 'bar' ? ['vAxis', 'hAxis'] : ['hAxis', 'vAxis'];
    return builderOf(kind)
      .setDataTable(data)
      .setDimensions(Math.round(width * SHARP), Math.round(height * SHARP))
      .setTitle(title)
      .setColors([...colours])
      .setOption('fontSize', LETTERS * SHARP)
      .setOption('titleTextStyle', { color: TEXT, fontSize: TITLE_LETTERS * SHARP, bold: true })
      .setOption(values, { minValue: 0, textStyle: letters })
      .setOption(names, { textStyle: letters })
      .setOption('legend', { position: titles!.length > 2 ? 'top' : 'none', textStyle: letters })
      .setOption('pointSize', 5 * SHARP)
      .setOption('lineWidth', 2 * SHARP)
      .build()
      .getAs('image/png');
  });
}

/** Builders are alike in what is asked of them here, though their types are not. */
function builderOf(kind: PaperDrawing['kind']): GoogleAppsScript.Charts.ColumnChartBuilder {
  if (kind === 'column') return Charts.newColumnChart();
  const other = kind === 'bar' ? Charts.newBarChart() : Charts.newLineChart();
  return other as unknown as GoogleAppsScript.Charts.ColumnChartBuilder;
}
