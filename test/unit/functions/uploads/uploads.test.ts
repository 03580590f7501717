import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { evidenceFilesStream } from '../../../../domain/streams/evidence-files/stream.ts';
import { evidenceSite, png, school } from '../../../support/evidence-site.ts';

type Site = Awaited<ReturnType<typeof evidenceSite>>;
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64url');
const ofIncident = 'incidents.i-1';
const images = { categories: ['intimate-images'] };

let site: Site;
beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterAll(() => void vi.restoreAllMocks());
beforeEach(async () => {
  site = await evidenceSite();
  await site.report('i-1');
});
const stateOf = async (id = ofIncident) =>
  (await site.deps.log.load({ school, stream: 'evidence-files', id }, evidenceFilesStream)).state;

describe('a file that is announced', () => {
  it('INC-16 gets an id and an address, the same for the same request', async () => {
    const first = await site.announce(ofIncident, png.length);
    expect(first).toMatchObject({ status: 201, body: { upload: { method: 'PUT' } } });
    expect(first.body.file).toMatch(/^f-[0-9a-f]{24}$/);
    expect(first.body.upload.url).toContain(`/${school}/${ofIncident}/${first.body.file}?`);
    expect((await site.announce(ofIncident, png.length)).body.file).toBe(first.body.file);
    await site.report('i-2');
    const others = [
      await site.announce(ofIncident, png.length, { key: 'k-2' }),
      await site.announce(ofIncident, png.length, { as: 'p-dsl' }),
      await site.announce(ofIncident, png.length + 1),
      await site.announce('incidents.i-2', png.length),
    ];
    expect(new Set([first, ...others].map(({ body }) => body.file)).size).toBe(5);
  });

  it('INC-16 is refused where it is larger than 4 MiB, or nobody says that it shows no intimate image', async () => {
    expect(await site.announce(ofIncident, 4 * 1024 * 1024 + 1)).toMatchObject({
      status: 400,
      body: { issues: [{ path: '/bytes' }] },
    });
    for (const body of [{ bytes: 10 }, { bytes: 10, showsNoIntimateImage: false }])
      expect((await site.announce(ofIncident, 10, { body })).status).toBe(400);
  });

  it('INC-16 is refused to whoever may not write to the record, and where there is none', async () => {
    expect((await site.announce(ofIncident, 10, { as: 'p-chair' })).status).toBe(403);
    expect((await site.announce(ofIncident, 10, { as: 'p-nobody' })).status).toBe(403);
    expect(await site.announce('incidents.i-9', 10)).toMatchObject({
      status: 422,
      body: { code: 'IncidentNotReported' },
    });
    expect((await site.announce('devices.d-1', 10)).status).toBe(404);
    expect((await site.announce('nonsense', 10)).status).toBe(404);
  });

  it('INC-10 SRC-02 is refused of an intimate image, and of a search', async () => {
    await site.reportImage('i-3');
    expect(await site.announce('incidents.i-3', 10)).toMatchObject({
      status: 422,
      body: { code: 'ImageNotDescribed', item: 'INC-10' },
    });
    expect(await site.announce('searches.se-1', 10)).toMatchObject({
      status: 422,
      body: { code: 'MaterialNotCopied', item: 'SRC-02' },
    });
  });
});

describe('a file that was put', () => {
  it('INC-16 DPR-01 is sealed and recorded, and nothing of it stays in the clear', async () => {
    const file = await site.put(ofIncident, png);
    const confirmed = await site.confirm(ofIncident, file);
    const attached = { file, mediaType: 'image/png', bytes: png.length, digest: sha256(png) };
    expect(confirmed).toMatchObject({ status: 201, body: attached });
    expect(site.intake.objects.size).toBe(0);
    const [[key, sealed] = ['', Buffer.alloc(0)]] = [...site.kept.objects];
    expect(key).toBe(`${school}/${ofIncident}/${file}`);
    expect([sealed.includes(png.subarray(0, 8)), sealed.includes('IHDR')]).toEqual([false, false]);
    const { files } = await stateOf();
    expect(files).toMatchObject([
      { file, mediaType: 'image/png', sealedDigest: sha256(sealed), status: 'kept' },
    ]);
    for (const text of [files[0]?.label, files[0]?.digest]) expect(text).toMatch(/^sealed:1:incidents\/i-1:/);
    const log = JSON.stringify([...site.items.values()], (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect([log.includes('Canary'), log.includes(sha256(png))]).toEqual([false, false]);
    expect([...site.items.keys()].filter((at) => at.includes('evidence-files'))).toEqual([
      expect.stringContaining(`log ${school}/evidence-files/${ofIncident} `),
    ]);
  });

  it('INC-16 is attached once, whether it is confirmed twice or at once, or put again', async () => {
    const file = await site.put(ofIncident, png);
    const both = await Promise.all([site.confirm(ofIncident, file), site.confirm(ofIncident, file)]);
    expect(both.map(({ status }) => status).filter((one) => one >= 300)).toEqual([]);
    await site.put(ofIncident, png);
    const [body] = both.map((one) => one.body);
    expect(await site.confirm(ofIncident, file, { body: { label: 'Other words.' } })).toMatchObject({
      status: 200,
      body,
    });
    expect((await stateOf()).files).toHaveLength(1);
    expect([site.intake.objects.size, site.kept.objects.size]).toEqual([0, 1]);
    expect((await site.announce(ofIncident, png.length)).body).toEqual({ file });
  });

  it('INC-16 is attached in the name of who confirms, in the roles that they hold', async () => {
    await site.confirm(ofIncident, await site.put(ofIncident, png), { as: 'p-dsl' });
    expect(site.actors()).toEqual([{ id: 'p-dsl', roles: ['dsl', 'staff', 'system.uploads'] }]);
  });

  it('INC-16 is refused where it was not put, and where it is something else than its name says', async () => {
    const { body } = await site.announce(ofIncident, 10);
    expect(await site.confirm(ofIncident, body.file)).toMatchObject({
      status: 409,
      body: { type: expect.stringContaining('#not-ready') },
    });
    const page = await site.put(ofIncident, Buffer.from('<script>alert(1)</script>'));
    expect((await site.confirm(ofIncident, page)).status).toBe(415);
    const large = await site.put(ofIncident, Buffer.alloc(4 * 1024 * 1024), { key: 'k-3' });
    site.intake.objects.set(`${school}/${ofIncident}/${large}`, Buffer.alloc(4 * 1024 * 1024 + 1));
    expect((await site.confirm(ofIncident, large)).status).toBe(413);
    expect([site.intake.objects.size, site.kept.objects.size]).toEqual([0, 0]);
    expect((await stateOf()).files).toEqual([]);
  });

  it('INC-10 is removed where the record takes none any more', async () => {
    const file = await site.put(ofIncident, png);
    await site.recorded('incidents/i-1', { type: 'CategoriseIncident', ...images } as never);
    expect(await site.confirm(ofIncident, file)).toMatchObject({ status: 422, body: { item: 'INC-10' } });
    expect([site.intake.objects.size, site.kept.objects.size]).toEqual([0, 0]);
  });

  it('INC-10 is removed where that comes out while it is sealed', async () => {
    const file = await site.put(ofIncident, png);
    const { putNew } = site.kept.store;
    site.deps.kept.putNew = async (key, bytes) => {
      await site.recorded('incidents/i-1', { type: 'CategoriseIncident', ...images } as never);
      return putNew(key, bytes);
    };
    expect(await site.confirm(ofIncident, file)).toMatchObject({ status: 422, body: { item: 'INC-10' } });
    expect([site.intake.objects.size, site.kept.objects.size]).toEqual([0, 0]);
  });

  it('INC-16 is attached by the next request where one died after it was sealed', async () => {
    const file = await site.put(ofIncident, png);
    const place = { school, stream: 'evidence-files', id: ofIncident, sealedFor: 'incidents/i-1', file };
    const died = await site.deps.fileSealer.seal(place, png);
    site.kept.objects.set(`${school}/${ofIncident}/${file}`, died);
    expect((await site.confirm(ofIncident, file)).status).toBe(201);
    expect((await stateOf()).files).toMatchObject([{ sealedDigest: sha256(died) }]);
  });

  it('INC-16 is refused where another file was sealed under its id', async () => {
    const file = await site.put(ofIncident, png);
    const place = { school, stream: 'evidence-files', id: ofIncident, sealedFor: 'incidents/i-1', file };
    const other = await site.deps.fileSealer.seal(place, Buffer.concat([png, png]));
    site.kept.objects.set(`${school}/${ofIncident}/${file}`, other);
    expect((await site.confirm(ofIncident, file)).status).toBe(409);
    expect((await stateOf()).files).toEqual([]);
  });
});

describe('a file that should not have been attached', () => {
  it('INC-16 is put in other words by who corrects the record, once a key', async () => {
    const file = await site.put(ofIncident, png);
    await site.confirm(ofIncident, file);
    expect((await site.correct(ofIncident, file, { as: 'p-teacher' })).status).toBe(403);
    for (const _ of [1, 2]) expect((await site.correct(ofIncident, file)).status).toBe(201);
    expect((await stateOf()).events).toBe(2);
    expect((await site.correct(ofIncident, 'f-unknown')).status).toBe(422);
  });

  it('DPR-01 is withdrawn by who corrects the record, and deleted; again, once', async () => {
    const file = await site.put(ofIncident, png);
    await site.confirm(ofIncident, file);
    expect((await site.withdraw(ofIncident, file, { as: 'p-teacher' })).status).toBe(403);
    expect(site.kept.objects.size).toBe(1);
    expect((await site.withdraw(ofIncident, file)).status).toBe(201);
    expect(site.kept.objects.size).toBe(0);
    expect((await site.withdraw(ofIncident, file)).status).toBeLessThan(300);
    expect((await stateOf()).files).toMatchObject([{ file, status: 'withdrawn' }]);
    site.intake.objects.set(`${school}/${ofIncident}/${file}`, png);
    expect(await site.confirm(ofIncident, file)).toMatchObject({
      status: 422,
      body: { code: 'EvidenceWithdrawn' },
    });
    expect([site.intake.objects.size, site.kept.objects.size]).toEqual([0, 0]);
    expect((await site.withdraw(ofIncident, 'f-unknown')).status).toBe(422);
  });

  it('INC-10 can be withdrawn also where the incident shows none any more', async () => {
    const file = await site.put(ofIncident, png);
    await site.confirm(ofIncident, file);
    await site.recorded('incidents/i-1', { type: 'CategoriseIncident', ...images } as never);
    expect((await site.withdraw(ofIncident, file)).status).toBe(201);
    expect(site.kept.objects.size).toBe(0);
  });
});
