import type { OversightRecorded } from '../../../events/catalogue/oversight.ts';
import { londonDate } from '../../kernel/london.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { meetingCycle, reportCycle } from './cycles.ts';
import { type Extract, extractIn, type OversightState } from './state.ts';

type Correction = OfType<OversightRecorded, 'OversightCorrected'>['data'];
type Happened = OversightRecorded & { readonly occurredAt: string };

/** What a state may take of each; the history has what fell out of it. */
const MOST = 40;

const added = <T>(list: readonly T[], one: T): readonly T[] => [...list, one].slice(-MOST);

const entry = <T extends { readonly academicYear: string }>(data: T, by: number) => {
  const { academicYear: _, ...said } = data;
  return { ...said, by };
};

/** The fields of a correction that an entry has itself. */
const corrected = <T extends { readonly by: number }>(
  one: T,
  { corrects, changes, words }: Correction,
): T => {
  if (one.by !== corrects) return one;
  const own = Object.entries(changes).filter(([field]) => field in one);
  return { ...one, ...Object.fromEntries(own), ...(words === undefined ? {} : { words }) };
};

const withExtract = (
  state: OversightState,
  provided: number,
  changed: (one: Extract) => Extract,
): OversightState => ({
  ...state,
  extracts: state.extracts.map((one) => (one.by === provided ? changed(one) : one)),
});

const folded = (state: OversightState, event: Happened): OversightState => {
  const by = state.events + 1;
  switch (event.type) {
    case 'OversightPlanned':
      return { ...state, isPlanned: true };
    case 'OnlineSafetyReportIssued':
      return { ...state, reports: added(state.reports, entry(event.data, by)) };
    case 'OnlineSafetyReportFellDue':
      return { ...state, fellDue: added(state.fellDue, reportCycle(event.data.period)) };
    case 'GovernanceMeetingHeld':
      return { ...state, meetings: added(state.meetings, entry(event.data, by)) };
    case 'GovernanceMeetingFellDue':
      return { ...state, fellDue: added(state.fellDue, meetingCycle(event.data.period)) };
    case 'PolicyImplementationReviewed':
      return { ...state, reviews: added(state.reviews, entry(event.data, by)) };
    case 'IncidentLogsProvidedToGovernors': {
      const { asOf } = event.data;
      const given = { by, asOf, reviewedOn: null, isWithdrawn: false };
      return { ...state, extracts: added(state.extracts, given) };
    }
    case 'IncidentLogsReviewedByGovernors': {
      const { provided, on } = event.data;
      return withExtract(state, provided, (one) => ({ ...one, reviewedOn: on }));
    }
    case 'IncidentLogsWithdrawn':
      // Whatever was given before comes back no more: it was taken from the board as a whole.
      return extractIn(state) === null
        ? state
        : { ...state, extracts: state.extracts.map((one) => ({ ...one, isWithdrawn: true })) };
    case 'OversightCorrected':
      return {
        ...state,
        reports: state.reports.map((one) => corrected(one, event.data)),
        meetings: state.meetings.map((one) => corrected(one, event.data)),
        reviews: state.reviews.map((one) => corrected(one, event.data)),
      };
  }
};

export const evolve = (state: OversightState, event: Happened): OversightState =>
  folded({ ...state, since: state.since ?? londonDate(event.occurredAt) }, event);
