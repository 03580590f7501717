import type { Subject } from './types.ts';

/**
 * A stream's id pair, or a word of our own for what belongs to a whole school; the school leads, as a fence
 * for session tags.
 */
const subjectPattern = /^(~[a-z]+|[A-Za-z0-9_][A-Za-z0-9._-]*\/[A-Za-z0-9_][A-Za-z0-9._-]*)$/;

/** Partition key of a data key. @throws RangeError where nothing is sealed for such a subject */
export const placeOfKey = ({ school, subject }: Subject): string => {
  if (school === '' || school.includes('/') || !subjectPattern.test(subject))
    throw new RangeError('not a subject of a data key');
  return `${school}/${subject}`;
};
