import type { IssuerRules } from '../../functions/shared/lambda/issuer-rules.ts';

/** Rules of an issuer that asks for no more than a signature, an audience and `sub`. */
export const issuerRules = (changes: Partial<IssuerRules> = {}): IssuerRules => ({
  issuers: ['https://issuer.example'],
  jwksUri: 'https://issuer.example/keys',
  audiences: ['daybook'],
  demands: [],
  people: { subject: 'sub', demands: [], secondFactor: null },
  machines: null,
  ...changes,
});
