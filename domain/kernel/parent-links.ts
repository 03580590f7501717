import * as z from 'zod/mini';
import { type PersonRecorded, parentKind } from '../../events/catalogue/people.ts';
import { dayBefore } from './instant.ts';

/** A parent, carer or contact of a pupil, from a first to a last day, as read models keep it. */
export const parentLink = z.object({
  parent: z.string(),
  kind: parentKind,
  mayBeTold: z.boolean(),
  from: z.string(),
  until: z.nullable(z.string()),
  by: z.number(),
});

export type ParentLink = z.output<typeof parentLink>;

/** The parents of a pupil after an event of the pupil's own record. @param by the event's number */
export const parentsAfter = (
  parents: readonly ParentLink[],
  event: PersonRecorded,
  by: number,
): readonly ParentLink[] => {
  switch (event.type) {
    case 'ParentLinkedToPupil':
      return [...parents, { ...event.data, until: null, by }];
    case 'ParentUnlinkedFromPupil': {
      const { link, on } = event.data;
      return parents.map((one) => (one.by === link ? { ...one, until: dayBefore(on) } : one));
    }
    case 'PersonCorrected': {
      const { corrects, changes } = event.data;
      return parents.map((one) => (one.by === corrects ? { ...one, from: changes.from ?? one.from } : one));
    }
    default:
      return parents;
  }
};
