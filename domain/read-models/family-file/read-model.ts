import { defineReadModel } from '../../kernel/view.ts';
import { familyFileProjection } from './projection.ts';
import { familyFileView } from './view.ts';

export const familyFile = defineReadModel({
  projection: familyFileProjection,
  view: familyFileView,
  impact:
    'Parents and the office see a signature or an answer as missing that is there, or the other way round',
});
