import type { DeviceFacts } from '../../../../domain/streams/devices/facts.ts';
import type { FactJoin } from '../fact-view.ts';
import { agreementFact } from './agreement-fact.ts';
import { templateFact } from './template-fact.ts';

/** What a loan relies on: the borrower's own agreement, and that it is to the current terms (DEV-02). */
export const devicesFacts = { borrowerAgreement: agreementFact, parentTemplate: templateFact } satisfies FactJoin<DeviceFacts>;
