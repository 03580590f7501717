import { expect } from 'vitest';

/** Of what is no page. */
export const plainPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** What every answer of the API says to browsers and caches, by the names of headers in lower case. */
export const expectSecured = (headers: Readonly<Record<string, string>>): void => {
  expect(headers).toMatchObject({
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'content-security-policy': expect.stringMatching(/default-src '(none|self)'/),
    'cache-control': expect.stringMatching(/^(no-store|public, max-age=(300|86400))$/),
  });
};
