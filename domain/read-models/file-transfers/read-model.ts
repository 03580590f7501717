import { defineReadModel } from '../../kernel/view.ts';
import { fileTransfersProjection } from './projection.ts';
import { fileTransfersView } from './view.ts';

export const fileTransfers = defineReadModel({
  projection: fileTransfersProjection,
  view: fileTransfersView,
  impact: 'Safeguarding leads do not see newer files that follow pupils, nor which are late',
});
