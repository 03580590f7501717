import type { OidcIssuer } from '../shape/identity.ts';

/** An invented issuer. On one machine its tokens come from there, and are read by the same rules. */
export const exampleIdentity = {
  kind: 'oidc',
  issuer: 'https://login.fernhill.example/',
  jwksUri: 'https://login.fernhill.example/keys',
  audience: 'daybook',
  secondFactor: { claim: 'amr', anyOf: ['mfa'], demandedOf: ['headteacher', 'it-support'] },
  machines: {
    knownBy: { claim: 'gty', is: 'client-credentials' },
    clientClaim: 'client_id',
    scope: 'daybook.feed',
  },
} as const satisfies OidcIssuer;
