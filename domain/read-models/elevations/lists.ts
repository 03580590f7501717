import * as z from 'zod/mini';
import { lentRole } from '../../../events/catalogue/elevations.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import { londonDate } from '../../kernel/london.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { elevationIn } from '../../streams/elevations/stream.ts';

/** A role that somebody asked for; the reasons stand in the record. */
export const listedElevation = z.object({
  key: z.string(),
  person: z.string(),
  elevation: z.number(),
  role: lentRole,
  requestedAt: z.string(),
  isRefused: z.boolean(),
  grantedAt: z.nullable(z.string()),
  until: z.nullable(z.string()),
  isReviewed: z.boolean(),
});

export const ALL = 'all';
/** Lent, and nobody has looked at its use. */
export const UNREVIEWED = 'unreviewed';

export const listsOfElevation = ({ id: person, row }: SourceRow): readonly ListRow[] =>
  elevationIn(row).elevations.map(({ by, hours: _, ...elevation }) => {
    const place = [newestFirst(londonDate(elevation.requestedAt)), person, String(by)];
    const isOpen = elevation.grantedAt !== null && !elevation.isReviewed;
    return {
      keys: [keyOf(ALL, ...place), ...(isOpen ? [keyOf(UNREVIEWED, ...place)] : [])],
      row: { key: `${person}/${by}`, person, elevation: by, ...elevation },
      counts: { [ALL]: always, ...(isOpen ? { [UNREVIEWED]: always } : {}) },
    };
  });
