import { paginateListQueues, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { localClient } from '../../../infra/local/local-client.ts';
import type { LocalStack } from '../../../infra/local/local-stack.ts';

/** Seconds in which a batch is done with, and few enough that five tries are no wait. */
const HIDDEN_SECONDS = 3;

/**
 * What fails comes back at once instead of after minutes, and is a dead letter after five tries as ever: a
 * record of every event that there is holds some that no process and no notice can follow.
 */
export const hurryQueues = async ({ endpoints }: Pick<LocalStack, 'endpoints'>): Promise<void> => {
  const client = new SQSClient(localClient(endpoints.sqs));
  for await (const { QueueUrls = [] } of paginateListQueues({ client }, {})) {
    for (const url of QueueUrls) {
      const QueueUrl = new URL(new URL(url).pathname, endpoints.sqs).href;
      const Attributes = { VisibilityTimeout: String(HIDDEN_SECONDS) };
      await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
    }
  }
  client.destroy();
};
