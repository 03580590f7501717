import { AssumeRoleCommand, STSClient } from '@aws-sdk/nested-clients/sts';
import type { Clock } from '../lambda/clock.ts';
import { ownCredentials } from '../lambda/env.ts';

/** Credentials for a time, as the SDK's clients take them. */
export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** When clients stop using them. */
  readonly expiration: Date;
}

/** A role and the one tag that says for what it is taken. */
export interface TaggedRole {
  readonly roleArn: string;
  readonly tag: { readonly key: 'school' | 'crossing'; readonly value: string };
}

/** Hands out credentials of a role under a tag: one request of STS each time it is called. */
export type OpenSession = (role: TaggedRole) => Promise<SessionCredentials>;

/** Clients ask for new credentials so long before those that they have end; so do all who share them. */
const RENEWED_MS = 5 * 60_000;

/**
 * The credentials of one role and tag for all clients that share them: one request of STS, and another when
 * they come to their end.
 */
export const keptSession = (
  open: OpenSession,
  role: TaggedRole,
  clock: Clock,
): (() => Promise<SessionCredentials>) => {
  let kept: Promise<SessionCredentials> | null = null;
  const renew = (): Promise<SessionCredentials> => {
    const asked = open(role);
    kept = asked;
    asked.catch(() => {
      kept = null;
    });
    return asked;
  };
  return async () => {
    const before = kept;
    const known = await before;
    if (known !== null && known.expiration.getTime() - clock().getTime() > RENEWED_MS) return known;
    // Of several clients that come at once the first asks for all of them.
    return kept !== null && kept !== before ? kept : renew();
  };
};

/** The longest that AWS allows to a role which another role takes. */
const SECONDS = 3600;
/**
 * Clients ask for new ones five minutes before these seem to end, so that every request has twenty minutes
 * left: an address to put a file at ends with the credentials that signed it, and is to hold for fifteen.
 */
const LEFT_MS = 15 * 60_000;

/** @throws when STS refuses the role under that tag */
export const openSessions =
  (client: STSClient = new STSClient({ credentials: ownCredentials })): OpenSession =>
  async ({ roleArn, tag }) => {
    const { Credentials } = await client.send(
      new AssumeRoleCommand({
        RoleArn: roleArn,
        RoleSessionName: 'daybook',
        DurationSeconds: SECONDS,
        Tags: [{ Key: tag.key, Value: tag.value }],
      }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
    if (!(AccessKeyId && SecretAccessKey && SessionToken && Expiration))
      throw new Error('STS answered without credentials');
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: new Date(Expiration.getTime() - LEFT_MS),
    };
  };
