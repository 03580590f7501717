import type { SubscriptionTarget } from '../../../events/catalogue/subscription-forms.ts';
import { rejections, type SubscriptionRejection } from './rejections.ts';

const arnOf = {
  queue: /^arn:aws(?:-[a-z]+)*:sqs:[a-z0-9-]{1,40}:\d{12}:[A-Za-z0-9_-]{1,75}(?:\.fifo)?$/,
  bus: /^arn:aws(?:-[a-z]+)*:events:[a-z0-9-]{1,40}:\d{12}:event-bus\/[A-Za-z0-9._/-]{1,256}$/,
};

/** A name of the DNS: its last part is no number, which would make an address of version 4 of it (WHATWG URL, 4.5). */
const isName = (host: string): boolean => /^(?:[a-z0-9_-]{1,63}\.)+[a-z][a-z0-9-]{0,62}$/.test(host);

const webhookRefusal = (address: string): SubscriptionRejection | null => {
  if (!URL.canParse(address)) return rejections.webhookForm;
  const { protocol, hostname, username, password, search, hash } = new URL(address);
  // As it was written, too: an empty query or log-in is not kept by the parser.
  const isPlain =
    username === '' && password === '' && search === '' && hash === '' && !/[?#@\\]/.test(address);
  if (protocol !== 'https:' || !isPlain) return rejections.webhookForm;
  return isName(hostname) ? null : rejections.webhookByName;
};

/**
 * Why nothing can be sent to a target, by its form alone; null: it may be tried. Which addresses a name has, and
 * whether they are public, is looked up at each delivery.
 */
export const targetRefusal = ({ kind, address }: SubscriptionTarget): SubscriptionRejection | null => {
  if (kind === 'webhook') return webhookRefusal(address);
  return arnOf[kind].test(address) ? null : rejections.arnForm;
};
