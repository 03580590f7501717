import { createHash, randomBytes } from 'node:crypto';
import { AwsError } from '../http/aws-json.ts';
import { type AccessRequest, isAllowed } from './evaluate.ts';
import type { Context, Statement } from './policy.ts';

/** Credentials of a session, as STS hands them out. */
export interface IssuedCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface RoleWanted {
  readonly roleArn: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly seconds: number;
}

/** Roles of the stack, what they may do, and who has taken which. */
export interface Identities {
  /** @param trust who may take it */
  readonly addRole: (arn: string, trust: readonly Statement[]) => void;
  /** Adds to what a role may do. */
  readonly attach: (arn: string, statements: readonly Statement[]) => void;
  /** Access key of whatever runs as a role: a function's process. */
  readonly keyOf: (roleArn: string) => string;
  /**
   * Another role for whoever has an access key. @throws AwsError `AccessDenied` when either role's policies
   * do not allow it
   */
  readonly take: (accessKeyId: string, wanted: RoleWanted) => IssuedCredentials;
  /**
   * Whether whoever has an access key may do something. The key alone is looked at: nobody's signature is
   * checked on this machine.
   */
  readonly may: (accessKeyId: string, request: AccessRequest) => boolean;
}

interface Role {
  readonly trust: readonly Statement[];
  readonly rights: readonly Statement[];
}

interface Session {
  readonly roleArn: string;
  readonly context: Context;
  readonly expiresAt: number;
}

const keyOf = (roleArn: string): string =>
  `AKIA${createHash('sha256').update(roleArn).digest('hex').slice(0, 16).toUpperCase()}`;

/** @param now milliseconds since 1970 */
export const identities = (now: () => number): Identities => {
  const roles = new Map<string, Role>();
  const byKey = new Map<string, Session>();
  const sessionOf = (accessKeyId: string): Session | null => {
    const session = byKey.get(accessKeyId);
    return session === undefined || session.expiresAt <= now() ? null : session;
  };
  const may = (accessKeyId: string, { context, ...request }: AccessRequest): boolean => {
    const session = sessionOf(accessKeyId);
    if (session === null) return false;
    const rights = roles.get(session.roleArn)?.rights ?? [];
    return isAllowed(rights, { ...request, context: { ...context, ...session.context } });
  };
  return {
    may,
    keyOf,
    addRole: (arn, trust) => {
      roles.set(arn, { trust, rights: roles.get(arn)?.rights ?? [] });
      byKey.set(keyOf(arn), { roleArn: arn, context: {}, expiresAt: Number.POSITIVE_INFINITY });
    },
    attach: (arn, statements) => {
      const { trust = [], rights = [] } = roles.get(arn) ?? {};
      roles.set(arn, { trust, rights: [...rights, ...statements] });
    },
    take: (accessKeyId, { roleArn, tags, seconds }) => {
      const caller = sessionOf(accessKeyId);
      const trust = (roles.get(roleArn)?.trust ?? []).filter((one) => isOf(one, caller?.roleArn));
      const context = contextOf(tags);
      const isFree = ['sts:AssumeRole', ...(Object.keys(tags).length > 0 ? ['sts:TagSession'] : [])].every(
        (action) =>
          isAllowed(trust, { action, resource: '*', context: { ...caller?.context, ...context.asked } }) &&
          may(accessKeyId, { action, resource: roleArn, context: context.asked }),
      );
      if (!isFree) throw new AwsError('AccessDenied', 'this role is not to be taken so by this caller', 403);
      const key = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
      const expiresAt = now() + seconds * 1000;
      byKey.set(key, { roleArn, context: context.taken, expiresAt });
      return { accessKeyId: key, secretAccessKey: 'local', sessionToken: 'local', expiresAt };
    },
  };
};

/** What a request for a session says of its tags, and what every request of the session says then. */
const contextOf = (tags: RoleWanted['tags']) => {
  const under = (prefix: string): Context =>
    Object.fromEntries(
      Object.entries(tags).map(([key, value]) => [`${prefix}${key}`.toLowerCase(), [value]]),
    );
  return {
    asked: { ...under('aws:RequestTag/'), 'aws:tagkeys': Object.keys(tags) },
    taken: under('aws:PrincipalTag/'),
  };
};

const isOf = ({ Principal }: Statement, caller: string | undefined): boolean =>
  caller !== undefined && typeof Principal === 'object' && Principal['AWS']?.includes(caller) === true;
