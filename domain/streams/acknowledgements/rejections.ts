import { linkRejections } from '../../kernel/by-link.ts';
import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  ...linkRejections('POL-11'),
  policyNotInUse: rejection('ProcessNotInUse', 'POL-06', 'The school does not ask who knows its policy'),
  documentNotInUse: rejection('ProcessNotInUse', 'PUB-09', 'The school does not ask who knows this document'),
  privacyNotInUse: rejection('ProcessNotInUse', 'DPR-03', 'The school does not issue its notice here'),
  notExpected: rejection(
    'NotExpected',
    'POL-06',
    'Staff, governors and volunteers say that they know the policy',
  ),
  versionNotInForce: rejection(
    'VersionNotInForce',
    'POL-06',
    'Only a version that had taken effect on the day can be known',
  ),
  editionNotInForce: rejection(
    'EditionNotInForce',
    'PUB-09',
    'Only the edition in force on the day can be acknowledged',
  ),
  saidElsewhen: rejection(
    'SaidElsewhen',
    'POL-06',
    'Who says so logged in says so today: another day is one on paper',
  ),
  noVisit: rejection('NoVisit', 'POL-11', 'Only a visitor is made aware for a visit that is not over'),
  noPolicy: rejection('NoPolicy', 'POL-11', 'There is a policy to be made aware of'),
  notParent: rejection('NotParent', 'DPR-03', 'The notice is for parents'),
  noticeNotPublished: rejection(
    'NoticeNotPublished',
    'DPR-03',
    'Only the newest edition of the notice is issued',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'POL-06',
    'Only what others recorded can be corrected, in what it says',
  ),
};

export type AcknowledgementRejection = RejectionOf<typeof rejections>;
