import type { auditActions } from '../shared/audit-actions.ts';
import type { HttpRequest } from '../shared/http/http-message.ts';
import { idIn, refuseEncodedPath } from '../shared/ids.ts';
import type { Target } from '../shared/reads/authorised-read.ts';

/** What is asked of a school's record as a whole. @throws ProblemError `invalid-id` */
export const auditTarget = ({ path, params }: HttpRequest, action: (typeof auditActions)[number]): Target => {
  refuseEncodedPath(path);
  return { school: idIn(params, 'schoolId'), stream: 'audit', id: action };
};
