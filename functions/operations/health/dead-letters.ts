import { type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { instantOf } from '../../shared/lambda/clock.ts';
import type { HealthSources, NamedQueue } from './health-sources.ts';
import { modelsIn } from './models-in.ts';

/** Messages that were given up, as far as they were looked at. */
export interface DeadLetters {
  readonly messages: number;
  readonly lookedAt: number;
  /** When the oldest of those looked at was first sent, UTC. */
  readonly oldest: string | null;
  /** Read models that those looked at name, and whom it hurts. */
  readonly models: readonly { readonly model: string; readonly messages: number; readonly impact: string }[];
}

/** The function whose dead letters name read models. */
const PROJECTOR = 'project';
/** One request brings ten messages at most (SQS). */
const BATCH = 10;
const REQUESTS = 5;
/** As long as the requests take: hidden from one another, they bring different messages. */
const HIDDEN_SECONDS = 5;

/**
 * Looks at some of the messages of a queue of dead letters and leaves them there. To be looked at counts as a
 * receive, which does no harm where no further queue waits behind.
 */
export const deadLettersIn = async (
  sources: HealthSources,
  of: NamedQueue,
  messages: number,
): Promise<DeadLetters> => {
  const requests = Math.min(Math.ceil(messages / BATCH), REQUESTS);
  const received = await Promise.all(
    Array.from({ length: requests }, () => receive(sources, of.deadLetterUrl)),
  );
  // A queue may deliver a message twice.
  const seen = [...new Map(received.flat().map((message) => [message.MessageId, message])).values()];
  const sent = seen.map(({ Attributes }) => Number(Attributes?.SentTimestamp)).filter(Number.isFinite);
  return {
    messages,
    lookedAt: seen.length,
    oldest: sent.length === 0 ? null : instantOf(new Date(Math.min(...sent))),
    models: of.queue === PROJECTOR ? byModel(sources, seen) : [],
  };
};

const receive = async ({ sqs }: HealthSources, QueueUrl: string): Promise<readonly Message[]> => {
  const request = new ReceiveMessageCommand({
    QueueUrl,
    MaxNumberOfMessages: BATCH,
    VisibilityTimeout: HIDDEN_SECONDS,
    // Without a wait only some of the servers are asked, and messages seem to be missing.
    WaitTimeSeconds: 1,
    MessageSystemAttributeNames: ['SentTimestamp'],
  });
  return (await sqs.send(request)).Messages ?? [];
};

const byModel = ({ kept }: HealthSources, seen: readonly Message[]): DeadLetters['models'] => {
  const named = seen.flatMap(({ Body = '' }) => modelsIn(kept, Body));
  return kept
    .map(({ model, impact }) => ({ model, messages: named.filter((one) => one === model).length, impact }))
    .filter(({ messages }) => messages > 0);
};
