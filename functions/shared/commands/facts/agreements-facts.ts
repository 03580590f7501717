import type { AgreementFacts } from '../../../../domain/streams/agreements/facts.ts';
import type { FactJoin } from '../fact-view.ts';
import { personFact } from './person-fact.ts';
import { templateFact } from './template-fact.ts';

/** What a signature relies on: whose it is, and what there is to sign (AGR-01, AGR-13). */
export const agreementsFacts = { signatory: personFact, template: templateFact } satisfies FactJoin<AgreementFacts>;
