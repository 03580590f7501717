import { beforeAll, describe, expect, it } from 'vitest';
import { accessTenantOf } from '../../../domain/kernel/ids.ts';
import { expectProblem } from '../../support/expect-problem.ts';
import { type OwnSchool, ownSchool } from '../../support/own-school.ts';

const MINUTE_MS = 60_000;
let school: OwnSchool;
let [head, teacher] = ['', ''];

/** Who asks is kept for a minute. */
const goOn = async (minutes: number): Promise<void> =>
  school.stack.setTime(new Date((await school.stack.now()) + minutes * MINUTE_MS).toISOString());
const readLog = () => school.get('views/incident-log', { as: teacher });
const send = (command: string, body: object, as: string) =>
  school.post(`elevations/p-101/${command}`, body, { as });

beforeAll(async () => {
  school = await ownSchool();
  [head, teacher] = [school.logIn('head'), school.logIn('teacher')];
});

describe('a role that is lent in an emergency', () => {
  it('DPR-01 opens what was closed only when a second person has lent it, for its hours', async () => {
    expectProblem(await readLog(), 403, 'forbidden');
    const asked = { role: 'deputy-dsl', hours: 2, reason: 'Both leads are away, and a parent is here.' };
    expect((await send('request-elevation', asked, teacher)).status).toBe(201);
    expectProblem(await send('grant-elevation', { elevation: 1 }, teacher), 403, 'forbidden');
    expectProblem(await readLog(), 403, 'forbidden');
    expect((await send('grant-elevation', { elevation: 1 }, head)).status).toBe(201);
    await goOn(2);
    expect((await readLog()).status).toBe(200);
    await goOn(120);
    expectProblem(await readLog(), 403, 'forbidden');
  });

  it('DPR-01 tells those who lead and the trust at once, and marks what was read with it', async () => {
    await school.settled();
    const subjects = (await school.mails()).map(({ subject }) => subject);
    expect(subjects).toContain('A role was lent to somebody for some hours');
    expect(subjects).toContain('The role you asked for was lent to you');
    const { body: feed } = await school.http.get(`/v1/schools/${accessTenantOf(school.id)}/feed?limit=100`, {
      as: head,
    });
    const withIt = feed.events.filter(({ actorrole = '' }: { actorrole?: string }) =>
      actorrole.includes('elevated'),
    );
    expect(withIt).toHaveLength(1);
    const { body } = await school.get('views/elevations?unreviewed=true', { as: head });
    expect(body.items).toMatchObject([{ person: 'p-101', role: 'deputy-dsl', isReviewed: false }]);
  });

  it('DPR-01 is looked at afterwards, by another than its holder', async () => {
    const finding = { elevation: 1, isInOrder: true, finding: 'The log was read once.' };
    expect((await send('review-elevation', finding, head)).status).toBe(201);
    await school.settled();
    const { body } = await school.get('views/elevations', { as: head });
    expect(body.summary).toEqual({ elevations: 1, unreviewed: 0 });
  });
});
