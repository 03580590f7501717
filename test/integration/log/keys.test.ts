import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDestroyKey } from '../../../events/sealing/destroy-key.ts';
import { isKeyDestroyed } from '../../../events/sealing/errors.ts';
import { createKeyRing } from '../../../events/sealing/key-ring.ts';
import { localMasterKey } from '../../../events/sealing/local-master-key.ts';
import { createTables, testClient } from '../../support/dynamodb.ts';

const { keys: tableName } = await createTables('keys');
const masterKey = localMasterKey(randomBytes(32));
const destroy = createDestroyKey({ client: testClient(), tableName });
const [at, later] = ['2032-09-01T09:00:00.000Z', '2032-09-02T09:00:00.000Z'];
const ring = () => createKeyRing({ client: testClient(), tableName, masterKey });

describe('data keys on the engine', () => {
  it('are made exactly once although 16 writers need one at the same moment', async () => {
    const subject = { school: 'larkfield-infant', subject: 'people/p-1' };
    const made = await Promise.all(Array.from({ length: 16 }, () => ring().keyFor(subject)));
    expect(new Set(made.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(await ring().existingKeyFor(subject)).toEqual(made[0]);
  });

  it('are not made by looking for them', async () => {
    const subject = { school: 'larkfield-infant', subject: 'people/p-2' };
    expect(await ring().existingKeyFor(subject)).toBeNull();
    expect(await ring().existingKeyFor(subject)).toBeNull();
  });

  it('DPR-04 are destroyed once: the place stays taken, and says since when', async () => {
    const subject = { school: 'larkfield-infant', subject: 'people/p-3' };
    await ring().keyFor(subject);
    expect(await destroy(subject, at)).toBe(at);
    expect(await destroy(subject, later)).toBe(at);
    expect(await ring().existingKeyFor(subject)).toBeNull();
    for (const isNew of [true, false])
      await expect(ring().keyToSealWith(subject, isNew)).rejects.toThrow('was destroyed');
  });

  it('DPR-04 are never made of a subject that was erased before anything was sealed for it', async () => {
    const subject = { school: 'larkfield-infant', subject: 'devices/d-3' };
    expect(await destroy(subject, at)).toBe(at);
    await expect(ring().keyToSealWith(subject, true)).rejects.toThrow('was destroyed');
  });

  it('DPR-04 of writers and erasers that race, none leaves a key behind', async () => {
    const subjects = Array.from({ length: 20 }, (_, index) => `people/p-race-${index}`);
    await Promise.all(
      subjects.map(async (name, index) => {
        const subject = { school: 'larkfield-infant', subject: name };
        const writers = [true, false, true].map((isNew) => ring().keyToSealWith(subject, isNew));
        const erasers = [at, later].map((one) => destroy(subject, one));
        const [made, when] = await Promise.all([
          Promise.allSettled(index % 2 === 0 ? writers : writers.toReversed()),
          Promise.all(erasers),
        ]);
        expect(when[0]).toBe(when[1]);
        for (const one of made) if (one.status === 'rejected') expect(isKeyDestroyed(one.reason)).toBe(true);
        expect(await ring().existingKeyFor(subject)).toBeNull();
        await expect(ring().keyToSealWith(subject, true)).rejects.toThrow('was destroyed');
      }),
    );
  });

  it('DPR-04 of a whole school are nobody’s to destroy', async () => {
    const subject = { school: 'larkfield-infant', subject: '~marks' };
    const key = await ring().keyFor(subject);
    await expect(destroy(subject, at)).rejects.toThrow('of a whole school');
    expect(await ring().existingKeyFor(subject)).toEqual(key);
  });
});
