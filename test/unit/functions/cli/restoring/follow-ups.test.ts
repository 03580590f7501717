import { describe, expect, it } from 'vitest';
import { devicesEvents } from '../../../../../events/catalogue/devices.ts';
import type { Commit } from '../../../../../events/log/types.ts';
import { followUps } from '../../../../../functions/cli/restoring/follow-ups.ts';
import { createDeliveries } from '../../../../../functions/shared/notices/deliveries.ts';
import { fakeDynamo } from '../../../../support/fake-dynamo.ts';

const school = 'larkfield-infant';
const recordedAt = '2026-09-07T12:00:00.000Z';
const commit = (changes: Partial<Commit>): Commit => ({
  trust: 'fernhill',
  school,
  stream: 'notifications',
  id: 'incidents.i-1.1',
  commit: 1,
  firstVersion: 1,
  commandId: 'c',
  actor: { id: 'system.notify', roles: [] },
  recordedAt,
  correlationId: '0af7651916cd43dd8448eb211c80319c',
  causationId: `${school}/incidents/i-1/1`,
  policyVersion: null,
  facts: [],
  events: [],
  prev: null,
  ...changes,
});
const addressed = (notice: string, ...people: readonly string[]) => ({
  type: 'NotificationAddressed',
  v: 1,
  occurredAt: recordedAt,
  data: {
    notice,
    recipients: people.map((person) => ({
      person,
      ofTrust: person === 't-1',
      roles: ['dsl'],
      insteadAs: null,
    })),
    unfilled: [],
    withoutAddress: [],
    message: { subject: 'sealed:1:a/b:c', text: [] },
  },
});
const restored = async (...commits: readonly Commit[]) => {
  const { client, items } = fakeDynamo();
  const follow = followUps({ client, readModel: 'rows', deliveries: 'mails' });
  for (const [index, one] of commits.entries()) await follow.visit(one, index + 1);
  await follow.end();
  return { store: createDeliveries({ client, tableName: 'mails' }), items };
};

describe('what followed from a history that is restored', () => {
  it('INC-04 every mail that was decided on counts as sent, so that none goes out again', async () => {
    const { store } = await restored(
      commit({ events: [addressed('incident-reported', 'p-102', 't-1')] }),
      commit({ commit: 2, events: [addressed('incident-reported', 'p-103')] }),
    );
    const found = await store.get({ eventId: `${school}/incidents/i-1/1`, notice: 'incident-reported' });
    expect(Object.keys(found?.people ?? {})).toEqual(['p-102', '_trust/t-1', 'p-103']);
    expect(Object.values(found?.people ?? {})).toEqual(
      Array.from({ length: 3 }, () => ({ status: 'sent', at: recordedAt, attempts: 0 })),
    );
  });

  it('ORG-02 a digest is one mail a person', async () => {
    const eventId = `${school}/~digest/2026-09-07T07:00:00.000Z`;
    const { store } = await restored(
      commit({
        id: 'people.p-102.digest-20260907',
        causationId: eventId,
        events: [addressed('digest', 'p-102')],
      }),
    );
    expect(await store.get({ eventId, notice: 'digest#p-102' })).toMatchObject({
      people: { 'p-102': { status: 'sent' } },
    });
  });

  it('AGR-08 what a process linked is linked again, and nothing is sent', async () => {
    const { version: v, example } = devicesEvents.entries.DeviceLent;
    const data = { ...example, agreement: 'p-201.parent' };
    const lent = { type: 'DeviceLent', v, occurredAt: recordedAt, data };
    const changes = { stream: 'devices', id: 'd-1', causationId: null, firstVersion: 3, events: [lent] };
    const { items } = await restored(commit(changes));
    expect([...items.keys()]).toEqual([
      `rows ${school}/~links/agreements/p-201.parent loan-return-due/devices/d-1/3`,
      `rows ${school}/~links/people/p-201 leaving/devices/d-1/3`,
      `rows ${school}/~links/people/u-301 leaving/devices/d-1/3`,
    ]);
  });
});
