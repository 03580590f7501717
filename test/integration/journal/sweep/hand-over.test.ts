import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf, writeHistory } from '../../../support/journal-campaign/history.ts';
import { nothing, type SweepSite, school, step, sweepSite } from '../../../support/sweeping.ts';

let site: SweepSite;
beforeEach(async () => {
  site = await sweepSite();
});

describe('the sweep, handing over', () => {
  it('GOV-04 finds nothing to do where the relay and the projections did their work', async () => {
    await site.journaled(await site.recorded(step(0), step(1)));
    await site.rows('devices-on-loan', { 'devices/one': 1 });
    expect(await site.sweep()).toEqual({ ...nothing, streams: 2 });
    expect([...site.published, ...site.letters]).toEqual([]);
  });

  it('GOV-04 journals and publishes what no relay ever saw', async () => {
    const history = await site.recorded(step(0), step(0), step(0), step(2));
    await site.journaled(history.slice(0, 1));
    expect(await site.sweep()).toMatchObject({ journaled: 3 });
    // Which of the two streams comes first is open: a scan promises no order.
    expect(site.published.map(({ id }) => id).toSorted()).toEqual([
      'larkfield-infant/agreements/one/2',
      'larkfield-infant/agreements/one/3',
      'larkfield-infant/people/one/1',
    ]);
    expect(site.published.map(({ position }) => position)).toEqual([2, 3, 4]);
    expect(await site.sweep()).toMatchObject({ journaled: 0 });
  });

  it('DEV-02 publishes again for the streams that a read model has not caught up with', async () => {
    await site.journaled(await site.recorded(step(1), step(1), step(0)));
    await site.rows('devices-on-loan', { 'devices/one': 1 });
    expect(await site.sweep()).toMatchObject({ journaled: 0, rung: 1 });
    expect(site.ids()).toEqual(['larkfield-infant/devices/one/2 at 2']);
  });

  it('DEV-02 publishes again for a stream whose row is missing', async () => {
    await site.journaled(await site.recorded(step(1), step(1)));
    expect(await site.sweep()).toMatchObject({ rung: 1 });
    expect(site.ids()).toEqual(['larkfield-infant/devices/one/2 at 2']);
  });

  it('DEV-02 leaves a stream alone that has no row to show', async () => {
    await site.journaled(await site.recorded(step(1)));
    expect(await site.sweep()).toMatchObject({ rung: 0 });
  });

  it('DEV-02 publishes again for records whose due dates were never computed, or are behind', async () => {
    const due = { deadlineStreams: ['devices'] };
    await site.journaled(await site.recorded(step(0), step(1), step(1), step(1)));
    await site.rows('devices-on-loan', { 'devices/one': 3 });
    expect(await site.sweep(due)).toMatchObject({ rung: 1, dues: 1 });
    await site.rows('~due-of', { 'devices/one': 2 });
    expect(await site.sweep(due)).toMatchObject({ rung: 1, dues: 1 });
    await site.rows('~due-of', { 'devices/one': 3 });
    expect(await site.sweep(due)).toMatchObject({ rung: 0, dues: 0 });
    expect(site.ids()).toEqual([
      'larkfield-infant/devices/one/3 at 4',
      'larkfield-infant/devices/one/3 at 4',
    ]);
  });

  it('AGR-01 asks nobody to reflect a commit without events, and publishes the newest one that has some', async () => {
    const nothingToDo = { ...step(1), events: 0 };
    const due = { deadlineStreams: ['devices'] };
    await site.journaled(
      await site.recorded(step(1), step(1), nothingToDo, nothingToDo, { ...step(2), events: 0 }),
    );
    await site.rows('devices-on-loan', { 'devices/one': 2 });
    await site.rows('~due-of', { 'devices/one': 2 });
    expect(await site.sweep(due)).toEqual({ ...nothing, streams: 2 });
    await site.rows('devices-on-loan', { 'devices/one': 1 });
    await site.rows('~due-of', { 'devices/one': 1 });
    expect(await site.sweep(due)).toMatchObject({ rung: 1, dues: 1 });
    expect(site.ids()).toEqual(['larkfield-infant/devices/one/2 at 2']);
  });

  it('GOV-04 sets aside what can not be published even now', async () => {
    await site.recorded(step(0));
    site.send.mockRejectedValue(new Error('outage'));
    expect(await site.sweep()).toMatchObject({ journaled: 1 });
    expect(site.letters).toEqual([{ reason: 'not-published', key: 'larkfield-infant/agreements/one/1' }]);
  });

  it('ORG-01 sweeps the other schools when one can not be swept, and says so in the end', async () => {
    await site.recorded(step(0));
    await writeHistory(site.client, site.tables.eventLog, historyOf('hollowbrook-primary', [step(0)]));
    await site.client.send(
      new PutItemCommand({
        TableName: site.tables.journal,
        Item: { pk: { S: 'hollowbrook-primary' }, sk: { N: '1' } },
      }),
    );
    await expect(site.sweep()).rejects.toThrow('1 of 2 schools could not be swept');
    expect(site.ids()).toEqual(['larkfield-infant/agreements/one/1 at 1']);
  });

  it.each(['undecodable', 'replaced'])(
    'DEV-02 publishes again for the other streams when one is %s',
    async (how) => {
      await site.journaled(await site.recorded(step(1), step(1)));
      const other = historyOf(school, [step(1), step(1)], 'two');
      await writeHistory(site.client, site.tables.eventLog, other);
      await site.journaled(other);
      if (how === 'replaced') await site.recorded(step(1), step(1));
      else await site.forge('devices', '2');
      const altered = how === 'replaced' ? [2, 1] : [2];
      expect(await site.sweep()).toMatchObject({ rung: 1, tampered: altered.length });
      expect(site.letters).toEqual(
        altered.map((commit) => ({ reason: 'altered', key: `larkfield-infant/devices/one/${commit}` })),
      );
      expect(site.ids()).toEqual(['larkfield-infant/devices/two/2 at 4']);
    },
  );

  it.each(['1.5', '1e30', '-1'])(
    'ORG-01 hands over the rest of a school that holds an item numbered %s',
    async (N) => {
      const history = await site.recorded(step(0), step(2));
      await site.journaled(history.slice(0, 1));
      await site.forge('agreements', N);
      expect(await site.sweep()).toMatchObject({ journaled: 1 });
      expect(site.letters[0]).toMatchObject({
        reason: 'malformed-key',
        key: expect.stringContaining('larkfield-infant/agreements/one/'),
      });
      expect(site.ids()).toEqual(['larkfield-infant/people/one/1 at 2']);
    },
  );

  it('ORG-01 hands over the rest of a school of which a stream can not be folded, and says so in the end', async () => {
    await site.recorded(step(0), step(2));
    const { checkStream: check } = site.deps;
    const checkStream: typeof check = async (key) =>
      key.stream === 'agreements' ? Promise.reject(new TypeError('no such event')) : check(key);
    await expect(site.sweep({ checkStream })).rejects.toThrow('1 of 1 schools could not be swept');
    expect(site.ids()).toEqual(['larkfield-infant/people/one/1 at 1']);
  });
});
