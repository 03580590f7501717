import type { Notice } from '../../domain/kernel/notice.ts';
import { type Clock, instantOf } from '../shared/lambda/clock.ts';
import { log } from '../shared/lambda/log.ts';
import { MailRefused, type SendMail } from '../shared/publishing/mailer.ts';
import type { Deliveries, Delivery, DeliveryId } from './deliveries.ts';

export interface DeliverDeps {
  readonly deliveries: Deliveries;
  readonly sendMail: SendMail;
  readonly portalUrl: string;
  readonly clock: Clock;
}

export interface NoticeForPerson {
  readonly school: string;
  readonly notice: Notice;
  readonly id: DeliveryId;
  /** Opened only when the delivery is ours; null where none is known, which is recorded and no error. */
  readonly address: () => Promise<string | null>;
}

/** Another invocation is sending this very delivery, or died doing so a moment ago: the message has to come again. */
export class DeliveryInFlight extends Error {
  override readonly name = 'DeliveryInFlight';
}

// Twice the time that the function may run: after that, the one who claimed it is dead.
const CLAIM_MS = 60_000;

/**
 * Sends a notice to one person, once: claimed before sending, recorded after. A claim without an outcome is sent again and marked so,
 * since the mail may or may not have gone out.
 * @throws MailRefused, DeliveryInFlight, or the mail service's error: the message has to come again
 */
export const deliver = async (deps: DeliverDeps, wanted: NoticeForPerson): Promise<void> => {
  const before = await deps.deliveries.get(wanted.id);
  if (before?.status === 'sent' || before?.status === 'no-address') return;
  const now = deps.clock();
  if (before?.status === 'claimed' && isYoung(before, now))
    throw new DeliveryInFlight('another invocation has claimed this delivery');
  const claim: Delivery = { status: 'claimed', at: instantOf(now), attempts: (before?.attempts ?? 0) + 1 };
  const isOurs = await deps.deliveries.put(wanted.id, claim, before);
  if (!isOurs) throw new DeliveryInFlight('another invocation has just claimed this delivery');
  const address = await wanted.address();
  if (address === null) return record(deps, wanted.id, { claim, status: 'no-address' });
  await send(deps, wanted, { claim, address, isRepeat: before?.status === 'claimed' });
};

/** A claim from the future was made before the clock was set back. */
const isYoung = ({ at }: Delivery, now: Date): boolean => {
  const age = now.getTime() - Date.parse(at);
  return age >= 0 && age < CLAIM_MS;
};

interface Sending {
  readonly claim: Delivery;
  readonly address: string;
  readonly isRepeat: boolean;
}

const send = async (
  deps: DeliverDeps,
  { school, notice, id }: NoticeForPerson,
  { claim, address, isRepeat }: Sending,
): Promise<void> => {
  const lines = [
    ...notice.text,
    `${deps.portalUrl}/${school}${notice.link}`,
    ...(isRepeat ? [REPEATED] : []),
  ];
  try {
    await deps.sendMail({ to: address, subject: notice.subject, text: lines.join('\n\n') });
  } catch (error) {
    if (error instanceof MailRefused) await record(deps, id, { claim, status: 'failed' });
    throw error;
  }
  await record(deps, id, { claim, status: 'sent' });
};

const REPEATED = 'You may have had this message before: it is not known whether it arrived.';

const record = async (
  deps: DeliverDeps,
  id: DeliveryId,
  { claim, status }: { claim: Delivery; status: Delivery['status'] },
) => {
  await deps.deliveries.put(id, { ...claim, status, at: instantOf(deps.clock()) }, claim);
  log('notified', { notice: id.notice, eventId: id.eventId, recipient: id.person, outcome: status });
};
