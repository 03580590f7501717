import type { PupilDeviceRecorded } from '../../../events/catalogue/pupil-devices.ts';
import { type Notice, type NoticeEvent, toParentsOf, toRole, toStaffOf } from '../../kernel/notice.ts';

const linkOf = (pupil: string): string => `/pupil-devices/${pupil}`;

/** Parents and those who work with the class know who may bring a phone (MOB-01). */
const permitted = (pupil: string): Notice => ({
  notice: 'phone-permitted',
  items: ['MOB-01'],
  recipients: [toParentsOf(pupil), toStaffOf(pupil)],
  subject: 'A pupil may bring a phone',
  text: [
    'A pupil may bring a phone to school in this school year.',
    'It lies in the office all day, and is used neither at school nor in clubs.',
  ],
  link: linkOf(pupil),
});

const ended = (pupil: string): Notice => ({
  notice: 'phone-permission-ended',
  items: ['MOB-01'],
  recipients: [toParentsOf(pupil), toStaffOf(pupil)],
  subject: 'A pupil may bring a phone no more',
  text: ['What a permission to bring a phone rested on is so no more, and it has ended.'],
  link: linkOf(pupil),
});

const notCollected = (pupil: string): Notice => ({
  notice: 'phone-not-collected',
  items: ['MOB-02'],
  recipients: [toRole('office')],
  subject: 'A phone was not fetched',
  text: ['A pupil’s phone was still in the office when the school day was over.'],
  link: linkOf(pupil),
});

const broughtIn = (pupil: string): Notice => ({
  notice: 'pupil-device-brought-in',
  items: ['NET-08'],
  recipients: [toStaffOf(pupil)],
  subject: 'A pupil brought a device',
  text: ['A pupil had a device at school that they may not bring.'],
  link: linkOf(pupil),
});

const confiscated = (pupil: string): Notice => ({
  notice: 'device-confiscated',
  items: ['SRC-04'],
  recipients: [toParentsOf(pupil)],
  subject: 'A device was taken from a pupil',
  text: [
    'A device was taken from a pupil at school.',
    'Its record says why; the school gives it back to the pupil or to a parent.',
  ],
  link: linkOf(pupil),
});

export const pupilDeviceNotices = (event: NoticeEvent & PupilDeviceRecorded): readonly Notice[] => {
  switch (event.type) {
    case 'PupilMobilePermitted':
      return [permitted(event.streamId)];
    case 'PupilMobilePermissionEnded':
      return [ended(event.streamId)];
    case 'PupilMobileNotCollected':
      return [notCollected(event.streamId)];
    case 'PupilDeviceBroughtIn':
      return [broughtIn(event.streamId)];
    case 'DeviceConfiscated':
      return [confiscated(event.streamId)];
    default:
      return [];
  }
};
