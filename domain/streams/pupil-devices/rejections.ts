import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  noDevices: rejection('PupilsBringNoDevices', 'NET-08', 'Pupils of this school bring no devices'),
  pupilRequired: rejection('PupilRequired', 'MOB-01', 'It is about somebody who is a pupil of the school'),
  notOfYear: rejection(
    'NotOfPhoneYear',
    'MOB-01',
    'Pupils of the years that the school names may bring a phone',
  ),
  notAlone: rejection(
    'WalksAloneRequired',
    'MOB-01',
    'Who may bring a phone walks alone, to school and from school',
  ),
  noPermission: rejection(
    'PermissionRequired',
    'MOB-01',
    'A phone is handed in by a pupil who may bring one, on that day',
  ),
  notPermitted: rejection('PermissionNotHeld', 'MOB-01', 'A permission that is held is ended'),
  alreadyHeld: rejection(
    'PhoneAlreadyHeld',
    'MOB-02',
    'What lies in the office since another day is fetched before it is handed in again',
  ),
  notHeld: rejection('PhoneNotHeld', 'MOB-02', 'What lies in the office is fetched from there'),
  isConfiscated: rejection(
    'PhoneConfiscated',
    'MOB-02',
    'A phone that was taken from a pupil is given back, and not fetched',
  ),
  earlyReasonRequired: rejection(
    'EarlyReasonRequired',
    'MOB-02',
    'Before the end of the school day a phone is fetched for a reason alone',
  ),
  collectorNotOfPupil: rejection(
    'CollectorNotOfPupil',
    'MOB-02',
    'The pupil fetches the phone, or a parent who may be told of the pupil',
  ),
  alreadyTaken: rejection(
    'DeviceAlreadyConfiscated',
    'SRC-04',
    'What was taken from a pupil is given back before it is taken again',
  ),
  notTaken: rejection('DeviceNotConfiscated', 'SRC-04', 'A device that the school has taken is given back'),
  receiverNotOfPupil: rejection(
    'ReceiverNotOfPupil',
    'SRC-04',
    'A device is given back to the pupil, or to a parent who may be told of the pupil',
  ),
  policyNotLinked: rejection(
    'PolicyNotLinked',
    'SRC-04',
    'A device is taken under a policy that the school names for it, in the edition in force',
  ),
  incidentNotReported: rejection(
    'IncidentNotReported',
    'SRC-04',
    'The incident that a device was taken for is on record',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'SRC-04',
    'What is put right is what is on record of a device that was taken or given back',
  ),
};

export type PupilDeviceRejection = RejectionOf<typeof rejections>;
