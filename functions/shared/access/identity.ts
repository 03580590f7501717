import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { LentRole } from '../../../domain/streams/elevations/stream.ts';
import { trustRoles } from '../../../events/catalogue/words.ts';
import { type Clock, instantOf } from '../lambda/clock.ts';
import type { SecondFactor } from '../lambda/issuer-rules.ts';
import { log, metric } from '../lambda/log.ts';
import { createCache } from '../lambda/ttl-cache.ts';
import { actorIn } from './actor-id.ts';
import { demandSecondFactor } from './second-factor.ts';
import type { TokenSubject } from './token.ts';

/** Roles that count in every school, but only when they are held in the trust's own tenant. */
const TRUST_ROLES: readonly string[] = trustRoles;

/** Who asks, as the tenant knows them where they were found. */
export interface Caller {
  readonly person: string;
  /** At this moment, sorted. */
  readonly roles: readonly string[];
  /**
   * Person ids of the caller's children in this school: those that were looked up. A link stands in the
   * child's record, so a request looks at the one child that it is about (`decisionOn`).
   */
  readonly children: readonly string[];
  /** Classes that the caller works with today. @default - none */
  readonly classes?: readonly string[];
  /** Roles lent to them for some hours; each counts until its instant (decision 35). @default - none */
  readonly lent?: readonly LentRole[];
  /** Of a service: types of the events that it may read, and nothing else. @default - a person, or a process */
  readonly reach?: readonly string[];
  /** Where they are known: the route's school, or the trust alone. @default - nowhere, of a process */
  readonly tenant?: string;
}

/** Who asks, and who knows them: the route's school, or the trust alone, whose roles cross schools. */
export interface LocatedCaller extends Caller {
  readonly tenant: string;
}

/** What a service may ask for in one tenant; null: it is not registered there, or not any more. */
export type FindClient = (tenant: string, client: string) => Promise<LocatedCaller | null>;

/** Finds the person that a token is linked to, in one tenant; null where there is none. */
export type FindPerson = (tenant: string, token: TokenSubject) => Promise<Caller | null>;

/**
 * Null: the token is good, but its holder is nobody here.
 * @throws ProblemError `insufficient-authentication` where a role of theirs asks for more than the token says
 */
export type CallerIn = (school: string, token: TokenSubject) => Promise<LocatedCaller | null>;

export interface IdentityOptions {
  readonly findPerson: FindPerson;
  /** @default - no service is known */
  readonly findClient?: FindClient;
  /** Subject of the token that sets a trust up before anyone has a role; empty for none. */
  readonly bootstrapSubject: string;
  /**
   * Whether somebody can act as administrator of the trust: from then on the subject above is a log-in like
   * any other.
   */
  readonly hasAdministrator: () => Promise<boolean>;
  /** What the trust asks for of whom. @default - nothing */
  readonly secondFactor?: SecondFactor | null;
  readonly clock: Clock;
}

// A role that ended is gone after this time at the latest (design: at most 60 s).
const MAX_AGE_MS = 60_000;
const MAX_ENTRIES = 500;
const BOOTSTRAP: LocatedCaller = {
  person: 'bootstrap',
  roles: ['trust-admin'],
  children: [],
  tenant: TRUST_TENANT,
};

/**
 * As the route's school knows them, and with the roles of the trust, which cross schools and are never
 * shadowed by a school's.
 */
export const createIdentity = (options: IdentityOptions): CallerIn => {
  const found = identified(options);
  const { secondFactor = null, findClient = async () => null } = options;
  return async (school, token) => {
    // A service is no person, even if a subject is like its client id.
    if (token.isMachine) return findClient(school, token.subject);
    const caller = await found(school, token);
    if (caller === null) return null;
    const id = actorIn(school, caller.tenant, caller.person);
    demandSecondFactor(secondFactor, { id, roles: caller.roles }, token);
    return caller;
  };
};

const identified = ({ findPerson, bootstrapSubject, hasAdministrator, clock }: IdentityOptions): CallerIn => {
  const cache = createCache<Caller>({ clock, maxAgeMs: MAX_AGE_MS, maxEntries: MAX_ENTRIES });
  const inTenant = (tenant: string, token: TokenSubject) =>
    cache(JSON.stringify([tenant, token.issuer, token.subject]), async () =>
      withRoles(await findPerson(tenant, token)),
    );
  const inTrust = async (token: TokenSubject) => onlyRoles(await inTenant(TRUST_TENANT, token), isTrustRole);
  const inSchool = async (school: string, token: TokenSubject) =>
    withLent(
      onlyRoles(await inTenant(school, token), (role) => !isTrustRole(role)),
      instantOf(clock()),
    );
  return async (school, token) => {
    const isNamed = bootstrapSubject !== '' && token.subject === bootstrapSubject;
    if (isNamed && !(await hasAdministrator())) return bootstrapIn(school);
    if (school === TRUST_TENANT) return located(await inTrust(token), TRUST_TENANT);
    const local = await inSchool(school, token);
    const ofTrust = await inTrust(token);
    if (local === null) return located(ofTrust, TRUST_TENANT);
    return located({ ...local, roles: union(local.roles, ofTrust?.roles ?? []) }, school);
  };
};

const union = (some: readonly string[], others: readonly string[]): readonly string[] =>
  [...new Set([...some, ...others])].toSorted();

/** Whether somebody reaches a school by a role of the trust, known there as well or not. */
export const reachesByTrust = ({ roles }: Caller): boolean => roles.some(isTrustRole);

/** Whether the caller is nobody of the record, but the log-in that sets the trust up. */
export const isBootstrap = (caller: LocatedCaller): boolean => caller === BOOTSTRAP;

/** The one log-in that no record gives a right to: each use is logged, and alarmed. */
const bootstrapIn = (school: string): LocatedCaller => {
  log('bootstrap-used', { school });
  metric('BootstrapUsed', 1);
  return BOOTSTRAP;
};

/** Stands among the roles of whatever somebody does while a role is lent to them, in every record of it. */
export const ELEVATED = 'elevated';

/** Asked at each request: who is kept for a minute keeps no lent role beyond its time. */
const withLent = (caller: Caller | null, now: string): Caller | null => {
  const lent = caller?.lent?.filter(({ until }) => now < until).map(({ role }) => role) ?? [];
  return caller === null || lent.length === 0
    ? caller
    : { ...caller, roles: union(caller.roles, [...lent, ELEVATED]) };
};

const located = (caller: Caller | null, tenant: string): LocatedCaller | null =>
  caller === null ? null : { ...caller, tenant };

const isTrustRole = (role: string): boolean => TRUST_ROLES.includes(role);

const withRoles = (caller: Caller | null): Caller | null =>
  caller === null || caller.roles.length === 0 ? null : caller;

/** A school can't hand out roles of the trust, nor the trust those of a school. */
const onlyRoles = (caller: Caller | null, isKept: (role: string) => boolean): Caller | null =>
  caller === null ? null : withRoles({ ...caller, roles: caller.roles.filter(isKept).toSorted() });
