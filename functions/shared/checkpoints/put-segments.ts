import { SEGMENT_COMMITS } from '../../../events/log/archive/segment.ts';
import type { JournaledText } from '../../../events/log/archive/types.ts';
import type { TamperedPosition } from '../../../events/log/replay/replay.ts';
import { firstOpenTile } from './extend-tree.ts';
import type { Growth, SignDeps } from './sign-deps.ts';
import { TamperedRecord } from './tampered-record.ts';

type SegmentDeps = Pick<SignDeps, 'replay' | 'archive'>;

/** Positions after one, up to another. */
interface Stretch {
  readonly after: number;
  readonly until: number;
}

/**
 * Compares the text of every commit of the open segment and of what is to be signed with its hash in the
 * journal, which the tree is made of, and archives the segments that are full. A segment with a commit that
 * is not as it was journaled is left out of the archive, and archived when a later checkpoint finds it put
 * right; the tree is of what was journaled all the same.
 * @returns the positions whose commits are not as they were journaled
 * @throws TamperedRecord when the journal ends before `size`
 */
export const putSegments = async (
  deps: SegmentDeps,
  school: string,
  { oldSize, size }: Growth,
): Promise<readonly TamperedPosition[]> => {
  const open = firstOpenTile(oldSize);
  for (const first of await deps.archive.lackingSegments(school, open))
    await putSegment(deps, school, { after: first - 1, until: first - 1 + SEGMENT_COMMITS });
  const tampered: TamperedPosition[] = [];
  for (let after = open; after < size; after += SEGMENT_COMMITS) {
    const until = Math.min(after + SEGMENT_COMMITS, size);
    tampered.push(...(await putSegment(deps, school, { after, until })));
  }
  return tampered;
};

/** Archives a stretch where it is a whole segment, and all of it as it was journaled. */
const putSegment = async (
  { replay, archive }: SegmentDeps,
  school: string,
  { after, until }: Stretch,
): Promise<readonly TamperedPosition[]> => {
  const [texts, tampered]: [JournaledText[], TamperedPosition[]] = [[], []];
  for await (const found of replay.after(school, after, { until })) {
    if (found.standing === 'intact')
      texts.push({ position: found.position, at: found.at, text: found.read.text });
    else tampered.push(found);
  }
  if (texts.length + tampered.length !== until - after)
    throw new TamperedRecord('journal-cut-off', school, after);
  if (texts.length === SEGMENT_COMMITS) await archive.putSegment(school, texts);
  return tampered;
};
