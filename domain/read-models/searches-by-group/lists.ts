import * as z from 'zod/mini';
import { always } from '../../kernel/counts.ts';
import { familyIn } from '../../kernel/family-row.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import { keyOf } from '../../kernel/list-keys.ts';
import { londonDate } from '../../kernel/london.ts';
import type { Joined, ListRow, Source, SourceRow } from '../../kernel/projection.ts';
import type { SearchState } from '../../streams/searches/stream.ts';

const stateIn = z.custom<SearchState>();

const searchedIn = (row: SourceRow['row']) => {
  const state = stateIn.parse(row);
  return state.status === 'unjustified' || state.search === null
    ? null
    : { pupil: state.justification.pupil, search: state.search };
};

/** The pupil, for the year group on the day of the search. */
export const pupilOf = ({ row }: SourceRow): readonly Source[] => {
  const searched = searchedIn(row);
  return searched === null ? [] : [{ stream: 'people', id: searched.pupil }];
};

export const UNKNOWN = 'unknown';

/** It only counts: no row says whose search it was. */
export const listsOfGroup = ({ id, row }: SourceRow, joined: Joined): readonly ListRow[] => {
  const searched = searchedIn(row);
  if (searched === null) return [];
  const day = londonDate(searched.search.at);
  const years = familyIn(joined({ stream: 'people', id: searched.pupil }))?.years ?? [];
  const group = years.find((year) => isHeldOn(year, day))?.yearGroup ?? UNKNOWN;
  const found = searched.search.found === 'material' ? { [keyOf('found', group)]: always } : {};
  return [{ keys: [], row: { key: id }, counts: { [keyOf('searches', group)]: always, ...found } }];
};
