import type { JournaledCommit } from '../../../events/log/journal/types.ts';
import { log } from '../lambda/log.ts';
import type { DeadLetters } from './dead-letters.ts';
import { type BusDeps, putEvents, type Verdict } from './put-events.ts';
import { cutBatches, type Entry, requestLimits, toEntry } from './to-entry.ts';
import type { ToEnvelopes } from './to-envelope.ts';

export interface PublishDeps extends BusDeps {
  readonly busName: string;
  readonly toEnvelopes: ToEnvelopes;
  readonly deadLetters: DeadLetters;
}

export type Placed = Pick<JournaledCommit, 'read' | 'position'>;

/**
 * Publishes every event of the commits, in journal order. What can never be published goes to the dead
 * letters and holds nothing up. Answers the commits of which an event could not be published now.
 */
export const publishCommits = async <P extends Placed>(
  deps: PublishDeps,
  commits: readonly P[],
): Promise<readonly P[]> => {
  const failed = new Set<P>();
  const owners = new Map<Entry, P>();
  for (const placed of commits) {
    for (const entry of await publishableOf(deps, placed)) owners.set(entry, placed);
  }
  for (const batch of cutBatches([...owners.keys()])) {
    for (const [entry, verdict] of await putEvents(deps, batch)) {
      const owner = owners.get(entry);
      if (!(await isDone(deps, entry, verdict)) && owner !== undefined) failed.add(owner);
    }
  }
  return [...failed];
};

const publishableOf = async (deps: PublishDeps, { read, position }: Placed): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for (const outgoing of deps.toEnvelopes(read.commit, position)) {
    const entry = 'envelope' in outgoing ? toEntry(outgoing.envelope, deps.busName) : null;
    if (entry !== null && entry.bytes <= requestLimits.bytes) entries.push(entry);
    else await deps.deadLetters({ reason: reasonOf(outgoing), eventId: outgoing.eventId, position });
  }
  return entries;
};

const reasonOf = (outgoing: ReturnType<ToEnvelopes>[number]): string =>
  'unpublishable' in outgoing ? outgoing.unpublishable : 'entry-too-large';

/** An entry is done with when the bus or the dead letters have it. */
const isDone = async (
  { deadLetters }: PublishDeps,
  { eventId, type, position }: Entry,
  verdict: Verdict,
): Promise<boolean> => {
  if (verdict.outcome === 'failing') return false;
  if (verdict.outcome === 'refused') await deadLetters({ reason: verdict.code, eventId, position });
  else log('published', { eventId, type, position });
  return true;
};
