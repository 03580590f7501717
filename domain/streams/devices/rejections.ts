import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  occurredInFuture: rejection('OccurredInFuture', 'DEV-01', 'What is recorded has happened already'),
  deviceNotRegistered: rejection(
    'DeviceNotRegistered',
    'DEV-01',
    'A device is registered before anything happens to it',
  ),
  deviceAlreadyRegistered: rejection('DeviceAlreadyRegistered', 'DEV-01', 'A device is registered once'),
  deviceNotInStore: rejection('DeviceNotInStore', 'DEV-01', 'A device is in one place at a time'),
  processNotInUse: rejection('ProcessNotInUse', 'DEV-02', 'The school does not lend devices to parents'),
  deviceAlreadyOnLoan: rejection('DeviceAlreadyOnLoan', 'DEV-02', 'A device has one borrower at a time'),
  deviceNotOnLoan: rejection('DeviceNotOnLoan', 'DEV-02', 'Only a lent device can be taken back from a loan'),
  returnDueBeforeLoan: rejection('ReturnDueBeforeLoan', 'DEV-02', 'A loan is not due before it begins'),
  agreementRequired: rejection(
    'AgreementRequired',
    'DEV-02',
    'The borrower signs the agreement for parents before borrowing',
  ),
  agreementNotCurrent: rejection(
    'AgreementNotCurrent',
    'DEV-02',
    'The signature is on the version of the agreement in force',
  ),
  safeguardsRequired: rejection(
    'SafeguardsRequired',
    'DEV-02',
    'Protections are on the device before it is lent',
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
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'DEV-01',
    'Only the registration and the loan at hand can be corrected',
  ),
};

export type DeviceRejection = RejectionOf<typeof rejections>;
