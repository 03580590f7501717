import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import type { HttpRequest } from '../shared/http/http-message.ts';
import { isId } from '../shared/http/ids.ts';
import { tenantOfLink } from './tenant-of-link.ts';

/** The school that a product sends to, or whose link is opened or answered. */
export const tenantOf = (request: HttpRequest): string => {
  const { schoolId } = request.params;
  if (schoolId === undefined) return tenantOfLink(request);
  return isId(schoolId) ? schoolId : TRUST_TENANT;
};
