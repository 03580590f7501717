import * as z from 'zod/mini';
import { approval, citation } from '../../../events/catalogue/policy-forms.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { type PolicyState, policyIn } from '../../streams/policies/stream.ts';

/** A version, from when until when it is in force, with its approval and what parents were given of it. */
export const listedVersion = z.object({
  key: z.string(),
  policy: z.string(),
  version: z.number(),
  /** As the policy was called last; null: nobody has said. */
  title: z.nullable(z.string()),
  effectiveFrom: z.string(),
  /** When the next one takes effect, UTC; null: none is known. */
  until: z.nullable(z.string()),
  approval: z.nullable(approval),
  cites: z.array(citation),
  isTakenOver: z.boolean(),
  published: z.array(z.object({ channel: z.string(), on: z.string() })),
});

export const VERSIONS = 'versions';

const publishedOf = ({ noted }: PolicyState, version: number) =>
  noted.flatMap(({ kind, says, on }) => {
    const [of, channel = ''] = says.split('/');
    return kind === 'published' && Number(of) === version ? [{ channel, on }] : [];
  });

/** The newest stand first, so that the version in force is found after those that are to come. */
export const listsOfPolicy = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = policyIn(row);
  const title = state.noted.findLast(({ kind }) => kind === 'renamed')?.says ?? null;
  return state.versions.map(({ version, effectiveFrom, approval: given, cites, isTakenOver }, at) => ({
    keys: [keyOf(VERSIONS, newestFirst(effectiveFrom), id)],
    row: {
      key: `${id}.${version}`,
      policy: id,
      version,
      title,
      effectiveFrom,
      until: state.versions[at + 1]?.effectiveFrom ?? null,
      approval: given,
      cites: [...cites],
      isTakenOver,
      published: publishedOf(state, version),
    },
    counts: { [VERSIONS]: always },
  }));
};
