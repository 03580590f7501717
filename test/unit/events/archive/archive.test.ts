import { PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import { createArchive } from '../../../../events/log/archive/create-archive.ts';
import { ArchiveConflict, DamagedObject, MissingObject } from '../../../../events/log/archive/errors.ts';
import type { Archive } from '../../../../events/log/archive/types.ts';
import { fakeBucket } from '../../../support/fake-bucket.ts';
import { journaledHistory, textsOf } from '../../../support/journaled-history.ts';

const school = 'larkfield-infant';
const texts = textsOf(journaledHistory(school, 512));
const [first, second] = [texts.slice(0, 256), texts.slice(256)];
const key = `${school}/segments/0000000000000001`;
const tile = { level: 0, index: 1067, width: 3 };
const hashes = Buffer.alloc(96, 7);
let bucket: ReturnType<typeof fakeBucket>;
let archive: Archive;
beforeEach(() => {
  bucket = fakeBucket();
  archive = createArchive(bucket);
});

describe('segments of the archive', () => {
  it('GOV-04 give back the texts with their places, times and hashes', async () => {
    await archive.putSegment(school, second);
    await archive.putSegment(school, first);
    expect(await archive.readSegment(school, 1)).toEqual(first);
    expect(await archive.readSegment(school, 257)).toEqual(second);
    expect([...bucket.objects.keys()].sort()).toEqual([key, `${school}/segments/0000000000000257`]);
  });

  it('GOV-04 take less than a third of what the texts take', async () => {
    await archive.putSegment(school, first);
    const bytes = first.reduce((sum, { text }) => sum + text.length, 0);
    expect(bucket.objects.get(key)!.length).toBeLessThan(bytes / 3);
  });

  it('GOV-04 that were not archived yet are null', async () => {
    expect(await archive.readSegment(school, 257)).toBeNull();
  });

  it('GOV-04 are put under the condition that nothing stands there, with the checksum that a lock demands', async () => {
    await archive.putSegment(school, first);
    expect(bucket.mock.commandCalls(PutObjectCommand)[0]!.args[0].input).toMatchObject({
      Key: key,
      IfNoneMatch: '*',
      ChecksumAlgorithm: 'SHA256',
    });
  });

  it('GOV-04 are put again without harm when they say the same, and never replaced', async () => {
    await archive.putSegment(school, first);
    await archive.putSegment(school, first);
    const before = bucket.objects.get(key);
    const others = first.map((one) =>
      one.position === 9 ? { ...one, text: one.text.replace('thing', 'thong') } : one,
    );
    await expect(archive.putSegment(school, others)).rejects.toThrow(new ArchiveConflict(key));
    const later = first.map((one) => (one.position === 9 ? { ...one, at: '2026-09-04T08:00:00.000Z' } : one));
    await expect(archive.putSegment(school, later)).rejects.toThrow(ArchiveConflict);
    expect(bucket.objects.get(key)).toBe(before);
  });

  it('GOV-04 are whole: 256 commits without a gap, from 256k + 1', async () => {
    for (const wrong of [first.slice(1), texts.slice(1, 257), [], [...first.slice(0, 255), second[0]!]]) {
      await expect(archive.putSegment(school, wrong)).rejects.toThrow(RangeError);
    }
    await expect(archive.readSegment(school, 2)).rejects.toThrow(RangeError);
    await expect(archive.readSegment('_trust/x', 1)).rejects.toThrow(RangeError);
    expect(bucket.objects.size).toBe(0);
  });

  it('GOV-04 with any byte changed are never read as something else, and the error names the key only', async () => {
    await archive.putSegment(school, first);
    const whole = bucket.objects.get(key)!;
    for (let at = 0; at < whole.length; at += 37) {
      bucket.objects.set(
        key,
        whole.map((byte, index) => (index === at ? byte ^ 0x10 : byte)),
      );
      const read = await archive.readSegment(school, 1).catch((error: unknown) => error);
      if (!Array.isArray(read)) expect(read).toEqual(new DamagedObject(key));
      else expect(read).toEqual(first);
    }
  });

  it('GOV-04 cut off, emptied, of another place or another school are damaged', async () => {
    await archive.putSegment(school, first);
    await archive.putSegment(school, second);
    const [one, other] = [
      bucket.objects.get(key)!,
      bucket.objects.get(`${school}/segments/0000000000000257`)!,
    ];
    bucket.objects.set('hollowbrook-primary/segments/0000000000000001', one);
    await expect(archive.readSegment('hollowbrook-primary', 1)).rejects.toThrow(DamagedObject);
    for (const wrong of [one.subarray(0, 2000), new Uint8Array(), one.subarray(0, 33), other]) {
      bucket.objects.set(key, wrong);
      await expect(archive.readSegment(school, 1)).rejects.toThrow(new DamagedObject(key));
    }
  });
});

describe('tiles and checkpoints of the archive', () => {
  const tileKey = `${school}/tile/0/x001/067.p/3`;

  it('GOV-04 stand where C2SP tlog-tiles puts them', async () => {
    await archive.putTile(school, tile, hashes);
    await archive.putTile(school, tile, hashes);
    expect(Buffer.from(await archive.readTile(school, tile))).toEqual(hashes);
    expect([...bucket.objects.keys()]).toEqual([tileKey]);
    await expect(archive.putTile(school, tile, Buffer.alloc(96, 8))).rejects.toThrow(
      new ArchiveConflict(tileKey),
    );
  });

  it('GOV-04 that are missing or cut off are errors that name the key only', async () => {
    await expect(archive.readTile(school, tile)).rejects.toThrow(new MissingObject(tileKey));
    bucket.objects.set(tileKey, hashes.subarray(1));
    await expect(archive.readTile(school, tile)).rejects.toThrow(new DamagedObject(tileKey));
  });

  it('GOV-04 keep the first note of a size', async () => {
    expect(await archive.readCheckpoint(school, 300)).toBeNull();
    await archive.putCheckpoint(school, 300, 'a note é\n');
    await archive.putCheckpoint(school, 300, 'a note é\n');
    await expect(archive.putCheckpoint(school, 300, 'another\n')).rejects.toThrow(ArchiveConflict);
    expect(await archive.readCheckpoint(school, 300)).toBe('a note é\n');
    expect([...bucket.objects.keys()]).toEqual([`${school}/checkpoints/0000000000000300`]);
  });

  it('GOV-04 pass on what S3 could not do', async () => {
    const { failure, mock } = bucket;
    mock.on(PutObjectCommand).rejects(failure('AccessDenied', 403));
    await expect(archive.putTile(school, tile, hashes)).rejects.toThrow('AccessDenied');
    mock.on(PutObjectCommand).rejects(failure('ConditionalRequestConflict', 409));
    await expect(archive.putTile(school, tile, hashes)).rejects.toThrow('ConditionalRequestConflict');
    bucket.objects.set(tileKey, hashes);
    await archive.putTile(school, tile, hashes);
  });
});
