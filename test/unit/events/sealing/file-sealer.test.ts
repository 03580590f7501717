import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isNewerEvent } from '../../../../events/catalogue/upcast.ts';
import { isSealBroken } from '../../../../events/sealing/errors.ts';
import { createFileSealer, type FilePlace } from '../../../../events/sealing/file-sealer.ts';
import { createSealer } from '../../../../events/sealing/sealer.ts';
import { readToken } from '../../../../events/sealing/token.ts';
import { memoryKeyRing } from '../../../support/memory-key-ring.ts';

const keyRing = memoryKeyRing();
const files = createFileSealer({ keyRing });
const place: FilePlace = {
  school: 'larkfield-infant',
  stream: 'evidence-files',
  id: 'incidents.i-1',
  sealedFor: 'incidents/i-1',
  file: 'f-1',
};
const bytes = randomBytes(100_000);

describe('a sealed file', () => {
  it('opens to the very bytes, in its place, and shows nothing of them', async () => {
    const sealed = await files.seal(place, bytes);
    expect(await files.open(place, sealed)).toEqual(bytes);
    expect(sealed.includes(bytes.subarray(0, 16))).toBe(false);
    expect((await files.seal(place, bytes)).equals(sealed)).toBe(false);
  });

  it.each([
    ['of another file', { file: 'f-2' }],
    ['of another record', { id: 'incidents.i-2' }],
    ['of another school', { school: 'hollowbrook-primary' }],
  ])('does not open in the place %s', async (_, changes) => {
    const sealed = await files.seal(place, bytes);
    await keyRing.keyFor({ school: 'hollowbrook-primary', subject: 'incidents/i-1' });
    await expect(files.open({ ...place, ...changes }, sealed)).rejects.toSatisfy(isSealBroken);
  });

  it('does not open where a bit of it was changed, or it was cut', async () => {
    const sealed = await files.seal(place, bytes);
    const changed = Buffer.from(sealed);
    changed[500] = (changed[500] ?? 0) ^ 1;
    await expect(files.open(place, changed)).rejects.toSatisfy(isSealBroken);
    await expect(files.open(place, sealed.subarray(0, 20))).rejects.toSatisfy(isSealBroken);
  });

  it('says in which format it is, and waits for the release that knows a later one', async () => {
    const sealed = await files.seal(place, bytes);
    expect(sealed[0]).toBe(1);
    const as = (format: number) => files.open(place, Buffer.concat([Buffer.of(format), sealed.subarray(1)]));
    await expect(as(0)).rejects.toSatisfy(isSealBroken);
    await expect(as(2)).rejects.toSatisfy(isNewerEvent);
  });

  it('DPR-04 is nothing any more once the key of its record was destroyed, as what stands of it', async () => {
    const sealed = await files.seal(place, bytes);
    const sealer = createSealer({ keyRing });
    const label = await sealer.seal(place, 'incidents/i-1', 'A screenshot.');
    expect(readToken(label)?.subject).toBe('incidents/i-1');
    keyRing.destroy('larkfield-infant/incidents/i-1');
    expect([await files.open(place, sealed), await sealer.open(place, label)]).toEqual([null, null]);
  });
});
