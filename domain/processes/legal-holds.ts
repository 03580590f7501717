import { incidentsEvents } from '../../events/catalogue/incidents.ts';
import { wordOfRecord } from '../kernel/ids.ts';
import { commandTo, defineProcess, type ProcessEvent } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { ANY_RECORD, type RecordView } from '../kernel/retention.ts';
import { disposalsStream } from '../streams/disposals/stream.ts';

const isOfIncident = isEventOf(incidentsEvents);

interface Facts {
  /** What the record says now, whatever the event said: events come in any order. */
  readonly cause: RecordView;
}

/** Whom an event says that the record names no more. */
const namedNoMore = (event: ProcessEvent): readonly string[] => {
  if (!isOfIncident(event) || event.type !== 'InvolvedPersonRemoved') return [];
  return event.data.person === null ? [] : [wordOfRecord({ stream: 'people', id: event.data.person })];
};

/**
 * An open incident, data breach, matter of staff or request for own data, a complaint about a search or about
 * data, a file that has not arrived and material that is evidence hold each record that they name, and
 * release it when they are over (DPR-04). The
 * disposal looks at the record itself whether it is needed.
 */
export const legalHolds = defineProcess<Facts, { readonly cause: typeof ANY_RECORD }>({
  name: 'legal-holds',
  items: ['DPR-04'],
  hears: [
    'incidents',
    'searches',
    'data-breaches',
    'disclosures',
    'data-complaints',
    'file-transfers',
    'staff-matters',
  ],
  from: { cause: ANY_RECORD },
  links: () => [],
  facts: ({ stream, streamId: id }) => ({ cause: { stream: ANY_RECORD, id: wordOfRecord({ stream, id }) } }),
  commands: (event, _, { cause: { holds } = { holds: null } }) => {
    const named = [...(holds?.records ?? []).map(wordOfRecord), ...namedNoMore(event)];
    const cause = wordOfRecord({ stream: event.stream, id: event.streamId });
    return [...new Set(named)].map((word) =>
      commandTo(disposalsStream, word, { type: 'FollowRecord', cause }),
    );
  },
});
