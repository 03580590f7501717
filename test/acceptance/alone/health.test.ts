import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { envSchema } from '../../../functions/operations/env.ts';
import { localClient } from '../../../infra/local/local-client.ts';
import { daybookAt } from '../../support/daybook.ts';
import { expectProblem } from '../../support/expect-problem.ts';
import { operate } from '../../support/operate.ts';
import { type OwnSchool, ownSchool } from '../../support/own-school.ts';

const auditor = 'login-fernhill-auditor';

let school: OwnSchool;
beforeAll(async () => {
  school = await ownSchool();
  await school.stack.settled();
});
const health = async () => (await school.http.get('/v1/trust/health', { as: auditor })).body;
const journalHead = async () => (await school.get('journal?limit=1', { as: auditor })).body.head;
/** What other files did to the same trust may need a person, too. */
const kindsIn = (attention: readonly { readonly what: string }[]) =>
  new Set(attention.map(({ what }) => what));

/** A dead letter of the projector, for as long as the work takes. */
const withDeadLetter = async (body: string, work: () => Promise<void>): Promise<void> => {
  const sqs = new SQSClient(localClient(school.stack.endpoints.sqs));
  const { project } = envSchema.shape.QUEUES.parse(await school.stack.variable('QUEUES'));
  const QueueUrl = project?.deadLetterUrl;
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
  await work();
  const { Messages: [message] = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }),
  );
  expect(message?.Body).toBe(body);
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }));
};

describe('the health of the running stack', () => {
  it('GOV-04 tells what a sweep found, where each journal ends, and how every queue is', async () => {
    await operate(school.http, '/v1/trust/sweeps');
    const { attention, schools, sweep, queues, operations } = await health();
    for (const what of ['unreadable', 'not-swept', 'sweep-overdue', 'journal-behind'])
      expect(kindsIn(attention)).not.toContain(what);
    expect(sweep.schools.filter((one: { school: string }) => one.school === school.id)).toEqual([]);
    expect(schools).toContainEqual(
      expect.objectContaining({ school: school.id, position: await journalHead() }),
    );
    expect(schools).toContainEqual(expect.objectContaining({ school: '_trust' }));
    const names = queues.map(({ queue }: { queue: string }) => queue);
    expect(names).toEqual(
      expect.arrayContaining(['project', 'notify', 'react', 'erase', 'relay', 'sweep', 'rebuild']),
    );
    expect(operations).toEqual([]);
  });

  it('GOV-04 counts what a checkpoint covers', async () => {
    const ofSchool = async () =>
      (await health()).schools.find((one: { school: string }) => one.school === school.id);
    await school.post('checkpoints', {}, { as: auditor });
    const size = await journalHead();
    expect(await ofSchool()).toMatchObject({
      position: size,
      checkpoint: { size },
      unsigned: 0,
      unsignedSince: null,
    });
    await school.post(
      'devices/lis-health-1/register-device',
      { kind: 'tablet' },
      { as: school.logIn('office') },
    );
    await school.settled();
    const { position, unsigned, unsignedSince, journaledAt } = await ofSchool();
    expect([unsigned, unsignedSince]).toEqual([position - size, journaledAt]);
    const { attention, lists } = await health();
    expect(kindsIn(attention)).not.toContain('unreadable');
    expect(lists).toContainEqual(
      expect.objectContaining({ model: 'device-register', events: 0, since: null }),
    );
  });

  it('GOV-04 says whom a dead letter hurts, as often as it is asked, and leaves it where it is', async () => {
    const letter = JSON.stringify({
      school: school.id,
      stream: 'people',
      id: 'p-107',
      models: ['role-holders'],
    });
    await withDeadLetter(letter, async () => {
      const answer = await health();
      expect(answer.attention).toContainEqual(
        expect.objectContaining({ what: 'dead-letters', queue: 'project' }),
      );
      const { deadLetters } = answer.queues.find(({ queue }: { queue: string }) => queue === 'project');
      expect(deadLetters).toMatchObject({
        messages: 1,
        lookedAt: 1,
        models: [{ model: 'role-holders', impact: expect.any(String) }],
      });
      expect(JSON.stringify(answer)).not.toContain('p-107');
      const ran = await daybookAt(school.stack)(['health']);
      expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining('project gave up 1 message') });
    });
  });

  it('GOV-04 ends the command line with 0 just when nothing needs a person', async () => {
    const { isWell } = await health();
    const { code, stdout } = await daybookAt(school.stack)(['health']);
    expect([code, stdout.startsWith('All is well')]).toEqual(isWell ? [0, true] : [1, false]);
  });

  it('GOV-04 is for administrators and auditors of the trust', async () => {
    for (const as of [school.logIn('head'), school.logIn('teacher'), 'login-of-nobody']) {
      expectProblem(await school.http.get('/v1/trust/health', { as }), 403, 'forbidden');
    }
    expect((await school.http.get('/v1/trust/health', { as: 'login-fernhill-admin' })).status).toBe(200);
  });
});
