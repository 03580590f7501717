import { alertSeverities } from '../../../events/catalogue/concern-forms.ts';
import { isSchoolDay, type SchoolCalendar, schoolDaysIn } from '../../kernel/calendar.ts';
import { plusDays } from '../../kernel/day.ts';
import { londonDate } from '../../kernel/london.ts';
import type { RaisedConcern } from '../../streams/concerns/stream.ts';
import { severityOf } from '../../streams/concerns/stream.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Section, Standing } from '../kit/document.ts';
import { counted, shared, stated } from '../kit/figures.ts';
import { eventsNumbered, isInPeriod, type KeptRecord } from '../kit/records.ts';
import { withoutSmall } from '../kit/small-counts.ts';
import { begun } from '../kit/words.ts';
import type { FilteringSources } from './sources.ts';

type Alert = KeptRecord<RaisedConcern>;

const assessedOn = ({ events, state }: Alert): string | null => {
  const [event] = state.settling === null ? [] : eventsNumbered({ events }, [state.settling.by]);
  return event === undefined ? null : londonDate(event.occurredAt);
};

/**
 * School days that passed after one day until another: on the same day it is none; null where the calendar
 * does not know one of the days.
 */
export const schoolDaysAfter = (calendar: SchoolCalendar, from: string, until: string): number | null => {
  if (isSchoolDay(calendar, from) === null || isSchoolDay(calendar, until) === null) return null;
  return from >= until ? 0 : schoolDaysIn(calendar, { from: plusDays(from, 1), to: until }).length;
};

/** The middle of some numbers, the lower of two; null: there are none. */
export const medianOf = (numbers: readonly number[]): number | null =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? null;

const daysText = (numbers: readonly number[]): string =>
  numbers.length === 0
    ? 'none was assessed'
    : `median ${medianOf(numbers)}, longest ${Math.max(...numbers)} school days`;

/** What products reported, how soon somebody judged it, and what became incidents (MON-04). */
export const alertsSection = ({ concerns }: FilteringSources, asked: Asked): Section => {
  const { today, period, calendar } = asked;
  const known = concerns.all().flatMap((one) => {
    const { state } = one;
    return state.status === 'none' || state.raised.alert === null ? [] : [{ ...one, state }];
  });
  const raisedOn = ({ state }: Alert): string => londonDate(state.raised.at);
  const received = known.filter((one) => isInPeriod(period, raisedOn(one)));
  const raisings = (some: readonly Alert[]) =>
    some.flatMap((one) => eventsNumbered(one, [one.state.raised.by]));
  const settlings = (some: readonly Alert[]) =>
    some.flatMap((one) => (one.state.settling === null ? [] : eventsNumbered(one, [one.state.settling.by])));
  const assessed = received.filter(({ state }) => state.settling !== null);
  const days = assessed.flatMap(
    (one) => schoolDaysAfter(calendar, raisedOn(one), assessedOn(one) ?? today) ?? [],
  );
  const open = known.filter(({ state }) => state.settling === null);
  const waits = open.map((one) => schoolDaysAfter(calendar, raisedOn(one), today) ?? 0);
  const openStanding = (): Standing => {
    if (open.length === 0) return 'green';
    return waits.some((wait) => wait > 1) ? 'red' : 'amber';
  };
  const bySeverity = withoutSmall(
    alertSeverities.map((severity) =>
      counted(
        { id: `alerts-${severity}`, label: begun(severity) },
        raisings(received.filter(({ state }) => severityOf(state.raised) === severity)),
      ),
    ),
  );
  return {
    id: 'alerts',
    heading: 'Alerts, and what became of them',
    text: 'Numbers alone. School days are counted after the day on which the product raised the alert.',
    figures: [
      shared(
        { id: 'alerts-assessed', label: 'Alerts of the period that were assessed' },
        raisings(assessed),
        raisings(received),
      ),
      stated(
        { id: 'alerts-speed', label: 'How soon they were assessed' },
        medianOf(days),
        settlings(assessed),
        daysText(days),
      ),
      counted(
        { id: 'alerts-open', label: 'Of all alerts, not assessed on the day', standing: openStanding() },
        raisings(open),
      ),
      counted(
        { id: 'alerts-incidents', label: 'Alerts of the period that became incidents' },
        settlings(received.filter(({ state }) => state.settling?.outcome === 'incident')),
      ),
    ],
    tables: [
      {
        id: 'alerts-by-severity',
        caption: 'Alerts by severity',
        head: ['Severity', 'Alerts'],
        rows: bySeverity.map((figure) => [figure.label, figure]),
        chart: 'bars',
        note: 'Numbers under five, and those that would give one away, are withheld.',
      },
    ],
  };
};
