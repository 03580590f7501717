import { defineReadModel } from '../../kernel/view.ts';
import { releasedExtractsProjection } from './projection.ts';
import { releasedExtractsView } from './view.ts';

export const releasedExtracts = defineReadModel({
  projection: releasedExtractsProjection,
  view: releasedExtractsView,
  impact: 'Governors do not see the newest extracts, or still see one that was taken back',
});
