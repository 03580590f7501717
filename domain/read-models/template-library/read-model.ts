import { defineReadModel } from '../../kernel/view.ts';
import { templateLibraryProjection } from './projection.ts';
import { templateLibraryView } from './view.ts';

export const templateLibrary = defineReadModel({
  projection: templateLibraryProjection,
  view: templateLibraryView,
  impact: 'Offices look up a text that is not the one that was signed',
});
