import * as z from 'zod/mini';
import { isPast, lastInstantOf, pastFrom } from '../../kernel/due.ts';
import { type ListedDue, placeInGroup } from '../../kernel/due-lists.ts';
import { londonDate, londonDayStart } from '../../kernel/london.ts';
import { ANYONE, OVERSIGHT } from '../../kernel/role-groups.ts';
import { type Asked, defineView, type Item } from '../../kernel/view.ts';
import { actsFor, relationsOf } from './groups.ts';
import { query } from './query.ts';

/** Written by this product alone, so that only its outline is looked at. */
const row = z.custom<ListedDue>(
  (value) => typeof value === 'object' && value !== null && 'due' in value && 'deadline' in value,
);

/** What is shown of it, and the columns of the list as CSV. */
const shown = z.object({
  key: z.string(),
  deadline: z.string(),
  items: z.array(z.string()),
  what: z.string(),
  stream: z.string(),
  record: z.string(),
  link: z.string(),
  about: z.nullable(z.string()),
  people: z.array(z.string()),
  roles: z.array(z.string()),
  day: z.string(),
  at: z.nullable(z.string()),
  isOverdue: z.boolean(),
  overdueSince: z.nullable(z.string()),
});

/** Every place of a time is greater than the bare time, and smaller than this. */
const LAST = '~';

const range = ({ now, query: { overdue, from, before } }: Asked<typeof query>) => {
  const ends = [...(before === undefined ? [] : [londonDayStart(before)]), ...(overdue ? [now] : [])];
  return {
    from: from === undefined ? '' : londonDayStart(from),
    to: ends.toSorted()[0] ?? LAST,
  };
};

/** The list is read in the group that is narrowest; what else was asked for is looked at here. */
const isAskedFor = (listed: ListedDue, { reader, query: asked }: Asked<typeof query>): boolean => {
  const { deadline, people, roles, relations = [], due } = listed;
  const concerns = (person: string): boolean => people.includes(person) || due.about === person;
  const isMine =
    reader !== undefined &&
    (actsFor(reader).some(concerns) ||
      roles.some((one) => reader.roles.includes(one)) ||
      relationsOf(reader).some((one) => relations.includes(one)));
  return (
    (asked.mine === undefined || isMine) &&
    (asked.deadline === undefined || asked.deadline === deadline) &&
    (asked.role === undefined || roles.includes(asked.role)) &&
    (asked.person === undefined || concerns(asked.person))
  );
};

const itemOf = (listed: ListedDue, now: string): Item => {
  const { deadline, items, stream, streamId, due, what, people, roles } = listed;
  const isOverdue = isPast(due, now);
  return {
    key: placeInGroup(listed),
    deadline,
    items: [...items],
    what,
    stream,
    record: streamId,
    link: `/${stream}/${streamId}`,
    about: due.about,
    people: [...people],
    roles: [...roles],
    /** The last day on which it is in time. */
    day: londonDate(lastInstantOf(due)),
    /** The last instant, where it is one of a day; null: it is in time until the day ends. */
    at: 'dueAt' in due ? due.dueAt : null,
    isOverdue,
    overdueSince: isOverdue ? pastFrom(due) : null,
  };
};

/**
 * What is due and overdue, most urgent first: mine, a person's, my school's, the trust's; by day of the
 * coming terms with `from` and `before` (ORG-06, ORG-07). Made of the due dates as they stand now. Anybody
 * may ask; a row is shown to those who may read its record.
 */
export const dueView = defineView({
  model: 'due',
  items: ['ORG-06', 'ORG-07'],
  permissions: [{ roles: [...new Set([...ANYONE, ...OVERSIGHT])] }],
  sensitive: false,
  isOfNow: true,
  query,
  row,
  shown,
  ranges: (asked) => [range(asked)],
  item: (listed, asked): Item | null =>
    isAskedFor(listed, asked) &&
    asked.reader?.mayRead(listed.stream, listed.streamId, listed.concern) === true
      ? itemOf(listed, asked.now)
      : null,
  summary: () => ({}),
});
