import { defineReadModel } from '../../kernel/view.ts';
import { referenceLibraryProjection } from './projection.ts';
import { referenceLibraryView } from './view.ts';

export const referenceLibrary = defineReadModel({
  projection: referenceLibraryProjection,
  view: referenceLibraryView,
  impact: 'People look up an edition of guidance, policies or the plan that is not in force any more',
});
