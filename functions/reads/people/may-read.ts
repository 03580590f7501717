import type { Source } from '../../../domain/kernel/projection.ts';
import { type AnyStream, streamIn } from '../../../domain/kernel/stream.ts';
import { type DecisionDeps, decisionOn } from '../../shared/access/decision-on.ts';
import type { LocatedCaller } from '../../shared/access/identity.ts';
import { type Owner, ownerOf } from '../../shared/reads/owner-of.ts';

/** Who reads, where, and on which day, `YYYY-MM-DD`, London. */
export interface Reading {
  readonly caller: LocatedCaller;
  readonly school: string;
  readonly today: string;
}

export interface MayReadDeps extends DecisionDeps {
  readonly streams: readonly AnyStream[];
}

/**
 * Whether somebody may read a record: decided as at the record's own address, by its state at this moment, so
 * that nothing is seen of a record that is the reader's own matter or locked to others (INC-14, INC-04).
 */
export const mayReadOf = (
  deps: MayReadDeps,
  { caller, school, today }: Reading,
): ((record: Source) => Promise<boolean>) => {
  const known = new Map<string, Promise<boolean>>();
  const decide = async (owner: Owner): Promise<boolean> => {
    const attempt = { stream: owner.stream, action: 'read', subject: owner.subject };
    const place = { record: { school, stream: owner.stream, id: owner.id }, today };
    return (await decisionOn(deps, caller, attempt, place)).effect === 'permit';
  };
  return async (record) => {
    const stream = streamIn(deps.streams, record.stream);
    if (stream === undefined) return false;
    const owner = ownerOf(record) ?? { ...record, subject: stream.subjectOf(record.id, null) };
    // Without a concern of its own all that decides is the stream, and whom the record is about.
    const hasConcern = (streamIn(deps.streams, owner.stream)?.concernOf ?? null) !== null;
    const key = `${owner.stream}/${hasConcern ? owner.id : (owner.subject ?? '')}`;
    const decided = known.get(key) ?? decide(owner);
    known.set(key, decided);
    return decided;
  };
};
