import { daysBetween } from '../../kernel/day.ts';
import { londonDate } from '../../kernel/london.ts';
import { type Counting, crossed, crossedTable, grouped, groupTable } from '../kit/crossed.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Section } from '../kit/document.ts';
import { counted } from '../kit/figures.ts';
import { eventsOf, isInPeriod, type KeptEvent } from '../kit/records.ts';
import { groupOfYear, groupsOfYears, NO_YEAR, yearGroupOn } from '../kit/year-groups.ts';
import type { PhonesSources } from './sources.ts';

const NOTE = 'Numbers under five, and those that would give one away, are withheld.';

type Asking = Pick<Asked, 'period' | 'today'>;

interface Taken {
  readonly pupil: string;
  readonly on: string;
  readonly days: number;
  readonly isHeld: boolean;
  readonly event: KeptEvent;
}

/** Devices that were taken in the period, and for how many days (SRC-04). */
const takenIn = ({ pupilDevices }: PhonesSources, { period, today }: Asking): readonly Taken[] =>
  pupilDevices.all().flatMap(({ id: pupil, state, events }) =>
    state.confiscations.flatMap(({ by, at, returned }) => {
      const event = events.find(({ version }) => version === by);
      const on = londonDate(at);
      if (event === undefined || !isInPeriod(period, on)) return [];
      const until = returned === null ? today : londonDate(returned.at);
      return [{ pupil, on, days: daysBetween(on, until), isHeld: returned === null, event }];
    }),
  );

const lengths = [
  { id: 'same-day', label: 'Given back on the day' },
  { id: 'week', label: 'Within seven days' },
  { id: 'longer', label: 'Later' },
  { id: 'held', label: 'Held still' },
] as const;

const SEVEN = 7;
const lengthOf = ({ days, isHeld }: Taken): string => {
  if (isHeld) return 'held';
  if (days === 0) return 'same-day';
  return days <= SEVEN ? 'week' : 'longer';
};

/** Breaches of the rule on phones, by the day on which they were (MOB-03). */
const phoneBreaches = ({ breaches }: PhonesSources, { period }: Asking) =>
  breaches
    .all()
    .flatMap((record) =>
      record.state.breach !== null && isInPeriod(period, record.state.breach.on)
        ? eventsOf([record], ['PupilMobileBreachRecorded'])
        : [],
    );

/** What lay in the office, what was taken and for how long, searches, and breaches of the rule (MOB-02). */
export const heldSection = (sources: PhonesSources, asked: Asking): Section => {
  const isOfPeriod = ({ occurredAt }: KeptEvent) => isInPeriod(asked.period, londonDate(occurredAt));
  const ofDevices = (type: string) => eventsOf(sources.pupilDevices.all(), [type], isOfPeriod);
  const taken = takenIn(sources, asked);
  const counting: Counting<Taken> = {
    name: 'taken',
    items: taken,
    eventsOf: (items) => items.map(({ event }) => event),
  };
  const yearOf = ({ pupil, on }: Taken): readonly string[] => {
    const found = yearGroupOn(sources.people, pupil, on);
    return [found === null ? NO_YEAR.id : groupOfYear(found).id];
  };
  const byYear = { groups: groupsOfYears(sources.schools, taken.flatMap(yearOf)), of: yearOf };
  const numbers = crossed(counting, byYear, { groups: lengths, of: (one) => [lengthOf(one)] });
  return {
    id: 'held',
    heading: 'Handed in, taken, searched',
    figures: [
      counted({ id: 'handed-in', label: 'Times a phone was handed in' }, ofDevices('PupilMobileHandedIn')),
      counted(
        { id: 'not-collected', label: 'Times one was not fetched by the end of the day' },
        ofDevices('PupilMobileNotCollected'),
      ),
      counted(
        { id: 'brought-in', label: 'Times a device was at school that may not be brought' },
        ofDevices('PupilDeviceBroughtIn'),
      ),
      counted({ id: 'taken', label: 'Devices taken from pupils' }, counting.eventsOf(taken)),
      counted(
        { id: 'searches', label: 'Searches of devices' },
        eventsOf(sources.searches.all(), ['DeviceSearched'], isOfPeriod),
      ),
      counted(
        { id: 'phone-breaches', label: 'Breaches of the rule on phones' },
        phoneBreaches(sources, asked),
      ),
    ],
    tables: [
      groupTable(
        { id: 'taken-by-length', caption: 'Devices taken, and how long they were held', note: NOTE },
        ['How long', 'Devices'],
        grouped({ ...counting, name: 'length' }, { groups: lengths, of: (one) => [lengthOf(one)] }),
      ),
      groupTable(
        { id: 'taken-by-year', caption: 'Devices taken by year group', note: NOTE },
        ['Year group', 'Devices'],
        numbers.rows,
      ),
      crossedTable(
        { id: 'taken-by-year-and-length', caption: 'Devices taken by year group and how long', note: NOTE },
        'Year group',
        numbers,
      ),
    ],
  };
};
