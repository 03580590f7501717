import { agreementsFolding } from '../../../domain/agreements/folding.ts';
import { heldAgreement } from '../../../domain/agreements/views.ts';
import { factView } from '../fact-view.ts';

/** Whether somebody's agreement stands, and to which version. */
export const agreementFact = factView(agreementsFolding, heldAgreement);
