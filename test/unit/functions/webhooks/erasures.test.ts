import { describe, expect, it } from 'vitest';
import { erasureConfirmationsStream } from '../../../../domain/streams/erasure-confirmations/stream.ts';
import type { Envelope } from '../../../../events/catalogue/envelope.ts';
import { taken } from '../../../../functions/shared/delivery/answer.ts';
import { hear } from '../../../../functions/webhooks/heard.ts';
import { school, webhookSite } from '../../../support/webhook-site.ts';

const erased: Envelope = {
  specversion: '1.0',
  id: `${school}/disposals/people.p-201/5`,
  source: 'daybook.disposals',
  type: 'PersonalDataErased',
  subject: 'disposals/people.p-201',
  time: '2026-11-30T09:00:00.000Z',
  datacontenttype: 'application/json',
  dataschema: 'https://schemas.example/disposals/PersonalDataErased/v1.json',
  data: { subject: { stream: 'people', id: 'p-201' } },
  trustid: 'fernhill',
  schoolid: school,
  streamversion: 5,
  position: 40,
  recordedtime: '2026-11-30T09:00:00.000Z',
  actor: 'system.erasure',
  actorrole: 'system.erasure',
  correlationid: 'a'.repeat(32),
  traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
};
const confirmations = async ({ log }: Awaited<ReturnType<typeof webhookSite>>['deps']) => {
  const key = { school, stream: 'erasure-confirmations', id: 'people.p-201' };
  return (await log.load(key, erasureConfirmationsStream)).state;
};

describe('an erasure, and those who were sent events', () => {
  it('DPR-04 is to be confirmed by every subscription, whatever it names, and is announced once', async () => {
    const { deps, subscribe } = await webhookSite(() => taken);
    await subscribe();
    await hear(deps, erased);
    await hear(deps, erased);
    const { events, announced } = await confirmations(deps);
    expect(events).toBe(1);
    expect(announced).toMatchObject({
      dueOn: '2026-12-30',
      subscribers: [{ subscription: 'desk', ofTrust: false, client: 'help-desk', confirmed: null }],
    });
  });

  it('DPR-04 goes along the line of every subscription', async () => {
    const { deps, subscribe } = await webhookSite(() => taken);
    await subscribe();
    const line = { school, tenant: school, id: 'desk' };
    expect(await hear(deps, erased)).toEqual([line]);
    expect(await hear(deps, { ...erased, type: 'DisposalConfirmed', position: 41 })).toEqual([]);
  });

  it('DPR-04 is announced to nobody where nobody is sent events', async () => {
    const { deps, done, subscribe, settle } = await webhookSite(() => taken);
    await hear(deps, erased);
    expect((await confirmations(deps)).events).toBe(0);
    await subscribe();
    await done('subscriptions/desk', { type: 'EndSubscription', reason: 'Over.' } as never);
    await settle();
    await hear(deps, { ...erased, id: `${school}/disposals/people.p-201/6` });
    expect((await confirmations(deps)).events).toBe(0);
  });

  it('DPR-01 a school that joins is sent along the subscriptions of the trust from its first event on', async () => {
    const { deps, done } = await webhookSite(() => taken);
    const terms = { purpose: 'A warehouse.', contact: 'p-201', types: ['DeviceLent'] };
    const target = { kind: 'webhook', address: 'https://warehouse.example.org/in' };
    await done(
      'people/p-201',
      { type: 'RegisterParent', name: 'Canary Wren', email: 'c@example.org', from: '2026-09-02' } as never,
      '_trust',
    );
    const create = { type: 'CreateSubscription', ...terms, target } as never;
    await done('subscriptions/warehouse', create, '_trust');
    await hear(deps, { ...erased, type: 'SchoolRegistered', source: 'daybook.schools', schoolid: 'elm' });
    const line = { school: 'elm', tenant: '_trust', id: 'warehouse' };
    expect(await deps.progress.get(line)).toMatchObject({ after: 0, startedAfter: 0 });
  });
});
