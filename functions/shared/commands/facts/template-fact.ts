import { agreementTemplatesFolding } from '../../../../domain/streams/agreement-templates/folding.ts';
import { currentTemplate } from '../../../../domain/streams/agreement-templates/offers.ts';
import { factView } from '../fact-view.ts';

/** The version of an agreement that is there to be signed; null when none is. */
export const templateFact = factView(agreementTemplatesFolding, currentTemplate);
