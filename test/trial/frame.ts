/** The add-on's own pages, wrapped as HtmlService wraps them: no rights of their own, `google.script` by messages. */
import type { Reply } from './server';

const SANDBOX =
  'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms allow-modals allow-downloads; ' +
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; " +
  "base-uri 'self'; form-action 'none'; frame-ancestors 'self'";

/** Google's addresses of editors and forms, and the trial's pages in their stead. */
const ADDRESSES: readonly (readonly [string, string])[] = [
  ['^https://docs\\.google\\.com/document/d/([\\w-]+)', '/document/$1'],
  ['^https://docs\\.google\\.com/forms/d/(?!e/)([\\w-]+)/edit', '/form-editor/$1'],
  ['^https://docs\\.google\\.com/forms/d/(?:e/)?([\\w-]+)(?:/viewform(\\?[^#]*)?)?', '/form/$1$2'],
  ['^https://forms\\.gle/([\\w-]+)', '/form/$1'],
  ['^https://docs\\.google\\.com/spreadsheets/d/([\\w-]+)', '/spreadsheet/$1'],
  ['^https://drive\\.google\\.com/drive/folders/([\\w-]+)', '/documents'],
  ['^https://drive\\.google\\.com/(?:file/d/|open\\?id=)([\\w-]+)', '/document/$1'],
];

/** The trial's page in place of an address at Google; null for any other address. */
export function localAddress(href: string): string | null {
  for (const [pattern, path] of ADDRESSES) {
    const found = new RegExp(pattern).exec(href);
    if (found) return path.replace(/\$(\d)/g, (_, part) => found[Number(part)] ?? '');
  }
  return null;
}

/**
 * The page as the frame gets it: the shim comes before everything the page brings.
 * @param shim bundled `page/frame-shim.ts`
 * @param clock what the page takes for now, milliseconds
 */
export function framedPage(source: string, functions: readonly string[], shim: string, clock: number): Reply {
  const given = JSON.stringify({ functions, addresses: ADDRESSES, clock });
  const code = `window.trialFrame=${given.replaceAll('<', '\\u003c')};\n${shim}`;
  const script = `<script>${code.replaceAll('</script', '<\\/script')}</script>`;
  const head = /<head[^>]*>/i.exec(source);
  const end = head ? head.index + head[0].length : 0;
  const body = head
    ? source.slice(0, end) + script + source.slice(end)
    : `<!doctype html><html lang="ru"><head><meta charset="utf-8">${script}</head><body>${source}</body></html>`;
  return { type: 'text/html; charset=utf-8', body, headers: { 'content-security-policy': SANDBOX } };
}
