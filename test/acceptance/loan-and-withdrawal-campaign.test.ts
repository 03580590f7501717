import { setTimeout as delay } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readJournal } from '../../events/log/journal/read-journal.ts';
import { localClient } from '../../infra/local/local-client.ts';
import { campaignRuns } from '../support/campaign-size.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';
import type { Answer } from '../support/running-stack.ts';

let school: OwnSchool;
beforeAll(async () => {
  school = await ownSchool();
});

const send = (path: string, body: object): Promise<Answer> =>
  school.post(path, body, { as: school.logIn('office') });
const done = async (path: string, body: object): Promise<void> =>
  expect((await send(path, body)).body).toMatchObject({ commit: expect.any(Number) });

interface Round {
  readonly parent: string;
  readonly device: string;
  readonly lent: Answer;
  readonly withdrawn: Answer;
}

/**
 * One parent who signed, one device that is ready; then both commands, the one so many milliseconds after the
 * other.
 */
const race = async (at: number, lag: number): Promise<Round> => {
  const [parent, device] = [`p-9${at}`, `lis-race-${at}`];
  await done(`people/${parent}/register-parent`, {
    name: 'Racing Parent',
    email: school.address(`Racing ${at}`),
  });
  await done('people/u-301/link-parent', { parent });
  const signature = {
    templateVersion: 1,
    signedName: 'Racing Parent',
    method: 'paper',
    seenBy: 'p-110',
    signedOn: '2026-09-02',
  };
  await done(`agreements/${parent}.parent/sign-agreement`, signature);
  await done(`devices/${device}/register-device`, { kind: 'tablet' });
  await done(`devices/${device}/install-safeguards`, { safeguards: ['web-filter', 'managed-updates'] });
  const after = async (milliseconds: number, path: string, body: object) => {
    if (milliseconds > 0) await delay(milliseconds);
    return send(path, body);
  };
  const loan = { borrower: parent, pupil: 'u-301', purpose: 'remote-learning' };
  const [lent, withdrawn] = await Promise.all([
    after(Math.max(0, lag), `devices/${device}/lend-device`, loan),
    after(Math.max(0, -lag), `agreements/${parent}.parent/withdraw-agreement`, {}),
  ]);
  return { parent, device, lent, withdrawn };
};

const entriesOf = async () => {
  const { endpoints, variable } = school.stack;
  const client = new DynamoDBClient(localClient(endpoints.dynamodb));
  return readJournal(
    { client, tableName: await variable('JOURNAL_TABLE') },
    school.id,
    0,
    Number.MAX_SAFE_INTEGER,
  );
};

/** What must hold of a round once everything has arrived. */
const judge = async (
  { parent, device, lent, withdrawn }: Round,
  entries: Awaited<ReturnType<typeof entriesOf>>,
): Promise<void> => {
  expect(withdrawn.status).toBe(201);
  const { items } = (await school.get('views/devices-on-loan', { as: school.logIn('office') })).body;
  const listed = items.find((item: { device: string }) => item.device === device);
  const notified = (await school.mails())
    .filter(
      ({ subject, body }) =>
        subject === 'A device is to be returned' && body.text?.endsWith(`/devices/${device}`),
    )
    .map(({ destination }) => destination.to[0]);
  if (lent.status === 422) {
    expect(lent.body).toMatchObject({ code: 'AgreementRequired', item: 'DEV-02' });
    expect(listed).toBeUndefined();
    expect(notified).toEqual([]);
    return;
  }
  expect(lent.status).toBe(201);
  const positionOf = (stream: string, id: string, commit: number) =>
    entries.find((entry) => entry.stream === stream && entry.id === id && entry.commit === commit)
      ?.position ?? Number.NaN;
  const [loanAt, withdrawalAt] = [
    positionOf('devices', device, lent.body.commit),
    positionOf('agreements', `${parent}.parent`, withdrawn.body.commit),
  ];
  expect(withdrawalAt).toBeGreaterThan(loanAt);
  expect(listed).toMatchObject({ borrower: parent, status: 'agreement withdrawn, return due' });
  expect(new Set(notified).size).toBe(notified.length);
  expect(notified).toContain(school.address('Bridget Oyelaran'));
};

describe('a loan and a withdrawal at the same moment', () => {
  it('DEV-02 AGR-08 either the loan is refused, or the withdrawal follows it in the journal and the loan is listed and noticed', async () => {
    let at = 0;
    const outcomes: number[] = [];
    const laps = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(laps, async (lags) => {
        const rounds = [];
        for (const lag of lags) {
          at += 1;
          rounds.push(await race(at, lag));
        }
        await school.settled();
        const entries = await entriesOf();
        for (const round of rounds) {
          outcomes.push(round.lent.status);
          await judge(round, entries);
        }
      }),
      { numRuns: campaignRuns(4), examples: [[[0, 0, 0, 0, 250, -250, 5, -5]]], endOnFailure: true },
    );
    expect(new Set(outcomes)).toEqual(new Set([201, 422]));
  });
});
