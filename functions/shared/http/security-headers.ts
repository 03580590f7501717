import type { HttpResponse } from './http-message.ts';

/** On every answer, whatever it is. */
const always = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-robots-tag': 'noindex',
} as const;

/**
 * On every answer that does not say otherwise: what is public may be cached, and a page names its own style,
 * script and form.
 */
const unlessSaid = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
} as const;

/**
 * An answer as it goes out, success or problem: no cache keeps it, no browser takes it for something else,
 * runs it, frames it or says where it came from.
 * @see https://owasp.org/www-project-secure-headers/
 */
export const secured = (response: HttpResponse): HttpResponse => ({
  ...response,
  headers: { ...unlessSaid, ...response.headers, ...always },
});
