import { isParentOf } from '../../../domain/streams/people/offers.ts';
import { peopleStream } from '../../../domain/streams/people/stream.ts';
import type { LogReader } from '../../../events/log/types.ts';
import type { Caller } from './identity.ts';

/** Whom a request is about, and on which day. */
export interface About {
  readonly school: string;
  readonly subject: string | null;
  /** `YYYY-MM-DD`, London. */
  readonly today: string;
}

/** The caller with the child that the request is about, where it is theirs by the child's own record at this moment: one read, of parents only. */
export const withChild = async <C extends Caller>(
  log: Pick<LogReader, 'load'>,
  caller: C,
  { school, subject, today }: About,
): Promise<C> => {
  if (subject === null || subject === caller.person || !caller.roles.includes('parent')) return caller;
  const { state } = await log.load({ school, stream: 'people', id: subject }, peopleStream);
  return isParentOf(state, caller.person, today) ? { ...caller, children: [subject] } : caller;
};
