import { peopleStream } from '../../streams/people/stream.ts';
import { recordsOf } from '../kit/records.ts';
import { controls } from './controls.ts';
import { evidenceFold } from './evidence.ts';

const signs = controls.flatMap(({ proof }) => ('signs' in proof ? proof.signs : []));

/** What the report is made of. */
export const controlSources = () => ({ people: recordsOf(peopleStream), evidence: evidenceFold(signs) });

export type ControlSources = ReturnType<typeof controlSources>;
