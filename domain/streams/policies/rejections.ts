import { rejection } from '../../kernel/rejections.ts';

export const rejections = {
  policyUnknown: rejection(
    'PolicyUnknown',
    'ORG-04',
    'The policy that holds the settings is `online-safety`',
  ),
  policyVersionTaken: rejection('PolicyVersionTaken', 'POL-02', 'An adopted version never changes'),
  policyVersionNotNext: rejection(
    'PolicyVersionNotNext',
    'POL-02',
    'Versions follow one another from 1 without a gap',
  ),
  effectiveFromTooSoon: rejection(
    'EffectiveFromTooSoon',
    'ORG-04',
    'A later version takes effect five minutes ahead at the earliest',
  ),
  approvalRequired: rejection(
    'ApprovalRequired',
    'POL-02',
    'The governing board approves a version before it is adopted',
  ),
  governorRequired: rejection('GovernorRequired', 'POL-02', 'Nobody but a governor approves'),
  halfTermUnknown: rejection('HalfTermUnknown', 'POL-02', 'A school year has six half-terms'),
  policyVersionNotBefore: rejection(
    'PolicyVersionNotBefore',
    'POL-02',
    'Versions from before the first one here count back from 0',
  ),
  notFromBefore: rejection(
    'NotFromBefore',
    'POL-02',
    'Only what was in force before the first version here is taken over, and after that was adopted',
  ),
  policiesNotInOrder: rejection('PoliciesNotInOrder', 'POL-02', 'A later version took effect later'),
  changeUnknown: rejection('ChangeUnknown', 'POL-01', 'A change is a row of the change log'),
  versionNotDrafted: rejection('VersionNotDrafted', 'POL-02', 'A version is drafted before it is approved'),
  nothingToApprove: rejection('NothingToApprove', 'POL-02', 'An approval names a draft or changes'),
  approvedBeforeChange: rejection(
    'ApprovedBeforeChange',
    'POL-02',
    'A change is approved on its day or later, not before it',
  ),
  approvalStands: rejection('ApprovalStands', 'POL-02', 'What is approved never changes'),
  reviewInPast: rejection('ReviewInPast', 'POL-03', 'A review is scheduled for a time to come'),
  earlierReviewStands: rejection(
    'EarlierReviewStands',
    'POL-03',
    'A review is brought forward; it is put off by a new version, or by a correction',
  ),
  reviewUnknown: rejection('ReviewUnknown', 'POL-03', 'A review of that number was never scheduled'),
  reviewOver: rejection('ReviewOver', 'POL-03', 'A scheduled review is made once'),
  reviewerUnknown: rejection('ReviewerUnknown', 'POL-03', 'Who reviewed is a person of the school'),
  reviewNotMade: rejection('ReviewNotMade', 'POL-04', 'The governing board is given what was reviewed'),
  policyNotInForce: rejection('PolicyNotInForce', 'POL-05', 'Parents are given the version in force'),
  channelNotNamed: rejection('ChannelNotNamed', 'POL-05', 'The policy names the channels to parents'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'POL-03',
    'A correction names an event of the policy and fields that it has',
  ),
};
