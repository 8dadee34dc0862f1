/** Which charts a document shows. */

import type { DocsDocument } from './document-json';
import type { DocumentKind } from './document-kind';
import { layOut } from './layout';
import type { Material } from './material';
import type { PaperDrawing } from './paper-chart';
import { findPlaceholders, foldName } from './placeholders';
import type { Values } from './values';

/** Each once, by its folded name; those of parts that go are left out. */
export function drawingsIn(
  document: DocsDocument,
  kind: DocumentKind,
  material: Material,
  values: Values,
): ReadonlyMap<string, PaperDrawing> {
  const layout = layOut(document, values);
  const shown = findPlaceholders(document).placeholders.filter((each) => !layout.isDropped(each));
  const names = new Set(shown.map(({ name }) => foldName(name)));
  return new Map(
    kind.charts.flatMap((chart) => {
      const folded = foldName(chart.name);
      const drawing = names.has(folded) ? chart.draw(material) : null;
      return drawing ? [[folded, drawing] as const] : [];
    }),
  );
}
