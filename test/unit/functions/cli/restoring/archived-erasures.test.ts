import { describe, expect, it } from 'vitest';
import { archivedObjects } from '../../../../../events/log/archive/archived-objects.ts';
import { createErasures } from '../../../../../events/log/archive/erasures.ts';
import { copyArchive } from '../../../../../events/log/backup/copy-archive.ts';
import { allErased } from '../../../../../functions/cli/restoring/archived-erasures.ts';
import { sortedKeys } from '../../../../../functions/cli/restoring/put-keys.ts';
import { restoreText } from '../../../../../functions/cli/restoring/restore-text.ts';
import { fakeBucket } from '../../../../support/fake-bucket.ts';

const school = 'larkfield-infant';
const [first, later] = ['2026-09-07T12:00:00.000Z', '2026-09-08T12:00:00.000Z'];

/** An archive that knows of two erasures, and a journal that has lost the second. */
const site = async () => {
  const bucket = fakeBucket();
  const archive = createErasures(bucket);
  await archive.put(school, { record: 'people.p-1', destroyedAt: first });
  await archive.put(school, { record: 'incidents.i-1', destroyedAt: later });
  const objects = await Array.fromAsync(archivedObjects(bucket));
  const journal = { school, objects, erased: new Map([['people/p-1', first]]) };
  return { bucket, archive, objects, journal };
};

describe('an erasure within positions that a restore has lost', () => {
  it('DPR-04 keeps its key from coming back, and is named for those who have to decide again', async () => {
    const { archive, journal } = await site();
    const { erased, unrecorded } = await allErased(archive, [journal]);
    expect(unrecorded).toEqual([`${school}/incidents/i-1`]);
    const backedUp = ['people/p-1', 'people/p-2', 'incidents/i-1'].map((subject) => ({
      ...{ school, subject, key: 'a' },
    }));
    const keys = sortedKeys(backedUp, erased);
    expect(keys.back.map(({ subject }) => subject)).toEqual(['people/p-2']);
    expect(keys.gone).toEqual([
      { school, subject: 'people/p-1', destroyedAt: first },
      { school, subject: 'incidents/i-1', destroyedAt: later },
    ]);
    expect(restoreText({ journals: [], keys, unrecorded })).toContain(
      `1 of them only the archive knows of: have those decide again who decide on disposals\n  ${school}/incidents/i-1`,
    );
  });

  it('DPR-04 is none where the journal says all of it', async () => {
    const { archive, objects, journal } = await site();
    const whole = { ...journal, objects: objects.filter(({ key }) => key.endsWith('people.p-1')) };
    expect((await allErased(archive, [whole])).unrecorded).toEqual([]);
  });

  it('DPR-04 keeps all keys of a school that left from coming back, and says how it is recorded again', async () => {
    const { bucket, archive, journal } = await site();
    await archive.put(school, { record: 'moves.school', destroyedAt: later });
    const objects = await Array.fromAsync(archivedObjects(bucket));
    const { erased, unrecorded } = await allErased(archive, [{ ...journal, objects }]);
    const keys = sortedKeys([{ school, subject: '~marks', key: 'a' }], erased);
    expect(keys.back).toEqual([]);
    expect(keys.gone).toContainEqual({ school, subject: '~marks', destroyedAt: later });
    expect(restoreText({ journals: [], keys, unrecorded })).toContain(
      `${school}/moves/school: the whole school, which had left; school-leave records it again`,
    );
  });

  it('DPR-04 is copied with the archive, and its first instant stays', async () => {
    const { bucket, archive, objects } = await site();
    const to = fakeBucket();
    await copyArchive(bucket, to, objects);
    expect(to.objects).toEqual(bucket.objects);
    await archive.put(school, { record: 'people.p-1', destroyedAt: later });
    expect((await archive.read(school, 'people.p-1')).destroyedAt).toBe(first);
  });

  it('DPR-04 is not passed over where its object can not be read', async () => {
    const { bucket, archive, journal } = await site();
    bucket.objects.set(`${school}/erasures/incidents.i-1`, Buffer.from('{"destroyedAt":"never"}'));
    await expect(allErased(archive, [journal])).rejects.toThrow(`${school}/erasures/incidents.i-1`);
    bucket.objects.delete(`${school}/erasures/incidents.i-1`);
    await expect(allErased(archive, [journal])).rejects.toThrow(`${school}/erasures/incidents.i-1`);
  });
});
