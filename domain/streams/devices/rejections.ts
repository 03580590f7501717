import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  deviceNotRegistered: rejection(
    'DeviceNotRegistered',
    'DEV-01',
    'A device is registered before anything happens to it',
  ),
  deviceAlreadyRegistered: rejection('DeviceAlreadyRegistered', 'DEV-01', 'A device is registered once'),
  deviceNotInStore: rejection('DeviceNotInStore', 'DEV-01', 'A device is in one place at a time'),
  personNotRegistered: rejection('PersonNotRegistered', 'DEV-02', 'Borrower and pupil are registered first'),
  borrowerNotParent: rejection('BorrowerNotParent', 'DEV-02', 'Devices are lent to parents and carers'),
  pupilNotOwnChild: rejection(
    'PupilNotOwnChild',
    'DEV-02',
    'A device is borrowed for an own child who is a pupil of the school',
  ),
  homeAccessRequired: rejection(
    'HomeAccessRequired',
    'HLP-05',
    'A device is lent for a closure once the family has said what it has at home',
  ),
  notFromBefore: rejection(
    'NotFromBefore',
    'DEV-01',
    'Only what happened before the school kept its book here is taken over, with its own day',
  ),
  safeguardUnknown: rejection('SafeguardUnknown', 'DEV-02', 'Protections are those of the school’s list'),
  workerNotRegistered: rejection(
    'PersonNotRegistered',
    'DEV-03',
    'Who works with a device is registered first',
  ),
  staffRequired: rejection('StaffRequired', 'DEV-03', 'Work devices are for those who work at the school'),
  offSiteOfHolder: rejection(
    'HolderRequired',
    'DEV-04',
    'A work device is taken off site by whoever was given it',
  ),
  offSiteAgreementRequired: rejection(
    'AgreementRequired',
    'DEV-04',
    'Whoever takes a work device off site has signed the terms that hold there, too',
  ),
  offSiteUnprotected: rejection(
    'PasswordRequired',
    'DEV-04',
    'A work device leaves the school protected by a password',
  ),
  processNotInUse: rejection('ProcessNotInUse', 'DEV-02', 'The school does not lend devices to parents'),
  deviceAlreadyOnLoan: rejection('DeviceAlreadyOnLoan', 'DEV-02', 'A device has one borrower at a time'),
  deviceNotOnLoan: rejection('DeviceNotOnLoan', 'DEV-02', 'Only a lent device can be taken back from a loan'),
  agreementRequired: rejection(
    'AgreementRequired',
    'DEV-02',
    'The borrower signs the agreement for parents before borrowing',
  ),
  allParentsRequired: rejection(
    'AllParentsRequired',
    'AGR-08',
    'Each parent who decides for the pupil has signed the agreement in force, where the school asks for both',
  ),
  agreementNotCurrent: rejection(
    'AgreementNotCurrent',
    'DEV-02',
    'The signature is on the version of the agreement in force',
  ),
  safeguardsRequired: rejection(
    'SafeguardsRequired',
    'DEV-02',
    'All protections of the school’s list are on the device before it is lent',
  ),
  complianceSignatureRequired: rejection(
    'ComplianceSignatureRequired',
    'DEV-03',
    'The compliance document is signed, for this device by this person, before a work device is allocated',
  ),
  nameRequired: rejection('NameRequired', 'DEV-03', 'A signature has a name'),
  deviceNotAllocated: rejection(
    'DeviceNotAllocated',
    'DEV-03',
    'Only an allocated device can be taken back from staff',
  ),
  classRequired: rejection('ClassRequired', 'DEV-01', 'What goes to a class names it, and nothing else does'),
  keeperRequired: rejection(
    'KeeperRequired',
    'DEV-08',
    'IT support or the office says of updates, malware and encryption how a device is looked after',
  ),
  updatesNotSupported: rejection(
    'UpdatesNotSupported',
    'DEV-07',
    'Of a device that takes no software updates none are configured',
  ),
  disposalNotApproved: rejection(
    'DisposalNotApproved',
    'DEV-10',
    'A device leaves for good with approval, given since it was last handed out',
  ),
  deviceInUse: rejection('DeviceInUse', 'DEV-10', 'A device does not leave while a person or a class has it'),
  deviceDisposed: rejection('DeviceDisposed', 'DEV-10', 'What left for good is not used any more'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'DEV-01',
    'Only what still stands as an event states it can be corrected, in what that event says',
  ),
};

export type DeviceRejection = RejectionOf<typeof rejections>;
