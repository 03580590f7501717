import type { Envelope } from '../../../events/catalogue/envelope.ts';
import type { Answer } from './answer.ts';
import { type Addressee, eventMessage, type Message } from './message.ts';
import { type AccountDeps, sendToAccount } from './to-account.ts';
import { sendToWebhook, type WebhookDeps } from './to-webhook.ts';

export type DeliverDeps = WebhookDeps & AccountDeps;

/** Sends one message to the target of a subscription; what the target says is the answer, and no error. */
export type Send = (to: Addressee, message: Message) => Promise<Answer>;

export const createSend =
  (deps: DeliverDeps): Send =>
  (to, message) =>
    to.subscribed.terms.target.kind === 'webhook'
      ? sendToWebhook(deps, to, message)
      : sendToAccount(deps, to, message);

/**
 * Delivers an event as it stands on the bus, once. Whether the subscription names it, whether it is paused, and
 * what a refusal means, says the caller.
 */
export type Deliver = (
  to: Addressee,
  event: Envelope,
  options: {
    /** Id of the replay that it is part of; null: it is what comes. */
    readonly replay: string | null;
  },
) => Promise<Answer>;

export const createDeliver =
  (send: Send): Deliver =>
  (to, event, { replay }) =>
    send(to, eventMessage(event, replay));
