import { defineReadModel } from '../../kernel/view.ts';
import { roleHoldersProjection } from './projection.ts';
import { roleHoldersView } from './view.ts';

export const roleHolders = defineReadModel({
  projection: roleHoldersProjection,
  view: roleHoldersView,
  impact: 'Notices go to those who held a role before, not to those who hold it now',
});
