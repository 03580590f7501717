import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  checkUnknown: rejection(
    'CheckUnknown',
    'MON-02',
    'A record is of one system, of one blog, or of one of the checks that a school makes as a whole',
  ),
  otherCheck: rejection('CheckMismatch', 'MON-02', 'What is recorded of a check is of its kind'),
  alreadyDone: rejection(
    'AlreadyRecorded',
    'MON-02',
    'What was done on a day is recorded once; a slip in it is corrected',
  ),
  personNotKnown: rejection(
    'PersonNotKnown',
    'MON-02',
    'Who made a check is, or was, somebody of the school',
  ),
  findingUnknown: rejection('FindingUnknown', 'MON-02', 'What is resolved is a finding that was raised'),
  alreadyResolved: rejection(
    'AlreadyResolved',
    'MON-02',
    'What is resolved stays so; what comes again is a finding of its own',
  ),
  tooManyOpen: rejection(
    'TooManyOpen',
    'MON-02',
    'No more than sixty findings are open at once: some are settled first',
  ),
  notDeployed: rejection('NotDeployed', 'MON-01', 'A system comes into use before anything else of it'),
  alreadyDeployed: rejection('AlreadyDeployed', 'MON-01', 'A system comes into use once'),
  retired: rejection('SystemRetired', 'MON-01', 'A system that went out of use stays out of use'),
  releaseNotInUse: rejection(
    'ReleaseNotInUse',
    'MON-01',
    'A statement of the provider is of a release that was in use',
  ),
  actionRequired: rejection(
    'ActionRequired',
    'MON-01',
    'A test that failed has something that was done about it',
  ),
  countsMismatch: rejection(
    'CountsMismatch',
    'ACC-01',
    'No more rights were changed or ended than were looked at',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'MON-02',
    'What was recorded of a check can be corrected: each in what it says',
  ),
};

export type CheckRejection = RejectionOf<typeof rejections>;
