import * as z from 'zod/mini';
import { slug } from '../../../events/catalogue/fields.ts';
import type { LockedTo } from '../../kernel/concern.ts';
import { ifAny, under } from '../../kernel/list-keys.ts';
import { SAFEGUARDING } from '../../kernel/role-groups.ts';
import { type Asked, defineView, type Reader } from '../../kernel/view.ts';
import { categoryList, channelList, incidentItem } from './lists.ts';

const query = z.strictObject({
  status: z.optional(z.enum(['open', 'closed']).check(z.describe('Where the incident stands'))),
  unlogged: z.optional(
    z
      .enum(['target', 'form', 'true'])
      .check(
        z.describe(
          'target: in no log that is kept elsewhere; form: the five fields are not whole; true: neither, so that it counts as logged at no school',
        ),
      ),
  ),
  category: z.optional(slug.check(z.describe('A category that the incident is under'))),
  channel: z.optional(slug.check(z.describe('Channel by which a pupil reported it first'))),
});
const shown = z.omit(incidentItem, { concerned: true, lockedTo: true });
type Query = Asked<typeof query>['query'];
type Listed = z.output<typeof shown>;

/**
 * Nobody reads in the list what they may not read in the record; nobody at all, where it is not said who
 * asks.
 */
const isTheirs = (concerned: readonly string[], reader: Reader | undefined): boolean =>
  concerned.length > 0 && (reader === undefined || concerned.includes(reader.person));

const isUnlogged = ({ isLogged, isFormComplete }: Listed, by: Query['unlogged']): boolean => {
  if (by === 'target') return !isLogged;
  return by === 'form' ? !isFormComplete : !isLogged && !isFormComplete;
};

const isAskedFor = (item: Listed, { status, unlogged, category, channel }: Query): boolean =>
  (status === undefined || status === item.status) &&
  (unlogged === undefined || isUnlogged(item, unlogged)) &&
  (category === undefined || item.categories.includes(category)) &&
  (channel === undefined || channel === item.channel);

/** A locked file is shown to those whom it is locked to (INC-04). */
const isLockedTo = (lockedTo: LockedTo, reader: Reader | undefined): boolean =>
  reader !== undefined &&
  (lockedTo.people.includes(reader.person) || lockedTo.roles.some((role) => reader.roles.includes(role)));

/**
 * Where several filters are given: few come by a channel, and of one category; open incidents are few, and of
 * the closed ones few are in no log.
 */
const listFor = ({ status, unlogged, category, channel }: Query): string => {
  if (channel !== undefined) return channelList(channel);
  if (category !== undefined) return categoryList(category);
  if (unlogged === undefined || status === 'open') return status ?? 'all';
  return unlogged === 'true' ? 'neither' : unlogged;
};

/**
 * The incident log, newest first (INC-01, INC-02); the summary counts all incidents, the query narrows the
 * items.
 */
export const incidentLogView = defineView({
  model: 'incident-log',
  items: ['INC-01', 'INC-02', 'INC-06', 'INC-09', 'INC-10'],
  permissions: [{ roles: SAFEGUARDING }],
  sensitive: true,
  query,
  row: incidentItem,
  rowsAtFirst: 60,
  shown,
  ranges: ({ numbers, query: asked }) => ifAny(numbers['total'], under(listFor(asked))),
  item: ({ concerned, lockedTo, ...item }, { query: asked, reader }) =>
    isAskedFor(item, asked) &&
    !isTheirs(concerned, reader) &&
    (lockedTo === null || isLockedTo(lockedTo, reader))
      ? item
      : null,
  summary: ({
    numbers: {
      total = 0,
      open = 0,
      closed = 0,
      unlogged = 0,
      policeDecisionOutstanding = 0,
      containmentOutstanding = 0,
      imageHandlingOutstanding = 0,
    },
  }) => ({
    total,
    open,
    closed,
    unlogged,
    policeDecisionOutstanding,
    containmentOutstanding,
    imageHandlingOutstanding,
  }),
});
