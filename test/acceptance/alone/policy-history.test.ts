import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { localClient } from '../../../infra/local/local-client.ts';
import { operate } from '../../support/operate.ts';
import { type OwnSchool, ownSchool } from '../../support/own-school.ts';

const DAY_MS = 86_400_000;
const SET_UP_MS = 400_000;
const auditor = { as: 'login-fernhill-auditor' };
const halfTerm = (value: string) => ({ precision: 'half-term', value });

let school: OwnSchool;
/** When the story begins; the time of this stack only goes on. */
let begun = 0;
const on = (day: number, hours = 0): string =>
  new Date(begun + day * DAY_MS + hours * 3_600_000).toISOString();
const dateOn = (day: number): string => on(day).slice(0, 10);

const send = async (command: string, body: object, as = school.logIn('head')) => {
  const answer = await school.post(`policies/online-safety/${command}`, body, { as });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
};
const change = async (day: number, place: string, nextReview: object): Promise<number> =>
  (await send('record-change', { on: dateOn(day), place, nextReview })).version;

/**
 * The first row is approved at once, by half-term; three more come on one day, and are approved three days
 * later with version 2.
 */
const story = async (): Promise<void> => {
  const governor = school.logIn('governor');
  const first = await change(0, 'A new policy', halfTerm('2027-28.autumn-1'));
  await send('approve-policy', { by: 'p-107', on: halfTerm('2026-27.autumn-1'), changes: [first] }, governor);
  await school.stack.setTime(on(2));
  const changes = [
    await change(2, 'Title', halfTerm('2028-29.autumn-1')),
    await change(2, 'Who does what', halfTerm('2028-29.autumn-2')),
    await change(2, 'Kinds of risk', { precision: 'term', value: '2028-29.autumn' }),
  ];
  await send('draft-version', { version: 2, title: 'Online safety', changes });
  await school.stack.setTime(on(5));
  const approval = { by: 'p-107', on: { precision: 'date', value: dateOn(5) }, version: 2 };
  await send('approve-policy', approval, governor);
  const { settings } = (await school.get('policies/online-safety', auditor)).body.state.versions[0];
  await send('adopt-policy', { version: 2, effectiveFrom: on(5, 1), settings });
  await school.stack.setTime(on(5, 2));
};

beforeAll(async () => {
  school = await ownSchool();
  begun = await school.stack.now();
  await story();
  await school.settled(SET_UP_MS);
}, SET_UP_MS);

const view = async (name: string) => (await school.get(`views/${name}`, auditor)).body;
interface Row {
  readonly on: string;
  readonly place: string;
  readonly approval: { readonly on: { readonly value: string } } | null;
  readonly nextReview: { readonly value: string } | null;
}
const table = async (query = '') =>
  // The head reads the places; an auditor sees that there is one.
  (await school.get(`views/policy-history${query}`, { as: school.logIn('head') })).body.items.map(
    ({ on: day, place, approval, nextReview }: Row) => [
      day,
      place,
      approval?.on.value ?? null,
      nextReview?.value ?? null,
    ],
  );
const expected = () => [
  [dateOn(0), 'A new policy', '2026-27.autumn-1', '2027-28.autumn-1'],
  [dateOn(2), 'Title', dateOn(5), '2028-29.autumn-1'],
  [dateOn(2), 'Who does what', dateOn(5), '2028-29.autumn-2'],
  [dateOn(2), 'Kinds of risk', dateOn(5), '2028-29.autumn'],
];
const head = async (): Promise<number> => (await school.get('journal?limit=1', auditor)).body.head;

describe('S12 the history of the policy, replayed by an auditor', () => {
  it('POL-01 is the same table cell by cell when it is made again from nothing', async () => {
    expect(await table()).toEqual(expected());
    const { body } = await operate(school.http, `${school.path}/rebuilds/policy-history`);
    expect(body).toMatchObject({ status: 'done', counts: { switched: 1, differing: 0 } });
    expect(await table()).toEqual(expected());
  });

  it('GOV-04 is the same table when each event comes a second time, in any order', async () => {
    const queue = new SQSClient(localClient(school.stack.endpoints.sqs));
    const QueueUrl = await school.stack.variable('PROJECT_QUEUE_URL');
    const events = (await school.archived()).filter((event) => event.includes('"daybook.policies"'));
    expect(events.length).toBeGreaterThan(8);
    for (const MessageBody of [...events.toReversed(), ...events])
      await queue.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    await school.settled();
    expect(await table()).toEqual(expected());
    const letters = (await school.stack.deadLetters()).filter(({ body }) => body.includes(school.id));
    expect(letters).toEqual([]);
  });

  it.each(['recorded', 'occurred'])(
    'POL-02 POL-03 GOV-04 has, by what was %s, three changes without approval and version 1 on the day between',
    async (by) => {
      const then = `asOf=${on(3)}&by=${by}`;
      const approvals = (await table(`?${then}`)).map((row: readonly unknown[]) => row[2]);
      expect(approvals).toEqual(['2026-27.autumn-1', null, null, null]);
      expect((await view(`policy-history?${then}`)).summary).toEqual({ changes: 4, unapproved: 3 });
      const inForce = await view(`policies-in-force?${then}&status=in-force`);
      expect(inForce.items).toMatchObject([{ version: 1 }]);
    },
  );

  it('POL-02 POL-03 has version 2 and the earliest of the three reviews after the approval', async () => {
    expect((await view('policies-in-force?status=in-force')).items).toMatchObject([
      { version: 2, approval: { by: 'p-107' } },
    ]);
    const { items } = await view('review-calendar?status=open');
    expect(items.map(({ due }: { due: { value: string } }) => due.value)).toEqual(['2028-29.autumn-1']);
  });

  it('GOV-04 has no gap in the stream nor in the journal, and replaying it writes nothing', async () => {
    const before = await head();
    const { events } = (await school.get('policies/online-safety/history?limit=100', auditor)).body;
    const versions = events.map(({ version }: { version: number }) => version);
    expect(versions).toEqual(versions.map((_: number, index: number) => index + 1));
    const { entries } = (await school.get('journal?limit=500', auditor)).body;
    const positions = entries.map(({ position }: { position: number }) => position);
    expect(positions).toEqual(positions.map((_: number, index: number) => index + 1));
    for (const by of ['recorded', 'occurred']) {
      await view(`policy-history?asOf=${on(3)}&by=${by}`);
      expect(await school.get(`as-of?at=${on(3)}&by=${by}`, auditor)).toMatchObject({ status: 200 });
      expect(await school.get(`policies/online-safety?asOf=${on(3)}&by=${by}`, auditor)).toMatchObject({
        status: 200,
      });
    }
    await school.settled();
    expect(await head()).toBe(before);
  });
});
