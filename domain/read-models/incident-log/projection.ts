import { type IncidentRecorded, incidentsEvents } from '../../../events/catalogue/incidents.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { newestOf } from '../../kernel/short-lists.ts';
import { listsOfIncident } from './lists.ts';
import { type IncidentRow, incidentRow } from './row.ts';

const isOfIncident = isEventOf(incidentsEvents);

/** One more in a list of the row, which holds the newest and counts all. */
const added = (
  row: IncidentRow,
  list: keyof IncidentRow['totals'],
  value: Readonly<Record<string, string>>,
): RowData => ({
  ...row,
  [list]: newestOf([...row[list], value]),
  totals: { ...row.totals, [list]: row.totals[list] + 1 },
});

type Report = ProjectedEvent & OfType<IncidentRecorded, 'IncidentReported'>;

const reported = ({ data: { involved: _, ...report }, ...event }: Report): IncidentRow => ({
  ...report,
  reportedBy: event.version,
  reportedAt: event.occurredAt,
  reporter: event.actor,
  status: 'open',
  logs: [],
  actions: [],
  signatures: [],
  totals: { logs: 0, actions: 0, signatures: 0 },
  classes: [],
  police: null,
});

const corrected = (row: IncidentRow, { data }: OfType<IncidentRecorded, 'IncidentCorrected'>): RowData => {
  if (row.reportedBy !== data.corrects) return row;
  const { place, description } = data;
  const free = {
    ...(place === undefined ? {} : { place }),
    ...(description === undefined ? {} : { description }),
  };
  const { occurredOn, category } = data.changes;
  const open = {
    ...(occurredOn === undefined ? {} : { occurredOn }),
    ...(category === undefined ? {} : { category }),
  };
  return { ...row, ...free, ...open };
};

const changed = (row: IncidentRow, event: ProjectedEvent & IncidentRecorded): RowData => {
  switch (event.type) {
    case 'IncidentReported':
      return row;
    case 'IncidentLogged':
      return added(row, 'logs', { target: event.data.target, reference: event.data.reference });
    case 'IncidentActionTaken':
      return added(row, 'actions', { action: event.data.action, on: event.occurredAt });
    case 'IncidentLogSigned':
      return added(row, 'signatures', {
        recorder: event.data.recorder,
        signedName: event.data.signedName,
        on: event.occurredAt,
      });
    case 'IncidentClassified':
    case 'IncidentReclassified':
      return { ...row, classes: event.data.classes };
    case 'PoliceReferralConsidered':
      return { ...row, police: event.data.decision };
    case 'IncidentReportedToPolice':
      return { ...row, police: 'reported' };
    case 'IncidentClosed':
      return { ...row, status: 'closed' };
    case 'IncidentReopened':
      return { ...row, status: 'open' };
    case 'IncidentCorrected':
      return corrected(row, event);
  }
};

const ofIncident = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfIncident(event)) return row;
  const before = incidentRow.safeParse(row);
  if (before.success) return changed(before.data, event);
  return event.type === 'IncidentReported' ? reported(event) : row;
};

/** Every incident as it stands, corrections applied, sealed text as it is (INC-01, INC-02). */
export const incidentLogProjection: Projection = {
  model: 'incident-log',
  streams: { incidents: ofIncident },
  lists: { incidents: listsOfIncident },
};
