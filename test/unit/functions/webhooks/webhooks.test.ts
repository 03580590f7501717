import { describe, expect, it } from 'vitest';
import { type Answer, notTaken, taken } from '../../../../functions/shared/delivery/answer.ts';
import type { Message } from '../../../../functions/shared/delivery/message.ts';
import { school, webhookSite } from '../../../support/webhook-site.ts';

/** A receiver that answers as it is asked to, and what it took. */
const receiver = () => {
  const got: Message[] = [];
  const state: { answer: (message: Message) => Answer } = { answer: () => taken };
  const receive = (message: Message): Answer => {
    const answer = state.answer(message);
    if (answer.isTaken) got.push(message);
    return answer;
  };
  return { state, receive, ids: () => got.filter(({ mark }) => mark === null).map(({ id }) => id), got };
};
const site = async () => {
  const to = receiver();
  return { to, ...(await webhookSite(to.receive)) };
};
const unavailable = () => notTaken('refused', 503);
const isTest = ({ mark }: Message): boolean => mark === 'test';

describe('deliveries of a subscription', () => {
  it('DPR-01 begin with a test, and send every event of its types after it, in order', async () => {
    const { to, subscribe, event, settle, typesOf } = await site();
    const before = await event();
    await subscribe();
    expect(to.got.map(({ mark, type }) => [mark, type])).toEqual([['test', 'SubscriptionTest']]);
    const ids = [await event(), await event()];
    await settle();
    expect(to.ids()).toEqual(ids);
    expect(to.ids()).not.toContain(before);
    expect(await typesOf()).toEqual(['SubscriptionCreated', 'SubscriptionTested']);
  });

  it('DPR-01 send nothing to a target that took no test, and say why', async () => {
    const { to, subscribe, event, settle, stateOf, done } = await site();
    to.state.answer = () => notTaken('address-not-public');
    await subscribe();
    await event();
    await settle();
    expect(to.got).toEqual([]);
    expect((await stateOf(school, 'desk'))?.test).toMatchObject({
      isAnswered: true,
      refused: { refusal: 'address-not-public', status: null },
    });
    to.state.answer = () => taken;
    await done('subscriptions/desk', { type: 'TestSubscription' });
    await settle();
    const id = await event();
    await settle();
    expect(to.ids()).toEqual([id]);
  });

  it('DPR-01 lose nothing to a receiver that fails for an hour, and say so once', async () => {
    const { to, subscribe, event, minutes, typesOf } = await site();
    await subscribe();
    to.state.answer = unavailable;
    const ids: string[] = [];
    await minutes(60, async () => ids.push(await event()));
    expect(to.ids()).toEqual([]);
    to.state.answer = () => taken;
    await minutes(20);
    expect(to.ids()).toEqual(ids);
    expect((await typesOf()).slice(2)).toEqual(['SubscriptionDeliveryPaused', 'SubscriptionDeliveryResumed']);
  });

  it('DPR-01 try a target less and less often, and not at all after three days', async () => {
    const { to, subscribe, event, minutes, done, settle, deps } = await site();
    await subscribe();
    const tries: number[] = [];
    to.state.answer = () => {
      tries.push(deps.clock().getTime() / 60_000);
      return unavailable();
    };
    await event();
    await settle();
    await minutes(60);
    await minutes(3 * 24 * 60, undefined, 15);
    const gaps = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(gaps.slice(0, 6)).toEqual([1, 2, 4, 8, 15, 15]);
    expect((tries.at(-1) ?? 0) - (tries[0] ?? 0)).toBeLessThanOrEqual(3 * 24 * 60);
    const before = tries.length;
    await event();
    await settle();
    expect(tries).toHaveLength(before);
    to.state.answer = () => taken;
    await done('subscriptions/desk', { type: 'ResumeSubscription' });
    await settle();
    await minutes(1);
    expect(to.ids()).toHaveLength(2);
  });

  it('DPR-01 leave a target alone as long as it asks', async () => {
    const { to, subscribe, event, minutes, settle } = await site();
    await subscribe();
    to.state.answer = () => notTaken('refused', 429, 30 * 60_000);
    const id = await event();
    await settle();
    to.state.answer = () => taken;
    await minutes(29);
    expect(to.ids()).toEqual([]);
    await minutes(1);
    expect(to.ids()).toEqual([id]);
  });

  it('DPR-01 end at once where nothing is wanted any more', async () => {
    const { to, subscribe, event, minutes, settle, typesOf } = await site();
    await subscribe();
    let tries = 0;
    to.state.answer = () => {
      tries += 1;
      return notTaken('gone', 410);
    };
    await event();
    await settle();
    await minutes(30);
    expect(tries).toBe(1);
    expect((await typesOf()).at(-1)).toBe('SubscriptionDeliveryPaused');
  });

  it('DPR-01 put aside what the target refuses by itself, send the next, and send it again when asked', async () => {
    const { to, subscribe, event, minutes, settle, done, deps } = await site();
    await subscribe();
    const [bad, good] = [await event(), await event()];
    to.state.answer = ({ id }) => (id === bad ? notTaken('refused', 422) : taken);
    await settle();
    await minutes(40);
    expect(to.ids()).toEqual([good]);
    const line = { school, tenant: school, id: 'desk' };
    expect(await deps.setAside.of(line)).toMatchObject([
      { eventId: bad, refused: { refusal: 'refused', status: 422 } },
    ]);
    to.state.answer = () => taken;
    await done('subscriptions/desk', { type: 'RedriveSubscription' });
    await settle();
    expect(to.ids()).toEqual([good, bad]);
    expect(await deps.setAside.of(line)).toEqual([]);
  });

  it('DPR-01 stop while somebody paused it, and go on where they stopped', async () => {
    const { to, subscribe, event, minutes, settle, done } = await site();
    await subscribe();
    await done('subscriptions/desk', { type: 'PauseSubscription', reason: 'It moves.' } as never);
    const id = await event();
    await settle();
    await minutes(5);
    expect(to.ids()).toEqual([]);
    await done('subscriptions/desk', { type: 'ResumeSubscription' });
    await settle();
    await minutes(1);
    expect(to.ids()).toEqual([id]);
  });

  it('DPR-01 stop when the registration of the service ends, and lose nothing once it is renewed', async () => {
    const { to, subscribe, event, minutes, settle, done } = await site();
    await subscribe();
    await done('machine-clients/help-desk', { type: 'RevokeMachineClient', reason: 'Unknown.' } as never);
    await minutes(2);
    const id = await event();
    await settle();
    expect(to.ids()).toEqual([]);
    const registration = { types: ['MachineClientRegistered'], until: '2027-08-31', purpose: 'Again.' };
    await done('machine-clients/help-desk', { type: 'RegisterMachineClient', ...registration } as never);
    await minutes(20);
    expect(to.ids()).toEqual([id, `${school}/machine-clients/help-desk/3`]);
  });

  it('DPR-01 lose nothing to a death between two steps', async () => {
    const { to, subscribe, event, minutes, settle, deps } = await site();
    await subscribe();
    const ids = [await event(), await event(), await event()];
    let calls = 0;
    const keep: typeof deps.progress.keep = async (...args) => {
      calls += 1;
      if (calls === 2) throw new Error('died');
      return deps.progress.keep(...args);
    };
    await settle({ progress: { ...deps.progress, keep } });
    await minutes(3);
    expect(to.ids().filter((id, index, all) => all.indexOf(id) === index)).toEqual(ids);
    expect(to.got.filter(isTest)).toHaveLength(1);
  });
});
