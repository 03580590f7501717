import { defineReadModel } from '../../kernel/view.ts';
import { searchesByGroupProjection } from './projection.ts';
import { searchesByGroupView } from './view.ts';

export const searchesByGroup = defineReadModel({
  projection: searchesByGroupProjection,
  view: searchesByGroupView,
  impact: 'Nobody sees whether some pupils are searched more than others',
});
