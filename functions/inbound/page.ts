import { createHash } from 'node:crypto';
import type { HttpResponse } from '../shared/http/http-message.ts';
import { type Markup, markup } from '../shared/pages/markup.ts';
import { script, style } from './page-parts.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Nothing from elsewhere, no script but the one line of ours; no other page may frame it, and no other learns
 * its address.
 */
const policy = [
  "default-src 'none'",
  `style-src ${hashOf(style.text)}`,
  `script-src ${hashOf(script.text)}`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** A page for somebody without an account. */
export const page = (statusCode: number, title: string, content: Markup): HttpResponse => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
  },
  body: markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header class="band"><p>Daybook</p></header>
<main>
${content}
</main>
</body>
</html>
`.text,
});
