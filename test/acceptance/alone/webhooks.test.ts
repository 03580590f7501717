import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daybookAt } from '../../support/daybook.ts';
import { expectProblem } from '../../support/expect-problem.ts';
import { type OwnSchool, ownSchool } from '../../support/own-school.ts';
import { isVerified, webhookReceiver } from '../../support/webhook-receiver.ts';

const MINUTE_MS = 60_000;
let school: OwnSchool;
let head: { readonly as: string };
let receiver: Awaited<ReturnType<typeof webhookReceiver>>;
let key = '';

beforeAll(async () => {
  school = await ownSchool();
  head = { as: school.logIn('head') };
  receiver = await webhookReceiver();
});
afterAll(() => receiver.close());

const terms = () => ({
  purpose: 'Keeps its list of devices.',
  contact: 'p-101',
  types: ['DeviceRegistered'],
  target: { kind: 'webhook', address: receiver.address },
});
const create = (id: string, changes: object = {}) =>
  school.post(`subscriptions/${id}/create-subscription`, { ...terms(), ...changes }, head);
const order = (command: string, body: object = {}, id = 'desk') =>
  school.post(`subscriptions/${id}/${command}`, body, head);
const subscribed = async (id = 'desk') =>
  (await school.get(`subscriptions/${id}`, head)).body.state.subscribed;
let devices = 0;
/** @returns the id of the event */
const register = async (): Promise<string> => {
  devices += 1;
  const id = `lis-wh-${devices}`;
  const done = await school.post(
    `devices/${id}/register-device`,
    { kind: 'tablet' },
    { as: school.logIn('office') },
  );
  expect(done.status).toBe(201);
  return `${school.id}/devices/${id}/1`;
};
const minutes = async (count: number, each: () => Promise<unknown> = async () => undefined) => {
  for (let minute = 0; minute < count; minute += 5) {
    await each();
    await school.stack.setTime(new Date((await school.stack.now()) + 5 * MINUTE_MS).toISOString());
    // The tick of the minute is no school's.
    await school.stack.settled();
  }
};
const subjects = async () => (await school.mails()).map(({ subject }) => subject);

describe('a webhook on the running stack', () => {
  it('DPR-01 is tested first, shows its key once, and is sent what its types name, signed', async () => {
    await register();
    expect((await create('desk')).status).toBe(201);
    await school.settled();
    expect(receiver.got.map(({ isTest }) => isTest)).toEqual([true]);
    const shown = await order('show-subscription-key');
    expect(shown).toMatchObject({ status: 201, body: { key: expect.stringMatching(/^whsec_/) } });
    ({ key } = shown.body);
    expectProblem(await order('show-subscription-key'), 422, 'rule-refused');
    const ids = [await register(), await register()];
    await school.settled();
    // A list of subscriptions is a minute old at most; then the line is looked at.
    await minutes(5);
    expect(receiver.ids()).toEqual(ids);
    expect(receiver.got.every((one) => isVerified(one, key))).toBe(true);
    expect(isVerified(receiver.got[0]!, `whsec_${Buffer.from('x'.repeat(32)).toString('base64')}`)).toBe(
      false,
    );
  });

  it('DPR-01 loses nothing in an hour in which its receiver fails, and its contact is informed once', async () => {
    const before = receiver.ids();
    receiver.state.status = 503;
    const ids: string[] = [];
    await minutes(60, async () => ids.push(await register()));
    expect(receiver.ids()).toEqual(before);
    expect((await subscribed()).paused).toBe('by-failure');
    receiver.state.status = 204;
    await minutes(25);
    expect(receiver.ids()).toEqual([...before, ...ids]);
    expect((await subscribed()).paused).toBeNull();
    const informed = (await subjects()).filter((subject) => subject.includes('A target takes'));
    expect(new Set(informed).size).toBe(2);
  });

  it('DPR-01 is signed with both keys for a day after a rotation', async () => {
    expect((await order('rotate-subscription-key', { reason: 'Once a year.' })).status).toBe(201);
    const newer = (await order('show-subscription-key')).body.key;
    await register();
    await school.settled();
    const last = receiver.got.at(-1)!;
    expect([isVerified(last, key), isVerified(last, newer)]).toEqual([true, true]);
    await school.stack.setTime(new Date((await school.stack.now()) + 25 * 60 * MINUTE_MS).toISOString());
    await register();
    await school.settled();
    const later = receiver.got.at(-1)!;
    expect([isVerified(later, key), isVerified(later, newer)]).toEqual([false, true]);
  });

  it('DPR-01 puts aside what its receiver refuses by itself, and sends it again when asked', async () => {
    receiver.state.status = 422;
    const id = await register();
    await minutes(45);
    receiver.state.status = 204;
    await minutes(25);
    expect(receiver.ids()).not.toContain(id);
    const daybook = daybookAt(school.stack);
    const token = await school.stack.tokenFor(head.as);
    const again = await daybook(['subscription', 'redrive', 'desk', '--school', school.id, '--token', token]);
    expect(again).toMatchObject({ code: 0 });
    await school.settled();
    expect(receiver.ids().at(-1)).toBe(id);
    const tested = await daybook(['subscription', 'test', 'desk', '--school', school.id, '--token', token]);
    expect(tested).toMatchObject({ code: 0 });
  });

  it('DPR-01 refuses what can not be sent to, and says why', async () => {
    const address = (text: string) => create('bad', { target: { kind: 'webhook', address: text } });
    for (const text of ['http://desk.example.org/', 'https://169.254.169.254/', 'https://10.0.0.1/'])
      expectProblem(await address(text), 422, 'rule-refused');
    expectProblem(await create('bad', { types: ['DeviceEaten'] }), 422, 'rule-refused');
    expectProblem(await create('bad', { types: ['IncidentReported'] }), 422, 'rule-refused');
    const elsewhere = await ownSchool({ like: 'hollowbrook' });
    expectProblem(await elsewhere.get('subscriptions/desk', head), 403, 'forbidden');
    const nobody = { kind: 'webhook', address: 'https://nobody.invalid/' };
    expect((await create('nobody', { target: nobody })).status).toBe(201);
    const foreign = { kind: 'queue', address: 'arn:aws:sqs:eu-west-2:444455556666:desk' };
    expect((await create('foreign', { target: foreign })).status).toBe(201);
    await school.settled();
    expect((await subscribed('nobody')).test.refused).toEqual({ refusal: 'name-unknown', status: null });
    expect((await subscribed('foreign')).test.refused).toEqual({
      refusal: 'account-not-listed',
      status: null,
    });
  });
});
