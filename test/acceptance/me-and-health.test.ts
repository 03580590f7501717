import { execFile } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localClient } from '../../infra/local/local-client.ts';
import type { LocalStack } from '../../infra/local/local-stack.ts';
import { client, startSeeded } from '../support/running-stack.ts';

const admin = 'login-fernhill-admin';
const auditor = 'login-fernhill-auditor';
const LOOKS = 300;

let stack: LocalStack;
let http: ReturnType<typeof client>;
beforeAll(async () => {
  stack = await startSeeded();
  http = client(stack);
  await stack.settled();
});
afterAll(() => stack?.stop());

const me = (as: string) => http.get('/v1/me', { as });
const health = async () => (await http.get('/v1/trust/health', { as: auditor })).body;

const swept = async (): Promise<void> => {
  const begun = await http.post('/v1/trust/sweeps', '', { as: admin });
  for (let looked = 0; looked < LOOKS; looked += 1) {
    const { body } = await http.get(begun.headers.get('location') ?? '', { as: admin });
    if (body.status === 'done') return;
    await setTimeout(100);
  }
  throw new Error('the sweep has not ended');
};

/** The command line in a process of its own. */
const daybook = async (command: string, as: string): Promise<{ readonly code: number; readonly stdout: string }> => {
  const env = { PATH: process.env['PATH'] ?? '', DAYBOOK_URL: stack.url, DAYBOOK_TOKEN: await stack.tokenFor(as) };
  return new Promise((resolve) => {
    execFile(process.execPath, ['functions/cli/daybook.ts', command], { env, timeout: 100_000 }, (error, stdout) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout }),
    );
  });
};

describe('who am I on the running stack', () => {
  it('ORG-02 answers people of a school, people of the trust, and those who are nobody yet', async () => {
    expect(await me('login-larkfield-head')).toMatchObject({
      status: 200,
      body: { trust: null, schools: [{ school: 'larkfield-infant', roles: expect.arrayContaining(['headteacher']) }] },
    });
    const { body } = await me(auditor);
    expect(body).toMatchObject({ schools: [], trust: { roles: ['auditor'], schools: ['hollowbrook-primary', 'larkfield-infant'] } });
    expect(await me('login-of-nobody')).toMatchObject({ status: 200, body: { person: null, schools: [], trust: null } });
    expect((await http.get('/v1/me', { token: null })).status).toBe(401);
  });

  it('ORG-02 promises no list that is then refused, and keeps quiet of none that is shown', async () => {
    for (const as of ['login-larkfield-head', 'login-larkfield-teacher', 'login-larkfield-office']) {
      const [place] = (await me(as)).body.schools;
      const promised = place.lists.map(({ name }: { name: string }) => name);
      for (const model of ['outstanding-agreements', 'devices-on-loan', 'incident-log', 'access-register', 'role-holders']) {
        const { status } = await http.get(`/v1/schools/larkfield-infant/views/${model}`, { as });
        expect([as, model, status]).toEqual([as, model, promised.includes(model) ? 200 : 403]);
      }
    }
  });

  it('ORG-02 is said at the command line, too', async () => {
    const { code, stdout } = await daybook('me', 'login-larkfield-head');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^In larkfield-infant you are \S+, as /);
  });
});

describe('the health of the running stack', () => {
  it('GOV-04 calls for the first sweep, and is well after it', async () => {
    expect((await health()).attention).toEqual([{ what: 'sweep-overdue', says: 'no sweep has ended yet' }]);
    await swept();
    const well = await health();
    expect(well).toMatchObject({ isWell: true, attention: [], sweep: { tampered: 0, behind: [], schools: [] }, operations: [] });
    expect(well.schools.map((one: { school: string }) => one.school)).toEqual(['_trust', 'hollowbrook-primary', 'larkfield-infant']);
    for (const { position } of well.schools) expect(position).toBeGreaterThan(3);
    const names = well.queues.map(({ queue }: { queue: string }) => queue);
    expect(names).toEqual(expect.arrayContaining(['project', 'notify', 'react', 'relay', 'sweep', 'rebuild']));
    expect(await daybook('health', auditor)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^All is well/) });
  });

  it('GOV-04 counts what a checkpoint covers', async () => {
    await http.post('/v1/schools/larkfield-infant/checkpoints', {}, { as: auditor });
    const larkfield = (await health()).schools.find((one: { school: string }) => one.school === 'larkfield-infant');
    expect(larkfield).toMatchObject({ checkpoint: { size: larkfield.position }, unsigned: 0, unsignedSince: null });
  });

  it('GOV-04 says whom a dead letter hurts, as often as it is asked, and leaves it where it is', async () => {
    const sqs = new SQSClient(localClient(stack.endpoints.sqs));
    const QueueUrl = JSON.parse(stack.variable('QUEUES')).project.deadLetterUrl;
    const MessageBody = JSON.stringify({ school: 'larkfield-infant', stream: 'people', id: 'p-107', models: ['role-holders'] });
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    const answer = await health();
    expect(answer.attention).toMatchObject([{ what: 'dead-letters', queue: 'project' }]);
    const { deadLetters } = answer.queues.find(({ queue }: { queue: string }) => queue === 'project');
    expect(deadLetters).toMatchObject({ messages: 1, lookedAt: 1, models: [{ model: 'role-holders', impact: expect.any(String) }] });
    expect(JSON.stringify(answer)).not.toContain('p-107');
    const { code, stdout } = await daybook('health', auditor);
    expect(code).toBe(1);
    expect(stdout).toContain('project gave up 1 message');
    expect((await stack.deadLetters()).map(({ body }) => body)).toEqual([MessageBody]);
  });

  it('GOV-04 is for administrators and auditors of the trust', async () => {
    for (const as of ['login-larkfield-head', 'login-larkfield-teacher', 'login-of-nobody']) {
      expect((await http.get('/v1/trust/health', { as })).status).toBe(403);
    }
    expect((await http.get('/v1/trust/health', { as: admin })).status).toBe(200);
  });
});
