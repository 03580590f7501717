import type { NotificationEvent, Recipient } from '../../../events/catalogue/notifications.ts';
import { plusMinutes } from '../../kernel/instant.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { NotificationCommand, Route } from './commands.ts';
import type { NoticeOf, NotificationState } from './state.ts';

/** How long somebody is looked for, in minutes: a week. */
const LOOKED_FOR = 7 * 24 * 60;

/**
 * What follows from a route that was resolved: nothing where its recipients are on record, so that a late
 * repeat reaches nobody new.
 */
export const eventsOf = (
  route: Route,
  { notices }: NotificationState,
  now: string,
): readonly NotificationEvent[] => {
  const known = notices.find(({ notice }) => notice === route.notice);
  const isSettled = known === undefined ? notices.some(isRecordedAtOnce) : known.lookedForUntil === null;
  if (isSettled) return [];
  // Once: those outside are on record from the first time on, whether somebody is found later or not.
  const outside = known === undefined ? (route.outside ?? []) : [];
  const isForOutsideAlone = outside.length > 0 && !route.mayBeFilled;
  if (route.recipients.length > 0 || isForOutsideAlone) return addressed(route, outside);
  if (known !== undefined) return abandoned(known, now);
  return [...outsideOf(route, outside), unaddressed(route, now)];
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
const addressed = (route: Route, outside: readonly string[]): readonly NotificationEvent[] => {
  const named = route.alerts.map(({ as, roles }) => ({
    as,
    recipients: route.recipients.filter((one) => one.roles.some((role) => roles.includes(role))),
  }));
  const alerted = new Set(named.flatMap(({ recipients }) => recipients));
  const others = route.recipients.filter((one) => !alerted.has(one));
  return [
    ...named
      .filter(({ recipients }) => recipients.length > 0)
      .map(({ as: type, recipients }) => ({ type, data: dataOf(route, recipients) })),
    ...(others.length === 0 && outside.length === 0
      ? []
      : [
          {
            type: 'NotificationAddressed' as const,
            data: { ...dataOf(route, others), outside: [...outside] },
          },
        ]),
  ];
};

/** Those outside, where nobody of the school is on record beside them. */
const outsideOf = (
  { notice, message }: Pick<Route, 'notice' | 'message'>,
  outside: readonly string[] = [],
): readonly NotificationEvent[] =>
  outside.length === 0
    ? []
    : [
        {
          type: 'NotificationAddressed',
          data: {
            notice,
            recipients: [],
            unfilled: [],
            withoutAddress: [],
            outside: [...outside],
            message,
          },
        },
      ];

/** A notice that goes out in pages, each a record of its own; those outside stand on this one. */
export const pagedOf = ({
  notice,
  pages,
  message,
  outside,
}: OfType<NotificationCommand, 'RecordPages'>): readonly NotificationEvent[] => [
  ...outsideOf({ notice, message }, outside),
  { type: 'NotificationPaged', data: { notice, pages, message } },
];

const dataOf = ({ notice, unfilled, withoutAddress, message }: Route, recipients: readonly Recipient[]) => ({
  notice,
  recipients: [...recipients],
  unfilled,
  withoutAddress,
  message,
});
