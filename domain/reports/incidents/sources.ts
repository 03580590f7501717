import type { IncidentState } from '../../streams/incidents/stream.ts';
import type { PersonState } from '../../streams/people/stream.ts';
import type { SchoolState } from '../../streams/schools/stream.ts';
import type { SearchState } from '../../streams/searches/stream.ts';
import type { Records } from '../kit/records.ts';

/** What the report is made of. */
export interface IncidentsSources {
  readonly incidents: Records<IncidentState>;
  readonly people: Records<PersonState>;
  readonly schools: Records<SchoolState>;
  readonly searches: Records<SearchState>;
}
