import { createHash } from 'node:crypto';
import type { HttpResponse } from '../http/http-message.ts';
import { type Markup, markup } from './markup.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing from elsewhere, no script, and the style that stands in the page. */
const policyFor = (style: Markup): string =>
  ["default-src 'none'", `style-src ${hashOf(style.text)}`, "form-action 'none'", "base-uri 'none'"].join(
    '; ',
  );

export interface Page {
  readonly title: string;
  readonly style: Markup;
  readonly content: Markup;
}

/** A page that stands alone, also as a file: it says its own policy. */
export const pageText = ({ title, style, content }: Page): string =>
  markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${content}
</body>
</html>
`.text;

/** A page that no other page frames. */
export const htmlResponse = (page: Page): HttpResponse => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${policyFor(page.style)}; frame-ancestors 'none'`,
    vary: 'accept',
  },
  body: pageText(page),
});
