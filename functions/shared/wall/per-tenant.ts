import { homeOf, TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { CrossingReason } from '../../../events/log/wall/reasons.ts';
import type { HttpRequest } from '../http/http-message.ts';
import { idIn } from '../http/ids.ts';
import type { Handle } from '../http/routed.ts';
import { recordCrossing } from './crossings.ts';
import type { RecordClients } from './fence.ts';
import type { Wall } from './wall.ts';

export interface PerTenant<C extends RecordClients> {
  /** A handler of the function, of parts that reach what its clients reach. */
  readonly handlerOf: (clients: C) => Handle;
  /** Whose records a request is about. @default - the school of the address, else the trust itself */
  readonly tenantOf?: (request: HttpRequest) => string;
  /** Routes that reach all schools, and why. @default - none */
  readonly crossings?: Readonly<Record<string, CrossingReason>>;
  /**
   * Refuses what is looked at no further, before anything is composed for it. @param ofTrust clients of what
   * all share of the trust's @default - nothing
   */
  readonly admit?: (request: HttpRequest, ofTrust: () => C) => Promise<void>;
}

/**
 * Handlers that a warm function keeps: a trust has some tens of schools. The one that was not asked for
 * longest goes.
 */
const MOST_KEPT = 64;

/**
 * Answers each request by a handler that was composed for its tenant alone: caches, keys and credentials are
 * that tenant's, and a handler has no way to name another.
 */
export const perTenant = <C extends RecordClients>(
  wall: Wall<C>,
  { handlerOf, tenantOf = tenantIn, crossings = {}, admit = everybody }: PerTenant<C>,
): Handle => {
  const kept = new Map<string, Handle>();
  const handlerFor = (name: string, clients: () => C): Handle => {
    const handle = kept.get(name) ?? handlerOf(clients());
    kept.delete(name);
    kept.set(name, handle);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return handle;
  };
  let trust: C | undefined;
  const ofTrust = (): C => {
    trust ??= wall.forSchool(TRUST_TENANT);
    return trust;
  };
  return async (request) => {
    await admit(request, ofTrust);
    const reason = Object.hasOwn(crossings, request.route) ? crossings[request.route] : undefined;
    if (reason === undefined) {
      const tenant = tenantOf(request);
      return handlerFor(tenant, () => wall.forSchool(tenant))(request);
    }
    recordCrossing({ reason, correlationId: request.correlationId });
    // No id of a tenant begins with a tilde.
    return handlerFor(`~${reason}`, () => wall.across(reason))(request);
  };
};

const everybody = async (): Promise<void> => undefined;

/** An access journal is its tenant's. */
const tenantIn = ({ params }: HttpRequest): string =>
  params['schoolId'] === undefined ? TRUST_TENANT : homeOf(idIn(params, 'schoolId'));
