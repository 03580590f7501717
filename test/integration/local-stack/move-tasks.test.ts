import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListMessageMoveTasksCommand, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { afterEach, expect, it, vi } from 'vitest';
import { messagesOf } from '../../../infra/local/queues/queue-content.ts';
import { type QueueServer, startQueues } from '../../../infra/local/queues/queue-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-moves-'));
let queues: QueueServer;
afterEach(async () => {
  await queues.stop();
});

const bodiesIn = async (name: string) =>
  messagesOf(await queues.content(name))
    .map(({ body }) => body)
    .toSorted();

it('GOV-04 the local queues move all messages of one to another, and say how that went', async () => {
  queues = await startQueues(folder);
  const [dead, live] = [await queues.create('dead', {}), await queues.create('live', {})];
  const bodies = Array.from({ length: 25 }, (_, index) => `message ${index + 10}`);
  for (const body of bodies)
    await queues.send(dead.arn, body, { ERROR_CODE: { DataType: 'String', StringValue: 'X' } });
  const move = { SourceArn: dead.arn, DestinationArn: live.arn };
  const { TaskHandle } = await queues.client.send(new StartMessageMoveTaskCommand(move));
  expect(TaskHandle).toMatch(/^[0-9a-f-]{36}$/);
  const list = new ListMessageMoveTasksCommand({ SourceArn: dead.arn });
  const done = {
    Status: 'COMPLETED',
    ApproximateNumberOfMessagesMoved: 25,
    ApproximateNumberOfMessagesToMove: 25,
  };
  await vi.waitFor(async () => expect((await queues.client.send(list)).Results).toMatchObject([done]), {
    timeout: 20_000,
  });
  expect([await bodiesIn('dead'), await bodiesIn('live')]).toEqual([[], bodies]);
  const [moved] = messagesOf(await queues.content('live'));
  expect(moved?.messageAttributes).toMatchObject({ ERROR_CODE: { StringValue: 'X' } });
});

it('GOV-04 and keep over a restart what was moved; a second move of a queue that moves is refused', async () => {
  queues = await startQueues(folder);
  const [dead, live] = [await queues.create('dead', {}), await queues.create('live', {})];
  expect([await bodiesIn('dead'), (await bodiesIn('live')).length]).toEqual([[], 25]);
  const move = () =>
    queues.client.send(new StartMessageMoveTaskCommand({ SourceArn: live.arn, DestinationArn: dead.arn }));
  const both = await Promise.allSettled([move(), move()]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await queues.stop();
  queues = await startQueues(null);
  rmSync(folder, { recursive: true });
});
