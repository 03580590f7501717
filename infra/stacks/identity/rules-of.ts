import type { Identity } from '../../trusts/shape/identity.ts';
import { cognitoRules, type MadePool } from './cognito.ts';
import { entraIdRules } from './entra-id.ts';
import { googleWorkspaceRules } from './google-workspace.ts';
import type { IssuerRules } from './issuer-rules.ts';
import { oidcRules } from './oidc-issuer.ts';

/**
 * How tokens of a trust's provider are read.
 * @param pool the user pool that the deployment made; null: the trust has a provider of its own
 * @throws Error for a user pool that was not made
 */
export const rulesOf = (identity: Identity, pool: MadePool | null): IssuerRules => {
  switch (identity.kind) {
    case 'entra-id':
      return entraIdRules(identity);
    case 'google-workspace':
      return googleWorkspaceRules(identity);
    case 'oidc':
      return oidcRules(identity);
    case 'cognito':
      if (pool === null) throw new Error('the user pool of the trust is made by a stack, and none was');
      return cognitoRules(pool);
  }
};
