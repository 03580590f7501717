import { NotRestorable } from '../../../events/log/backup/errors.ts';
import { createDestroyKey } from '../../../events/sealing/destroy-key.ts';
import type { KeysTable } from '../../../events/sealing/keys-of-table.ts';
import { putKeyBack, type WrappingKey } from '../../../events/sealing/put-key-back.ts';
import { eachAtOnce } from '../../shared/checkpoints/log-of-logs/each-at-once.ts';
import { type ErasedBySchool, erasedAt } from './erasures.ts';
import type { BackedUpKey } from './sealed-keys.ts';

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
  const known = keys.map((one) => orErased(one, erased));
  const isNamed = ({ school, subject }: BackedUpKey): boolean => erased.get(school)?.has(subject) === true;
  return {
    back: known.filter((one) => 'key' in one),
    gone: [...ofJournals, ...known.filter((one) => 'destroyedAt' in one).filter((one) => !isNamed(one))],
  };
};

const orErased = (one: BackedUpKey, erased: ErasedBySchool): BackedUpKey => {
  const { school, subject } = one;
  const destroyedAt = erasedAt(erased, school, subject);
  return 'destroyedAt' in one || destroyedAt === null ? one : { school, subject, destroyedAt };
};

/**
 * Takes the places of what was erased first, and then puts the other keys back: no moment and no death in
 * between leaves a key that must be gone. Of a school that left, its own keys are among them. Again, it
 * changes nothing.
 * @returns how many keys now stand
 * @throws NotRestorable where the deployment has made another key already
 */
export const putKeys = async (
  table: KeysTable & Parameters<typeof createDestroyKey>[0],
  masterKey: WrappingKey,
  { back, gone }: ReturnType<typeof sortedKeys>,
): Promise<number> => {
  const destroy = createDestroyKey({ ...table, ofSchools: true });
  for (const { school, subject, destroyedAt } of gone) await destroy({ school, subject }, destroyedAt);
  await eachAtOnce(back, async ({ school, subject, key }) => {
    const plain = Buffer.from(key, 'base64url');
    if ((await putKeyBack(table, masterKey, { school, subject }, plain)) === 'another-key')
      throw new NotRestorable(`the deployment has made a key of its own for ${school}/${subject}`);
  });
  return back.length;
};
