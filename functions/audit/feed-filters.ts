import * as z from 'zod/mini';
import { instantInput } from '../../domain/kernel/instant.ts';
import type { Commit } from '../../events/log/types.ts';
import { type Issue, ProblemError } from '../shared/http/problem-error.ts';

const list = z.optional(z.string().check(z.maxLength(4000)));
const id = z.optional(z.string().check(z.minLength(1), z.maxLength(500)));

/** What narrows the feed, as a caller writes it. */
export const filterFields = {
  types: list,
  streams: list,
  actor: id,
  correlation: id,
  causation: id,
  recordedFrom: z.optional(instantInput),
  recordedBefore: z.optional(instantInput),
};
type Written = z.output<z.ZodMiniObject<typeof filterFields>>;

/** Names that lists of the feed may hold. */
export interface KnownNames {
  readonly eventTypes: ReadonlySet<string>;
  readonly streams: ReadonlySet<string>;
}

/** What is asked of a commit, and of each of its events: an event that passes both is handed out. */
export interface FeedFilter {
  readonly takesCommit: (commit: Commit) => boolean;
  /** Null: events of every type. */
  readonly types: ReadonlySet<string> | null;
}

const hints = {
  types: 'there is no such event type',
  streams: 'there is no such stream',
};

const unknownIn = (
  written: Written,
  parameter: keyof typeof hints,
  known: ReadonlySet<string>,
): readonly Issue[] =>
  (written[parameter]?.split(',') ?? []).flatMap((name, at) =>
    known.has(name) ? [] : [{ path: `/query/${parameter}/${at}`, message: hints[parameter] }],
  );

const emptyWindow = ({ recordedFrom, recordedBefore }: Written): readonly Issue[] =>
  recordedFrom !== undefined && recordedBefore !== undefined && recordedBefore <= recordedFrom
    ? [{ path: '/query/recordedBefore', message: 'expected a later instant than recordedFrom' }]
    : [];

const listed = (written: string | undefined): ReadonlySet<string> | null =>
  written === undefined ? null : new Set(written.split(','));
const isOr = (wanted: string | undefined, found: string | null): boolean =>
  wanted === undefined || wanted === found;

const filterOf = (written: Written): FeedFilter => {
  const { actor, correlation, causation, recordedFrom = '', recordedBefore } = written;
  const streams = listed(written.streams);
  return {
    types: listed(written.types),
    takesCommit: (commit) =>
      (streams?.has(commit.stream) ?? true) &&
      isOr(actor, commit.actor.id) &&
      isOr(correlation, commit.correlationId) &&
      isOr(causation, commit.causationId) &&
      commit.recordedAt >= recordedFrom &&
      (recordedBefore === undefined || commit.recordedAt < recordedBefore),
  };
};

/**
 * What a request narrows the feed to: all that it names has to hold.
 * @throws ProblemError `invalid-query` for a type or stream that there is not, or a window of no time
 */
export const feedFilterOf = (written: Written, known: KnownNames): FeedFilter => {
  const issues = [
    ...unknownIn(written, 'types', known.eventTypes),
    ...unknownIn(written, 'streams', known.streams),
    ...emptyWindow(written),
  ];
  if (issues.length === 0) return filterOf(written);
  throw new ProblemError('invalid-query', {
    detail: 'put right what the issues name; /v1/catalogue has all types and streams',
    issues,
  });
};
