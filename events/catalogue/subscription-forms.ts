import * as z from 'zod/mini';
import { line } from './fields.ts';

/** A service, by its client id at the identity provider. */
export const clientId = z
  .string()
  .check(z.regex(/^[a-z0-9_][a-z0-9._-]{0,79}$/, 'expected a client id: 1 to 80 of a-z 0-9 . _ -'));

/** Where events go: to an address over HTTPS, a queue of SQS, or the bus of another account. */
const targetKinds = ['webhook', 'queue', 'bus'] as const;

const LONGEST_ADDRESS = 500;

/** The address of a webhook, or the ARN of a queue or bus. It is published with the event: it holds no secret. */
export const subscriptionTarget = z.strictObject({
  kind: z.enum(targetKinds),
  address: line(LONGEST_ADDRESS),
});
export type SubscriptionTarget = z.output<typeof subscriptionTarget>;

/** Why a target took no delivery; never what it answered. */
const deliveryRefusals = [
  /** The name has no address. */
  'name-unknown',
  /** An address that the name has is of a private network, of this machine, of metadata, or otherwise not public. */
  'address-not-public',
  'port-not-allowed',
  'connection-failed',
  'certificate-not-trusted',
  'timed-out',
  /** It sent elsewhere; nobody follows. */
  'redirected',
  /** 410: nothing is wanted there any more. */
  'gone',
  /** Another answer than 2xx. */
  'refused',
  /** Of an account that the trust does not list. */
  'account-not-listed',
  /** The account has not given Daybook the right. */
  'not-permitted',
  /** The service is not registered here for these types any more. */
  'beyond-registration',
  /** What is asked for is too large for the target. */
  'too-large',
] as const;

/** A target's refusal, with the status of HTTP where it answered one. */
export const refusedDelivery = z.strictObject({
  refusal: z.enum(deliveryRefusals),
  status: z.nullable(z.int()),
});
export type RefusedDelivery = z.output<typeof refusedDelivery>;
