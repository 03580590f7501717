import { exampleAdministrator, localConsole, localRules } from './issuer.ts';

/**
 * Where things are on this machine, in place of the example trust's addresses.
 * @param address of the API @param issuerUrl where the issuer listens
 */
export const addressesOf = (address: string, issuerUrl: string) => ({
  DATASCHEMA_BASE: `${address}/schemas`,
  SIGN_URL: `${address}/v1/sign`,
  PORTAL_URL: `${address}/console`,
  CONSOLE_URL: `${address}/console`,
  CONSOLE_CLIENT: JSON.stringify(localConsole(issuerUrl)),
  API_URL: address,
});

/** Who vouches for callers on this machine, as functions find it in their environment. */
export const identityOf = (jwksUri: string) => ({
  IDENTITY_RULES: JSON.stringify(localRules(jwksUri)),
  BOOTSTRAP_SUBJECT: exampleAdministrator,
});
