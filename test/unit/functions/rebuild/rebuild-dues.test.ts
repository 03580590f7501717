import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { adopted, type InventedSite, inventedSite } from '../../../support/due-dates/invented-site.ts';
import { rebuildingDues } from '../../../support/due-dates/rebuilding-dues.ts';

beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterAll(() => void vi.restoreAllMocks());

const boilers = Array.from({ length: 250 }, (_, index) => `boilers/b-${String(index).padStart(3, '0')}`);

/**
 * Boilers that were checked, each ten days before the next check is due; the projector heard of the first of
 * them alone.
 */
const half = async (): Promise<InventedSite> => {
  const site = inventedSite();
  await site.record('policies/online-safety', 'PolicyAdopted', adopted(1, '2026-09-01T08:00:00.000Z', 10));
  for (const boiler of boilers) await site.record(boiler, 'BoilerChecked', { on: '2026-09-14', room: 'r-1' });
  await site.settle(...boilers.slice(0, 10));
  return site;
};
const rowsOf = (site: InventedSite) => site.actions().map(({ streamId }) => `boilers/${streamId}`);

describe('a rebuild of due dates', () => {
  it('GOV-04 computes those of every record in the journal again, and counts them', async () => {
    const site = await half();
    const rebuilding = rebuildingDues(site, ['rooms/r-1', ...boilers, 'schools/larkfield-infant']);
    await rebuilding.begin();
    await rebuilding.invoke();
    expect(rowsOf(site)).toEqual(boilers);
    expect(await rebuilding.operation()).toMatchObject({
      status: 'done',
      counts: { schools: 1, records: 250, failed: 0 },
      cursor: null,
      ended: true,
    });
  });

  it('GOV-04 puts rows that are lost or altered although their cover says that they stand', async () => {
    const site = await half();
    const [lost = '', altered = ''] = [...site.items.keys()].filter((at) => at.includes('/~due '));
    const [before, beforeAltered] = [site.items.get(lost), site.items.get(altered)];
    site.items.delete(lost);
    site.items.set(altered, { ...beforeAltered, row: { S: '{}' } });
    const rebuilding = rebuildingDues(site, boilers);
    await rebuilding.begin();
    await rebuilding.invoke();
    expect([site.items.get(lost), site.items.get(altered)]).toEqual([before, beforeAltered]);
  });

  it('GOV-04 goes on where it was when its time ran out, or it died', async () => {
    const site = await half();
    const rebuilding = rebuildingDues(site, boilers);
    await rebuilding.begin(null);
    await rebuilding.invoke(1);
    expect(await rebuilding.operation()).toMatchObject({
      status: 'running',
      cursor: { position: 200 },
      ended: false,
    });
    expect(rebuilding.requested).toHaveLength(1);
    site.own.arm(1, true);
    await expect(rebuilding.invoke()).rejects.toThrow();
    site.own.arm(null);
    await rebuilding.invoke();
    expect(rowsOf(site)).toEqual(boilers);
    expect(await rebuilding.operation()).toMatchObject({
      status: 'done',
      counts: { schools: 2, records: 250 },
    });
  });

  it('GOV-04 names a record that could not be computed, and computes the others', async () => {
    const site = await half();
    const bad = 'rows larkfield-infant/~due-of boilers/b-003';
    site.items.set(bad, { ...site.items.get(bad), cover: { S: 'no cover' } });
    const rebuilding = rebuildingDues(site, boilers);
    await rebuilding.begin();
    await rebuilding.invoke();
    expect(rowsOf(site)).toHaveLength(250);
    expect(await rebuilding.operation()).toMatchObject({
      status: 'failed',
      reason: 'records-failed',
      rows: [{ row: 'larkfield-infant/boilers/b-003', how: 'unreadable' }],
      counts: { failed: 1 },
      ended: true,
    });
  });

  it('GOV-04 says so where nothing is recorded that has due dates', async () => {
    const rebuilding = rebuildingDues(inventedSite(), ['rooms/r-1']);
    await rebuilding.begin();
    await rebuilding.invoke();
    expect(await rebuilding.operation()).toMatchObject({
      status: 'failed',
      reason: 'nothing-recorded',
      ended: true,
    });
  });
});
