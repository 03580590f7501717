import type { IncidentRecorded } from '../../../events/catalogue/incidents.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { IncidentState, ReportedIncident } from './state.ts';

type Recorded<T extends IncidentRecorded['type']> = OfType<IncidentRecorded, T>['data'];

const corrected = (state: ReportedIncident, data: Recorded<'IncidentCorrected'>): ReportedIncident => {
  if (data.corrects !== state.reportedBy) return state;
  const { report } = state;
  const { place = report.place, description = report.description } = data;
  const { occurredOn = report.occurredOn, category = report.category } = data.changes;
  return { ...state, report: { ...report, place, description, occurredOn, category } };
};

const change = (state: ReportedIncident, event: IncidentRecorded): ReportedIncident => {
  switch (event.type) {
    case 'IncidentReported':
      return state;
    case 'IncidentLogged':
      return { ...state, logs: [...state.logs, event.data] };
    case 'IncidentActionTaken':
      return { ...state, actions: [...state.actions, event.data.action] };
    case 'IncidentLogSigned':
      return { ...state, signatures: [...state.signatures, event.data] };
    case 'IncidentClassified':
    case 'IncidentReclassified':
      return { ...state, classes: event.data.classes };
    case 'PoliceReferralConsidered':
      return { ...state, police: event.data };
    case 'IncidentReportedToPolice':
      return { ...state, policeReport: event.data };
    case 'IncidentClosed':
      return { ...state, status: 'closed' };
    case 'IncidentReopened':
      return { ...state, status: 'open' };
    case 'IncidentCorrected':
      return corrected(state, event.data);
  }
};

const reported = (state: IncidentState, report: Recorded<'IncidentReported'>): IncidentState => ({
  status: 'open',
  events: state.events,
  report,
  reportedBy: state.events + 1,
  logs: [],
  actions: [],
  signatures: [],
  classes: [],
  police: null,
  policeReport: null,
});

export const evolve = (state: IncidentState, event: IncidentRecorded): IncidentState => {
  if (state.status !== 'unreported') return change(state, event);
  return event.type === 'IncidentReported' ? reported(state, event.data) : state;
};
