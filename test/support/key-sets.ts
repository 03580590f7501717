import { type CryptoKey, exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';

/** Who signs tokens: an issuer, or somebody who would like to be one. */
export interface Signer {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

export const newSigner = (): Promise<Signer> => generateKeyPair('ES256');

/** A key set as an issuer publishes it. */
export const published = async (
  ...keys: (readonly [kid: string, signer: Signer])[]
): Promise<JSONWebKeySet> => ({
  keys: await Promise.all(
    keys.map(async ([kid, { publicKey }]) => ({
      ...(await exportJWK(publicKey)),
      kid,
      alg: 'ES256',
      use: 'sig',
    })),
  ),
});

/** A token that names a key, signed by somebody. */
export const tokenOf = (kid: string, { privateKey }: Signer): Promise<string> =>
  new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid }).setSubject('somebody').sign(privateKey);

/** What a key set throws that has no such key. */
export const NO_KEY = { code: 'ERR_JWKS_NO_MATCHING_KEY' };
