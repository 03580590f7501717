import type { Archive, ArchivedText } from '../archive/types.ts';
import { hashOf } from '../commit-text.ts';
import { splitBody } from '../format.ts';
import { NotRestorable } from './errors.ts';

/** A commit with its place in the journal, and the item as the log had it. */
export interface BackedUpCommit {
  readonly position: number;
  /** When it was journaled, UTC with milliseconds. */
  readonly at: string;
  /** The item's attribute `b`. */
  readonly body: Uint8Array;
}

/** A commit of a history that is read from archive and backup. */
export interface HistoryCommit extends ArchivedText {
  /** Null where only the archive has the commit, and that its text alone. */
  readonly body: Uint8Array | null;
}

/** Where a school's history is read. */
export interface HistorySources {
  readonly school: string;
  readonly archive: Pick<Archive, 'readSegment'>;
  /** First positions of the segments that the archive has. */
  readonly segments: ReadonlySet<number>;
  /** Commits of the backup, by position. */
  readonly backedUp: ReadonlyMap<number, BackedUpCommit>;
}

/**
 * A school's commits from the first on, without a gap: whole segments from the archive, the others from the
 * backup. It ends where neither has the next one.
 * @throws NotRestorable where the backup has something that is no item of the log
 * @throws DamagedObject
 */
export async function* historyOf(sources: HistorySources): AsyncGenerator<HistoryCommit> {
  for (let next = 1; ; ) {
    const page = await pageAt(sources, next);
    if (page.length === 0) return;
    yield* page;
    next += page.length;
  }
}

const pageAt = async (sources: HistorySources, next: number): Promise<readonly HistoryCommit[]> => {
  const { school, archive, segments, backedUp } = sources;
  const segment = segments.has(next) ? await archive.readSegment(school, next) : null;
  if (segment !== null) return segment.map((text) => ({ ...text, body: bodyOf(backedUp, text) }));
  const line = backedUp.get(next);
  if (line === undefined) return [];
  const text = textIn(school, line);
  return [{ position: line.position, at: line.at, body: line.body, text, hash: hashOf(text) }];
};

/** The item's own body, where it has the text that was archived. */
const bodyOf = (
  backedUp: HistorySources['backedUp'],
  { position, text }: ArchivedText,
): Uint8Array | null => {
  const line = backedUp.get(position);
  return line !== undefined && readable(line.body) === text ? line.body : null;
};

const textIn = (school: string, { body, position }: BackedUpCommit): string => {
  const text = readable(body);
  if (text === null) throw new NotRestorable(`the backup of ${school} has no item of the log at ${position}`);
  return text;
};

const readable = (body: Uint8Array): string | null => {
  try {
    return splitBody(body).text.toString();
  } catch {
    return null;
  }
};
