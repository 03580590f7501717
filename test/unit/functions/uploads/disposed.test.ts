import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { write } from '../../../support/delivery-campaign/history.ts';
import { evidenceSite, png, school } from '../../../support/evidence-site.ts';

const record = 'incidents.i-1';
const refused = { status: 422, body: { code: 'RecordDisposed', item: 'DPR-04' } };
const concern = { people: [], isAboutStaff: false, lockedTo: null };
const ofClass = { class: 'child-protection', edition: 'defaults-2026', dueOn: '2026-08-31', request: null };
const confirmed = {
  type: 'DisposalConfirmed',
  data: { proposal: 1, ...ofClass, proposedBy: 'p-head', confirmedBy: 'p-dsl', concern },
};

let site: Awaited<ReturnType<typeof evidenceSite>>;
beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterAll(() => void vi.restoreAllMocks());
beforeEach(async () => {
  site = await evidenceSite();
  await site.report('i-1');
});
const dispose = () => write(site.deps, school, { subject: `disposals/${record}`, events: [confirmed] });

describe('a file of a record that two people disposed of', () => {
  it('DPR-04 is not taken, and no address is given for one', async () => {
    await dispose();
    expect(await site.announce(record, png.length)).toMatchObject(refused);
  });

  it('DPR-04 is refused, and removed, where it was put before they did', async () => {
    const file = await site.put(record, png);
    await dispose();
    expect(await site.confirm(record, file)).toMatchObject(refused);
    expect([site.intake.objects.size, site.kept.objects.size]).toEqual([0, 0]);
  });
});
