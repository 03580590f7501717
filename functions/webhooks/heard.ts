import { isAccessTenant } from '../../domain/kernel/ids.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import { ERASED } from '../shared/delivery/allowed.ts';
import type { Line } from '../shared/delivery/progress.ts';
import { announceErasure } from './announce-erasure.ts';
import { beginLines, beginSchool, linesOf } from './begin-lines.ts';
import { linesWanting } from './lines-of.ts';
import { forgetFailures } from './send-again.ts';
import { sendTest } from './send-test.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

/** What an event of a subscription sets off. */
const ofSubscription = async (deps: WebhooksDeps, envelope: Envelope): Promise<void> => {
  const place = { tenant: envelope.schoolid, id: envelope.subject.split('/')[1] ?? '' };
  switch (envelope.type) {
    case 'SubscriptionCreated':
    case 'SubscriptionChanged':
    case 'SubscriptionTestRequested':
      return sendTest(deps, place, envelope);
    case 'SubscriptionTested':
      return envelope.data['refused'] === null ? beginLines(deps, place, envelope) : undefined;
    case 'SubscriptionResumed':
      for (const line of await linesOf(deps, place)) await forgetFailures(deps, line);
      return;
    case 'SubscriptionRedriveRequested':
      for (const line of await linesOf(deps, place)) await deps.requeue(JSON.stringify({ redrive: line }));
      return;
    default:
      return;
  }
};

/**
 * What an event of the bus sets off by itself, and the lines along which it is sent: each is noted as having
 * something, so that who holds it now sees it.
 */
export const hear = async (deps: WebhooksDeps, envelope: Envelope): Promise<readonly Line[]> => {
  const { source, type, position } = envelope;
  if (source === 'daybook.subscriptions') await ofSubscription(deps, envelope);
  if (type === ERASED) await announceErasure(deps, envelope);
  if (type === 'SchoolRegistered') await beginSchool(deps, envelope, 0);
  // What it brought along was another trust's to send; an access journal is sent to nobody.
  if (type === 'SchoolJoined' && !isAccessTenant(envelope.schoolid))
    await beginSchool(deps, envelope, envelope.position - 1);
  const lines = await linesWanting(deps, envelope);
  const begun: Line[] = [];
  // A line that has not begun is not sent what came before its target was verified.
  for (const line of lines) if (await deps.progress.want(line, position)) begun.push(line);
  return begun;
};
