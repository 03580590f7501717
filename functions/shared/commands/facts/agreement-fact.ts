import { agreementsFolding } from '../../../../domain/streams/agreements/folding.ts';
import { heldAgreement } from '../../../../domain/streams/agreements/offers.ts';
import { factView } from '../fact-view.ts';

/** Whether somebody's agreement stands, and to which version. */
export const agreementFact = factView(agreementsFolding, heldAgreement);
