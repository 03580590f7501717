import { peopleEvents } from '../../events/catalogue/people.ts';
import { commandTo, defineProcess } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { consentId, consentsStream } from '../streams/consents/stream.ts';

const isOfPerson = isEventOf(peopleEvents);

/**
 * At admission parents are asked about pictures of their child, and where the school asks them, staff when
 * they join (PUB-01, K13). Whether it does, and whether there is an answer already, is the decider's to see.
 */
export const photoConsent = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'photo-consent',
  items: ['PUB-01'],
  hears: ['people'],
  from: {},
  links: () => [],
  facts: () => ({}),
  commands: (event) => {
    if (!isOfPerson(event)) return [];
    const ask = (answerBy: string) => [
      commandTo(consentsStream, consentId(event.streamId, 'photo'), {
        type: 'RequestPhotoConsent',
        joinedBy: event.version,
        answerBy,
      }),
    ];
    switch (event.type) {
      case 'PupilAdmitted':
        return ask(event.data.admittedOn);
      case 'StaffMemberJoined':
        return ask(event.data.startedOn);
      default:
        return [];
    }
  },
});
