import type { EntraId } from '../../trusts/shape/identity.ts';
import { demandedRoles } from './demanded-roles.ts';
import { type IssuerRules, says, saysNothingElse } from './issuer-rules.ts';

/**
 * v2.0 tokens of one tenant. A guest's `idp` is another than the tenant's own, which is the issuer of v2.0, or
 * that of v1.0 in the tokens of some flows.
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference for `oid`,
 * `tid`, `idp`, `acrs`, `amr`, `azp`, `roles`
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/optional-claims-reference for `acct`, `idtyp`
 */
export const entraIdRules = ({
  tenantId,
  audience,
  guests,
  secondFactor,
  machines,
}: EntraId): IssuerRules => {
  const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
  const ofThisTenant = [
    saysNothingElse('acct', 0),
    saysNothingElse('idp', issuer, `https://sts.windows.net/${tenantId}/`),
  ];
  return {
    issuers: [issuer],
    jwksUri: `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`,
    audiences: [audience],
    demands: [says('tid', tenantId)],
    people: {
      subject: 'oid',
      demands: guests === 'taken' ? [] : ofThisTenant,
      secondFactor: secondFactorOf(secondFactor),
    },
    machines: machines
      ? { knownBy: [says('idtyp', 'app')], client: 'azp', demands: [says('roles', machines.appRole)] }
      : null,
  };
};

const secondFactorOf = (secondFactor: EntraId['secondFactor']): IssuerRules['people']['secondFactor'] => {
  if (typeof secondFactor === 'string') return null;
  const { proof, demandedOf } = secondFactor;
  const roles = demandedRoles(demandedOf);
  if (proof === 'amr') return { proof: says('amr', 'mfa'), roles, acrValues: null };
  const context = proof.authenticationContext;
  return { proof: says('acrs', context), roles, acrValues: context };
};
