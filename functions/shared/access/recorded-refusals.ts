import { homeOf, TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { HttpRequest } from '../http/http-message.ts';
import { isId } from '../http/ids.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { ProblemSlug } from '../http/problems.ts';
import type { Handle } from '../http/routed.ts';
import type { AccessJournal, RefusedTo } from './access-journal.ts';
import type { IsRegistered } from './is-registered.ts';

/** What it takes to put refusals on record. */
export interface RefusalDeps extends Pick<AccessJournal, 'recordRefusedAccess' | 'recordRefusedCommand'> {
  readonly isRegistered: IsRegistered;
}

/** Around the handler of a function that asks who calls: what it refuses is on record before anybody hears of it (ACC-11). A refusal that can't be recorded is answered as an outage. */
export const recordedRefusals =
  (deps: RefusalDeps, handle: Handle): Handle =>
  (request) =>
    handle(request).catch(async (error: unknown) => {
      if (error instanceof ProblemError) await recordRefusal(deps, request, error);
      throw error;
    });

/** Who asked may not, or not in this way. */
const NOT_GRANTED: readonly ProblemSlug[] = ['forbidden', 'insufficient-authentication', 'beyond-scope'];

const recordRefusal = async (
  deps: RefusalDeps,
  request: HttpRequest,
  { slug, details, refused }: ProblemError,
): Promise<void> => {
  if (NOT_GRANTED.includes(slug)) {
    const to = await placeOf(deps, request, refused);
    const method = request.route.startsWith('GET') ? 'GET' : 'POST';
    const row = refused?.row ?? null;
    await deps.recordRefusedAccess(to, { method, ...addressOf(request), row });
  }
  const { code, item } = details;
  if (slug !== 'rule-refused' || refused === null || code === undefined || item === undefined) return;
  const { stream, id, part } = addressOf(request);
  const to = await placeOf(deps, request, refused);
  const actor = { id: refused.person, roles: refused.roles };
  const command = part ?? 'unknown';
  await deps.recordRefusedCommand({ ...to, actor }, { stream, id: id ?? 'unknown', command, code, item });
};

/** What nobody registered has no journal: whoever makes up a school is on record at the trust. */
const placeOf = async (
  { isRegistered }: RefusalDeps,
  { params, correlationId }: HttpRequest,
  refused: ProblemError['refused'],
): Promise<RefusedTo> => {
  const named = params['schoolId'];
  const school = isId(named) ? homeOf(named) : TRUST_TENANT;
  return {
    school: (await isRegistered(school)) ? school : TRUST_TENANT,
    actor: refused === null ? null : { id: refused.person, roles: refused.roles },
    correlationId,
  };
};

/** The address behind `/v1/schools/<school>` or `/v1/trust`: ids, since nothing else passes the routes. */
const addressOf = ({ path, params }: HttpRequest) => {
  const [stream, id, part] = path.split('/').slice(params['schoolId'] === undefined ? 3 : 4);
  return {
    stream: isId(stream) ? stream : 'unknown',
    id: isId(id) ? id : null,
    part: isId(part) ? part : null,
  };
};
