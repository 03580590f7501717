import { peopleEvents } from '../../events/catalogue/people.ts';
import { referenceListsEvents } from '../../events/catalogue/reference-lists.ts';
import {
  commandTo,
  defineProcess,
  type LinkEnd,
  type ProcessEvent,
  type WantedCommand,
} from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { acknowledgementsStream, PRIVACY_NOTICE } from '../streams/acknowledgements/stream.ts';

const isOfPerson = isEventOf(peopleEvents);
const isOfList = isEventOf(referenceListsEvents);

/** Who has become a parent of the school; null: nobody. */
const parentIn = (event: ProcessEvent): string | null => {
  if (!isOfPerson(event)) return null;
  if (event.type === 'ParentRegistered') return event.streamId;
  return event.type === 'ParentLinkedToPupil' ? event.data.parent : null;
};

const issue = (person: string, edition?: string): WantedCommand =>
  commandTo(acknowledgementsStream, person, {
    type: 'IssuePrivacyNotice',
    channel: 'mail',
    ...(edition === undefined ? {} : { edition }),
  });

/**
 * Parents are given the notice on personal data when they come, and each new edition (DPR-03). A parent and
 * an edition may cross: whichever is handled second finds the other, the parent by the list's state, the
 * edition by what is remembered of the parent.
 */
export const privacyNotice = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'privacy-notice',
  items: ['DPR-03'],
  hears: ['people', 'reference-lists'],
  from: {},
  links: (event) => {
    const parent = parentIn(event);
    const of = { stream: 'reference-lists', id: PRIVACY_NOTICE };
    // One link a parent, however many children there are.
    return parent === null ? [] : [{ of, to: { stream: 'acknowledgements', id: parent, version: 1 } }];
  },
  facts: () => ({}),
  commands: (event, linked: readonly LinkEnd[]) => {
    const parent = parentIn(event);
    if (parent !== null) return [issue(parent)];
    const isEdition =
      isOfList(event) && event.type === 'EditionPublished' && event.streamId === PRIVACY_NOTICE;
    return isEdition ? linked.map(({ id }) => issue(id, event.data.edition)) : [];
  },
});
