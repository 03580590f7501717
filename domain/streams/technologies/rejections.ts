import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  assessmentNotInUse: rejection(
    'ProcessNotInUse',
    'TEC-01',
    'The school does not decide on new technology here',
  ),
  alreadyProposed: rejection('AlreadyProposed', 'TEC-01', 'What was proposed is decided first'),
  proposalRequired: rejection('ProposalRequired', 'TEC-01', 'A technology is proposed before it is weighed'),
  risksRequired: rejection('RisksRequired', 'TEC-01', 'Risks are named, and what is done about them'),
  benefitsRequired: rejection(
    'BenefitsRequired',
    'TEC-01',
    'What it is good for in learning is weighed, too',
  ),
  dpiaRequired: rejection(
    'DpiaRequired',
    'TEC-01',
    'For what handles personal data the assessment of that is named',
  ),
  deciderRequired: rejection('DeciderRequired', 'TEC-01', 'Those decide whom the school names for it'),
  conflictOfInterest: rejection('ConflictOfInterest', 'TEC-01', 'Another decides than who proposed it'),
  riskAssessmentRequired: rejection(
    'RiskAssessmentRequired',
    'TEC-01',
    'Risks and use for learning are weighed before a technology is allowed',
  ),
  reasonsRequired: rejection('ReasonsRequired', 'TEC-01', 'A rejection has reasons'),
  alreadyDecided: rejection('AlreadyDecided', 'TEC-01', 'What was rejected is proposed again'),
  technologyNotAllowed: rejection(
    'TechnologyNotAllowed',
    'TEC-01',
    'What is new to the school is allowed before it is set up',
  ),
  installationsNotInUse: rejection('ProcessNotInUse', 'NET-04', 'The school approves no installations here'),
  itApproves: rejection('ItSupportRequired', 'NET-04', 'IT support alone approves what is set up'),
  ownInstallation: rejection('ConflictOfInterest', 'NET-04', 'Nobody approves what they asked for themself'),
  requesterUnknown: rejection('PersonNotRegistered', 'NET-04', 'Who asks for it works at the school'),
  installationReason: rejection('ReasonRequired', 'NET-04', 'A refusal has a reason'),
  itBlocks: rejection('ItSupportRequired', 'MON-03', 'IT support alone blocks sites and opens them'),
  siteReason: rejection('ReasonRequired', 'MON-03', 'Blocking, opening and allowing have a reason'),
  approverRequired: rejection(
    'ApproverRequired',
    'MON-03',
    'Somebody else who works at the school approved that the site is opened',
  ),
  notBlocked: rejection('SiteNotBlocked', 'MON-03', 'Only a site that is blocked is opened again'),
  isBlocked: rejection('SiteIsBlocked', 'MON-03', 'A site that is blocked is opened again, not allowed'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'TEC-01',
    'What nothing rests on yet, and days, can be corrected: each in what it says',
  ),
};

export type TechnologyRejection = RejectionOf<typeof rejections>;
