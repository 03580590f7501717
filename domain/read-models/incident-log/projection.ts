import { type IncidentRecorded, incidentsEvents } from '../../../events/catalogue/incidents.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { newestOf } from '../../kernel/short-lists.ts';
import { isAction, isOwnMatter, standingAfter, standingOf } from '../../streams/incidents/stream.ts';
import { listsOfIncident } from './lists.ts';
import { type IncidentRow, incidentRow } from './row.ts';

const isOfIncident = isEventOf(incidentsEvents);

type Entry = IncidentRow['actions'][number];

/** One more in a list of the row, which holds the newest and counts all. */
const added = (row: IncidentRow, list: keyof IncidentRow['totals'], value: Entry): IncidentRow => ({
  ...row,
  [list]: newestOf([...row[list], value]),
  totals: { ...row.totals, [list]: row.totals[list] + 1 },
});

type Incident = ProjectedEvent & IncidentRecorded;

/** Whose own matter it is, once somebody was named in it. */
const concernedAfter = (
  concerned: readonly string[],
  named: { readonly person: string | null; readonly part: 'victim' | 'instigator' | 'witness' },
): readonly string[] =>
  named.person === null || !isOwnMatter(named) ? concerned : [...new Set([...concerned, named.person])];

const reported = (event: Incident & { readonly type: 'IncidentReported' }): IncidentRow => ({
  standing: standingOf(event.data, event.version),
  reportedAt: event.occurredAt,
  reporter: event.actor,
  concerned: event.data.involved.reduce<readonly string[]>(concernedAfter, []).slice(),
  logs: [],
  actions: [],
  signatures: [],
  totals: { logs: 0, actions: 0, signatures: 0 },
});

/** An entry with what a correction of its event says, where the list shows it. */
const corrected = (
  row: IncidentRow,
  { data }: OfType<IncidentRecorded, 'IncidentCorrected'>,
): IncidentRow => {
  const { action, changes } = data;
  const { target, reference } = changes;
  const right = Object.entries({ action, target, reference }).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, value] as const],
  );
  const correctedIn = (list: readonly Entry[]): Entry[] =>
    list.map((entry) =>
      entry['event'] === data.corrects
        ? { ...entry, ...Object.fromEntries(right.filter(([field]) => field in entry)) }
        : entry,
    );
  return { ...row, actions: correctedIn(row.actions), logs: correctedIn(row.logs) };
};

const listed = (row: IncidentRow, event: Incident): IncidentRow => {
  const at = { on: event.occurredAt, event: event.version };
  if (isAction(event)) return added(row, 'actions', { action: event.data.action, type: event.type, ...at });
  switch (event.type) {
    case 'InvolvedPersonAdded':
      return { ...row, concerned: [...concernedAfter(row.concerned, event.data)] };
    case 'InvolvedPersonRemoved':
      return { ...row, concerned: row.concerned.filter((person) => person !== event.data.person) };
    case 'IncidentLogged':
      return added(row, 'logs', { ...event.data, event: event.version });
    case 'IncidentLogSigned':
      return added(row, 'signatures', { ...event.data, ...at });
    case 'IncidentCorrected':
      return corrected(row, event);
    default:
      return row;
  }
};

const ofIncident = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfIncident(event)) return row;
  const before = incidentRow.safeParse(row);
  if (!before.success) return event.type === 'IncidentReported' ? reported(event) : row;
  const standing = standingAfter(before.data.standing, event, event.version);
  return { ...listed(before.data, event), standing };
};

/** Every incident as it stands, corrections applied, sealed text as it is (INC-01, INC-02). */
export const incidentLogProjection: Projection = {
  model: 'incident-log',
  streams: { incidents: ofIncident },
  lists: { incidents: listsOfIncident },
};
