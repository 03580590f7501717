import * as z from 'zod/mini';
import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { Permission } from '../../../domain/kernel/permission.ts';
import { isBootstrap, type LocatedCaller, reachesByTrust } from '../../shared/access/identity.ts';
import type { TokenSubject } from '../../shared/access/token.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { atOnce } from '../../shared/lambda/at-once.ts';
import { londonDate } from '../../shared/lambda/clock.ts';
import { childrenAt } from '../../shared/read-model/children.ts';
import { registeredSchools } from '../../shared/read-model/registered-schools.ts';
import { queryOf } from '../../shared/reads/query-string.ts';
import type { MeDeps } from './me-deps.ts';
import { whatMayBeDone } from './what-may-be-done.ts';

/**
 * `GET /v1/me`: whom the token is linked to, in which schools, and what they may do there. Ids and roles
 * only. A token that is linked to nobody is answered, too, so that a front end can say so; it opens nothing.
 * @throws ProblemError `unauthenticated`, `invalid-query`
 */
export const getMe =
  (deps: MeDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const token = await deps.verifyToken(request.headers['authorization']);
    queryOf(noQuery, request);
    const inTrust = await deps.callerIn(TRUST_TENANT, token);
    const schools = await registeredSchools(deps.readModel);
    const setsUp = inTrust !== null && isBootstrap(inTrust);
    // The log-in that sets the trust up is the same everywhere, and each use of it is an alarm.
    const places = setsUp
      ? schools.map((school) => ({ school, caller: inTrust }))
      : await placesOf(deps, token, schools);
    return jsonResponse(200, { isBootstrap: setsUp, ...answerOf(deps.permissions, inTrust, places) });
  };

const answerOf = (
  permissions: readonly Permission[],
  inTrust: LocatedCaller | null,
  places: readonly Place[],
) => {
  const own = places.filter(({ caller }) => caller.tenant !== TRUST_TENANT);
  const reached = places.filter(({ caller }) => reachesByTrust(caller)).map(({ school }) => school);
  return {
    person: inTrust?.person ?? own[0]?.caller.person ?? null,
    schools: own.map(({ school, caller }) => ({ school, ...shown(permissions, caller) })),
    trust: inTrust && { ...shown(permissions, inTrust), schools: reached },
  };
};

const noQuery = z.strictObject({});

interface Place {
  readonly school: string;
  readonly caller: LocatedCaller;
}

/** Schools that are asked at once; each takes up to five small requests. */
const SCHOOLS_AT_ONCE = 16;

/** Where the token's holder counts as somebody: as a person of the school, or by a role of the trust. */
const placesOf = async (
  { callerIn, readModel, clock }: MeDeps,
  token: TokenSubject,
  schools: readonly string[],
): Promise<readonly Place[]> => {
  const found = await atOnce(SCHOOLS_AT_ONCE, schools, async (school) => {
    const caller = await callerIn(school, token);
    if (!caller?.roles.includes('parent')) return { school, caller };
    const children = await childrenAt(readModel, school, caller.person, londonDate(clock()));
    return { school, caller: { ...caller, children } };
  });
  return found.flatMap(({ school, caller }) => (caller === null ? [] : [{ school, caller }]));
};

const shown = (permissions: readonly Permission[], caller: LocatedCaller) => {
  const { person, roles, children } = caller;
  return { person, roles, children, ...whatMayBeDone(permissions, caller) };
};
