import type { PolicyFacts } from '../../../../domain/streams/policies/facts.ts';
import type { FactJoin } from '../fact-view.ts';
import { personFact } from './person-fact.ts';

/** What the adoption of a policy relies on: who approved it (POL-02). */
export const policiesFacts = { approver: personFact } satisfies FactJoin<PolicyFacts>;
