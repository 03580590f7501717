import { defineReadModel } from '../../kernel/view.ts';
import { readersProjection } from './projection.ts';
import { readersView } from './view.ts';

export const readers = defineReadModel({
  projection: readersProjection,
  view: readersView,
  impact:
    'Heads, safeguarding leads and auditors do not see who has looked since then; the access journal itself has it',
});
