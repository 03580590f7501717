import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { log, metric } from '../lambda/log.ts';

/** What could not be handled and is set aside with its reason: ids only, never a body. */
export interface DeadLetter {
  readonly reason: string;
  /** Log key and number of an item, `<school>/<stream>/<id>/<commit>`. */
  readonly key?: string;
  /** Sequence number in the table's stream. */
  readonly sequence?: string;
  readonly eventId?: string;
  readonly position?: number;
}

/** Sends to the queue that operators watch. @throws when SQS does, so that the caller's record comes again */
export type DeadLetters = (letter: DeadLetter) => Promise<void>;

export const createDeadLetters =
  (client: Pick<SQSClient, 'send'>, queueUrl: string): DeadLetters =>
  async (letter) => {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(letter) }));
    log('dead-lettered', letter);
    metric('DeadLettered', 1);
  };
