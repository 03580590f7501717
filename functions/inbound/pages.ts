import { createHash } from 'node:crypto';
import { type Markup, markup } from '../shared/http/html.ts';
import type { HttpResponse } from '../shared/http/http-message.ts';
import type { Shown } from './asked.ts';
import { script, style } from './page-parts.ts';
import { wordsOf } from './words.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing from elsewhere, no script but the one line of ours; no other page may frame it, and no other learns its address. */
const policy = [
  "default-src 'none'",
  `style-src ${hashOf(style.text)}`,
  `script-src ${hashOf(script.text)}`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const page = (statusCode: number, title: string, content: Markup): HttpResponse => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
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
<main>
${content}
</main>
</body>
</html>
`.text,
});

/** Where the link of a mail leads: it hands over what stands behind the `#`, which a browser sends to nobody by itself. */
export const openPage = (): HttpResponse =>
  page(
    200,
    'Answer the school',
    markup`<h1>Answer the school</h1>
<p>If nothing happens, copy the whole link from the mail that you got into this field.</p>
<form method="post" action="sign/terms">
<label for="link">Link from your mail</label>
<input id="link" name="link" type="text" required maxlength="1000" autocomplete="off" spellcheck="false">
<button>Go on</button>
</form>
<script>${script}</script>`,
  );

interface Ask {
  readonly link: string;
  readonly shown: Shown;
  readonly isNameMissing: boolean;
}

const missing = markup`<p class="error" id="missing" role="alert">Please write the name: it is the signature.</p>`;

/** The terms, and a form that answers. The secret in it is all the proof there is, so that no other site can send it. */
export const askPage = (statusCode: number, { link, shown, isNameMissing }: Ask): HttpResponse =>
  page(
    statusCode,
    isNameMissing ? `Error: ${shown.title}` : shown.title,
    markup`${shown.school && markup`<p class="school">${shown.school}</p>`}
<h1>${shown.title}</h1>
${shown.about && markup`<p>For <strong>${shown.about}</strong></p>`}
${shown.hint && markup`<p>${shown.hint}</p>`}
<ol>
${shown.lines.map((line) => markup`<li>${line}</li>`)}
</ol>
<form method="post" action="answer">
<input type="hidden" name="link" value="${link}">
${isNameMissing ? missing : null}
<label for="name">${shown.nameLabel}</label>
<input id="name" name="signedName" type="text" required maxlength="200" autocomplete="off"${
      isNameMissing ? markup` aria-invalid="true" aria-describedby="missing"` : null
    }>
${shown.choices.map(({ choice, label }) => markup`<button name="choice" value="${choice}">${label}</button>`)}
<p class="hint">This link answers once, until ${shown.endsOn}. You get a copy by mail.</p>
</form>`,
  );

export const donePage = ({ title, school }: Shown): HttpResponse =>
  page(
    201,
    'Thank you',
    markup`${school && markup`<p class="school">${school}</p>`}
<h1>Thank you</h1>
<p role="status">Your answer is on record: ${title}. You get a copy by mail, and can close this page.</p>`,
  );

/** @param code of the rule, else of the problem */
export const overPage = (statusCode: number, code: string): HttpResponse => {
  const { title, text } = wordsOf(code);
  return page(statusCode, title, markup`<h1>${title}</h1><p role="status">${text}</p>`);
};
