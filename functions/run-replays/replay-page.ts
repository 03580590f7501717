import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { FoundPosition, TamperedPosition } from '../../events/log/replay/replay.ts';
import { type Item, pageOfJournal } from '../shared/publishing/page-of-journal.ts';
import type { Outgoing, ToEnvelopes } from '../shared/publishing/to-envelope.ts';
import type { ReplayJob } from '../shared/replays/replay-job.ts';
import type { RunDeps } from './run-deps.ts';

/** What is sent at once: the events of whole commits, in journal order. */
export interface ReplayPage {
  /** Up to here, this one included, all is sent once the page is. */
  readonly last: number;
  readonly envelopes: readonly Envelope[];
  /** Positions of events that can never go out, one an event. */
  readonly omitted: readonly number[];
  readonly tampered: readonly TamperedPosition[];
  /** A commit from which on events are newer than the version asked for; the page ends before it. */
  readonly newerFrom: number | null;
}

export interface PageToRead {
  readonly school: string;
  readonly job: Pick<ReplayJob, 'last' | 'upTo' | 'within'>;
  readonly types: ReadonlySet<string>;
  readonly toEnvelopes: ToEnvelopes;
  /** Most events, but for the commit that passes it. */
  readonly limit: number;
}

type Entry = TamperedPosition | { readonly position: number; readonly outgoing: Outgoing };

/** The next page of a replay, from segments and log: of the types that the subscription names. */
export const readPage = async (
  { replay }: Pick<RunDeps, 'replay'>,
  { school, job, types, toEnvelopes, limit }: PageToRead,
): Promise<ReplayPage> => {
  const { last: after, upTo, within } = job;
  const entriesOf = (found: FoundPosition): readonly Item<Entry>[] => {
    if (found.standing !== 'intact') return [{ item: found, bytes: 0 }];
    const { position, read } = found;
    const { events, firstVersion } = read.commit;
    // Of the last commit a part may have gone out by itself; the rest still does.
    const most = position === upTo && within > 0 ? within - firstVersion + 1 : events.length;
    return toEnvelopes(read.commit, position)
      .filter((_, index) => index < most && types.has(events[index]?.type ?? ''))
      .map((outgoing) => ({ item: { position, outgoing }, bytes: bytesOf(outgoing) }));
  };
  const { last, items } = await pageOfJournal(replay, { school, after, head: upTo, limit }, entriesOf);
  const newerFrom = items.find(isNewer)?.position ?? null;
  const kept = newerFrom === null ? items : items.filter(({ position }) => position < newerFrom);
  return {
    last: newerFrom === null ? last : newerFrom - 1,
    envelopes: kept.flatMap((one) =>
      'outgoing' in one && 'envelope' in one.outgoing ? one.outgoing.envelope : [],
    ),
    omitted: kept.flatMap((one) =>
      'outgoing' in one && 'unpublishable' in one.outgoing ? one.position : [],
    ),
    tampered: kept.filter((one) => 'standing' in one),
    newerFrom,
  };
};

const isNewer = (one: Entry): boolean =>
  'outgoing' in one && 'unpublishable' in one.outgoing && one.outgoing.unpublishable === 'newer-version';

const bytesOf = (outgoing: Outgoing): number =>
  'envelope' in outgoing ? Buffer.byteLength(JSON.stringify(outgoing.envelope)) : 0;
