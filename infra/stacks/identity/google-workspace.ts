import type { GoogleWorkspace } from '../../trusts/shape/identity.ts';
import { type IssuerRules, says } from './issuer-rules.ts';

/**
 * ID tokens of Google, whose access tokens are no JWTs. Both spellings of the issuer are in use. Nothing in
 * them shows a second factor, and none is of a service.
 * @see https://developers.google.com/identity/openid-connect/openid-connect#an-id-tokens-payload for `iss`,
 * `hd`, `sub`, `email_verified`
 * @see https://developers.google.com/identity/openid-connect/reference for the key set's address
 */
export const googleWorkspaceRules = ({ audience, domains }: GoogleWorkspace): IssuerRules => ({
  issuers: ['https://accounts.google.com', 'accounts.google.com'],
  jwksUri: 'https://www.googleapis.com/oauth2/v3/certs',
  audiences: [audience],
  demands: [],
  people: {
    subject: 'sub',
    demands: [says('hd', ...domains), says('email_verified', true)],
    secondFactor: null,
  },
  machines: null,
});
