import { defineReadModel } from '../../kernel/view.ts';
import { schoolDirectoryProjection } from './projection.ts';

export const schoolDirectory = defineReadModel({
  projection: schoolDirectoryProjection,
  view: null,
  impact: 'Lists of the whole trust leave out the newest schools',
});
