import { londonDate } from '../../kernel/london.ts';
import type { JustifiedSearch, SearchState } from '../../streams/searches/stream.ts';
import { crossed, crossedTable, type Grouping, groupTable } from '../kit/crossed.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Section } from '../kit/document.ts';
import { counted } from '../kit/figures.ts';
import { eventsNumbered, isInPeriod, type KeptRecord, type Records } from '../kit/records.ts';
import { groupOfYear, groupsOfYears, NO_YEAR, yearGroupOn } from '../kit/year-groups.ts';
import type { IncidentsSources } from './sources.ts';

type Search = KeptRecord<SearchState> & {
  readonly pupil: string;
  readonly searched: NonNullable<JustifiedSearch['search']>;
};

/** Searches that were made in the period. */
const madeIn = (searches: Records<SearchState>, period: Asked['period']): readonly Search[] =>
  searches.all().flatMap((record) => {
    const { state } = record;
    if (state.status === 'unjustified' || state.search === null) return [];
    const { search: searched, justification } = state;
    if (!isInPeriod(period, londonDate(searched.at))) return [];
    return [{ ...record, pupil: justification.pupil, searched }];
  });

/** One event a search: that it was made. */
const eventsOf = (searches: readonly Search[]) =>
  searches.flatMap((one) => eventsNumbered(one, [one.searched.by]));

const byResult: Grouping<Search> = {
  groups: [
    { id: 'material', label: 'Something found' },
    { id: 'nothing', label: 'Nothing found' },
  ],
  of: ({ searched }) => [searched.found],
};

const NOTE = 'Numbers under five, and those that would give one away, are withheld.';

/** Whether some are searched more than others, and whether anything is found (SRC-01). */
export const searchesSection = (
  { searches, people, schools }: IncidentsSources,
  { period }: Pick<Asked, 'period'>,
): Section => {
  const items = madeIn(searches, period);
  const yearOf = ({ pupil, searched }: Search): string => {
    const found = yearGroupOn(people, pupil, londonDate(searched.at));
    return found === null ? NO_YEAR.id : groupOfYear(found).id;
  };
  const groups = groupsOfYears(schools, items.map(yearOf));
  const numbers = crossed(
    { name: 'search', items, eventsOf },
    { groups, of: (search) => [yearOf(search)] },
    byResult,
  );
  return {
    id: 'searches',
    heading: 'Searches of devices',
    figures: [counted({ id: 'searches', label: 'Searches in the period' }, eventsOf(items))],
    tables: [
      groupTable(
        { id: 'searches-by-year', caption: 'Searches by year group of the pupil', note: NOTE },
        ['Year group', 'Searches'],
        numbers.rows,
      ),
      crossedTable(
        {
          id: 'searches-by-result',
          caption: 'Searches by year group, and whether anything was found',
          note: NOTE,
        },
        'Year group',
        numbers,
      ),
    ],
  };
};
