import { concernsEvents } from '../../events/catalogue/concerns.ts';
import { commandTo, defineProcess, type ProcessEvent } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { incidentsStream } from '../streams/incidents/stream.ts';

const isOfConcern = isEventOf(concernsEvents);

interface Facts {
  /** The incident that the concern becomes. */
  readonly incident: { readonly isReported: boolean };
}

/** What the concern became; null where it became nothing that is to be reported. */
const becameIn = (event: ProcessEvent) => {
  if (!isOfConcern(event)) return null;
  switch (event.type) {
    case 'ConcernSettled':
    case 'OffensiveEmailResolved':
    case 'MonitoringAlertAssessed':
      return event.data.incident?.isNew === true ? event.data.incident : null;
    default:
      return null;
  }
};

/**
 * A concern that somebody judged to be an incident is reported as one (INC-15, INC-17, MON-04). Its words
 * stay in the concern, which only those who may read it open; the report points there.
 */
export const concernIncident = defineProcess<Facts, { readonly incident: 'incidents' }>({
  name: 'concern-incident',
  items: ['INC-15', 'INC-17', 'MON-04'],
  hears: ['concerns'],
  from: { incident: 'incidents' },
  links: () => [],
  facts: (event) => {
    const became = becameIn(event);
    return became === null ? {} : { incident: { stream: 'incidents', id: became.id } };
  },
  commands: (event, _, { incident }) => {
    const became = becameIn(event);
    if (became === null || incident?.isReported === true) return [];
    const { id, occurredOn, category, involved } = became;
    return [
      commandTo(incidentsStream, id, {
        type: 'ReportIncident',
        occurredOn,
        category,
        place: 'See the concern',
        description: `What was reported stands in the concern ${event.streamId}.`,
        involved: [...involved],
      }),
    ];
  },
});
