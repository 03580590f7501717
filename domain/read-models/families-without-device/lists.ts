import * as z from 'zod/mini';
import { homeInternet } from '../../../events/catalogue/home-learning-forms.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { homeLearningIn, standingAccess, subjectsOf } from '../../streams/home-learning/stream.ts';

export const lacks = z.enum(['device', 'internet']);

/** What the family of a pupil lacks, by what it said last in a closure. */
export const listedFamily = z.object({
  key: z.string(),
  pupil: z.string(),
  closure: z.number(),
  lacks: z.array(lacks),
  internet: homeInternet,
  devices: z.number(),
  saidBy: z.string(),
  on: z.string(),
});

/** Families that lack something; who has both stands in no list. */
export const listsOfFamily = ({ id, row }: SourceRow): readonly ListRow[] => {
  const subjects = subjectsOf(id);
  const access = standingAccess(homeLearningIn(row));
  if (subjects === null || access === null) return [];
  const { internet, devices, saidBy, on } = access;
  const lacking: readonly z.output<typeof lacks>[] = [
    ...(devices === 0 ? (['device'] as const) : []),
    ...(internet === 'none' ? (['internet'] as const) : []),
  ];
  if (lacking.length === 0) return [];
  const at = [newestFirst(on), id];
  return [
    {
      keys: [keyOf('all', ...at), ...lacking.map((one) => keyOf('lacks', one, ...at))],
      row: { key: id, ...subjects, lacks: [...lacking], internet, devices, saidBy, on },
      counts: Object.fromEntries(lacking.map((one) => [one, always])),
    },
  ];
};
