import { defineReadModel } from '../../kernel/view.ts';
import { disclosuresProjection } from './projection.ts';
import { disclosuresView } from './view.ts';

export const disclosures = defineReadModel({
  projection: disclosuresProjection,
  view: disclosuresView,
  impact: 'The data protection officer does not see newer requests for data, nor what was given or sent',
});
