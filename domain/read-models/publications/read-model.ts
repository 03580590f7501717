import { defineReadModel } from '../../kernel/view.ts';
import { publicationsProjection } from './projection.ts';
import { publicationsView } from './view.ts';

export const publications = defineReadModel({
  projection: publicationsProjection,
  view: publicationsView,
  impact: 'Staff do not see which pictures have to be taken down, nor what went out newly',
});
