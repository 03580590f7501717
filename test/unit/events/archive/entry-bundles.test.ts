import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createEntryBundles,
  packEntries,
  unpackEntries,
} from '../../../../events/log/archive/entry-bundles.ts';
import { ArchiveConflict, DamagedObject, MissingObject } from '../../../../events/log/archive/errors.ts';
import { fakeBucket } from '../../../support/fake-bucket.ts';

const log = '_logs';
const place = { index: 1067, width: 2 };
const key = `${log}/entries/x001/067.p/2`;

describe('entries of a log as bytes', () => {
  it('GOV-04 are each behind its length, as C2SP tlog-tiles has entry bundles', () => {
    expect(packEntries(['note\n', '— é']).toString('hex')).toBe('00056e6f74650a0006e2809420c3a9');
  });

  it('GOV-04 are what they were, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 })), (entries) => {
        expect(unpackEntries(packEntries(entries))).toEqual(entries);
      }),
    );
  });

  it('GOV-04 are refused where they break off, or one is too long for its length', () => {
    const packed = packEntries(['first', 'second']);
    expect(() => unpackEntries(packed.subarray(0, -1))).toThrow('breaks off');
    expect(() => unpackEntries(packed.subarray(0, 8))).toThrow(RangeError);
    expect(packEntries(['a'.repeat(65_535)])).toHaveLength(65_537);
    expect(() => packEntries(['a'.repeat(65_536)])).toThrow('65535');
  });
});

describe('entries of a log in the archive', () => {
  it('GOV-04 stand beside its tiles, and are put once', async () => {
    const bucket = fakeBucket();
    const bundles = createEntryBundles(bucket);
    await bundles.put(log, place, ['one', 'two']);
    await bundles.put(log, place, ['one', 'two']);
    expect([...bucket.objects.keys()]).toEqual([key]);
    expect(await bundles.read(log, place)).toEqual(['one', 'two']);
    await expect(bundles.put(log, place, ['one', 'other'])).rejects.toThrow(ArchiveConflict);
  });

  it('GOV-04 are missed where they are not, and found to be damaged', async () => {
    const bucket = fakeBucket();
    const bundles = createEntryBundles(bucket);
    await expect(bundles.read(log, place)).rejects.toThrow(MissingObject);
    for (const bytes of [packEntries(['one']), packEntries(['one', 'two']).subarray(0, -1)]) {
      bucket.objects.set(key, bytes);
      await expect(bundles.read(log, place)).rejects.toThrow(DamagedObject);
    }
  });
});
