import { atOnce } from '../shared/lambda/at-once.ts';
import { type Clock, instantOf } from '../shared/lambda/clock.ts';
import { log, metric } from '../shared/lambda/log.ts';
import type { Patience } from '../shared/lambda/patience.ts';
import {
  type Deliveries,
  type Delivery,
  type DeliveryId,
  type DeliveryStore,
  isSettled,
} from '../shared/notices/deliveries.ts';
import { type Mail, MailRefused, type SendMail } from '../shared/publishing/mailer.ts';
import { linkIn } from './message-of.ts';

export interface DeliverDeps extends Patience {
  readonly deliveries: DeliveryStore;
  readonly sendMail: SendMail;
  readonly portalUrl: string;
  readonly clock: Clock;
}

export interface ToPerson {
  /** Names the person among all that the notice goes to. */
  readonly person: string;
  /**
   * Opened only when the delivery is ours; null where none is known any more, which is recorded and no error.
   */
  readonly address: () => Promise<string | null>;
  /**
   * A link of the person's own to answer by, made at the moment of sending; it stands in the place of the
   * portal's.
   */
  readonly answerBy: (() => Promise<string>) | null;
}

export interface ToDeliver {
  readonly school: string;
  readonly id: DeliveryId;
  readonly people: readonly ToPerson[];
  readonly subject: string;
  readonly text: readonly string[];
  /** Path below the school's part of the portal. */
  readonly link: string;
  /**
   * `ours`: this invocation has just put the recipients on record, so that nobody else sends. Otherwise when
   * they were put there by another; null: they are not on record.
   */
  readonly claimed: 'ours' | { readonly at: string } | null;
}

/**
 * Another invocation is sending this very delivery, or died doing so a moment ago: the message has to come
 * again.
 */
export class DeliveryInFlight extends Error {
  override readonly name = 'DeliveryInFlight';
}

// Twice the time that the function may run: after that, the one who claimed it is dead.
const CLAIM_MS = 60_000;
const MAILS_AT_ONCE = 4;
/** The service takes so many mails a second; what comes too early is tried again, for some seconds. */
const TRIES = 6;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2000;

/**
 * Sends a notice to each person once: claimed before sending, recorded after. A claim without an outcome is
 * sent again and marked so, since the mail may or may not have gone out. One person's trouble is not
 * another's: all are tried.
 * @throws DeliveryInFlight, MailRefused or the mail service's error: the message has to come again
 */
export const deliver = async (deps: DeliverDeps, wanted: ToDeliver): Promise<void> => {
  const before = wanted.claimed === 'ours' ? null : await deps.deliveries.get(wanted.id);
  const open = wanted.people.filter(({ person }) => !isSettled(before?.people[person]));
  if (open.length === 0) return;
  const claim = await claimed(deps, wanted, { before, open });
  const sent = await atOnce(MAILS_AT_ONCE, open, (to) => send(deps, wanted, { to, before }));
  await record(deps, wanted, { claim, sent });
  const failed = sent.find(({ error }) => error !== undefined);
  if (failed !== undefined) throw failed.error;
};

interface Open {
  readonly before: Deliveries | null;
  readonly open: readonly ToPerson[];
}

/** What stands on record while this invocation sends. */
const claimed = async (
  deps: DeliverDeps,
  { id, claimed: by }: ToDeliver,
  { before, open }: Open,
): Promise<Deliveries | null> => {
  if (by === 'ours') return null;
  const now = deps.clock();
  const others = before === null ? [by] : open.map(({ person }) => before.people[person] ?? null);
  const isBeingSent = others.some((one) => one !== null && isClaim(one) && isYoung(one, now));
  if (isBeingSent) throw new DeliveryInFlight('another invocation has claimed this delivery');
  const claims = open.map(({ person }): [string, Delivery] => [
    person,
    { status: 'claimed', at: instantOf(now), attempts: attemptsOf(before, person) },
  ]);
  const people = { ...before?.people, ...Object.fromEntries(claims) };
  if (await deps.deliveries.put(id, people, before?.revision ?? null))
    return { people, revision: (before?.revision ?? 0) + 1 };
  throw new DeliveryInFlight('another invocation has just claimed this delivery');
};

const attemptsOf = (before: Deliveries | null, person: string): number =>
  (before?.people[person]?.attempts ?? 0) + 1;

/** Recipients on record without any delivery are a claim, too. */
const isClaim = (one: Delivery | { readonly at: string }): boolean =>
  !('status' in one) || one.status === 'claimed';

/** A claim from the future was made before the clock was set back. */
const isYoung = ({ at }: { readonly at: string }, now: Date): boolean => {
  const age = now.getTime() - Date.parse(at);
  return age >= 0 && age < CLAIM_MS;
};

interface Sent {
  readonly person: string;
  readonly delivery: Delivery;
  readonly error?: unknown;
}

const REPEATED = 'You may have had this message before: it is not known whether it arrived.';

const send = async (
  deps: DeliverDeps,
  wanted: ToDeliver,
  {
    to: { person, address, answerBy },
    before,
  }: { readonly to: ToPerson; readonly before: Deliveries | null },
): Promise<Sent> => {
  const earlier = before === null ? wanted.claimed : (before.people[person] ?? null);
  const isRepeat = earlier !== null && earlier !== 'ours' && isClaim(earlier);
  const became = (status: Delivery['status'], error?: unknown): Sent => ({
    person,
    delivery: { status, at: instantOf(deps.clock()), attempts: attemptsOf(before, person) },
    ...(error === undefined ? {} : { error }),
  });
  try {
    const to = await address();
    if (to === null) return became('no-address');
    const link = (await answerBy?.()) ?? linkIn({ ...deps, school: wanted.school }, wanted.link);
    const lines = [...wanted.text, link];
    const text = [...lines, ...(isRepeat ? [REPEATED] : [])].join('\n\n');
    await sendPatiently(deps, { to, subject: wanted.subject, text });
    return became('sent');
  } catch (error) {
    if (!(error instanceof MailRefused)) return became('claimed', error);
    return error.why === 'for-good' ? became('refused') : became('failed', error);
  }
};

const sendPatiently = async (deps: DeliverDeps, mail: Mail): Promise<void> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await deps.sendMail(mail);
    } catch (error) {
      const isTooEarly = error instanceof MailRefused && error.why === 'too-many';
      if (!isTooEarly || tried === TRIES) throw error;
      await deps.wait(deps.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tried));
    }
  }
};

const record = async (
  deps: DeliverDeps,
  { id }: ToDeliver,
  { claim, sent }: { readonly claim: Deliveries | null; readonly sent: readonly Sent[] },
): Promise<void> => {
  const outcomes = Object.fromEntries(sent.map(({ person, delivery }) => [person, delivery]));
  await deps.deliveries.put(id, { ...claim?.people, ...outcomes }, claim?.revision ?? null);
  for (const { person, delivery } of sent)
    log('notified', { notice: id.notice, eventId: id.eventId, recipient: person, outcome: delivery.status });
  const refused = sent.filter(({ delivery }) => delivery.status === 'refused').length;
  if (refused > 0) metric('MailRefused', refused);
  const notified = sent.filter(({ delivery }) => delivery.status === 'sent').length;
  if (notified > 0) metric('Notified', notified);
};
