import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { issuerRules } from './issuer-rules.ts';

export interface TokenChanges {
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now; negative for a token that has expired. */
  readonly expiresIn?: number;
  /** Signed by a key that the issuer does not publish. */
  readonly isForged?: boolean;
  /** Beside those that every token has. */
  readonly claims?: JWTPayload;
}

/** How its tokens of services are told from those of people. */
const machines = {
  knownBy: [{ claim: 'gty', anyOf: ['client-credentials'], mayLack: false }],
  client: 'client_id',
  demands: [],
};

/** An identity provider on loopback: publishes its key and signs whatever a test asks for. */
export const startIssuer = async () => {
  const [own, foreign] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const keys = [{ ...(await exportJWK(own.publicKey)), kid: 'k-1', alg: 'RS256', use: 'sig' }];
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys })),
  );
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const issuer = 'https://login.fernhill.example';
  const tokenFor = (subject: string, changes: TokenChanges = {}) =>
    new SignJWT(changes.claims ?? {})
      .setProtectedHeader({ alg: 'RS256', kid: 'k-1' })
      .setSubject(subject)
      .setIssuer(changes.issuer ?? issuer)
      .setAudience(changes.audience ?? 'daybook')
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + (changes.expiresIn ?? 3600))
      .sign(changes.isForged ? foreign.privateKey : own.privateKey);
  const jwksUri = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/keys`;
  return {
    issuer,
    audience: 'daybook',
    rules: issuerRules({ issuers: [issuer], jwksUri, machines }),
    tokenFor,
    stop: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
};
