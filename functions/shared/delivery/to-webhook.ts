import { Webhook } from 'standardwebhooks';
import { keysAt } from '../../../domain/streams/subscriptions/stream.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import { type Clock, instantOf } from '../lambda/clock.ts';
import type { Answer } from './answer.ts';
import { keyOfSubscription, keyText } from './keys.ts';
import { type Addressee, type Message, markOf } from './message.ts';
import type { Post } from './post.ts';

export interface WebhookDeps {
  readonly sealer: Pick<Sealer, 'productSecret'>;
  readonly post: Post;
  readonly clock: Clock;
}

const signatureOf = async (
  { sealer, clock }: WebhookDeps,
  to: Addressee,
  { id, body }: Message,
): Promise<string> => {
  const now = clock();
  const signed = keysAt(to.subscribed.keys, instantOf(now)).map(async (number) => {
    const key = await keyOfSubscription(sealer, to, number);
    if (key === null) throw new Error(`${to.school} has no key of its own`);
    return new Webhook(keyText(key)).sign(id, now, body);
  });
  return (await Promise.all(signed)).join(' ');
};

/**
 * Posts a message as Standard Webhooks has it, signed with each key that is good now.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const sendToWebhook = async (deps: WebhookDeps, to: Addressee, message: Message): Promise<Answer> =>
  deps.post(
    to.subscribed.terms.target.address,
    {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'Daybook',
      'webhook-id': message.id,
      'webhook-timestamp': String(Math.floor(deps.clock().getTime() / 1000)),
      'webhook-signature': await signatureOf(deps, to, message),
      ...markOf(message),
    },
    message.body,
  );
