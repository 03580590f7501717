import { checkId } from '../key.ts';
import { type Tile, tilePath } from '../proof/tiles.ts';
import { SEGMENT_COMMITS } from './segment.ts';

/** As many as 2^53 has: in the order of the names, objects stand in the order of the numbers. */
const NUMBER_DIGITS = 16;

const digitsOf = (what: string, number: number): string => {
  if (!Number.isSafeInteger(number) || number < 0)
    throw new RangeError(`${what} must be a whole number from 0, got ${number}`);
  return String(number).padStart(NUMBER_DIGITS, '0');
};

/** @param first 256k + 1 */
export const segmentKey = (school: string, first: number): string => {
  if (first !== segmentStart(first))
    throw new RangeError(`a segment begins at ${SEGMENT_COMMITS}k + 1, got ${first}`);
  return `${checkId('school', school)}/segments/${digitsOf('a position', first)}`;
};

export const tileKey = (school: string, tile: Tile): string =>
  `${checkId('school', school)}/${tilePath(tile)}`;

/** Entries of a log in the places of a level-0 tile (C2SP tlog-tiles, but beside its tiles and not under them). */
export const entriesKey = (log: string, { index, width }: Pick<Tile, 'index' | 'width'>): string =>
  `${checkId('log', log)}/${tilePath({ level: 0, index, width }).replace('tile/0', 'entries')}`;

export const checkpointKey = (school: string, size: number): string =>
  `${checkId('school', school)}/checkpoints/${digitsOf('a size', size)}`;

/** First position of the segment that a position is in. */
export const segmentStart = (position: number): number => position - ((position - 1) % SEGMENT_COMMITS);
