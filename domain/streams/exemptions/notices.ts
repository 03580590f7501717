import type { ExemptionRecorded } from '../../../events/catalogue/exemptions.ts';
import {
  type Notice,
  type NoticeEvent,
  type Recipient,
  toPerson,
  toRole,
  toTrust,
} from '../../kernel/notice.ts';

const items = ['UNA-03'];

const about = (
  event: NoticeEvent,
  notice: string,
  recipients: readonly Recipient[],
  subject: string,
  ...text: readonly string[]
): Notice => ({ notice, items, recipients, subject, text, link: `/exemptions/${event.streamId}` });

/** Whose step comes next hears of the one before; who applied hears of the decision (UNA-03). */
export const exemptionNotices = (event: NoticeEvent & ExemptionRecorded): readonly Notice[] => {
  switch (event.type) {
    case 'ExemptionApplicationSubmitted':
      return [
        about(
          event,
          'exemption-applied-for',
          [toTrust('executive')],
          'An exemption was applied for',
          'Somebody at a school applied to be exempted from a rule of use; the record says from which.',
          'The trust looks at it before the headteacher decides.',
        ),
      ];
    case 'ExemptionConsideredByExecutive':
      return [
        about(
          event,
          'exemption-considered',
          [toRole('headteacher')],
          'An application for an exemption can be decided',
          'The trust has looked at an application for an exemption; what it thinks is in the record.',
        ),
      ];
    case 'ExemptionGranted':
      return [
        about(
          event,
          'exemption-decided',
          [toPerson(event.data.person)],
          'Your application for an exemption was decided',
          `It was granted from ${event.data.from} to ${event.data.until}, both days included.`,
          'It holds for you and for what you applied for, and for nothing else.',
        ),
      ];
    case 'ExemptionRefused':
      return [
        about(
          event,
          'exemption-decided',
          [toPerson(event.data.person)],
          'Your application for an exemption was decided',
          'It was not granted; the reasons are in the record.',
        ),
      ];
    case 'ExemptionRevoked':
      return [
        about(
          event,
          'exemption-ended',
          [toPerson(event.data.person)],
          'An exemption was taken back',
          'From today on the rules of use hold for you again; the reasons are in the record.',
        ),
      ];
    case 'ExemptionExpired':
      return [
        about(
          event,
          'exemption-ended',
          [toPerson(event.data.person), toRole('headteacher')],
          'An exemption is over',
          `Its last day was ${event.data.lastDay}; the rules of use hold again.`,
        ),
      ];
    default:
      return [];
  }
};
