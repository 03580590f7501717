import type { NotificationEvent, Recipient } from '../../../events/catalogue/notifications.ts';
import { plusMinutes } from '../../kernel/instant.ts';
import type { Route } from './commands.ts';
import type { NoticeOf, NotificationState } from './state.ts';

/** How long somebody is looked for, in minutes: a week. */
const LOOKED_FOR = 7 * 24 * 60;

/** What follows from a route that was resolved: nothing where its recipients are on record, so that a late repeat reaches nobody new. */
export const eventsOf = (
  route: Route,
  { notices }: NotificationState,
  now: string,
): readonly NotificationEvent[] => {
  const known = notices.find(({ notice }) => notice === route.notice);
  const isSettled = known === undefined ? notices.some(isRecordedAtOnce) : known.lookedForUntil === null;
  if (isSettled) return [];
  if (route.recipients.length > 0) return addressed(route);
  return known === undefined ? [unaddressed(route, now)] : abandoned(known, now);
};

/** The notices of a cause that are recorded at once are all recorded together; a paged one is by itself. */
const isRecordedAtOnce = ({ pages }: NoticeOf): boolean => pages === null;

const unaddressed = (
  { notice, unfilled, withoutAddress, mayBeFilled }: Route,
  now: string,
): NotificationEvent => ({
  type: 'NotificationUnaddressed',
  data: {
    notice,
    unfilled,
    withoutAddress,
    lookedForUntil: mayBeFilled ? plusMinutes(now, LOOKED_FOR) : null,
  },
});

const abandoned = ({ notice, lookedForUntil }: NoticeOf, now: string): readonly NotificationEvent[] =>
  lookedForUntil !== null && lookedForUntil <= now
    ? [{ type: 'NotificationAbandoned', data: { notice } }]
    : [];

/** An event for each part of the route that has a name of its own, and one for everybody else. */
const addressed = (route: Route): readonly NotificationEvent[] => {
  const named = route.alerts.map(({ as, roles }) => ({
    as,
    recipients: route.recipients.filter((one) => one.roles.some((role) => roles.includes(role))),
  }));
  const alerted = new Set(named.flatMap(({ recipients }) => recipients));
  const others = {
    as: 'NotificationAddressed' as const,
    recipients: route.recipients.filter((one) => !alerted.has(one)),
  };
  return [...named, others]
    .filter(({ recipients }) => recipients.length > 0)
    .map(({ as: type, recipients }) => ({ type, data: dataOf(route, recipients) }));
};

const dataOf = ({ notice, unfilled, withoutAddress, message }: Route, recipients: readonly Recipient[]) => ({
  notice,
  recipients: [...recipients],
  unfilled,
  withoutAddress,
  message,
});
