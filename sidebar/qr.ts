/** Draws the QR code of a link. */

import { encode } from 'uqr';
import { el } from './element';

/** Pixels of the picture for one module: large enough for a sheet on the wall. */
const MODULE = 12;
/** Empty modules around the code, as scanners expect. */
const BORDER = 4;

export function qrCanvas(url: string, label: string): HTMLCanvasElement {
  const { data, size } = encode(url, { ecc: 'M', border: BORDER });
  const canvas = el('canvas', {
    width: size * MODULE,
    height: size * MODULE,
    role: 'img',
    'aria-label': label,
  });
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) pen.fillRect(x * MODULE, y * MODULE, MODULE, MODULE);
    });
  });
  return canvas;
}
