import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  type MessageAttributeValue,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import { AwsError } from '../http/aws-json.ts';
import { localClient } from '../local-client.ts';
import { region } from '../template/names.ts';
import { keepQueues } from './kept-messages.ts';
import { moveTasks } from './move-tasks.ts';
import { type QueueContent, type QueueCount, queueContent, queueCounts } from './queue-content.ts';
import { sentBy } from './sent-by.ts';

export interface Queue {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
}

export interface QueueServer {
  readonly endpoint: string;
  readonly client: SQSClient;
  readonly create: (name: string, attributes: Readonly<Record<string, string>>) => Promise<Queue>;
  /** @throws Error when there is no queue of that ARN */
  readonly find: (arn: string) => Queue;
  readonly send: (
    arn: string,
    body: string,
    attributes?: Record<string, MessageAttributeValue>,
  ) => Promise<void>;
  readonly counts: () => Promise<readonly QueueCount[]>;
  readonly content: (name: string) => Promise<QueueContent>;
  readonly stop: () => Promise<void>;
}

/**
 * SQS on loopback. Messages are kept in the data folder, each before its sender is answered, so that neither
 * a restart nor a death at any moment loses one; how often one was received is counted again.
 * @param dataDir null keeps nothing
 */
export async function startQueues(dataDir: string | null): Promise<QueueServer> {
  const app = buildApp({ logger: false, defaultRegion: region });
  const queues = new Map<string, Queue>();
  const inspect = async (path: string): Promise<unknown> =>
    (await app.inject({ method: 'GET', url: path })).json();
  const content = async (name: string) =>
    queueContent.parse(await inspect(`/_fauxqs/queues/${encodeURIComponent(name)}`));
  const keeper = keepQueues(dataDir, () =>
    Promise.all([...queues.values()].map(({ name }) => content(name))),
  );
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode < 300)
      keeper.sent(sentBy(String(request.headers['x-amz-target']), request.body, payload));
    return payload;
  });
  app.addHook('onResponse', async (request) => {
    if (request.method === 'POST') keeper.changed();
  });
  const moves = moveTasks(
    () => client,
    (arn) => find(arn).url,
  );
  app.addHook('preHandler', async (request, reply) => {
    const answer = await moves.answer(String(request.headers['x-amz-target']), request.body).catch(refusal);
    if (answer === null) return;
    const isRefused = answer instanceof AwsError;
    const body = isRefused ? { __type: answer.code, message: answer.message } : answer;
    await reply
      .status(isRefused ? answer.status : 200)
      .header('content-type', AWS_JSON)
      .send(body);
  });
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  const client = new SQSClient(localClient(endpoint));

  const create = async (name: string, attributes: Readonly<Record<string, string>>): Promise<Queue> => {
    const { QueueUrl = '' } = await client.send(
      new CreateQueueCommand({ QueueName: name, Attributes: attributes }),
    );
    // The SDK sends to the host in a queue's URL, and the one that the server makes up can't be resolved
    // everywhere.
    const url = new URL(new URL(QueueUrl).pathname, endpoint).href;
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }),
    );
    const queue = { name, url, arn: Attributes['QueueArn'] ?? '' };
    queues.set(queue.arn, queue);
    for (const { body, messageAttributes } of keeper.keptFor(name)) {
      await client.send(
        new SendMessageCommand({ QueueUrl: url, MessageBody: body, MessageAttributes: messageAttributes }),
      );
    }
    keeper.restored(name);
    return queue;
  };
  const find = (arn: string): Queue => {
    const queue = queues.get(arn);
    if (!queue) throw new Error(`there is no queue ${arn}`);
    return queue;
  };
  return {
    endpoint,
    client,
    create,
    find,
    content,
    send: async (arn, MessageBody, MessageAttributes = {}) => {
      await client.send(new SendMessageCommand({ QueueUrl: find(arn).url, MessageBody, MessageAttributes }));
    },
    counts: async () => queueCounts.parse(await inspect('/_fauxqs/queues')),
    stop: async () => {
      await moves.stop();
      await keeper.write();
      client.destroy();
      await app.close();
    },
  };
}

const AWS_JSON = 'application/x-amz-json-1.0';

/** What is answered as an error of the service; anything else is a fault of ours. */
const refusal = (error: unknown): AwsError => {
  if (error instanceof AwsError) return error;
  throw error;
};
