import * as z from 'zod/mini';
import { breachesEvents } from '../../../events/catalogue/breaches.ts';
import { incidentsEvents } from '../../../events/catalogue/incidents.ts';
import { oversightEvents } from '../../../events/catalogue/oversight.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfBreach } from '../../streams/breaches/stream.ts';
import { keptOfOversight } from '../../streams/oversight/stream.ts';
import { lateAfter, lateIn } from './late.ts';
import { keptIncident, listsOfBreach, listsOfIncident, listsOfLate, listsOfOversight } from './lists.ts';

const isOfIncident = isEventOf(incidentsEvents);
const isOfBreach = isEventOf(breachesEvents);
const isOfOversight = isEventOf(oversightEvents);

/** What it was, and when: nothing of an incident but what is counted. */
const ofIncident = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfIncident(event)) return row;
  if (event.type === 'IncidentReported') {
    const { occurredOn: on, categories } = event.data;
    return { on, category: categories[0] ?? null, reportedBy: event.version };
  }
  const before = keptIncident.safeParse(row);
  if (event.type !== 'IncidentCorrected' || !before.success) return row;
  const { corrects, changes } = event.data;
  if (corrects !== before.data.reportedBy) return row;
  const { occurredOn: on = before.data.on } = changes;
  return { ...before.data, on, category: changes.categories?.[0] ?? before.data.category };
};

const late = z.object({ late: z.array(z.string()) });

/** What a record is late with; nothing else of it. */
const ofLate =
  (stream: string) =>
  (row: RowData | null, event: ProjectedEvent): RowData => ({
    late: [...lateAfter(stream, late.safeParse(row).data?.late ?? [], event.type)],
  });

const { oversight: _, ...others } = lateIn;
const lateStreams = Object.keys(others);

/** Of the year itself both: what is on record, and what it is late with. */
const ofOversight = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfOversight(event)) return row;
  const so = late.safeParse(row).data?.late ?? [];
  return asStored({ ...keptOfOversight(row, event), late: lateAfter('oversight', so, event.type) });
};

/** What governors hear of, what is late, and how much went wrong, in numbers (GOV-01, GOV-03, POL-07). */
export const oversightProjection: Projection = {
  model: 'oversight',
  streams: {
    ...Object.fromEntries(lateStreams.map((stream) => [stream, ofLate(stream)])),
    oversight: ofOversight,
    incidents: ofIncident,
    breaches: (row, event) => (isOfBreach(event) ? keptOfBreach(row, event) : row),
  },
  lists: {
    ...Object.fromEntries(lateStreams.map((stream) => [stream, listsOfLate])),
    oversight: listsOfOversight,
    incidents: listsOfIncident,
    breaches: listsOfBreach,
  },
};
