import * as z from 'zod/mini';
import { activityKind } from '../../../events/catalogue/activity-forms.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { activityIn, activityOf } from '../../streams/activities/stream.ts';

/** Something that was held or issued. */
export const listedActivity = z.object({
  key: z.string(),
  activity: z.string(),
  kind: activityKind,
  on: z.string(),
  topic: z.nullable(z.string()),
  strand: z.nullable(z.string()),
  channel: z.nullable(z.string()),
  what: z.nullable(z.string()),
  surroundingsChecked: z.nullable(z.boolean()),
});

export const ALL = 'all';

/** The newest first; what is said not to count is not there. */
export const listsOfActivity = ({ id, row }: SourceRow): readonly ListRow[] => {
  const kind = activityOf(id)?.kind;
  if (kind === undefined) return [];
  return activityIn(row).held.map(({ type: _, by, ...said }) => {
    const key = `${id}.${by}`;
    const at = [newestFirst(said.on), key];
    return {
      keys: [keyOf(ALL, ...at), keyOf('kind', kind, ...at)],
      row: { key, activity: id, kind, ...said },
      counts: { [kind]: always },
    };
  });
};
