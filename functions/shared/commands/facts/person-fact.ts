import { peopleFolding } from '../../../../domain/streams/people/folding.ts';
import { personRoles } from '../../../../domain/streams/people/offers.ts';
import { factView } from '../fact-view.ts';

/** Roles of a person, and whose parent that is; null for nobody. */
export const personFact = factView(peopleFolding, personRoles);
