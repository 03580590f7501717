import type { SearchRecorded } from '../../../events/catalogue/searches.ts';
import { type Notice, type NoticeEvent, toRole } from '../../kernel/notice.ts';

const silence = 'For the sake of those involved, nothing of it is in this message.';

/** The safeguarding lead hears of every search, whatever it found (SRC-01). */
const searched = (streamId: string): Notice => ({
  notice: 'device-searched',
  items: ['SRC-01'],
  recipients: [toRole('dsl')],
  subject: 'A pupil’s device was searched',
  text: ['A pupil’s device was searched.', `Its record says why, and what was found. ${silence}`],
  link: `/searches/${streamId}`,
  isSafeguarding: true,
});

/** What was found, and what is to become of it, waits for a decision (SRC-02). */
const found = (streamId: string): Notice => ({
  notice: 'material-found',
  items: ['SRC-02'],
  recipients: [toRole('dsl')],
  subject: 'Something was found on a pupil’s device',
  text: ['Something was found on a pupil’s device.', `What becomes of it is to be decided. ${silence}`],
  link: `/searches/${streamId}`,
  isSafeguarding: true,
});

const proposed = (streamId: string): Notice => ({
  notice: 'disposition-proposed',
  items: ['SRC-02'],
  recipients: [toRole('dsl')],
  subject: 'A decision waits for a second person',
  text: ['What becomes of something that was found waits for a second person to decide.', silence],
  link: `/searches/${streamId}`,
  isSafeguarding: true,
});

/** The headteacher hears of every decision about the police (INC-10). */
const considered = (streamId: string): Notice => ({
  notice: 'search-police-considered',
  items: ['INC-10'],
  recipients: [toRole('headteacher')],
  subject: 'The police were considered for what was found on a device',
  text: ['The police were considered for what was found on a device.', 'The reasons are in its record.'],
  link: `/searches/${streamId}`,
  isSafeguarding: true,
});

/** The headteacher hears of a complaint; where it is about them, the chair settles it (CMP-01). */
const complained = (streamId: string): Notice => ({
  notice: 'search-complaint-raised',
  items: ['SRC-05', 'CMP-01'],
  recipients: [toRole('headteacher'), toRole('chair-of-governors')],
  subject: 'Somebody complained about a search',
  text: [
    'Somebody complained about a search, or about what was deleted.',
    'It is settled by somebody whom it is not about.',
  ],
  link: `/searches/${streamId}`,
});

export const searchNotices = (event: NoticeEvent & SearchRecorded): readonly Notice[] => {
  switch (event.type) {
    case 'DeviceSearched':
      return [searched(event.streamId)];
    case 'InappropriateMaterialFound':
      return [found(event.streamId)];
    case 'MaterialDispositionProposed':
      return [proposed(event.streamId)];
    case 'PoliceReferralConsidered':
      return [considered(event.streamId)];
    case 'ComplaintRaised':
      return [complained(event.streamId)];
    default:
      return [];
  }
};
