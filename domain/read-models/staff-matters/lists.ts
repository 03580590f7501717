import * as z from 'zod/mini';
import { matterHolder, staffMatterKind } from '../../../events/catalogue/staff-matter-forms.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { staffMatterIn } from '../../streams/staff-matters/stream.ts';

export const matterStatus = z.enum(['open', 'closed']);

/** A matter without its words, which stand in the record. */
export const listedMatter = z.object({
  key: z.string(),
  matter: z.string(),
  kind: staffMatterKind,
  status: matterStatus,
  person: z.string(),
  heldBy: matterHolder,
  on: z.string(),
  /** Of mail: the last day on which it may be read. */
  until: z.nullable(z.string()),
  /** The procedure that it is dealt with under. */
  procedure: z.nullable(z.string()),
  police: z.nullable(z.string()),
  outcome: z.nullable(z.string()),
});

/** Name of the number of matters that somebody sees to, and that stand so. */
export const numberOf = (heldBy: string, status: string): string => keyOf(heldBy, status);

/** Under whoever sees to it, newest first: what is not theirs is not even looked through. */
export const listsOfMatter = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = staffMatterIn(row);
  if (state.status === 'none') return [];
  const { kind, status, person, heldBy, on, until, referral, police, ending } = state;
  return [
    {
      keys: [keyOf(heldBy, status, newestFirst(on), id)],
      row: {
        key: id,
        matter: id,
        kind,
        status,
        person,
        heldBy,
        on,
        until,
        procedure: referral?.procedure.policy ?? null,
        police: police?.decision ?? null,
        outcome: ending?.outcome ?? null,
      },
      counts: { [numberOf(heldBy, status)]: always },
    },
  ];
};
