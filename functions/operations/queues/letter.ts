import type { Message } from '@aws-sdk/client-sqs';
import { instantOf } from '../../shared/lambda/clock.ts';
import { type About, aboutIn, type Failure, failureIn } from './about-message.ts';

/**
 * What is said of a dead letter: never its payload, only ids and words of the product and of AWS, each of its
 * known form.
 */
export interface Letter extends About {
  /** Id that SQS gave it. */
  readonly message: string;
  /** When it was first sent, UTC; null where SQS does not say. */
  readonly sentAt: string | null;
  /** How often it was received, looks at it included. */
  readonly received: number;
  /**
   * not-handled: its function failed at it, each time; not-delivered: the bus could not hand it over;
   * run-failed: an invocation failed, each time; set-aside: the product itself put it aside; unknown.
   */
  readonly reason: Failure['reason'];
  /** Name of the error, where it is known: those of a function that failed at it stand in that function's log. */
  readonly error: string | null;
}

/** @param isRead whether a function takes messages from its queue */
export const letterOf = (
  { MessageId = '', Attributes = {}, MessageAttributes = {}, Body = '' }: Message,
  isRead: boolean,
): Letter => {
  const json = jsonIn(Body);
  const sent = Number(Attributes.SentTimestamp);
  return {
    message: MessageId,
    sentAt: Number.isFinite(sent) ? instantOf(new Date(sent)) : null,
    received: Number(Attributes.ApproximateReceiveCount ?? 0),
    ...failureIn(json, MessageAttributes['ERROR_CODE']?.StringValue, isRead),
    ...aboutIn(json),
  };
};

const jsonIn = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};
