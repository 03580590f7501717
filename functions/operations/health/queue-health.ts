import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { type DeadLetters, deadLettersIn } from './dead-letters.ts';
import type { HealthSources, NamedQueue } from './health-sources.ts';

/** What waits for a function, and what was given up. SQS counts approximately. */
export interface QueueHealth {
  readonly queue: string;
  /** Null for a function that no queue calls. */
  readonly messages: Messages | null;
  readonly deadLetters: DeadLetters;
}

interface Messages {
  readonly waiting: number;
  readonly inFlight: number;
  readonly delayed: number;
}

export const queueHealth = async (sources: HealthSources, of: NamedQueue): Promise<QueueHealth> => {
  const { queue, url, deadLetterUrl } = of;
  const [messages, dead] = await Promise.all([
    url === undefined ? null : count(sources, url),
    countOf(sources, deadLetterUrl),
  ]);
  return { queue, messages, deadLetters: await deadLettersIn(sources, of, dead) };
};

/** All messages of a queue, wherever they are. */
export const countOf = async (sources: Pick<HealthSources, 'sqs'>, url: string): Promise<number> => {
  const { waiting, inFlight, delayed } = await count(sources, url);
  return waiting + inFlight + delayed;
};

const count = async ({ sqs }: Pick<HealthSources, 'sqs'>, QueueUrl: string): Promise<Messages> => {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl,
      AttributeNames: [
        'ApproximateNumberOfMessages',
        'ApproximateNumberOfMessagesNotVisible',
        'ApproximateNumberOfMessagesDelayed',
      ],
    }),
  );
  return {
    waiting: Number(Attributes.ApproximateNumberOfMessages),
    inFlight: Number(Attributes.ApproximateNumberOfMessagesNotVisible),
    delayed: Number(Attributes.ApproximateNumberOfMessagesDelayed),
  };
};
