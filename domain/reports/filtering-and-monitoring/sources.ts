import { checksStream } from '../../streams/checks/stream.ts';
import { concernsStream } from '../../streams/concerns/stream.ts';
import { peopleStream } from '../../streams/people/stream.ts';
import { technologiesStream } from '../../streams/technologies/stream.ts';
import { recordsOf } from '../kit/records.ts';
import { siteDecisions } from './site-decisions.ts';

/** What the report is made of. */
export const filteringSources = () => ({
  people: recordsOf(peopleStream),
  checks: recordsOf(checksStream),
  technologies: recordsOf(technologiesStream),
  concerns: recordsOf(concernsStream),
  sites: siteDecisions(),
});

export type FilteringSources = ReturnType<typeof filteringSources>;
