import type { AuditAction } from '../shared/access/audit-actions.ts';
import { type Authorisation, type AuthoriseDeps, authorise, callerOf } from '../shared/access/authorise.ts';
import type { HttpRequest } from '../shared/http/http-message.ts';

/** What is asked for, of one tenant. */
export interface Wish {
  readonly tenant: string;
  readonly action: AuditAction;
}

/** Who asks, if they may, and by which row. @throws ProblemError `unauthenticated`, `forbidden` */
export const permittedFor = async (
  deps: AuthoriseDeps,
  { headers }: HttpRequest,
  { tenant, action }: Wish,
): Promise<Authorisation> => {
  const caller = await callerOf(deps, tenant, await deps.verifyToken(headers['authorization']));
  return authorise(deps.permissions, caller, { stream: 'audit', action, subject: null });
};

/** Their id alone. @throws ProblemError as `permittedFor` does */
export const personFor = async (deps: AuthoriseDeps, request: HttpRequest, wish: Wish): Promise<string> =>
  (await permittedFor(deps, request, wish)).caller.person;
