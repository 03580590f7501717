import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import { authorise, callerOf, Forbidden } from '../shared/access/authorise.ts';
import { isBootstrap } from '../shared/access/identity.ts';
import type { HttpRequest } from '../shared/http/http-message.ts';
import { idIn } from '../shared/http/ids.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import type { StoredJob } from '../shared/imports/job-store.ts';
import type { ImportsDeps } from './imports-deps.ts';

export interface Who {
  readonly tenant: string;
  readonly person: string;
}

/** Who asks, if they may import at the school. @throws ProblemError `unauthenticated`, `forbidden` */
export const importerOf = async (
  deps: ImportsDeps,
  { headers }: HttpRequest,
  school: string,
): Promise<Who> => {
  const token = await deps.verifyToken(headers['authorization']);
  const found = await callerOf(deps, school, token);
  const { caller } = authorise(deps.permissions, found, { stream: 'audit', action: 'import', subject: null });
  // The log-in that sets a trust up is nobody of the record, in whose name anything could be sent later.
  if (isBootstrap(caller) || caller.person === 'bootstrap') throw new Forbidden(caller);
  const isOfTrust = caller.tenant === TRUST_TENANT && school !== TRUST_TENANT;
  const person = isOfTrust ? caller.person.replace(`${TRUST_TENANT}/`, '') : caller.person;
  return { tenant: caller.tenant, person };
};

/** @throws ProblemError `not-found` */
export const jobOf = async (deps: ImportsDeps, request: HttpRequest, school: string): Promise<StoredJob> => {
  const stored = await deps.jobs.get(school, idIn(request.params, 'importId'));
  if (stored === null)
    throw new ProblemError('not-found', { detail: 'no import of this school has this id' });
  return stored;
};
