import type { GatewayResponse } from '../http/gateway-response.ts';
import { type Html, html } from './html.ts';

/** Nothing from elsewhere, no script in the page itself. */
const policy =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

/** An answer of one of the stack's own pages. */
export const answerOf = (contentType: string, body: string | Buffer, status = 200): GatewayResponse => ({
  status,
  headers: {
    'content-type': contentType,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  },
  body: Buffer.from(body),
});

const links: readonly (readonly [path: string, text: string])[] = [
  ['/', 'Start'],
  ['/docs', 'API'],
  ['/mail', 'Mail'],
  ['/about/words', 'Words'],
  ['/about/problems', 'Problems'],
  ['/about/items', 'Policy items'],
  ['/about/auditors', 'For auditors'],
  ['/about/consumers', 'For consumers'],
  ['/about/deploy', 'Deploying'],
  ['/about/runbook', 'Runbook'],
];

/** A page with the stack's own head and links. */
export const pageOf = (title: string, content: Html, head: Html = html``): GatewayResponse =>
  answerOf(
    'text/html; charset=utf-8',
    html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Daybook on this machine</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/about/style.css">
${head}
</head>
<body>
<nav aria-label="Pages">${links.map(([path, text]) => html`<a href="${path}">${text}</a>`)}</nav>
<main>
${content}
</main>
</body>
</html>
`.text,
  );

/** A table with a heading for each column. */
export const tableOf = (
  heads: readonly string[],
  rows: readonly (readonly Html[])[],
): Html => html`<div class="wide"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
</tbody></table></div>`;

export const style = `
:root { color-scheme: light dark; --line: light-dark(#d5dae1, #3b424c); --soft: light-dark(#f4f6f9, #1d2229); --ink: light-dark(#1c2530, #e4e9ef); --link: light-dark(#0b5cad, #7db8f5); }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.55 system-ui, sans-serif; color: var(--ink); background: light-dark(#fff, #14181d); }
nav { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; padding: 0.7rem 1.5rem; border-bottom: 1px solid var(--line); background: var(--soft); }
main { max-width: 72rem; margin: 0 auto; padding: 1rem 1.5rem 4rem; }
a { color: var(--link); }
h1 { font-size: 1.7rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2.2rem; } h3 { font-size: 1.05rem; margin-top: 1.6rem; }
.wide { overflow-x: auto; }
main > table, .wide > table { border-collapse: collapse; width: 100%; font-size: 0.92rem; }
main > table :is(th, td), .wide > table :is(th, td) { text-align: left; vertical-align: top; padding: 0.35rem 0.8rem 0.35rem 0; border-bottom: 1px solid var(--line); }
main > pre, .wide code, p > code, li > code { font: 0.88em/1.5 ui-monospace, monospace; }
main > pre { padding: 0.8rem 1rem; overflow-x: auto; background: var(--soft); border: 1px solid var(--line); border-radius: 6px; }
article.mail { border: 1px solid var(--line); border-radius: 6px; padding: 0.2rem 1rem 0.6rem; margin: 1rem 0; }
article.mail pre { white-space: pre-wrap; margin: 0; font: inherit; }
details { border-bottom: 1px solid var(--line); padding: 0.4rem 0; } summary { cursor: pointer; }
.hint { color: light-dark(#55606d, #a5afba); }
`;
