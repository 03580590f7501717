import { NotRestorable } from '../../../events/log/backup/errors.ts';
import { createDestroyKey } from '../../../events/sealing/destroy-key.ts';
import type { KeysTable } from '../../../events/sealing/keys-of-table.ts';
import { putKeyBack, type WrappingKey } from '../../../events/sealing/put-key-back.ts';
import { eachAtOnce } from '../../shared/checkpoints/log-of-logs/each-at-once.ts';
import type { BackedUpKey } from './sealed-keys.ts';

/** Who was erased, by journal. */
export type ErasedBySchool = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The keys of a backup that may come back: none of whom or what the journals say was erased, whatever the
 * backup still holds, and none that was destroyed by the time of the backup.
 */
export const sortedKeys = (
  keys: readonly BackedUpKey[],
  erased: ErasedBySchool,
): {
  readonly back: readonly Extract<BackedUpKey, { readonly key: string }>[];
  readonly gone: readonly Extract<BackedUpKey, { readonly destroyedAt: string }>[];
} => {
  const ofJournals = [...erased].flatMap(([school, subjects]) =>
    [...subjects].map(([subject, destroyedAt]) => ({ school, subject, destroyedAt })),
  );
  const ofBackup = keys.filter((one) => 'destroyedAt' in one);
  const isErased = ({ school, subject }: BackedUpKey): boolean => erased.get(school)?.has(subject) === true;
  return {
    back: keys.filter((one) => 'key' in one).filter((one) => !isErased(one)),
    gone: [...ofJournals, ...ofBackup.filter((one) => !isErased(one))],
  };
};

/**
 * Takes the places of what was erased first, and then puts the other keys back: no moment and no death in
 * between leaves a key that must be gone. Again, it changes nothing.
 * @returns how many keys now stand
 * @throws NotRestorable where the deployment has made another key already
 */
export const putKeys = async (
  table: KeysTable & Parameters<typeof createDestroyKey>[0],
  masterKey: WrappingKey,
  { back, gone }: ReturnType<typeof sortedKeys>,
): Promise<number> => {
  const destroy = createDestroyKey(table);
  for (const { school, subject, destroyedAt } of gone) await destroy({ school, subject }, destroyedAt);
  await eachAtOnce(back, async ({ school, subject, key }) => {
    const plain = Buffer.from(key, 'base64url');
    if ((await putKeyBack(table, masterKey, { school, subject }, plain)) === 'another-key')
      throw new NotRestorable(`the deployment has made a key of its own for ${school}/${subject}`);
  });
  return back.length;
};
