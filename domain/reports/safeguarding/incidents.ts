import { fourCs, ruledCategories } from '../../../events/catalogue/incident-forms.ts';
import { daysBetween } from '../../kernel/day.ts';
import { londonDate } from '../../kernel/london.ts';
import type { ReportedIncident } from '../../streams/incidents/stream.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Figure, Section, Table } from '../kit/document.ts';
import { counted, shared, stated } from '../kit/figures.ts';
import { eventsOf, isInPeriod, newestOf } from '../kit/records.ts';
import { type Incident, reportOf } from '../kit/reported-incidents.ts';
import { withoutSmall } from '../kit/small-counts.ts';
import { begun, inWords } from '../kit/words.ts';

/**
 * One figure a group, small ones withheld: the report is for governors, and names nobody (GOV-01). Groups of
 * which there was none stand there too, so that what is withheld doesn't say by its name what happened.
 */
const byGroup = (
  incidents: readonly Incident[],
  name: string,
  groupsOf: (state: ReportedIncident) => readonly string[],
  known: readonly string[],
): readonly Figure[] => {
  const groups = [...new Set([...known, ...incidents.flatMap(({ state }) => groupsOf(state)).toSorted()])];
  return withoutSmall(
    groups.map((group) =>
      counted(
        { id: `incidents-${name}-${group}`, label: begun(inWords(group)) },
        reportOf(incidents.filter(({ state }) => groupsOf(state).includes(group))),
      ),
    ),
  );
};

const NOTE =
  'One incident may stand in several rows. Numbers under five, and those that would give one away, are withheld.';

const tableOf = (id: string, caption: string, first: string, figures: readonly Figure[]): Table => ({
  id,
  caption,
  head: [first, 'Incidents'],
  rows: figures.map((figure) => [figure.label, figure]),
  chart: 'bars',
  note: NOTE,
});

/** What happened in the period, what became of it, and what is still open (INC-01, INC-03, INC-10). */
export const incidentsSection = (
  all: readonly Incident[],
  { period, today }: Pick<Asked, 'period' | 'today'>,
): Section => {
  const happened = all.filter(({ state }) => isInPeriod(period, state.report.occurredOn));
  const open = all.filter(({ state }) => state.status === 'open');
  const closings = eventsOf(all, ['IncidentClosed'], ({ occurredAt }) =>
    isInPeriod(period, londonDate(occurredAt)),
  );
  const considered = happened.filter(({ state }) => state.police !== null || state.policeReport !== null);
  const needsPolice = happened.filter(({ state }) => state.report.illegal);
  const oldest = open.map(({ state }) => state.report.occurredOn).toSorted()[0] ?? null;
  return {
    id: 'incidents',
    heading: 'Incidents',
    figures: [
      counted({ id: 'incidents-reported', label: 'Happened in the period' }, reportOf(happened)),
      counted({ id: 'incidents-closed', label: 'Closed in the period' }, closings),
      counted({ id: 'incidents-open', label: 'Open on the day' }, newestOf(open)),
      stated(
        { id: 'incidents-open-longest', label: 'Days since the oldest open one happened' },
        oldest === null ? null : daysBetween(oldest, today),
        newestOf(open.filter(({ state }) => state.report.occurredOn === oldest)),
        oldest === null ? 'none is open' : String(daysBetween(oldest, today)),
      ),
      shared(
        { id: 'incidents-police', label: 'Seemed illegal, and the police were considered' },
        newestOf(needsPolice.filter((one) => considered.includes(one))),
        newestOf(needsPolice),
      ),
      counted(
        { id: 'incidents-by-pupils', label: 'First reported by a pupil through a channel' },
        reportOf(happened.filter(({ state }) => state.channel !== null)),
      ),
    ],
    tables: [
      tableOf(
        'incidents-by-category',
        'Incidents by category',
        'Category',
        byGroup(happened, 'category', ({ report }) => report.categories, [
          ...ruledCategories,
          ...all.flatMap(({ state }) => state.report.categories).toSorted(),
        ]),
      ),
      tableOf(
        'incidents-by-class',
        'Incidents by class of risk',
        'Class',
        byGroup(happened, 'class', ({ classes }) => classes, fourCs),
      ),
    ],
  };
};
