import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { evidenceSite, png, school } from '../../../support/evidence-site.ts';

const ofIncident = 'incidents.i-1';
let site: Awaited<ReturnType<typeof evidenceSite>>;
let file: string;
beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterAll(() => void vi.restoreAllMocks());
beforeEach(async () => {
  site = await evidenceSite();
  await site.report('i-1');
  file = await site.put(ofIncident, png);
  await site.confirm(ofIncident, file);
});

describe('a file that is asked for', () => {
  it('INC-16 GOV-04 is answered whole to who may read the record, which is on record first', async () => {
    const shown = await site.get(ofIncident, file);
    expect([shown.status, shown.bytes.equals(png)]).toEqual([200, true]);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="${file}.png"`,
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(site.readings).toMatchObject([
      { actor: 'p-dsl', stream: 'evidence-files', id: ofIncident, shown: [`evidence-files/${file}`] },
    ]);
  });

  it('GOV-04 is not answered where that can not be recorded', async () => {
    site.deps.recordRead = async () => Promise.reject(new Error('the log is away'));
    expect((await evidenceOf('p-dsl')).status).toBe(500);
  });

  it('INC-01 is refused to who may not read the record, who attached it too', async () => {
    for (const one of ['p-teacher', 'p-chair', 'p-nobody']) expect((await evidenceOf(one)).status).toBe(403);
    expect(site.readings).toEqual([]);
  });

  it('INC-14 is refused to whom the incident concerns, whatever their role', async () => {
    await site.recorded('people/p-dsl', {
      type: 'JoinStaff',
      kind: 'staff',
      name: 'Dana Lead',
      startedOn: '2026-09-01',
    } as never);
    await site.recorded('incidents/i-1', {
      type: 'AddInvolvedPerson',
      person: 'p-dsl',
      part: 'instigator',
    } as never);
    expect((await evidenceOf('p-dsl')).status).toBe(403);
    expect((await evidenceOf('p-head')).status).toBe(200);
  });

  it('INC-10 is refused once the incident is of an intimate image', async () => {
    await site.recorded('incidents/i-1', {
      type: 'CategoriseIncident',
      categories: ['intimate-images'],
    } as never);
    expect(await evidenceOf('p-dsl')).toMatchObject({ status: 422, body: { code: 'ImageNotDescribed' } });
    expect(site.readings).toEqual([]);
  });

  it('INC-16 is not there before it was confirmed', async () => {
    const unconfirmed = await site.put(ofIncident, png, { key: 'k-2' });
    expect((await site.get(ofIncident, unconfirmed)).status).toBe(404);
    expect(site.readings).toEqual([]);
  });

  it('DPR-01 is not there once it was withdrawn, nor under another record', async () => {
    await site.report('i-2');
    expect((await site.get('incidents.i-2', file)).status).toBe(404);
    await site.withdraw(ofIncident, file);
    expect((await evidenceOf('p-dsl')).status).toBe(404);
  });

  it('GOV-04 is reported where it lies no more as it was sealed', async () => {
    const key = `${school}/${ofIncident}/${file}`;
    const sealed = site.kept.objects.get(key) ?? Buffer.alloc(0);
    site.kept.objects.set(key, Buffer.concat([sealed, Buffer.from([0])]));
    expect(await evidenceOf('p-dsl')).toMatchObject({
      status: 409,
      body: { type: expect.stringContaining('#tampered') },
    });
    site.kept.objects.delete(key);
    expect((await evidenceOf('p-dsl')).status).toBe(409);
  });
});

const evidenceOf = (as: string) => site.get(ofIncident, file, as);
