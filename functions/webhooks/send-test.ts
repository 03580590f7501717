import { subscriptionsStream } from '../../domain/streams/subscriptions/stream.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import { subscriptionAt } from '../shared/delivery/addressee.ts';
import { testMessage } from '../shared/delivery/message.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { record } from './record.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

/** Sends a test message where one is asked for that nobody has answered, and records what came of it. */
export const sendTest = async (
  deps: WebhooksDeps,
  place: { readonly tenant: string; readonly id: string },
  { id: causationId }: Pick<Envelope, 'id'>,
): Promise<void> => {
  const known = await subscriptionAt(deps.log, place);
  if (known === null || known.subscribed.test.isAnswered) return;
  const { asked } = known.subscribed.test;
  const answer = await deps.send(known, testMessage(known, asked, instantOf(deps.clock())));
  await record(deps, {
    stream: subscriptionsStream,
    key: { school: known.school, stream: 'subscriptions', id: known.id },
    command: { type: 'RecordSubscriptionTest', asked, refused: answer.isTaken ? null : answer.refused },
    cause: `${known.school}/${known.id}|test-${asked}`,
    causationId,
    // A second try may be answered otherwise: the first answer stands.
    sent: { asked },
  });
};
