import { type IncidentRecorded, incidentsEvents } from '../../../events/catalogue/incidents.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';

const isOfIncident = isEventOf(incidentsEvents);

/** One more in a list of the row. */
const added = (row: RowData, list: string, value: RowData): RowData => {
  const before = row[list];
  return { ...row, [list]: [...(Array.isArray(before) ? before : []), value] };
};

const reported = (event: ProjectedEvent & OfType<IncidentRecorded, 'IncidentReported'>): RowData => ({
  ...event.data,
  reportedBy: event.version,
  reportedAt: event.occurredAt,
  reporter: event.actor,
  status: 'open',
  logs: [],
  actions: [],
  signatures: [],
  classes: [],
  police: null,
});

const corrected = (row: RowData, { data }: OfType<IncidentRecorded, 'IncidentCorrected'>): RowData => {
  if (row['reportedBy'] !== data.corrects) return row;
  const { place, description } = data;
  const free = { ...(place === undefined ? {} : { place }), ...(description === undefined ? {} : { description }) };
  const { occurredOn, category } = data.changes;
  const open = { ...(occurredOn === undefined ? {} : { occurredOn }), ...(category === undefined ? {} : { category }) };
  return { ...row, ...free, ...open };
};

const changed = (row: RowData, event: ProjectedEvent & IncidentRecorded): RowData => {
  switch (event.type) {
    case 'IncidentReported':
      return row;
    case 'IncidentLogged':
      return added(row, 'logs', { target: event.data.target, reference: event.data.reference });
    case 'IncidentActionTaken':
      return added(row, 'actions', { action: event.data.action, on: event.occurredAt });
    case 'IncidentLogSigned':
      return added(row, 'signatures', { recorder: event.data.recorder, signedName: event.data.signedName, on: event.occurredAt });
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
  if (row !== null) return changed(row, event);
  return event.type === 'IncidentReported' ? reported(event) : null;
};

/** Every incident as it stands, corrections applied, sealed text as it is (INC-01, INC-02). */
export const incidentLogProjection: Projection = { model: 'incident-log', streams: { incidents: ofIncident } };
