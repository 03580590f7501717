import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readItem } from '../../../../events/log/read-item.ts';
import { composeReact } from '../../../../functions/react/compose.ts';
import { createHandler } from '../../../../functions/react/handler.ts';
import { composeCommands } from '../../../../functions/shared/commands/compose-commands.ts';
import { campaignRuns } from '../../../support/campaign-size.ts';
import { type Dice, diceOf } from '../../../support/delivery-campaign/dice.ts';
import { dyingClient } from '../../../support/delivery-campaign/dying-client.ts';
import { fakeDynamo, type Item } from '../../../support/fake-dynamo.ts';
import { fakeKms } from '../../../support/fake-kms.ts';
import { messagesOf, sendAs } from '../../../support/react.ts';

const NOW = '2026-09-14T09:00:00.000Z';
const school = 'larkfield-infant';
const env = {
  TRUST_ID: 'fernhill',
  EVENT_LOG_TABLE: 'log',
  READ_MODEL_TABLE: 'rows',
  KEYS_TABLE: 'keys',
  MASTER_KEY_ID: 'alias/daybook',
};
const kms = fakeKms();
const clock = () => new Date(NOW);
const send = sendAs(['trust-admin', 'headteacher', 'office', 'it-support']);

const settings = {
  agreements: { audiences: ['parent'] },
  devices: { loansToParents: true, loanSafeguards: ['web-filter'] },
};
const signature = {
  type: 'SignAgreement',
  templateVersion: 1,
  signedName: 'Grace Okoro',
  method: 'paper',
  seenBy: 'p-110',
};
const ground: readonly (readonly [string, { readonly type: string }])[] = [
  [
    `schools/${school}`,
    { type: 'RegisterSchool', name: 'Larkfield Infant School', phase: 'infant', yearGroups: ['R'] } as never,
  ],
  [
    'policies/online-safety',
    { type: 'AdoptPolicy', version: 1, settings, approval: null, review: null } as never,
  ],
  ['people/p-201', { type: 'RegisterParent', name: 'Grace Okoro', from: '2026-09-01' } as never],
  [
    'people/u-301',
    { type: 'AdmitPupil', name: 'Tobi Okoro', yearGroup: 'R', admittedOn: '2026-09-01' } as never,
  ],
  ['people/u-301', { type: 'LinkParent', parent: 'p-201', kind: 'parent', mayBeTold: true } as never],
  [
    'people/p-110',
    { type: 'JoinStaff', kind: 'staff', name: 'Bridget Oyelaran', startedOn: '2026-09-01' } as never,
  ],
  [
    'agreement-templates/parent',
    {
      type: 'PublishTemplate',
      version: 1,
      title: 'Online',
      policyVersion: 1,
      terms: [{ kind: 'term', text: 'I take care.' }],
    } as never,
  ],
  ...['d-1', 'd-2'].flatMap((device) => [
    [`devices/${device}`, { type: 'RegisterDevice', kind: 'tablet' } as never] as const,
    [`devices/${device}`, { type: 'InstallSafeguards', safeguards: ['web-filter'] } as never] as const,
  ]),
];

const loan = { type: 'LendDevice', borrower: 'p-201', pupil: 'u-301', purpose: 'remote-learning' };
const acts = {
  sign: ['agreements/p-201.parent', signature],
  withdraw: ['agreements/p-201.parent', { type: 'WithdrawAgreement' }],
  lend1: ['devices/d-1', loan],
  lend2: ['devices/d-2', loan],
  return1: ['devices/d-1', { type: 'ReturnDevice' }],
  safeguard1: ['devices/d-1', { type: 'InstallSafeguards', safeguards: ['web-filter'] }],
} as const;
type Act = keyof typeof acts;

/**
 * A day at one school: commands of people, and messages that come doubled, shuffled, to consumers that die at
 * any request.
 */
const day = async (ready: ReadonlyMap<string, Item>, happenings: readonly Act[], dice: Dice) => {
  const { client, items } = fakeDynamo();
  for (const [at, item] of ready) items.set(at, item);
  const people = composeCommands({ dynamo: client, kms }, env, clock);
  const own = dyingClient(client);
  const react = createHandler(composeReact({ dynamo: own.client, kms }, env, clock));
  const seen = new Set(messagesOf(ready).keys());
  let waiting: string[] = [];
  const collect = () => {
    for (const [id, body] of messagesOf(items)) {
      if (seen.has(id)) continue;
      seen.add(id);
      waiting.push(...Array.from({ length: 1 + dice.roll(2) }, () => body));
    }
    waiting = dice.shuffled(waiting);
  };
  const deliver = async (): Promise<void> => {
    const batch = waiting.splice(0, 1 + dice.roll(2));
    own.arm(dice.isLucky(0.4) ? dice.roll(9) : null, dice.isLucky(0.5));
    const outcomes = await Promise.allSettled(batch.map((body) => react(body)));
    own.arm(null);
    waiting.push(...batch.filter((_, index) => outcomes[index]?.status === 'rejected'));
    collect();
  };
  const left = [...happenings];
  for (let steps = 0; left.length > 0 || waiting.length > 0; steps += 1) {
    if (steps > 500) throw new Error('the day never came to its end');
    const act = waiting.length === 0 || dice.isLucky(0.5) ? left.shift() : undefined;
    if (act === undefined) await deliver();
    else {
      const [path, command] = acts[act];
      await send(people, `${school}/${path}`, command);
      collect();
    }
  }
  return { items, people };
};

const commitsIn = (items: ReadonlyMap<string, Item>, stream: string) =>
  [...items]
    .filter(([at]) => at.startsWith(`log ${school}/${stream} `))
    .map(([, item]) => readItem(item as never).commit)
    .toSorted((a, b) => a.commit - b.commit);

describe('a process under duplicates, reordering and crashes', () => {
  let ready: ReadonlyMap<string, Item>;
  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const { client, items } = fakeDynamo();
    const people = composeCommands({ dynamo: client, kms }, env, clock);
    for (const [path, command] of ground)
      expect(await send(people, `${school}/${path}`, command)).toMatchObject({ kind: 'executed' });
    ready = items;
  });
  afterAll(() => void vi.restoreAllMocks());

  it('AGR-08 asks each open loan back exactly once for each withdrawn signature, with its cause on record', {
    timeout: 600_000,
  }, async () => {
    let asked = 0;
    const anyAct = fc.constantFrom(...(Object.keys(acts) as Act[]));
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 7 }), fc.nat(), async (rest, seed) => {
        const { items, people } = await day(ready, ['sign', 'lend1', ...rest, 'withdraw'], diceOf(seed));
        for (const id of ['d-1', 'd-2']) asked += await cyclesOf(items, people, id);
      }),
      // Two loans of one device on one signature: its withdrawal asks twice, and one loan is over.
      { numRuns: campaignRuns(400), examples: [[['return1', 'safeguard1', 'lend1'], 0]] },
    );
    expect(asked).toBeGreaterThan(campaignRuns(400) / 4);
  });
});

/**
 * How often a device was asked back: once a cycle, with its cause, and always where the loan is open and its
 * agreement withdrawn.
 */
const cyclesOf = async (
  items: ReadonlyMap<string, Item>,
  people: ReturnType<typeof composeCommands>,
  id: string,
): Promise<number> => {
  const load = async (stream: string, of: string) =>
    (await people.log.load({ school, stream, id: of }, streamOf(people, stream))).state;
  const [agreement, state] = [await load('agreements', 'p-201.parent'), await load('devices', id)];
  const required = commitsIn(items, `devices/${id}`).filter(
    ({ events }) => events[0]?.type === 'DeviceReturnRequired',
  );
  const cycles = required.map(({ events }) => `${events[0]?.data['loan']}/${events[0]?.data['signature']}`);
  expect(new Set(cycles).size).toBe(cycles.length);
  for (const { causationId, actor } of required) {
    expect(actor).toEqual({ id: 'system.loan-return-due', roles: ['system.loan-return-due'] });
    expect(messagesOf(items).has(causationId ?? '')).toBe(true);
  }
  if (statusOf(state) === 'on-loan' && statusOf(agreement) === 'withdrawn') {
    expect(state).toMatchObject({ loan: { returnRequired: signedBy(agreement) } });
  }
  return cycles.length;
};

const streamOf = (deps: ReturnType<typeof composeCommands>, name: string) => {
  const stream = deps.streams.find(({ events }) => events.stream === name);
  if (stream === undefined) throw new Error(`there is no stream ${name}`);
  return stream;
};
const statusOf = (state: object): unknown => ('status' in state ? state.status : null);
const signedBy = (state: object): unknown => (state as { signature?: { by: number } }).signature?.by;
