import type { AuditAction } from '../shared/access/audit-actions.ts';
import { type AuthoriseDeps, authorise, callerOf } from '../shared/access/authorise.ts';
import type { HttpRequest } from '../shared/http/http-message.ts';

/** What is asked for, of one tenant. */
export interface Wish {
  readonly tenant: string;
  readonly action: AuditAction;
}

/** Who asks, if they may. @throws ProblemError `unauthenticated`, `forbidden` */
export const personFor = async (
  deps: AuthoriseDeps,
  { headers }: HttpRequest,
  { tenant, action }: Wish,
): Promise<string> => {
  const caller = await callerOf(deps, tenant, await deps.verifyToken(headers['authorization']));
  return authorise(deps.permissions, caller, { stream: 'audit', action, subject: null }).caller.person;
};
