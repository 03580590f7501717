import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { composeNotify } from '../../../functions/notify/compose.ts';
import { createBatchHandler } from '../../../functions/notify/handler.ts';
import { composeProject } from '../../../functions/project/compose.ts';
import { composeLog, composeSeals } from '../../../functions/shared/lambda/compose.ts';
import type { Mail } from '../../../functions/shared/publishing/mailer.ts';
import { countingClient } from '../../support/counting-client.ts';
import { deliver, messageOf } from '../../support/delivery-campaign/calm.ts';
import { ground, NOW, type Written, write } from '../../support/delivery-campaign/history.ts';
import { kms, trust } from '../../support/delivery-campaign/site.ts';
import { createTables, testClient } from '../../support/dynamodb.ts';
import { message } from '../../support/notify.ts';

const school = 'larkfield-infant';
const leaders = ['headteacher', 'dsl', 'deputy-dsl', 'learning-mentor'];

const one = (subject: string, type: string, data: object): Written => ({ subject, events: [{ type, data }] });
const policy = one('policies/online-safety', 'PolicyAdopted', {
  version: 2,
  effectiveFrom: '2026-09-02T00:00:00.000Z',
  settings: { incidents: { alertRoles: leaders } },
  approval: null,
  review: null,
  takenOver: null,
});
const people: readonly Written[] = leaders.flatMap((role, at) => [
  one(`people/p-lead-${at}`, 'StaffMemberJoined', {
    kind: 'staff',
    name: 'Canary',
    email: `p-lead-${at}@larkfield.example`,
    startedOn: '2026-09-01',
  }),
  one(`people/p-lead-${at}`, 'RoleAssigned', { role, from: '2026-09-01' }),
]);

const world = async () => {
  const tables = await createTables('notices');
  const env = {
    TRUST_ID: trust,
    EVENT_LOG_TABLE: tables.eventLog,
    READ_MODEL_TABLE: tables.readModel,
    DELIVERIES_TABLE: tables.deliveries,
    KEYS_TABLE: tables.keys,
    MASTER_KEY_ID: 'alias/daybook',
    MAIL_FROM: 'daybook@fernhill.example',
    PORTAL_URL: 'https://daybook.fernhill.example',
    SIGN_URL: 'https://api.daybook.fernhill.example/v1/sign',
  };
  const writer = { log: composeLog(testClient(), env), ...composeSeals({ dynamo: testClient(), kms }, env) };
  const history = [
    ...ground.filter(({ subject }) => !subject.startsWith('people/p-head')),
    policy,
    ...people,
  ];
  for (const written of history) await write(writer, school, written);
  const queues = { send: async () => undefined };
  const consume = composeProject(
    { dynamo: testClient(), queues: queues as never },
    { ...env, QUEUE_URL: 'queue' },
  );
  const subjects = [...new Set(history.map(({ subject }) => subject))];
  for (const subject of subjects) {
    const body = JSON.stringify({ detail: { schoolid: school, subject } });
    const failed = await deliver({ consume } as never, [messageOf(body)]);
    if (failed.size > 0) throw new Error(`${subject} could not be projected`);
  }
  const { client, requests } = countingClient();
  const mail: Mail[] = [];
  const deps = composeNotify(
    { dynamo: client, kms },
    env,
    async (sent) => void mail.push(sent),
    () => new Date(NOW),
  );
  const handle = createBatchHandler({ ...deps, requeue: async () => undefined });
  /** An incident that was reported just now, handled alone; answers requests to the tables, and mails. */
  const requestsFor = async (incident: string): Promise<readonly [string[], number]> => {
    const flags = { illegal: false, serious: false, involvesLessonResources: false };
    const body = message('IncidentReported', `incidents/${incident}`, {
      categories: ['online-safety'],
      ...flags,
    });
    requests.length = 0;
    mail.length = 0;
    expect(await handle([{ id: randomUUID(), body }])).toEqual(new Map());
    return [requests.toSorted(), mail.length];
  };
  return { requestsFor };
};

describe('a reported incident of which four people hear', () => {
  let on: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    on = await world();
  });
  afterAll(() => void vi.restoreAllMocks());

  it('INC-04 takes 11 requests where it is handled alone, 4 of them mails, 1 the commit of recipients and 1 for whose matter it is', async () => {
    // A function that has just begun reads policy, people and keys for the first time.
    await on.requestsFor('i-1');
    const [requests, mails] = await on.requestsFor('i-2');
    expect(mails).toBe(4);
    expect(requests).toEqual([
      'BatchGetItemCommand',
      'BatchGetItemCommand',
      'PutItemCommand',
      'PutItemCommand',
      'QueryCommand',
      'QueryCommand',
      'QueryCommand',
    ]);
    expect(requests.length + mails).toBeLessThanOrEqual(12);
  });

  it('INC-04 takes 7 where it comes again, and mails nobody', async () => {
    await on.requestsFor('i-3');
    const [requests, mails] = await on.requestsFor('i-3');
    expect([requests.length, mails]).toEqual([7, 0]);
  });
});
