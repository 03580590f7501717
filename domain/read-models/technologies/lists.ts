import * as z from 'zod/mini';
import { always, type Counts } from '../../kernel/counts.ts';
import { keyOf } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { technologyIn } from '../../streams/technologies/stream.ts';

export const technologyStatus = z.enum(['none', 'proposed', 'assessed', 'allowed', 'rejected']);
export const installationStatus = z.enum(['none', 'approved', 'refused']);
export const siteStatus = z.enum(['none', 'blocked', 'unblocked', 'allowed']);

export const listedTechnology = z.object({
  key: z.string(),
  technology: z.string(),
  /** Of what was proposed. */
  name: z.nullable(z.string()),
  kind: z.nullable(z.string()),
  status: technologyStatus,
  /** The assessment of what it means for personal data. */
  dpia: z.nullable(z.string()),
  installation: installationStatus,
  site: siteStatus,
  /** The newest plan of the leadership: its title and day. */
  strategy: z.nullable(z.object({ title: z.string(), on: z.string() })),
  downloadsPrevented: z.number(),
});
type Listed = z.output<typeof listedTechnology>;

const statusOf = ({ proposal, assessment, decision }: ReturnType<typeof technologyIn>): Listed['status'] => {
  if (decision !== null) return decision;
  if (proposal === null) return 'none';
  return assessment === null ? 'proposed' : 'assessed';
};

/** Where something stands that has no number or key of its own. */
const NONE = 'none';
const ifStands = (part: string, status: string, key: string): readonly string[] =>
  status === NONE ? [] : [keyOf(part, status, key)];
const countIf = (part: string, status: string): Counts =>
  status === NONE ? {} : { [keyOf(part, status)]: always };

/** One technology, as it stands by the newest decisions. */
export const listsOfTechnology = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = technologyIn(row);
  const { proposal, assessment, installation, site, strategies, downloads } = state;
  const newest = strategies.at(-1);
  const listed: Listed = {
    key: id,
    technology: id,
    name: proposal?.name ?? null,
    kind: proposal?.kind ?? null,
    status: statusOf(state),
    dpia: assessment?.dpia ?? null,
    installation: installation ?? NONE,
    site: site ?? NONE,
    strategy: newest === undefined ? null : { title: newest.title, on: newest.on },
    downloadsPrevented: downloads.length,
  };
  const keys = [
    keyOf('all', id),
    ...ifStands('status', listed.status, id),
    ...ifStands('installation', listed.installation, id),
    ...ifStands('site', listed.site, id),
  ];
  const counts = {
    ...countIf('status', listed.status),
    ...countIf('installation', listed.installation),
    ...countIf('site', listed.site),
  };
  return [{ keys, row: listed, counts }];
};
