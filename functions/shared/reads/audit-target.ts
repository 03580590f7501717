import type { AuditAction } from '../access/audit-actions.ts';
import type { HttpRequest } from '../http/http-message.ts';
import { idIn } from '../http/ids.ts';
import type { Target } from './authorised-read.ts';

/** What is asked of a school's record as a whole. @throws ProblemError `invalid-id` */
export const auditTarget = ({ params }: HttpRequest, action: AuditAction): Target => {
  return { school: idIn(params, 'schoolId'), stream: 'audit', id: action };
};
