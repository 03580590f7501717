import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  wifiNotInUse: rejection('ProcessNotInUse', 'NET-01', 'The school does not authorise the use of its wifi'),
  rightsNotInUse: rejection('ProcessNotInUse', 'ACC-01', 'The school does not keep access rights here'),
  accountsNotInUse: rejection('ProcessNotInUse', 'ACC-02', 'The school does not issue accounts here'),
  headteacherRequired: rejection(
    'HeadteacherRequired',
    'NET-01',
    'The headteacher alone decides on the use of the wifi',
  ),
  itSupportRequired: rejection('ItSupportRequired', 'ACC-01', 'IT support alone manages access rights'),
  personNotRegistered: rejection(
    'PersonNotRegistered',
    'ACC-01',
    'Only somebody registered at the school is given access',
  ),
  officialCapacityRequiredForWifi: rejection(
    'OfficialCapacityRequired',
    'NET-01',
    'Parents use the wifi in an official capacity only',
  ),
  officialCapacityRequired: rejection(
    'OfficialCapacityRequired',
    'ACC-07',
    'Parents are given access in an official capacity only',
  ),
  purposeRequired: rejection('PurposeRequired', 'NET-01', 'What the wifi is needed for is said'),
  periodNotAhead: rejection(
    'PeriodNotAhead',
    'NET-01',
    'An authorisation has a beginning, and an end that is not over',
  ),
  periodNotCovered: rejection(
    'PeriodNotCovered',
    'NET-01',
    'The wifi is for the days of the visit, or of the capacity',
  ),
  audienceMismatch: rejection(
    'AudienceMismatch',
    'AGR-01',
    'An agreement is for an audience that the person belongs to',
  ),
  wifiAgreementRequired: rejection(
    'AgreementRequired',
    'NET-01',
    'The agreement of the person is signed before the wifi is authorised',
  ),
  agreementRequired: rejection(
    'AgreementRequired',
    'ACC-01',
    'The agreement of the person is signed before access is given',
  ),
  wifiAgreementNotCurrent: rejection(
    'AgreementNotCurrent',
    'NET-01',
    'The signature is on a version of the agreement that is in force',
  ),
  agreementNotCurrent: rejection(
    'AgreementNotCurrent',
    'ACC-01',
    'The signature is on a version of the agreement that is in force',
  ),
  pupilRequired: rejection(
    'PupilRequired',
    'AGR-11',
    'Only a pupil is granted the use of the internet as one',
  ),
  pupilAgreementRequired: rejection(
    'PupilAgreementRequired',
    'AGR-11',
    'The pupil’s own agreement is signed before the pupil uses the internet',
  ),
  consentRequired: rejection(
    'ParentalConsentRequired',
    'AGR-11',
    'Parents consent before the pupil uses the internet',
  ),
  agreementAndConsentRequired: rejection(
    'AgreementAndConsentRequired',
    'AGR-11',
    'The pupil signs and parents consent before the pupil uses the internet',
  ),
  internetNotGranted: rejection('InternetNotGranted', 'AGR-11', 'Only what was granted can be ended'),
  visitorNotAware: rejection(
    'VisitorNotAware',
    'POL-11',
    'A visitor is made aware of the policy for the visit before access is given',
  ),
  agreementOfEarlierVisit: rejection('AgreementOfEarlierVisit', 'AGR-04', 'A visitor signs for each visit'),
  reasonRequired: rejection('ReasonRequired', 'ACC-01', 'Taking access back, or refusing it, has a reason'),
  wifiAlreadyAuthorised: rejection(
    'WifiAlreadyAuthorised',
    'NET-01',
    'An authorisation that is not over is ended, not refused',
  ),
  wifiNotAuthorised: rejection('WifiNotAuthorised', 'NET-01', 'Only an authorisation can be ended'),
  accountAlreadyIssued: rejection('AccountAlreadyIssued', 'ACC-02', 'A person has one account at a time'),
  accountNotOpen: rejection('AccountNotOpen', 'ACC-02', 'Only an open account can be closed'),
  rightAlreadyHeld: rejection(
    'RightAlreadyHeld',
    'ACC-01',
    'A right does not become one that is held already: it is revoked',
  ),
  rightNotHeld: rejection('RightNotHeld', 'ACC-01', 'Only a right that is held can be taken back'),
  passwordPersonNotRegistered: rejection(
    'PersonNotRegistered',
    'ACC-03',
    'Only somebody registered at the school has a password here',
  ),
  passwordWithoutAccount: rejection(
    'AccountNotOpen',
    'ACC-03',
    'A password is that of an account that is open',
  ),
  compromiseNotInUse: rejection(
    'ProcessNotInUse',
    'ACC-03',
    'The school asks for no change of a password that others may know',
  ),
  passwordReasonRequired: rejection('ReasonRequired', 'ACC-03', 'Whoever decides so says why'),
  mailboxesNotInUse: rejection('ProcessNotInUse', 'ACC-10', 'The school gives no mailboxes of this kind'),
  mailboxByItSupport: rejection(
    'ItSupportRequired',
    'ACC-10',
    'IT support alone gives mailboxes and closes them',
  ),
  mailboxForStaff: rejection('StaffRequired', 'ACC-10', 'Somebody who has a mailbox works at the school'),
  mailboxAlreadyProvided: rejection('MailboxAlreadyProvided', 'ACC-10', 'There is one mailbox at a time'),
  mailboxNotOpen: rejection('MailboxNotOpen', 'ACC-10', 'Only a mailbox that is open is closed'),
  mailboxReasonRequired: rejection('ReasonRequired', 'ACC-10', 'Closing a mailbox has a reason'),
  notFromBefore: rejection(
    'NotFromBefore',
    'ACC-01',
    'Only what was given before the school kept its book here can be taken over',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'NET-01',
    'An authorisation that stands, a right that is held, or the newest change of a password can be corrected: each in what it says',
  ),
};

export type AccessRejection = RejectionOf<typeof rejections>;
