import { homeOf } from '../../../domain/kernel/ids.ts';
import { WHOLE_SCHOOL } from './erasures.ts';
import type { PlannedJournal } from './plan.ts';
import type { sortedKeys } from './put-keys.ts';

/** `<school>/<subject>` of everybody for whom something is sealed, and of whom there is no key and no erasure. */
export const keylessIn = (
  journals: readonly Pick<PlannedJournal, 'school' | 'sealedFor'>[],
  { back, gone }: ReturnType<typeof sortedKeys>,
): readonly string[] => {
  const known = new Set([...back, ...gone].map(({ school, subject }) => `${school}/${subject}`));
  return journals
    .filter(({ school }) => !known.has(`${homeOf(school)}/${WHOLE_SCHOOL}`))
    .flatMap(({ school, sealedFor }) => [...sealedFor].map((subject) => `${school}/${subject}`))
    .filter((place) => !known.has(place));
};
