import type { HttpResponse } from '../../shared/http/http-message.ts';
import { type Markup, markup } from '../../shared/pages/markup.ts';
import type { MadePage } from '../api/api.ts';
import { type Frame, footerOf, headerOf, navigationOf, warningOf } from './frame.ts';

/**
 * Nothing from elsewhere, nothing written into the page itself, and no script that makes markup of a text.
 * @see https://www.w3.org/TR/trusted-types/
 */
const policyWith = (asks: string, types: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    `connect-src ${asks}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${types}`,
  ].join('; ');
const policy = policyWith("'self'", "'none'");

/** A page that verifies may start its worker; where nobody is logged in, it asks nobody for anything. */
const policyOf = ({ holder }: Frame, { tool }: PageContent): string =>
  tool === 'verify' ? policyWith(holder === null ? "'none'" : "'self'", 'daybook-verify') : policy;

export interface PageContent {
  readonly title: string;
  readonly content: Markup;
  /** What was done just now; null: nothing was. */
  readonly said?: string | null;
  /** What runs in the browser beside what is on every page. */
  readonly tool?: 'verify';
  /** Leads on by itself to an address that is not the console's. */
  readonly leadsTo?: string;
}

/** Read out by itself, since the page that it stands on is another than the form's. */
const bannerOf = (said: string | null): Markup | null =>
  said === null
    ? null
    : markup`<div class="govuk-notification-banner govuk-notification-banner--success" role="alert" aria-labelledby="done-title" tabindex="-1" autofocus>
<div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="done-title">Done</h2></div>
<div class="govuk-notification-banner__content"><p class="govuk-notification-banner__heading">${said}</p></div>
</div>`;

/** A page of the console, the same around every content. */
export const pageResponse = (frame: Frame, status: number, page: PageContent): HttpResponse => {
  const { title, content, said = null, leadsTo, tool } = page;
  const { style, script, verify, icon } = frame.assets;
  return {
    statusCode: status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyOf(frame, page) },
    body: markup`<!doctype html>
<html lang="en-GB" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${status === 422 ? 'Error: ' : ''}${title} – Daybook</title>
${leadsTo === undefined ? null : markup`<meta http-equiv="refresh" content="0; url=${leadsTo}">`}
<link rel="icon" href="${icon}" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script>
${tool === undefined ? null : markup`<script type="module" src="${verify}"></script>`}
</head>
<body class="govuk-template__body">
<a href="#main" class="govuk-skip-link">Skip to main content</a>
${headerOf(frame)}
${navigationOf(frame)}
<div class="govuk-width-container">
<main class="govuk-main-wrapper" id="main" tabindex="-1">
${bannerOf(said)}
${content}
</main>
</div>
${footerOf(frame)}
${warningOf(frame)}
</body>
</html>
`.text,
  };
};

/** A page that the API made, with the policy that it came with. */
export const documentResponse = ({ text, policy: own }: MadePage): HttpResponse => ({
  statusCode: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': own || policy },
  body: text,
});
