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
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'POL-03',
    'Only the adoption of a version can be corrected',
  ),
};
