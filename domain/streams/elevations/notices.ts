import type { ElevationRecorded } from '../../../events/catalogue/elevations.ts';
import { type Notice, type NoticeEvent, toPerson, toRole, toTrust } from '../../kernel/notice.ts';

const toLeads = [toRole('dsl'), toRole('headteacher')];

export const elevationNotices = (event: NoticeEvent & ElevationRecorded): readonly Notice[] => {
  const link = `/elevations/${event.streamId}`;
  const items = ['DPR-01'];
  switch (event.type) {
    case 'ElevationRequested':
      return [
        {
          notice: 'elevation-requested',
          items,
          recipients: toLeads,
          subject: 'Somebody asks for a role for some hours',
          text: [
            'Somebody at your school needs a role that is not theirs for some hours, and gives the reason.',
            'Lend it or refuse it. If nobody answers within a day, the request is over.',
          ],
          link,
        },
      ];
    case 'ElevationGranted':
      return [
        {
          notice: 'elevation-granted',
          items,
          recipients: [...toLeads, toTrust('trust-admin')],
          subject: 'A role was lent to somebody for some hours',
          text: [
            'Somebody may see and do more than is theirs from now on, for some hours.',
            'The record says who, why, by whom it was lent and until when, and it can be ended there at once.',
            'Please look afterwards at what it was used for.',
          ],
          link,
          isSafeguarding: true,
        },
        {
          notice: 'elevation-granted-to-you',
          items,
          recipients: [toPerson(event.streamId)],
          subject: 'The role you asked for was lent to you',
          text: [
            'The role you asked for is yours for the hours that you asked for. What you read with it is on record.',
            'Give it back as soon as you are done.',
          ],
          link,
        },
      ];
    default:
      return [];
  }
};
