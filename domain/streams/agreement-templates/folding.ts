import { agreementTemplatesEvents } from '../../../events/catalogue/agreement-templates.ts';
import { evolve } from './evolve.ts';
import { initialState } from './state.ts';

/** How `agreement-templates/<audience>` folds, without its rules: all that a reader of its state needs. Raise the version when folding changes. */
export const agreementTemplatesFolding = { events: agreementTemplatesEvents, stateVersion: 1, initialState, evolve };
