import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

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
  approvalInFuture: rejection('ApprovalInFuture', 'POL-02', 'An approval was given already'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'POL-03',
    'Only the adoption of a version can be corrected',
  ),
};

export type PolicyRejection = RejectionOf<typeof rejections>;
