import * as z from 'zod/mini';
import { TRUST_TENANT, wordOfRecord } from '../../domain/kernel/ids.ts';
import { erasureConfirmationsStream } from '../../domain/streams/erasure-confirmations/stream.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import { subscriptionsOf } from './lines-of.ts';
import { record } from './record.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

const erased = z.object({ subject: z.object({ stream: z.string(), id: z.string() }) });

/** Puts on record which consumers are to confirm an erasure; nothing where nobody is sent events. */
export const announceErasure = async (
  deps: WebhooksDeps,
  { schoolid: school, data, id: causationId, streamversion }: Envelope,
): Promise<void> => {
  const subscribers = (await subscriptionsOf(deps, school)).map(({ tenant, listed }) => ({
    subscription: listed.key,
    ofTrust: tenant === TRUST_TENANT,
    client: listed.client,
  }));
  if (subscribers.length === 0) return;
  const { subject } = erased.parse(data);
  await record(deps, {
    stream: erasureConfirmationsStream,
    key: { school, stream: 'erasure-confirmations', id: wordOfRecord(subject) },
    command: { type: 'AnnounceErasure', erased: streamversion, subscribers },
    cause: causationId,
    causationId,
    // Who is asked may differ from try to try: those of the first.
    sent: { erased: streamversion },
  });
};
