import * as z from 'zod/mini';
import { ifAny, under } from '../../kernel/list-keys.ts';
import { SAFEGUARDING } from '../../kernel/role-groups.ts';
import { type Asked, defineView, type Reader } from '../../kernel/view.ts';
import { incidentItem } from './lists.ts';

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
});
const shown = z.omit(incidentItem, { concerned: true });
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

const isAskedFor = (item: Listed, { status, unlogged }: Query): boolean =>
  (status === undefined || status === item.status) && (unlogged === undefined || isUnlogged(item, unlogged));

/** Where both filters are given: open incidents are few, and of the closed ones few are in no log. */
const listFor = ({ status, unlogged }: Query): string => {
  if (unlogged === undefined || status === 'open') return status ?? 'all';
  return unlogged === 'true' ? 'neither' : unlogged;
};

/**
 * The incident log, newest first (INC-01, INC-02); the summary counts all incidents, the query narrows the
 * items.
 */
export const incidentLogView = defineView({
  model: 'incident-log',
  items: ['INC-01', 'INC-02', 'INC-09'],
  permissions: [{ roles: SAFEGUARDING }],
  sensitive: true,
  query,
  row: incidentItem,
  shown,
  ranges: ({ numbers, query: asked }) => ifAny(numbers['total'], under(listFor(asked))),
  item: ({ concerned, ...item }, { query: asked, reader }) =>
    isAskedFor(item, asked) && !isTheirs(concerned, reader) ? item : null,
  summary: ({
    numbers: {
      total = 0,
      open = 0,
      closed = 0,
      unlogged = 0,
      policeDecisionOutstanding = 0,
      containmentOutstanding = 0,
    },
  }) => ({
    total,
    open,
    closed,
    unlogged,
    policeDecisionOutstanding,
    containmentOutstanding,
  }),
});
