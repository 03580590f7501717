import type { PersonFacts } from '../../../../domain/streams/people/facts.ts';
import type { FactJoin } from '../fact-view.ts';
import { personFact } from './person-fact.ts';

/** What decisions about people rely on: others of them (ORG-02, ORG-06). */
export const peopleFacts = { pupil: personFact, successor: personFact } satisfies FactJoin<PersonFacts>;
