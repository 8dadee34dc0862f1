/** HTML written as a template: every value put in is escaped unless it is markup already. */

export interface Markup {
  readonly markup: string;
}

type Part = string | number | boolean | null | undefined | Markup | readonly Part[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** Markup made elsewhere and known to be safe. */
export const trusted = (markup: string): Markup => ({ markup });

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(write).join('');
  if (typeof part === 'object') return (part as Markup).markup;
  return escapeHtml(String(part));
}

export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return trusted(
    strings.map((piece, index) => (index === 0 ? '' : write(parts[index - 1])) + piece).join(''),
  );
}

/** A whole page in the look of the trial. `body` is everything inside `<body>`. */
export function page(options: {
  readonly title: string;
  readonly css: string;
  readonly script?: string;
  readonly bodyClass?: string;
  readonly body: Markup;
}): string {
  return html`<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${options.title}</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/${options.css}">
</head>
<body class="${options.bodyClass ?? ''}">
${options.body}
${options.script ? html`<script src="/assets/${options.script}"></script>` : null}
</body>
</html>
`.markup;
}
