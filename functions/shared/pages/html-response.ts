import { createHash } from 'node:crypto';
import type { HttpResponse } from '../http/http-message.ts';
import { type Markup, markup } from './markup.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing from elsewhere, no script but the page's own, and the style that stands in the page. */
const policyFor = ({ style, script }: Page): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(style.text)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script.text)}`]),
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

export interface Page {
  readonly title: string;
  readonly style: Markup;
  readonly content: Markup;
  /** @default - none: a page must do without it */
  readonly script?: Markup;
}

/** A page that stands alone, also as a file: it says its own policy. */
export const pageText = (page: Page): string => {
  const { title, style, content, script } = page;
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(page)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${content}
${script === undefined ? null : markup`<script type="module">${script}</script>`}
</body>
</html>
`.text;
};

/** A page that no other page frames. */
export const htmlResponse = (page: Page): HttpResponse => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${policyFor(page)}; frame-ancestors 'none'`,
    vary: 'accept',
  },
  body: pageText(page),
});
