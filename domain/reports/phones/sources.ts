import type { BreachState } from '../../streams/breaches/stream.ts';
import type { PersonState } from '../../streams/people/stream.ts';
import type { PupilDeviceState } from '../../streams/pupil-devices/stream.ts';
import type { SchoolState } from '../../streams/schools/stream.ts';
import type { SearchState } from '../../streams/searches/stream.ts';
import type { Records } from '../kit/records.ts';

/** What the report is made of. */
export interface PhonesSources {
  readonly pupilDevices: Records<PupilDeviceState>;
  readonly breaches: Records<BreachState>;
  readonly searches: Records<SearchState>;
  readonly people: Records<PersonState>;
  readonly schools: Records<SchoolState>;
}
