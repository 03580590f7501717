import type { StreamKey } from '../../../events/log/types.ts';
import { beforeNextTry } from '../lambda/patience.ts';
import { readCover } from './due-cover.ts';
import { distrusted } from './due-marks.ts';
import { replaceCover } from './put-dues.ts';
import { type DuesDeps, remakeDues } from './remake-dues.ts';

const TRIES = 20;

/**
 * Computes the due-date rows of one record again and puts them all, whatever its cover says of what stands.
 */
export const putAgain = async (deps: DuesDeps, key: StreamKey): Promise<void> => {
  for (let tried = 1; !(await isDistrusted(deps, key)); tried += 1) {
    if (tried === TRIES)
      throw new Error(`the due dates of a record were taken by other writers ${TRIES} times`);
    await beforeNextTry(deps, tried);
  }
  await remakeDues(deps, key);
};

const isDistrusted = async ({ table }: DuesDeps, key: StreamKey): Promise<boolean> => {
  const cover = await readCover(table, key);
  if (cover.standing.size === 0) return true;
  const standing = new Map([...cover.standing].map(([place, mark]) => [place, distrusted(mark)]));
  return replaceCover(table, key, { ...cover, standing }, []);
};
