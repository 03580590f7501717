import type { HistoryCommit } from '../../../events/log/backup/history.ts';
import { countersignedNote } from '../../../events/log/checkpoints/countersigned-note.ts';
import { commitText, hashOf, parseCommit } from '../../../events/log/commit-text.ts';
import { leafHash } from '../../../events/log/proof/hash.ts';
import { MOVES } from '../../../events/log/proof/joined.ts';
import { prefixRoots } from '../../../events/log/proof/verify/prefix-roots.ts';
import type { Commit } from '../../../events/log/types.ts';
import type { BackedUpCountersignature } from '../restoring/backup-folder.ts';
import type { PlannedJournal } from '../restoring/plan.ts';

/** Who is on record for what those who deploy put there. */
export const MOVING = { id: 'system.moving', roles: ['system.moving'] } as const;

/** What the commit is made of; the same makes the same. */
export interface ToJoin {
  /** The trust that the school comes from, and this one. */
  readonly from: string;
  readonly own: string;
  readonly planned: PlannedJournal;
  /** The other trust's public keys, oldest first. */
  readonly keys: readonly string[];
  /** What witnesses there signed. */
  readonly countersignatures: readonly BackedUpCountersignature[];
  /** The newest commit of `moves/school` in the history. */
  readonly before: Commit | null;
  /** Later than all that the history has, UTC with milliseconds. */
  readonly at: string;
}

/** Root of a whole tree, base64 with padding. */
export const rootOf = (hashes: readonly Buffer[]): string =>
  prefixRoots({ first: 1, left: [], leaves: hashes.map(leafHash) }, [hashes.length])
    .get(hashes.length)
    ?.toString('base64') ?? '';

/** The commit behind a history: of which trust it is, and what that trust signed of it. */
export const joiningCommit = (given: ToJoin): HistoryCommit => {
  const { from, own, planned, keys, before, at } = given;
  const { school, size, hashes } = planned;
  const root = rootOf(hashes);
  const checkpoint = checkpointOf(given);
  const commit: Commit = {
    ...{ trust: own, school, ...MOVES, commit: (before?.commit ?? 0) + 1 },
    firstVersion: before === null ? 1 : before.firstVersion + before.events.length,
    commandId: `join#${from}#${size}`,
    actor: MOVING,
    recordedAt: at,
    correlationId: Buffer.from(root, 'base64').toString('hex').slice(0, 32),
    causationId: null,
    policyVersion: null,
    facts: [],
    events: [
      { type: 'SchoolJoined', v: 1, occurredAt: at, data: { from, size, root, checkpoint, keys: [...keys] } },
    ],
    prev: before === null ? null : hashOf(commitText(before)),
  };
  const text = commitText(commit);
  return { position: size + 1, at, text, hash: hashOf(text), body: null };
};

/** The other trust's checkpoint of the whole history, with the lines of its witnesses. */
const checkpointOf = ({ planned: { school, size, checkpoints }, countersignatures }: ToJoin): string =>
  countersignedNote({
    note: checkpoints.find((one) => one.size === size)?.note ?? '',
    countersignatures: countersignatures
      .filter((one) => one.log === school && one.size === size)
      .map(({ line }) => line),
  });

/** What of a history the commit behind it has to know. */
export interface Seen {
  readonly moves: readonly Commit[];
  /** Number of the newest commit of `schools/<school>`; 0: there is none. */
  readonly schools: number;
  /** The latest time that a commit was recorded, or journaled, at. */
  readonly latest: string;
  /** People of the other trust's own staff that its commits name. */
  readonly staff: ReadonlySet<string>;
}

const ofStaff = /"_trust\/([A-Za-z0-9._-]+)"/g;

/** Reads a history whole. @param visit is shown each commit */
export const seenIn = async (
  commits: AsyncIterable<HistoryCommit>,
  visit: (commit: Commit) => void,
): Promise<Seen> => {
  const moves: Commit[] = [];
  const staff = new Set<string>();
  let [schools, latest] = [0, ''];
  for await (const { text, at } of commits) {
    const commit = parseCommit(text);
    visit(commit);
    if (commit.stream === MOVES.stream) moves.push(commit);
    if (commit.stream === 'schools') schools = commit.commit;
    latest = [latest, at, commit.recordedAt].toSorted().at(-1) ?? latest;
    for (const [, person = ''] of text.matchAll(ofStaff)) staff.add(person);
  }
  return { moves, schools, latest, staff };
};
