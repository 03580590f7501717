import { type IssuerRules, says, saysNothingElse } from './issuer-rules.ts';

/** Scope of the pool's resource server that services ask for. */
export const feedScope = { server: 'daybook', scope: 'feed' } as const;

/** What the deployment made. */
export interface MadePool {
  /** Address that its tokens name as issuer. */
  readonly issuer: string;
  /** Id of the app client that people log in by. */
  readonly clientId: string;
  /** That of the console, where the trust has one; null: it has none. */
  readonly consoleClientId: string | null;
}

/**
 * Access tokens of a user pool, which have no `aud`: `token_use` and `client_id` stand for it. A token that a
 * service got for itself has no `username`.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 */
export const cognitoRules = ({ issuer, clientId, consoleClientId }: MadePool): IssuerRules => ({
  issuers: [issuer],
  jwksUri: `${issuer}/.well-known/jwks.json`,
  audiences: null,
  demands: [says('token_use', 'access')],
  // The pool lets nobody in without a second factor; claims that show it are not in every pool yet.
  people: {
    subject: 'sub',
    demands: [says('client_id', clientId, ...(consoleClientId === null ? [] : [consoleClientId]))],
    secondFactor: null,
  },
  machines: {
    knownBy: [saysNothingElse('username')],
    client: 'client_id',
    demands: [says('scope', `${feedScope.server}/${feedScope.scope}`)],
  },
});
