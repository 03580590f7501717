import type { AccessFacts } from '../../../../domain/streams/access/facts.ts';
import type { FactJoin } from '../fact-view.ts';
import { agreementFact } from './agreement-fact.ts';
import { personFact } from './person-fact.ts';

/** What giving access relies on: who it is for, and their agreement (ACC-01, NET-01). */
export const accessFacts = { person: personFact, agreement: agreementFact } satisfies FactJoin<AccessFacts>;
