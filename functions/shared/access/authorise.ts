import type { Permission } from '../../../domain/kernel/permission.ts';
import { ProblemError } from '../http/problem-error.ts';
import { actorIn } from './actor-id.ts';
import type { Caller, CallerIn, LocatedCaller } from './identity.ts';
import type { IsRegistered } from './is-registered.ts';
import { type Attempt, type Decision, type Grant, grantFor, NO_ROW } from './permitted.ts';
import { decisionForClient } from './reach.ts';
import type { TokenSubject, VerifyToken } from './token.ts';

export interface Authorisation extends Grant {
  readonly caller: LocatedCaller;
}

/** Finds out who asks. */
export interface IdentityDeps {
  readonly verifyToken: VerifyToken;
  readonly callerIn: CallerIn;
  readonly isRegistered: IsRegistered;
}

export interface AuthoriseDeps extends IdentityDeps {
  readonly permissions: readonly Permission[];
}

const noSuchSchool = (): ProblemError =>
  new ProblemError('no-such-school', {
    detail: 'check the school in the address; GET /v1/me names those that you reach',
  });

/** Nobody is told which row decided; the record of refusals is. */
export class Forbidden extends ProblemError {
  /** Id of the row that decided, or `no-row`. */
  readonly row: string;

  /** @param caller null: nobody whom the school knows */
  constructor(caller: Pick<Caller, 'person' | 'roles'> | null, row: string = NO_ROW) {
    super(
      'forbidden',
      { detail: 'ask your school for the role that this needs, or check the school in the address' },
      caller && { person: caller.person, roles: caller.roles, row: row === NO_ROW ? null : row },
    );
    this.row = row;
  }
}

/**
 * Whom the route's school knows the token's holder as; whom the trust alone knows stands there behind the trust's name.
 * @param opensBook true for what registers a school: it is the first that is recorded there
 * @throws ProblemError `forbidden` when nobody knows them, `no-such-school` when the trust has no school of that id
 */
export const callerOf = async (
  { callerIn, isRegistered }: Pick<IdentityDeps, 'callerIn' | 'isRegistered'>,
  school: string,
  token: TokenSubject,
  opensBook = false,
): Promise<LocatedCaller> => {
  const [caller, isSchool] = await Promise.all([callerIn(school, token), opensBook || isRegistered(school)]);
  if (caller === null) throw new Forbidden(null);
  if (!isSchool) throw noSuchSchool();
  return { ...caller, person: actorIn(school, caller.tenant, caller.person) };
};

/** @throws Forbidden when no row of the permission table allows it, or one forbids it */
export const authorise = (
  permissions: readonly Permission[],
  caller: LocatedCaller,
  attempt: Attempt,
): Authorisation =>
  authorised(
    caller,
    caller.reach === undefined ? grantFor(permissions, caller, attempt) : decisionForClient(attempt),
  );

/** @throws Forbidden when the decision is no permission */
export const authorised = (caller: LocatedCaller, decision: Decision): Authorisation => {
  if (decision.effect !== 'permit') throw new Forbidden(caller, decision.row);
  return { caller, row: decision.row, opensPersonal: decision.opensPersonal };
};
