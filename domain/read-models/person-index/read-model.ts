import { defineReadModel } from '../../kernel/view.ts';
import { personIndexProjection } from './projection.ts';

export { listedMention, listedRecord, OF_STREAM, personKey, RECORDS, TIMELINE } from './lists.ts';

/** No list of its own: it is read by a person's timeline, which asks of each record who may read it. */
export const personIndex = defineReadModel({
  projection: personIndexProjection,
  view: null,
  impact: 'The timeline of a person lacks what was recorded of them last',
});
