import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readCover } from '../../../../functions/shared/deadlines/due-cover.ts';
import { type DueSite, dueSite, readySchool, school } from '../../../support/due-dates/site.ts';
import type { Item } from '../../../support/fake-dynamo.ts';

let ready: ReadonlyMap<string, Item>;
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  ready = await readySchool();
});
afterAll(() => void vi.restoreAllMocks());

const agreement = 'agreements/p-201.parent';
const disposal = 'disposals/agreements.p-201.parent';
const leave = { type: 'LeavePerson', on: '2026-12-19' };

/** The parent has left: six years begin to run. */
const left = async (): Promise<DueSite> => {
  const site = dueSite(ready);
  await site.send(agreement, { type: 'WithdrawAgreement', reason: 'They move away.' });
  await site.settle();
  await site.send('people/p-201', leave);
  await site.settle();
  return site;
};
const own = ({ actions }: DueSite) =>
  actions()
    .flatMap(({ deadline, stream, streamId, from }) =>
      deadline === 'retention' ? [`${from} ${stream}/${streamId}`] : [],
    )
    .toSorted();
const runAt = async (site: DueSite, now: string): Promise<void> => {
  site.time.now = now;
  await site.run();
  await site.settle();
};
const typesOf = (site: DueSite, stream: string) =>
  site.commitsOf(stream).flatMap(({ events }) => events.map(({ type }) => type));
const periods = (keptFor: object, edition: string) => ({
  type: 'SetRetentionPeriods',
  edition,
  publishedOn: '2026-09-01',
  source: 'The trustees',
  periods: [{ category: 'parent-answer', title: 'Agreements of parents', keptFor }],
});

describe('the end of a period', () => {
  it('DPR-04 begins to run when somebody leaves, and not before', async () => {
    const site = dueSite(ready);
    await site.send(agreement, { type: 'WithdrawAgreement', reason: 'They move away.' });
    await site.settle();
    expect(own(site)).toEqual([]);
    expect(own(await left())).toEqual([
      '2032-12-19T00:00:00.000Z agreements/p-201.parent',
      '2032-12-19T00:00:00.000Z people/p-201',
    ]);
  });

  it('DPR-04 falls due once, at the disposal of the record', async () => {
    const site = await left();
    await runAt(site, '2032-12-18T23:59:59.999Z');
    expect(typesOf(site, disposal)).toEqual([]);
    await runAt(site, '2032-12-19T00:00:00.000Z');
    await runAt(site, '2032-12-19T00:15:00.000Z');
    expect(typesOf(site, disposal)).toEqual(['RetentionPeriodEnded']);
    expect(own(site)).toEqual([]);
    expect(site.inDigest()).toMatchObject([{ due: { hasFallenDue: true } }, { due: { hasFallenDue: true } }]);
    expect(site.commitsOf(disposal)[0]).toMatchObject({
      actor: { id: 'system.deadlines' },
      events: [{ data: { class: 'parent-answer', edition: 'defaults-2026', dueOn: '2032-12-18' } }],
    });
  });

  it('DPR-04 moves when the school says another period, at its instant', async () => {
    const site = await left();
    await site.send('reference-lists/retention-periods', periods({ count: 2, unit: 'years' }, 'one'));
    await site.settle();
    expect(own(site)[0]).toBe('2028-12-19T00:00:00.000Z agreements/p-201.parent');
    await site.send('reference-lists/retention-periods', {
      ...periods({ count: 9, unit: 'years' }, 'two'),
      effectiveFrom: '2026-09-20T09:00:00.000Z',
    });
    await site.settle();
    expect(own(site)[0]).toBe('2028-12-19T00:00:00.000Z agreements/p-201.parent');
    await runAt(site, '2026-09-20T09:00:00.000Z');
    expect(own(site)).toContain('2035-12-19T00:00:00.000Z agreements/p-201.parent');
  });

  it('DPR-04 refuses a disposal under a hold on the person, and by one person alone', async () => {
    const site = await left();
    await runAt(site, '2032-12-19T09:00:00.000Z');
    const hold = { type: 'PlaceLegalHold', kind: 'court', matter: 'claim-4', reason: 'Asked for.' };
    await site.send('disposals/people.p-201', hold);
    await site.settle();
    const refused = await site.tryToSend(disposal, { type: 'ProposeDisposal', review: 'No claim.' });
    expect(refused).toMatchObject({ kind: 'refused', rejection: { code: 'LegalHoldInForce' } });
    await site.send('disposals/people.p-201', { type: 'ReleaseLegalHold', hold: 2, reason: 'Settled.' });
    await site.send(disposal, { type: 'ProposeDisposal', review: 'No claim.' });
    const alone = await site.tryToSend(disposal, { type: 'ConfirmDisposal', proposal: 2 });
    expect(alone).toMatchObject({ kind: 'refused', rejection: { code: 'SecondPersonRequired' } });
  });

  it('DPR-04 costs a record that runs one cover and no row', async () => {
    const site = dueSite(ready);
    await site.send('people/p-110', { type: 'AssignLineManager', manager: 'p-201', from: '2026-09-01' });
    await site.settle();
    const table = { client: site.client, tableName: 'rows' };
    const cover = await readCover(table as never, { school, stream: 'people', id: 'p-110' });
    expect([...cover.standing.keys()].filter((place) => !place.includes('~due-on'))).toEqual([]);
    expect(cover.commit).toBeGreaterThan(0);
  });
});
