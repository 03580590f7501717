import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createKeyRing } from '../../../events/sealing/key-ring.ts';
import { localMasterKey } from '../../../events/sealing/local-master-key.ts';
import { createTables, testClient } from '../../support/dynamodb.ts';

const { keys: tableName } = await createTables('keys');
const masterKey = localMasterKey(randomBytes(32));
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
});
