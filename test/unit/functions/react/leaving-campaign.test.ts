import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { plusDays } from '../../../../domain/kernel/day.ts';
import { rolesOn } from '../../../../domain/kernel/held-roles.ts';
import { londonDate } from '../../../../domain/kernel/london.ts';
import { type AccessState, initialState } from '../../../../domain/streams/access/state.ts';
import { accessStream } from '../../../../domain/streams/access/stream.ts';
import { type PersonState, peopleStream } from '../../../../domain/streams/people/stream.ts';
import { campaignRuns } from '../../../support/campaign-size.ts';
import { type Dice, diceOf } from '../../../support/delivery-campaign/dice.ts';
import type { Item } from '../../../support/fake-dynamo.ts';
import { type LeavingSite, leavingSite, person, readySite } from '../../../support/leaving/site.ts';

const minute = 60_000;
const SECONDS = '2026-09-14T09:00:00'.length;
const name = 'Amira Shah';
const rolesOf = { staff: ['staff'], volunteer: ['volunteer', 'pta-member'], visitor: ['visitor'] } as const;
type Audience = keyof typeof rolesOf;
const audienceOf = (agreement: string): Audience => agreement.split('.').at(-1) as Audience;
const isGone = (last: string | null, day: string): boolean => last !== null && last < day;

const commitsOf = (site: LeavingSite, stream: string) => site.commitsOf(`${stream}/${person}`);

/** The person as known in a second: every step has one of its own. */
const personAt = (site: LeavingSite, until: string): PersonState =>
  commitsOf(site, 'people')
    .filter(({ recordedAt }) => recordedAt.slice(0, SECONDS) <= until.slice(0, SECONDS))
    .flatMap(({ events }) => events)
    .reduce<PersonState>((state, event) => peopleStream.decider.evolve(state, event as never), {
      ...peopleStream.initialState,
    });

const accessOf = (site: LeavingSite): AccessState =>
  commitsOf(site, 'access')
    .flatMap(({ events }) => events)
    .reduce<AccessState>((state, event) => accessStream.decider.evolve(state, event as never), initialState);

/**
 * Whether a capacity goes on through a day, from where it began at or after another, looked at day by day; or
 * is called off later only.
 */
const isHeldThrough = (state: PersonState, audience: Audience, from: string, to: string): boolean => {
  const roles = state.status === 'unregistered' ? [] : state.roles;
  const isHeld = (day: string) =>
    rolesOn(roles, day).some((role) => rolesOf[audience].includes(role as never));
  const days = Array.from({ length: 90 }, (_, at) => plusDays(from, at));
  const first = days.find(isHeld);
  if (first === undefined)
    return roles.some(({ role, until }) => rolesOf[audience].includes(role as never) && !isGone(until, to));
  return days.filter((day) => first <= day && day <= to).every(isHeld);
};

interface Open {
  readonly by: number;
  readonly agreement: string;
  readonly from: string;
  readonly until: string | null;
  readonly lapsed: { readonly cause: string } | null;
}

const openIn = ({ wifi, account, rights }: AccessState): readonly Open[] => [
  ...wifi.flatMap((one) => (one.status === 'authorised' ? [one] : [])),
  ...(account.status === 'open' ? [account] : []),
  ...rights,
];

const endings = ['WifiAccessEnded', 'UserAccountClosed', 'AccessRevoked'];
const numberIn = (data: Readonly<Record<string, unknown>>): unknown =>
  data['authorisation'] ?? data['account'] ?? data['grant'];

/** Everything that a record says, in order, each with its number and its commit. */
const recordedIn = (site: LeavingSite) =>
  commitsOf(site, 'access')
    .flatMap(({ events, ...commit }) => events.map((event) => ({ ...event, commit })))
    .map((event, at) => ({ ...event, version: at + 1 }));

const openOf = (data: object | undefined) => data as Open;

/**
 * Each thing ended at most once, by a system, with its cause, and on a day when its capacity was over as
 * known then.
 */
const judgeEndings = (site: LeavingSite): number => {
  const all = recordedIn(site);
  const over = all.filter(({ type, data }) => endings.includes(type) && data['because'] === 'capacity-over');
  const numbers = over.map(({ data }) => Number(numberIn(data)));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const [at, { commit }] of over.entries()) {
    const { recordedAt, actor, causationId } = commit;
    expect(['system.leaving', 'system.deadlines']).toContain(actor.id);
    expect(actor.roles).toEqual([actor.id]);
    expect(causationId).toMatch(/^larkfield-infant\//);
    const { agreement, from, until } = openOf(all[(numbers[at] ?? 0) - 1]?.data);
    const today = londonDate(recordedAt);
    const isHeld = isHeldThrough(personAt(site, recordedAt), audienceOf(agreement), from, today);
    expect(isHeld && !isGone(until, today)).toBe(false);
  }
  return numbers.length;
};

/** The newest version of a text. */
const textOf = (site: LeavingSite, audience: string): number =>
  site
    .commitsOf(`agreement-templates/${audience}`)
    .flatMap(({ events }) => events)
    .filter(({ type }) => type === 'AgreementTemplatePublished').length;

/** What is wrong with a signature, by a plain look at its history. */
const lapseOf = (site: LeavingSite, agreement: string): string | null => {
  const last = site
    .commitsOf(`agreements/${agreement}`)
    .flatMap(({ events }) => events)
    .findLast(({ type }) => type !== 'AgreementRequested');
  if (last?.type === 'AgreementWithdrawn') return 'withdrawn';
  return last?.data['templateVersion'] === textOf(site, audienceOf(agreement)) ? null : 'superseded';
};

/** A thing loses one signature for one reason once, until it has one again. */
const judgeLapses = (site: LeavingSite): void => {
  const standing = new Map<number, string>();
  for (const { type, data } of recordedIn(site)) {
    if (type !== 'AccessAgreementLapsed' && type !== 'AccessAgreementRenewed') continue;
    const loss = type === 'AccessAgreementLapsed' ? `${data['signature']} ${data['cause']}` : 'none';
    for (const number of data['given'] as readonly number[]) {
      expect(standing.get(number) ?? 'none').not.toBe(loss);
      standing.set(number, loss);
    }
  }
};

/**
 * A work device is asked back once from who has not worked at the school all the time since, and from nobody
 * else.
 */
const judgeDevice = (site: LeavingSite): number => {
  const all = site
    .commitsOf('devices/d-1')
    .flatMap(({ events, ...commit }) => events.map((event) => ({ ...event, commit })));
  const asked = all.filter(({ type }) => type === 'DeviceHolderLeft');
  const numbers = asked.map(({ data }) => Number(data['handedOut']));
  expect(new Set(numbers).size).toBe(numbers.length);
  const hasStayed = (handedOut: number, instant: string): boolean => {
    const since = String(all[handedOut - 1]?.data['allocatedOn']);
    return isHeldThrough(personAt(site, instant), 'staff', since, londonDate(instant));
  };
  for (const [at, { commit }] of asked.entries()) {
    expect(['system.leaving', 'system.deadlines']).toContain(commit.actor.id);
    expect(commit.causationId).toMatch(/^larkfield-infant\//);
    expect(hasStayed(numbers[at] ?? 0, commit.recordedAt)).toBe(false);
  }
  const last = all.findLastIndex(({ type }) => type.startsWith('WorkDevice')) + 1;
  if (all[last - 1]?.type === 'WorkDeviceAllocated' && !hasStayed(last, site.time.now))
    expect(numbers).toContain(last);
  return asked.length;
};

/**
 * Everything arrives and a run is left in peace: nothing stands that has lost its capacity, nor unflagged
 * what has lost its signature.
 */
const calm = async (site: LeavingSite): Promise<void> => {
  await site.settle();
  await site.run();
  await site.settle();
  const today = londonDate(site.time.now);
  const state = personAt(site, site.time.now);
  for (const { agreement, from, until } of openIn(accessOf(site))) {
    const isWifiOver = isGone(until, today);
    expect(isWifiOver || isHeldThrough(state, audienceOf(agreement), from, today)).toBe(true);
  }
  for (const { until } of accessOf(site).rights) expect(isGone(until, today)).toBe(false);
  for (const { agreement, until, lapsed } of openIn(accessOf(site)))
    if (!isGone(until, today)) expect(lapsed?.cause ?? null).toBe(lapseOf(site, agreement));
  judgeLapses(site);
  judgeDevice(site);
};

const dayNear = (site: LeavingSite, dice: Dice): string =>
  plusDays(londonDate(site.time.now), dice.roll(10) - 3);

const acts: readonly ((site: LeavingSite, dice: Dice) => readonly [stream: string, command: object])[] = [
  ({ time }) => ['people', { type: 'JoinStaff', kind: 'staff', name, startedOn: londonDate(time.now) }],
  (site, dice) => ['people', { type: 'RegisterVolunteer', name, from: dayNear(site, dice) }],
  (site, dice) => ['people', { type: 'RegisterVisitor', name, visitOn: dayNear(site, dice) }],
  (site, dice) => ['people', { type: 'LeavePerson', on: dayNear(site, dice) }],
  (site, dice) => ['people', { type: 'LeavePerson', on: dayNear(site, dice) }],
  (site, dice) => {
    const capacity = (['staff', 'volunteer'] as const)[dice.roll(2)];
    return ['people', { type: 'EndCapacity', capacity, on: dayNear(site, dice) }];
  },
  (site, dice) => ['people', { type: 'EndRole', role: 'volunteer', on: dayNear(site, dice) }],
  (site, dice) => {
    const from = londonDate(site.time.now);
    return ['people', { type: 'AssignRole', role: 'pta-member', from, until: plusDays(from, dice.roll(9)) }];
  },
  (_, dice) => [
    'access',
    { type: 'IssueAccount', logInName: 'a.shah', audience: dice.isLucky(0.6) ? 'staff' : 'visitor' },
  ],
  ...['pupil-records', 'timetable'].map(
    (right) =>
      (_: LeavingSite, dice: Dice): readonly [string, object] => [
        'access',
        {
          type: 'GrantAccess',
          right: { kind: 'system', name: right },
          audience: (['staff', 'volunteer', 'visitor'] as const)[dice.roll(3)],
        },
      ],
  ),
  (site, dice) => {
    const from = londonDate(site.time.now);
    const period = { from, until: plusDays(from, dice.roll(6)) };
    return ['access', { type: 'AuthoriseWifi', basis: 'official-capacity', purpose: 'A stall.', ...period }];
  },
];

/** Signatures and texts come and go, too. */
const actOnAgreement = async (site: LeavingSite, dice: Dice): Promise<void> => {
  const audience = (['staff', 'volunteer'] as const)[dice.roll(2)] ?? 'staff';
  const version = textOf(site, audience);
  const text = {
    title: 'Online',
    policyVersion: 1,
    terms: [{ kind: 'term', text: `Version ${version + 1}.` }],
  };
  const paper = { templateVersion: version, signedName: name, method: 'paper', seenBy: 'p-110' };
  const [path, command] = [
    [`agreements/${person}.${audience}`, { type: 'WithdrawAgreement' }],
    [`agreements/${person}.${audience}`, { type: 'SignAgreement', ...paper }],
    [`agreements/${person}.${audience}`, { type: 'SignAgreement', ...paper }],
    [`agreement-templates/${audience}`, { type: 'PublishTemplate', version: version + 1, ...text }],
  ][dice.roll(4)] as [string, object];
  await site.tryToSend(path, command);
};

/** A work device goes out and comes back. */
const actOnDevice = async (site: LeavingSite, dice: Dice): Promise<void> => {
  const command = dice.isLucky(0.7) ? { type: 'AllocateDevice', person } : { type: 'ReturnWorkDevice' };
  await site.tryToSend('devices/d-1', command);
};

const act = async (site: LeavingSite, dice: Dice): Promise<void> => {
  const [stream, command] = acts[dice.roll(acts.length)]?.(site, dice) ?? ['people', {}];
  await site.tryToSend(`${stream}/${person}`, command);
};

const later = (site: LeavingSite, milliseconds: number): void => {
  site.time.now = new Date(Date.parse(site.time.now) + milliseconds).toISOString();
};

const pass = async (site: LeavingSite, dice: Dice): Promise<void> => {
  const minutes = dice.isLucky(0.2) ? dice.roll(14 * 24 * 60) : dice.roll(2 * 24 * 60);
  later(site, minutes * minute);
};

const happenings = [
  actOnDevice,
  actOnAgreement,
  act,
  act,
  act,
  act,
  (site: LeavingSite, dice: Dice) => site.deliverSome(dice),
  (site: LeavingSite, dice: Dice) => site.deliverSome(dice),
  (site: LeavingSite, dice: Dice) => site.runOnce(dice),
  calm,
  pass,
  pass,
];

const weeks = async (ready: ReadonlyMap<string, Item>, steps: number, dice: Dice) => {
  const site = leavingSite(ready);
  for (let step = 0; step < steps; step += 1) {
    later(site, 1000);
    await happenings[dice.roll(happenings.length)]?.(site, dice);
  }
  await calm(site);
  const ended = judgeEndings(site);
  const asked = judgeDevice(site);
  // The person comes back, is given something again; and a year on, everything is heard once more.
  later(site, minute);
  const startedOn = londonDate(site.time.now);
  await site.tryToSend(`people/${person}`, { type: 'JoinStaff', kind: 'staff', name, startedOn });
  const right = { kind: 'system', name: 'timetable' };
  await site.tryToSend(`access/${person}`, { type: 'GrantAccess', right, audience: 'staff' });
  later(site, 366 * 24 * 60 * minute);
  await calm(site);
  const commits = () => [commitsOf(site, 'access').length, site.commitsOf('devices/d-1').length];
  const before = commits();
  await site.replay(dice);
  await calm(site);
  expect(commits()).toEqual(before);
  judgeEndings(site);
  return { ended, asked };
};

describe('leaving under duplicates, reordering, crashes, late runs, and a replay a year later', () => {
  let ready: ReadonlyMap<string, Item>;
  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    ready = await readySite();
  });
  afterAll(() => void vi.restoreAllMocks());

  it('ORG-06 ACC-07 NET-01 DEV-03 ends everything that lost its capacity exactly once, on its day, with its cause on record, and asks the work device back', {
    timeout: 600_000,
  }, async () => {
    let [ended, asked] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 10, max: 50 }), fc.nat(), async (steps, seed) => {
        const came = await weeks(ready, steps, diceOf(seed));
        ended += came.ended;
        asked += came.asked;
      }),
      { numRuns: campaignRuns(150) },
    );
    // A tenth of the campaign may happen to draw none.
    expect(ended).toBeGreaterThan(campaignRuns(150) / 10 - 2);
    expect(asked).toBeGreaterThan(campaignRuns(150) / 50 - 1);
  });
});
