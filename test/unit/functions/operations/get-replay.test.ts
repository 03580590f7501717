import { beforeEach, describe, expect, it } from 'vitest';
import { subscriptionsPermissions } from '../../../../domain/streams/subscriptions/permissions.ts';
import { subscriptionsStream } from '../../../../domain/streams/subscriptions/stream.ts';
import { getReplay } from '../../../../functions/operations/get-replay.ts';
import { ProblemError } from '../../../../functions/shared/http/problem-error.ts';
import { createReplayStore } from '../../../../functions/shared/replays/replay-store.ts';
import { fakeDynamo } from '../../../support/fake-dynamo.ts';
import { fold } from '../../../support/scenario.ts';
import { created, type Fact, tested } from '../../domain/streams/subscriptions/histories.ts';

const schoolId = 'larkfield-infant';
const asked = { ofSchool: null, fromPosition: 27, fromDay: null, versions: [], perSecond: 10 };
const started = { type: 'SubscriptionReplayStarted', data: asked };
const reach = { replay: 3, school: schoolId, position: 40, sent: 13 };
const completed = { type: 'SubscriptionReplayCompleted', data: reach };
const job = {
  tenant: schoolId,
  subscription: 'desk',
  school: schoolId,
  rest: [],
  replay: 3,
  from: 28,
  upTo: 40,
  within: 0,
  last: 31,
  status: 'running',
  reason: null,
  counts: { sent: 4, omitted: 0, tampered: 0 },
  tries: 0,
  startedAt: '2026-10-06T09:00:00.000Z',
  updatedAt: '2026-10-06T09:00:10.000Z',
  turn: 'turn-1',
  nextAt: '2026-10-06T09:00:20.000Z',
} as const;

const siteOf = () => {
  const replays = createReplayStore({ client: fakeDynamo().client, tableName: 'rows' });
  const look = (facts: readonly Fact[], role = 'headteacher') =>
    getReplay(
      {
        replays,
        log: { load: async () => ({ state: fold(subscriptionsStream.decider, facts) }) as never },
        permissions: subscriptionsPermissions.map((one) => ({ ...one, stream: 'subscriptions' })) as never,
        verifyToken: async () => ({ issuer: 'i', subject: 's' }),
        isRegistered: async () => true,
        callerIn: async (tenant) => ({ person: 'p-1', roles: [role], children: [], tenant }),
      },
      {
        route: 'GET …/replay',
        path: '',
        params: { schoolId, subscriptionId: 'desk' },
        query: {},
        headers: {},
        body: '',
        correlationId: '0af7651916cd43dd8448eb211c80319c',
      },
    ).then(
      ({ body }) => JSON.parse(body),
      (error: unknown) => (error instanceof ProblemError ? error.slug : error),
    );
  return { replays, look };
};

describe('how a replay goes', () => {
  let site: ReturnType<typeof siteOf>;
  beforeEach(() => {
    site = siteOf();
  });

  it('GOV-04 is not found where there was none', async () => {
    expect(await site.look([created, tested()])).toBe('not-found');
  });

  it('GOV-04 is asked for until the function that sends it has begun', async () => {
    const requested = { subscription: 'desk', replay: 3, status: 'requested', from: null, last: null };
    expect(await site.look([created, tested(), started])).toMatchObject(requested);
    await site.replays.put({ job: { ...job, replay: 2, status: 'cancelled' }, revision: null });
    expect(await site.look([created, tested(), started])).toMatchObject(requested);
  });

  it('GOV-04 may be cancelled before that', async () => {
    const cancelled = { type: 'SubscriptionReplayCancelled', data: { reason: 'Enough of it.' } };
    expect(await site.look([created, tested(), started, cancelled])).toMatchObject({
      replay: 3,
      status: 'cancelled',
      from: null,
    });
  });

  it('GOV-04 is shown in positions and numbers, also once it is over', async () => {
    await site.replays.put({ job, revision: null });
    const {
      tenant: _,
      rest: __,
      school: ofSchool,
      counts,
      tries: ___,
      within: ______,
      turn: ____,
      nextAt: _____,
      ...shown
    } = job;
    expect(await site.look([created, tested(), started])).toEqual({ ...shown, ofSchool, ...counts });
    expect(await site.look([created, tested(), started, completed])).toMatchObject({ replay: 3, last: 31 });
  });

  it('DPR-01 is shown to those who may read the subscription, and to nobody else', async () => {
    await site.replays.put({ job, revision: null });
    expect(await site.look([created, tested(), started], 'trust-admin')).toMatchObject({ replay: 3 });
    expect(await site.look([created, tested(), started], 'class-teacher')).toBe('forbidden');
  });
});
