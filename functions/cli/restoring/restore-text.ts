import { WHOLE_SCHOOL } from './erasures.ts';
import { keylessIn } from './keyless.ts';
import type { PlannedJournal } from './plan.ts';
import type { Planned } from './restore.ts';

/** Journals of which something was signed that is nowhere. */
export const lackingIn = (journals: readonly PlannedJournal[]): readonly PlannedJournal[] =>
  journals.filter(({ size, known }) => known > size);

const isSchool = (place: string): boolean => place.endsWith(`/${WHOLE_SCHOOL}`);
const WHOLE = ': the whole school, which had left; school-leave records it again';

/** What was verified, a line each; what lacks, by its positions. */
export const restoreText = ({
  journals,
  keys,
  unrecorded,
}: Pick<Planned, 'journals' | 'keys' | 'unrecorded'>): string => {
  const keyless = keylessIn(journals, keys);
  return [
    ...journals.map(
      ({ school, size, signed }) => `${school}: ${size} commits, as they were signed up to ${signed}`,
    ),
    ...lackingIn(journals).map(
      ({ school, size, known }) =>
        `${school}: POSITIONS ${size + 1} TO ${known} LACK: they were signed, and neither archive nor backup has them`,
    ),
    `${keys.back.length} data keys come back; ${keys.gone.length} were destroyed, and stay so`,
    ...(unrecorded.length === 0
      ? []
      : [
          `${unrecorded.length} of them only the archive knows of: have those decide again who decide on disposals`,
          ...unrecorded.map((one) => `  ${one}${isSchool(one) ? WHOLE : ''}`),
        ]),
    ...(keyless.length === 0
      ? []
      : [
          `${keyless.length} keys that seal something are in no backup:`,
          ...keyless.map((one) => `  ${one}`),
        ]),
    ...journals
      .filter(({ again }) => again.size > 0)
      .map(
        ({ school, again }) => `${school}: ${again.size} commits of its last hour are handed over once more`,
      ),
  ].join('\n');
};
