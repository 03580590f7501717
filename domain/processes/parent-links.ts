import { peopleEvents } from '../../events/catalogue/people.ts';
import { plusDays } from '../kernel/day.ts';
import type { PersonView } from '../kernel/person.ts';
import { commandTo, defineProcess, type ProcessEvent } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { peopleStream } from '../streams/people/stream.ts';

const isOfPerson = isEventOf(peopleEvents);

interface Facts {
  /** The parent, as they are now: days of leaving move, and events come in any order. */
  readonly parent: Pick<PersonView, 'roles'>;
}

/** Whose links may have to end. */
const parentOf = (event: ProcessEvent): string | null => {
  if (!isOfPerson(event)) return null;
  if (event.type === 'ParentLinkedToPupil') return event.data.parent;
  const ends =
    event.type === 'PersonLeft' || (event.type === 'CapacityEnded' && event.data.capacity === 'parent');
  return ends ? event.streamId : null;
};

/** First day on which somebody is a parent no more; null: no end of it is known. */
const firstDayWithout = ({ roles }: Pick<PersonView, 'roles'>): string | null => {
  const ends = roles.filter(({ role }) => role === 'parent').map(({ until }) => until);
  const last = ends
    .filter((until) => until !== null)
    .toSorted()
    .at(-1);
  return last === undefined || ends.includes(null) ? null : plusDays(last, 1);
};

/**
 * Links to pupils stand in the records of the pupils and end with what somebody is as a parent (ORG-06). A
 * link and a leaving may cross: whichever is handled second sees the other, the link by the parent's state,
 * the leaving by what is remembered of the link.
 */
export const parentLinks = defineProcess<Facts, { readonly parent: 'people' }>({
  name: 'parent-links',
  items: ['ORG-06'],
  hears: ['people'],
  from: { parent: 'people' },
  links: (event) =>
    isOfPerson(event) && event.type === 'ParentLinkedToPupil'
      ? [
          {
            of: { stream: 'people', id: event.data.parent },
            to: { stream: 'people', id: event.streamId, version: event.version },
          },
        ]
      : [],
  facts: (event) => {
    const id = parentOf(event);
    return id === null ? {} : { parent: { stream: 'people', id } };
  },
  commands: (event, linked, { parent }) => {
    const on = parent === undefined ? null : firstDayWithout(parent);
    if (on === null) return [];
    const own = { stream: 'people', id: event.streamId, version: event.version };
    const links = event.type === 'ParentLinkedToPupil' ? [own] : linked;
    return links.map(({ id, version }) =>
      commandTo(peopleStream, id, { type: 'EndParentLink', link: version, on }),
    );
  },
});
