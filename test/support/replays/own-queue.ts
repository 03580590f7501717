import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { type Envelope, envelope } from '../../../events/catalogue/envelope.ts';
import { localClient } from '../../../infra/local/local-client.ts';

/** A queue of a consumer on the running stack, and what its subscription was sent, as it arrived. */
export const ownQueue = async (endpoint: string, name: string) => {
  const client = new SQSClient(localClient(endpoint));
  const { QueueUrl: made = '' } = await client.send(new CreateQueueCommand({ QueueName: name }));
  const QueueUrl = new URL(new URL(made).pathname, endpoint).href;
  const received: Envelope[] = [];
  /** Takes all that lies there; what is no event of the record, such as a test, is passed over. */
  const take = async (): Promise<readonly Envelope[]> => {
    for (;;) {
      const asked = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 };
      const { Messages = [] } = await client.send(new ReceiveMessageCommand(asked));
      if (Messages.length === 0) return received;
      for (const { Body = '' } of Messages) {
        const { data } = envelope.safeParse(JSON.parse(Body));
        if (data !== undefined) received.push(data);
      }
      const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    }
  };
  return { arn: `arn:aws:sqs:eu-west-2:000000000000:${name}`, take };
};
