import * as z from 'zod/mini';
import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import type { HttpRequest } from '../shared/http/http-message.ts';
import { type LinkText, readLink } from '../shared/http/link-text.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { bodyOf } from './form.ts';

const named = z.object({ link: z.string() });

/** A body that nobody can read is refused by the handler, for its own reasons; null until then. */
const readBody = (request: HttpRequest): unknown => {
  try {
    return bodyOf(request);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
};

/** The link that is opened or answered; null where there is none. */
export const linkIn = (request: HttpRequest): LinkText | null => {
  if (request.route.startsWith('GET ')) return null;
  const link = named.safeParse(readBody(request)).data?.link;
  return link === undefined ? null : readLink(link);
};

/**
 * The school whose link is opened or answered; where there is none, nothing is read of anybody, and it does
 * not matter.
 */
export const tenantOfLink = (request: HttpRequest): string => linkIn(request)?.key.school ?? TRUST_TENANT;
