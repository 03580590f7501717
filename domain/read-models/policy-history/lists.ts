import * as z from 'zod/mini';
import { approval, reviewDay } from '../../../events/catalogue/policy-forms.ts';
import { always, type Counts } from '../../kernel/counts.ts';
import { keyOf } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { type PolicyState, policyIn, textsIn } from '../../streams/policies/stream.ts';

/**
 * A row of the change log: when, where and what changed (both sealed), who approved it and when, when it is
 * reviewed.
 */
export const listedChange = z.object({
  key: z.string(),
  on: z.string(),
  place: z.string(),
  description: z.string(),
  approval: z.nullable(approval),
  nextReview: z.nullable(reviewDay),
  /** The version that it came with; null: none that is on record. */
  version: z.nullable(z.number()),
});

/** Where a row stands: in all of them, and among those that somebody approved or nobody has. */
export const APPROVED = 'approved';
export const UNAPPROVED = 'unapproved';
export const ALL = 'all';

const approvalOf = ({ approvals, versions }: PolicyState, by: number | null) => {
  const given = approvals.find(({ number }) => number === by);
  if (given !== undefined) return { by: given.by, on: given.on };
  return versions.find(({ adoptedBy }) => adoptedBy === by)?.approval ?? null;
};

const versionOf = ({ approvals }: PolicyState, by: number | null): number | null =>
  approvals.find(({ number }) => number === by)?.version ?? null;

const numbered = (number: number): string => String(number).padStart(9, '0');

const countsOf = (standing: string): Counts => ({ [ALL]: always, [standing]: always });

export const listsOfPolicy = ({ row }: SourceRow): readonly ListRow[] => {
  const state = policyIn(row);
  const texts = textsIn(row);
  return state.changes.flatMap(({ number, on, nextReview, approvedBy }) => {
    const text = texts[String(number)];
    if (text === undefined) return [];
    const standing = approvedBy === null ? UNAPPROVED : APPROVED;
    const shown = {
      key: String(number),
      on,
      ...text,
      approval: approvalOf(state, approvedBy),
      nextReview,
      version: versionOf(state, approvedBy),
    };
    return [
      {
        keys: [keyOf(ALL, on, numbered(number)), keyOf(standing, on, numbered(number))],
        row: shown,
        counts: countsOf(standing),
      },
    ];
  });
};
