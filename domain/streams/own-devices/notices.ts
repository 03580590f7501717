import type { OwnDeviceRecorded } from '../../../events/catalogue/own-devices.ts';
import { type Notice, type NoticeEvent, type Recipient, toPerson, toRole } from '../../kernel/notice.ts';

interface Said {
  readonly notice: string;
  readonly items: readonly string[];
  readonly recipients: readonly Recipient[];
  readonly subject: string;
  readonly more: string;
}

const notice = ({ streamId }: NoticeEvent, { subject, more, ...said }: Said): readonly Notice[] => [
  { ...said, subject, text: [`${subject}.`, more], link: `/own-devices/${streamId}` },
];

const connection = { items: ['NET-03'] };
const data = { items: ['NET-05'] };
const IT = toRole('it-support');

/** The owner hears of each decision; who comes next, that it is their turn (NET-03, NET-05). */
export const ownDeviceNotices = (event: NoticeEvent & OwnDeviceRecorded): readonly Notice[] => {
  switch (event.type) {
    case 'DeviceConnectionApproved':
      return notice(event, {
        notice: 'own-device-connection',
        ...connection,
        recipients: [toPerson(event.data.owner)],
        subject: 'Your device may join the network of the school',
        more: 'The rules of use hold for it as for any other.',
      });
    case 'DeviceConnectionRefused':
      return notice(event, {
        notice: 'own-device-connection',
        ...connection,
        recipients: [toPerson(event.data.owner)],
        subject: 'Your device may not join the network of the school',
        more: 'The reason is in the record.',
      });
    case 'DeviceConnectionEnded':
      return notice(event, {
        notice: 'own-device-connection',
        ...connection,
        recipients: [toPerson(event.data.owner), IT],
        subject: 'A device of somebody’s own may join the network no more',
        more: 'What the network itself still allows is to be taken away there.',
      });
    case 'PersonalDeviceSecurityAssessed':
      return notice(event, {
        notice: 'own-device-assessed',
        ...data,
        recipients: [
          toPerson(event.data.owner),
          ...(event.data.meetsStandard ? [toRole('headteacher')] : []),
        ],
        subject: event.data.meetsStandard
          ? 'A device of somebody’s own was found safe'
          : 'A device of somebody’s own was not found safe',
        more: event.data.meetsStandard
          ? 'The headteacher can decide now whether it is used for data of the school.'
          : 'What it lacks is in the record.',
      });
    case 'PersonalDeviceAuthorised':
      return notice(event, {
        notice: 'own-device-authorised',
        ...data,
        recipients: [toPerson(event.data.owner), IT],
        subject: 'A device of somebody’s own may be used for data of the school',
        more: `It was agreed from ${event.data.from} to ${event.data.until}; what for is in the record.`,
      });
    case 'PersonalDeviceAuthorisationRefused':
      return notice(event, {
        notice: 'own-device-authorised',
        ...data,
        recipients: [toPerson(event.data.owner)],
        subject: 'Your device may not be used for data of the school',
        more: 'The reason is in the record.',
      });
    case 'PersonalDeviceAuthorisationRevoked':
      return notice(event, {
        notice: 'own-device-ended',
        ...data,
        recipients: [toPerson(event.data.owner), IT],
        subject: 'A device of somebody’s own may be used for data of the school no more',
        more: 'Data of the school that it holds is to be removed from it.',
      });
    default:
      return [];
  }
};
