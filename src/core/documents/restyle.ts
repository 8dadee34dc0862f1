/** The look that a school has chosen, put onto a fresh sample: font and size of the text, headers included. */

import { type DocsDocument, paragraphs, segments } from './document-json';
import type { DocsRequest } from './requests';

export interface Look {
  readonly font: string;
  /** Points of the main text; smaller texts shrink with it. */
  readonly size: number;
}

/** What the samples are made in. */
export const SAMPLE_LOOK: Look = { font: 'Times New Roman', size: 14 };
const LEAST_SIZE = 8;

/** «PT Serif, 13» and «PT Serif» as a look; sizes a paper cannot have are left at 14 (12 to 14, domain B.10). */
export function readLook(text: string): Look {
  const [font = '', size = ''] = text.split(/[,;]/).map((part) => part.trim());
  const points = Number.parseFloat(size.replace(',', '.'));
  return {
    font: font === '' ? SAMPLE_LOOK.font : font,
    size: points >= 12 && points <= 14 ? points : SAMPLE_LOOK.size,
  };
}

/** Requests that change styles only; none when the sample has the look already. */
export function restyleRequests(document: DocsDocument, look: Look): readonly DocsRequest[] {
  if (look.font === SAMPLE_LOOK.font && look.size === SAMPLE_LOOK.size) return [];
  const shift = look.size - SAMPLE_LOOK.size;
  return segments(document).flatMap((segment) =>
    paragraphs(segment).flatMap(({ paragraph }) =>
      (paragraph.elements ?? []).flatMap(({ startIndex = 0, endIndex = 0, textRun, autoText }) => {
        const styled = textRun ?? autoText;
        if (!styled || endIndex <= startIndex) return [];
        const old = (styled.textStyle?.fontSize as { magnitude?: number } | undefined)?.magnitude;
        const size = Math.max(LEAST_SIZE, (old ?? SAMPLE_LOOK.size) + shift);
        return [
          {
            updateTextStyle: {
              range: { startIndex, endIndex, ...segment.ids },
              textStyle: {
                fontSize: { magnitude: size, unit: 'PT' },
                weightedFontFamily: { fontFamily: look.font },
              },
              fields: 'fontSize,weightedFontFamily',
            },
          },
        ];
      }),
    ),
  );
}
