import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import { plusMilliseconds } from '../../domain/kernel/instant.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { Line } from '../shared/delivery/progress.ts';
import { atOnce } from '../shared/lambda/at-once.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { MAX_AGE_MS } from './subscriptions-at.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

const AT_ONCE = 10;

/** The lines of a subscription: one, or of the trust's one for each school. */
export const linesOf = async (
  { schools }: Pick<WebhooksDeps, 'schools'>,
  { tenant, id }: Pick<Line, 'tenant' | 'id'>,
): Promise<readonly Line[]> =>
  (tenant === TRUST_TENANT ? [TRUST_TENANT, ...(await schools())] : [tenant]).map((school) => ({
    school,
    tenant,
    id,
  }));

/**
 * Deliveries begin where a school's journal ends at this moment, once the target has taken a test. A function
 * that keeps an older list of subscriptions may miss events until it looks again: then the line is looked at.
 */
export const beginLines = async (
  deps: WebhooksDeps,
  place: { readonly tenant: string; readonly id: string },
  { schoolid, position }: Pick<Envelope, 'schoolid' | 'position'>,
): Promise<void> => {
  const again = plusMilliseconds(instantOf(deps.clock()), 2 * MAX_AGE_MS);
  await atOnce(AT_ONCE, await linesOf(deps, place), async (line) => {
    const end = line.school === schoolid ? position : await deps.replay.head(line.school);
    await deps.progress.begin(line, end);
    await deps.retries.put(line, again);
  });
};

/** A school that the trust has from now on is sent along every subscription of the trust, from a position on. */
export const beginSchool = async (
  deps: WebhooksDeps,
  { schoolid: school }: Pick<Envelope, 'schoolid'>,
  after: number,
): Promise<void> => {
  for (const { key: id } of await deps.subscriptionsAt(TRUST_TENANT))
    await deps.progress.begin({ school, tenant: TRUST_TENANT, id }, after);
};
