import { fourCs } from '../../../events/catalogue/incident-forms.ts';
import { periodsOf } from '../../kernel/calendar.ts';
import { type Counting, crossed, crossedTable, type Grouping, grouped, groupTable } from '../kit/crossed.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Section } from '../kit/document.ts';
import { counted } from '../kit/figures.ts';
import { isInPeriod } from '../kit/records.ts';
import { type Incident, reportedIn, reportOf } from '../kit/reported-incidents.ts';
import { begun, inWords } from '../kit/words.ts';
import { groupOfYear, groupsOfYears, NO_YEAR, yearGroupOn } from '../kit/year-groups.ts';
import type { IncidentsSources } from './sources.ts';

const NOTE =
  'One incident may stand in several rows and columns. Numbers under five, and those that would give one away, are withheld.';

const dayOf = ({ state }: Incident): string => state.report.occurredOn;

const happenedIn = (
  { incidents }: Pick<IncidentsSources, 'incidents'>,
  period: Asked['period'],
): readonly Incident[] => reportedIn(incidents).filter((one) => isInPeriod(period, dayOf(one)));

const counting = (name: string, items: readonly Incident[]): Counting<Incident> => ({
  name,
  items,
  eventsOf: reportOf,
});

const byClass: Grouping<Incident> = {
  groups: fourCs.map((id) => ({ id, label: begun(inWords(id)) })),
  of: ({ state }) => state.classes,
};

/** By the four Cs (INC-03). */
export const classesSection = (sources: IncidentsSources, { period }: Pick<Asked, 'period'>): Section => {
  const happened = happenedIn(sources, period);
  return {
    id: 'classes',
    heading: 'Class of risk',
    figures: [
      counted({ id: 'incidents', label: 'Happened in the period' }, reportOf(happened)),
      counted(
        { id: 'incidents-unclassified', label: 'Of these, not classified yet' },
        reportOf(happened.filter(({ state }) => state.classes.length === 0)),
      ),
    ],
    tables: [
      groupTable(
        { id: 'by-class', caption: 'Incidents by class of risk', note: NOTE },
        ['Class', 'Incidents'],
        grouped(counting('class', happened), byClass),
      ),
    ],
  };
};

/** Every year group of somebody who was involved, on the day of the incident. */
const yearsOf =
  ({ people }: Pick<IncidentsSources, 'people'>) =>
  (incident: Incident): readonly string[] => {
    const day = dayOf(incident);
    const found = incident.state.involved.flatMap(({ person }) =>
      person === null ? [] : (yearGroupOn(people, person, day) ?? []),
    );
    const ids = [...new Set(found)].map((one) => groupOfYear(one).id);
    return ids.length === 0 ? [NO_YEAR.id] : ids;
  };

/** By year group of the pupils who were involved, and by year group and class of risk. */
export const yearGroupsSection = (sources: IncidentsSources, { period }: Pick<Asked, 'period'>): Section => {
  const asked = counting('year', happenedIn(sources, period));
  const of = yearsOf(sources);
  const groups = groupsOfYears(sources.schools, asked.items.flatMap(of));
  const numbers = crossed(asked, { groups, of }, byClass);
  return {
    id: 'year-groups',
    heading: 'Year groups',
    text: 'The year groups, on the day, of the pupils who were hurt, who did it, or who saw it.',
    figures: [],
    tables: [
      groupTable(
        { id: 'by-year', caption: 'Incidents by year group', note: NOTE },
        ['Year group', 'Incidents'],
        numbers.rows,
      ),
      crossedTable(
        { id: 'by-year-and-class', caption: 'Incidents by year group and class of risk', note: NOTE },
        'Year group',
        numbers,
      ),
    ],
  };
};

const HOLIDAYS = { id: 'holidays', label: 'Between half-terms' };

/** The school year that a period is of, up to the day, by half-term and class of risk. */
export const halfTermsSection = (
  sources: IncidentsSources,
  { calendar, period, today }: Pick<Asked, 'calendar' | 'period' | 'today'>,
): Section => {
  const year = periodsOf(calendar, 'academic-year').find((one) => isInPeriod(one, period.from));
  const within = year ?? period;
  const halfTerms = periodsOf(calendar, 'half-term').filter(
    ({ from }) => isInPeriod(within, from) && from <= today,
  );
  const idOf = (name: string): string => name.split('.').at(-1) ?? name;
  const groups = halfTerms.map(({ name }) => ({ id: idOf(name), label: begun(inWords(idOf(name))) }));
  const of = (incident: Incident): readonly string[] => {
    const found = halfTerms.find((one) => isInPeriod(one, dayOf(incident)));
    return [found === undefined ? HOLIDAYS.id : idOf(found.name)];
  };
  const numbers = crossed(
    counting('half-term', happenedIn(sources, within)),
    { groups: [...groups, HOLIDAYS], of },
    byClass,
  );
  return {
    id: 'half-terms',
    heading: `Half-terms of ${within.name}`,
    figures: [],
    tables: [
      groupTable(
        { id: 'by-half-term', caption: 'Incidents of the school year by half-term', note: NOTE },
        ['Half-term', 'Incidents'],
        numbers.rows,
      ),
      crossedTable(
        {
          id: 'by-half-term-and-class',
          caption: 'Incidents of the school year by half-term and class of risk',
          note: NOTE,
        },
        'Half-term',
        numbers,
      ),
    ],
  };
};
