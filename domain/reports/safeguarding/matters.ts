import { londonDate } from '../../kernel/london.ts';
import { isReportedLate } from '../../streams/data-breaches/stream.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Section } from '../kit/document.ts';
import { counted } from '../kit/figures.ts';
import { eventsOf, isInPeriod, newestOf } from '../kit/records.ts';
import type { SafeguardingSources } from './sources.ts';

/** Worries, breaches, searches and data in wrong hands, in numbers alone (GOV-01). */
export const mattersSection = (
  { concerns, breaches, searches, dataBreaches, staffMatters }: SafeguardingSources,
  { period }: Pick<Asked, 'period'>,
): Section => {
  const isOfPeriod = ({ occurredAt }: { readonly occurredAt: string }) =>
    isInPeriod(period, londonDate(occurredAt));
  const known = dataBreaches
    .all()
    .flatMap((one) => (one.state.status === 'none' ? [] : [{ ...one, state: one.state }]));
  return {
    id: 'matters',
    heading: 'Concerns, breaches and searches',
    figures: [
      counted(
        { id: 'concerns-raised', label: 'Concerns, offensive mail and alerts of filtering, raised' },
        eventsOf(
          concerns.all(),
          ['ConcernRaised', 'OffensiveEmailReported', 'MonitoringAlertRaised'],
          isOfPeriod,
        ),
      ),
      counted(
        { id: 'concerns-open', label: 'Of all that were raised, open on the day' },
        newestOf(concerns.all().filter(({ state }) => state.status === 'open')),
      ),
      counted(
        { id: 'breaches-recorded', label: 'Breaches of the policy and of agreements' },
        newestOf(
          breaches.all().filter(({ state: { breach } }) => breach !== null && isInPeriod(period, breach.on)),
        ),
      ),
      counted(
        { id: 'searches', label: 'Searches of devices' },
        eventsOf(searches.all(), ['DeviceSearched'], isOfPeriod),
      ),
      counted(
        { id: 'data-breaches', label: 'Breaches of personal data' },
        newestOf(known.filter(({ state }) => isInPeriod(period, londonDate(state.reported.awareAt)))),
      ),
      counted(
        {
          id: 'data-breaches-late',
          label: 'Of these, reported to the authority after 72 hours',
          standing: null,
        },
        newestOf(
          known.filter(
            ({ state }) => isInPeriod(period, londonDate(state.reported.awareAt)) && isReportedLate(state),
          ),
        ),
      ),
      counted(
        { id: 'staff-matters', label: 'Matters about adults who work here' },
        eventsOf(staffMatters.all(), ['StaffMisuseRecorded'], isOfPeriod),
      ),
    ],
    tables: [],
  };
};
