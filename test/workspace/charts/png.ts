/** A chart as a picture, drawn with a font of its own so that it is the same on every machine. */
import { Resvg } from '@resvg/resvg-js';
import type { DrawnChart } from './drawn';
import { chartSvg } from './svg';

const FONTS = ['400Regular/Roboto_400Regular.ttf', '500Medium/Roboto_500Medium.ttf'].map((path) =>
  require.resolve(`@expo-google-fonts/roboto/${path}`),
);

export function chartPng(chart: DrawnChart): Buffer {
  const font = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Roboto' };
  return new Resvg(chartSvg(chart), { font }).render().asPng();
}
