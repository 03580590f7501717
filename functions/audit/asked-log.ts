import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import { LOG_OF_LOGS } from '../../events/log/proof/checkpoint.ts';
import type { AuditAction } from '../shared/access/audit-actions.ts';
import type { HttpRequest } from '../shared/http/http-message.ts';
import { auditTarget } from '../shared/reads/audit-target.ts';
import { authorisedRead, recordedRead, type Target } from '../shared/reads/authorised-read.ts';
import type { AuditDeps } from './audit-deps.ts';

/** What a request is about: the target decides who may, the log is what is read. */
interface AskedLog {
  readonly target: Target;
  readonly log: string;
}

/** Says of a request which log it asks for. */
export type AskedLogIn = (request: HttpRequest, action: AuditAction) => AskedLog;

/** The journal of the school in the address. */
export const ofSchool: AskedLogIn = (request, action) => {
  const target = auditTarget(request, action);
  return { target, log: target.school };
};

/** The log of logs, for roles of the trust. */
export const ofTrust: AskedLogIn = (_request, action) => ({
  target: { school: TRUST_TENANT, stream: 'audit', id: action },
  log: LOG_OF_LOGS,
});

/** The name of the log, once the caller may read it. @throws ProblemError 401, 403 */
export const allowedLog = async (
  deps: AuditDeps,
  request: HttpRequest,
  { target, log }: AskedLog,
): Promise<string> => {
  await recordedRead(deps, await authorisedRead(deps, request, target), target);
  return log;
};
