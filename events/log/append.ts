import { answerOf, findAnswer, ownAnswer } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import { type Composed, compose } from './compose.ts';
import { commandDigest } from './digests.ts';
import { VersionConflict } from './errors.ts';
import { type Folded, foldCommit } from './fold.ts';
import { logKey } from './key.ts';
import { type LogItem, readItem } from './read-item.ts';
import type { LogTable } from './table.ts';
import type { Appended, Commit, Fold, Proposal, StreamKey } from './types.ts';
import { type Patience, write } from './write.ts';

/** All that the log is made with. */
export type LogContext = LogTable & Patience & { readonly trust: string; readonly catalogue: Catalogue };

/** A stream as it was loaded: what the next commit follows. */
export interface Tip<S> extends Folded<S> {
  readonly key: StreamKey;
  readonly newest: LogItem | null;
  readonly fold: Fold<S>;
}

/** One commit after the tip, in one request unless this command stands in the stream already. */
export const appendTo = async <S>(log: LogContext, tip: Tip<S>, proposal: Proposal): Promise<Appended> => {
  checkProposal(tip.key, proposal);
  const digest = commandDigest(proposal.actor.id, proposal.commandId);
  const before = tip.newest === null ? null : await findAnswer(log, tip.newest, proposal, digest);
  if (before !== null) return before;
  const item = composeNext(log, tip, proposal, digest);
  const outcome = await write(log, item);
  if (outcome.kind === 'written') return answerOf(item.commit, item.hash, false);
  const own =
    outcome.kind === 'taken' && outcome.item !== undefined
      ? ownAnswer(readItem(outcome.item), proposal)
      : null;
  if (own !== null) return own;
  throw new VersionConflict(
    outcome.kind === 'taken'
      ? `${item.pk} has a commit ${item.commit.commit} already`
      : `a fact of ${item.pk} moved on`,
  );
};

const MAX_FACTS = 99;

const checkProposal = (key: StreamKey, { facts }: Proposal): void => {
  if (facts.length > MAX_FACTS)
    throw new RangeError(`a commit relies on at most ${MAX_FACTS} facts, got ${facts.length}`);
  if (facts.some((fact) => logKey(fact) === logKey(key)))
    throw new RangeError('a stream is no fact of its own');
};

const composeNext = <S>(log: LogContext, tip: Tip<S>, proposal: Proposal, digest: Uint8Array): Composed => {
  const commit = commitAfter(log, tip, proposal);
  return compose({
    commit,
    fingerprint: proposal.fingerprint,
    stateVersion: tip.fold.stateVersion,
    state: foldCommit(log.catalogue, tip.fold, tip.state, commit),
    snapshotAt: tip.snapshotAt,
    digests: tip.newest === null ? digest : Buffer.concat([digest, tip.newest.digests]),
  });
};

const commitAfter = <S>(log: LogContext, { key, newest }: Tip<S>, proposal: Proposal): Commit => ({
  trust: log.trust,
  school: key.school,
  stream: key.stream,
  id: key.id,
  commit: (newest?.commit.commit ?? 0) + 1,
  firstVersion: newest === null ? 1 : newest.commit.firstVersion + newest.commit.events.length,
  commandId: proposal.commandId,
  actor: { id: proposal.actor.id, roles: proposal.actor.roles },
  recordedAt: recordedAfter(newest, proposal.now),
  correlationId: proposal.correlationId,
  causationId: proposal.causationId,
  policyVersion: proposal.policyVersion,
  facts: proposal.facts.map(({ school, stream, id, commit }) => ({ school, stream, id, commit })),
  events: proposal.events.map(({ type, occurredAt, data }) => ({
    type,
    v: log.catalogue.currentVersion(key.stream, type),
    occurredAt,
    data,
  })),
  prev: newest?.hash ?? null,
});

/**
 * The later of now and the commit before plus 1 ms: recorded times rise strictly within a stream, whatever a
 * clock does.
 */
const recordedAfter = (newest: LogItem | null, now: string): string => {
  const least = newest === null ? 0 : Date.parse(newest.commit.recordedAt) + 1;
  return new Date(Math.max(Date.parse(now), least)).toISOString();
};
