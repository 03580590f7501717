import { DamagedObject } from '../../events/log/archive/errors.ts';
import { segmentKey } from '../../events/log/archive/keys.ts';
import { SEGMENT_COMMITS } from '../../events/log/archive/segment.ts';
import type { ArchivedText } from '../../events/log/archive/types.ts';
import { isLost } from '../../events/log/journal/find-entries.ts';
import type { FoundEntry, JournalEntry } from '../../events/log/journal/types.ts';
import type { Run } from './run.ts';
import type { SweepDeps } from './types.ts';

/**
 * Compares what was archived with the journal, segment by segment, as long as the time lasts. One that was
 * never archived is no trouble: it is as soon as all of it is as it was journaled.
 */
export const checkSegments = async (
  deps: SweepDeps,
  run: Run,
  school: string,
  entries: readonly FoundEntry[],
): Promise<void> => {
  const signed = await deps.signedSize(school);
  for (let first = 1; first + SEGMENT_COMMITS - 1 <= signed && !run.isLate(); first += SEGMENT_COMMITS) {
    const lines = entries.slice(first - 1, first - 1 + SEGMENT_COMMITS);
    if (await isAltered(deps, school, first, lines))
      await run.reportKey({ key: segmentKey(school, first), reason: 'segment-altered' });
  }
};

const isAltered = async (
  { archive, readFound }: SweepDeps,
  school: string,
  first: number,
  lines: readonly FoundEntry[],
): Promise<boolean> => {
  const texts = await archive.readSegment(school, first).catch(damaged);
  if (texts === null || texts === 'damaged') return texts === 'damaged';
  const differing = lines.filter(
    (line, index): line is JournalEntry => !isLost(line) && !isSame(line, texts[index]),
  );
  for (const { stream, id, commit, hash } of differing) {
    // Where log and marker say what the line says, it is not the line that was altered.
    for await (const found of readFound({ school, stream, id }, commit - 1)) {
      if (found.standing === 'intact' && found.read.hash === hash) return true;
      break;
    }
  }
  return false;
};

const isSame = ({ hash, at }: JournalEntry, text: ArchivedText | undefined): boolean =>
  text?.hash === hash && text.at === at;

const damaged = (error: unknown): 'damaged' => {
  if (error instanceof DamagedObject) return 'damaged';
  throw error;
};
