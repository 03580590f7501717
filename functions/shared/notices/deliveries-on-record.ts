import * as z from 'zod/mini';
import type { Commit } from '../../../events/log/types.ts';
import { type Deliveries, type DeliveryId, placeOf } from './deliveries.ts';

const addressed = z.object({
  notice: z.string(),
  recipients: z.array(z.object({ person: z.string(), ofTrust: z.boolean() })),
});

/** Mails of one notice, by whom they went to. */
export interface DeliveryOnRecord {
  readonly id: DeliveryId;
  readonly people: Deliveries['people'];
}

/**
 * Mails that a commit of `notifications` decided on, as sent: what is known of them where the record of
 * deliveries was lost. A digest is one mail a person.
 */
export const deliveriesOnRecord = ({
  stream,
  causationId: eventId,
  events,
  recordedAt: at,
}: Commit): readonly DeliveryOnRecord[] => {
  if (stream !== 'notifications' || eventId === null) return [];
  return events.flatMap(({ data }) => {
    const { notice, recipients } = addressed.safeParse(data).data ?? { notice: '', recipients: [] };
    const sent = { status: 'sent', at, attempts: 0 } as const;
    if (eventId.includes('/~digest/'))
      return recipients.map(({ person }) => ({
        id: { eventId, notice: `${notice}#${person}` },
        people: { [person]: sent },
      }));
    if (recipients.length === 0) return [];
    return [
      { id: { eventId, notice }, people: Object.fromEntries(recipients.map((one) => [placeOf(one), sent])) },
    ];
  });
};
