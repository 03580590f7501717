import { presentOn, rolesAt } from '../../domain/streams/people/offers.ts';
import { peopleStream } from '../../domain/streams/people/stream.ts';
import { actorIn } from '../shared/access/actor-id.ts';
import type { Caller } from '../shared/access/identity.ts';
import type { ImportJob } from '../shared/imports/job.ts';
import { londonDate } from '../shared/lambda/clock.ts';
import type { RunDeps } from './run-deps.ts';

/**
 * Who approved, with the roles of this moment: a role that ended since sends nothing more. Null: they have
 * none.
 */
export const approverOf = async (
  { log, clock }: Pick<RunDeps, 'log' | 'clock'>,
  { school, approvedBy }: ImportJob,
): Promise<Caller | null> => {
  if (approvedBy === null) return null;
  const { tenant, person } = approvedBy;
  const today = londonDate(clock());
  const { state } = await log.load({ school: tenant, stream: 'people', id: person }, peopleStream);
  const present = presentOn(state, today);
  const roles = present === null ? [] : rolesAt(present, today);
  return roles.length === 0 ? null : { person: actorIn(school, tenant, person), roles, children: [] };
};
