import type { IncidentRecorded } from '../../../events/catalogue/incidents.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import { actionsAfter, correctedActions, isAction } from './actions.ts';
import { standingAfter, standingOf } from './standing.ts';
import type { IncidentState, Involved, ReportedIncident } from './state.ts';

type Recorded<T extends IncidentRecorded['type']> = OfType<IncidentRecorded, T>['data'];

const without = (
  involved: readonly Involved[],
  { person, entry }: Recorded<'InvolvedPersonRemoved'>,
): readonly Involved[] =>
  involved.filter((one) =>
    person === null ? one.outsider === null || one.by !== entry : one.person !== person,
  );

const correctedLogs = (
  logs: ReportedIncident['logs'],
  { corrects, changes }: Recorded<'IncidentCorrected'>,
): ReportedIncident['logs'] =>
  logs.map((log) => {
    const { target = log.target, reference = log.reference } = log.by === corrects ? changes : {};
    return { ...log, target, reference };
  });

type Lists = Pick<ReportedIncident, 'involved' | 'logs' | 'actions' | 'pupilReports'>;

/** The lists of an incident after one more event, of the number given. */
const listsAfter = (state: ReportedIncident, event: Happened<IncidentRecorded>, by: number): Lists => {
  const { involved, logs, actions, pupilReports } = state;
  const lists = { involved, logs, actions, pupilReports };
  if (isAction(event)) return { ...lists, actions: actionsAfter(actions, event, by) };
  switch (event.type) {
    case 'InvolvedPersonAdded': {
      const { person, part, outsider = null } = event.data;
      return { ...lists, involved: [...involved, { person, outsider, part, by }] };
    }
    case 'InvolvedPersonRemoved':
      return { ...lists, involved: without(involved, event.data) };
    case 'PupilReportReceived': {
      const { reporter, part } = event.data;
      return { ...lists, pupilReports: [...pupilReports, { reporter, part }] };
    }
    case 'IncidentLogged':
      return { ...lists, logs: [...logs, { ...event.data, by }] };
    case 'IncidentCorrected':
      return {
        ...lists,
        logs: correctedLogs(logs, event.data),
        actions: correctedActions(actions, event.data),
      };
    default:
      return lists;
  }
};

const reported = (state: IncidentState, report: Recorded<'IncidentReported'>): IncidentState => {
  const by = state.events + 1;
  const involved = report.involved.map((one) => ({ ...one, outsider: null, by }));
  const lists = { involved, logs: [], actions: [], pupilReports: [] };
  return { events: state.events, ...standingOf(report, by), ...lists };
};

export const evolve = (state: IncidentState, event: Happened<IncidentRecorded>): IncidentState => {
  if (state.status === 'unreported')
    return event.type === 'IncidentReported' ? reported(state, event.data) : state;
  const by = state.events + 1;
  return { ...standingAfter(state, event, by), ...listsAfter(state, event, by) };
};
