import type { Permission } from '../../../domain/kernel/permission.ts';
import { ProblemError } from '../http/problem-error.ts';
import { actorIn } from './actor-id.ts';
import type { CallerIn, LocatedCaller } from './identity.ts';
import { type Attempt, type Grant, grantFor } from './permitted.ts';
import type { TokenSubject, VerifyToken } from './token.ts';

export interface Authorisation extends Grant {
  readonly caller: LocatedCaller;
}

/** Finds out who asks. */
export interface IdentityDeps {
  readonly verifyToken: VerifyToken;
  readonly callerIn: CallerIn;
}

export interface AuthoriseDeps extends IdentityDeps {
  readonly permissions: readonly Permission[];
}

export const forbidden = (): ProblemError =>
  new ProblemError('forbidden', {
    detail: 'ask your school for the role that this needs, or check the school in the address',
  });

/**
 * Whom the route's school knows the token's holder as; whom the trust alone knows stands there behind the trust's name.
 * @throws ProblemError `forbidden` when nobody knows them
 */
export const callerOf = async (
  callerIn: CallerIn,
  school: string,
  token: TokenSubject,
): Promise<LocatedCaller> => {
  const caller = await callerIn(school, token);
  if (caller === null) throw forbidden();
  return { ...caller, person: actorIn(school, caller.tenant, caller.person) };
};

/** @throws ProblemError `forbidden` when no row of the permission table allows it */
export const authorise = (
  permissions: readonly Permission[],
  caller: LocatedCaller,
  attempt: Attempt,
): Authorisation => {
  const grant = grantFor(permissions, caller, attempt);
  if (grant === null) throw forbidden();
  return { caller, ...grant };
};
