import { type RejectionOf, rejection } from '../../kernel/rejections.ts';
import { fileRejections } from './file-rejections.ts';
import { imageRejections } from './image-rejections.ts';

export const rejections = {
  incidentNotReported: rejection(
    'IncidentNotReported',
    'INC-01',
    'An incident is reported before anything else is recorded of it',
  ),
  incidentAlreadyReported: rejection(
    'IncidentAlreadyReported',
    'INC-01',
    'An incident is reported once, and amended by later events',
  ),
  personNotKnown: rejection(
    'PersonNotKnown',
    'INC-01',
    'Who was involved is a person of the school, or is described',
  ),
  alreadyInvolved: rejection(
    'AlreadyInvolved',
    'INC-01',
    'Everybody stands once among those involved, with one part',
  ),
  notInvolved: rejection(
    'NotInvolved',
    'INC-01',
    'Only who stands among those involved is removed from them',
  ),
  parentNotKnown: rejection(
    'ParentNotKnown',
    'INC-16',
    'A parent who is named by id is a parent of the school',
  ),
  actionNotOfKind: rejection(
    'ActionNotOfKind',
    'INC-12',
    'An action has what its kind asks for, and nothing that its kind has no place for',
  ),
  policyNotLinked: rejection(
    'PolicyNotLinked',
    'INC-13',
    'An action cites a policy of the list of linked policies, in the edition in force on its day',
  ),
  leadRequired: rejection(
    'SafeguardingLeadRequired',
    'INC-11',
    'A safeguarding lead or deputy brings in agencies from outside',
  ),
  earlierNotReported: rejection(
    'EarlierIncidentNotReported',
    'INC-08',
    'Earlier incidents are others, and on record',
  ),
  ...imageRejections,
  ...fileRejections,
  descriptionRequired: rejection(
    'DescriptionRequired',
    'INC-02',
    'A report says what happened, in words; of an intimate image it does not',
  ),
  adultNotKnown: rejection(
    'AdultNotKnown',
    'CMP-02',
    'An adult who is named by id is a person of the school',
  ),
  removalNotRequested: rejection(
    'RemovalNotRequested',
    'CMP-02',
    'Whether something was taken down is recorded of what somebody was asked to take down',
  ),
  editionNotInForce: rejection(
    'EditionNotInForce',
    'INC-03',
    'An incident is put under classes of an edition that was in force since it happened',
  ),
  staffRequired: rejection(
    'StaffRequired',
    'INC-02',
    'A member of staff records an incident and signs its log',
  ),
  recorderRequired: rejection('RecorderRequired', 'INC-02', 'Who recorded the incident signs its log'),
  nameRequired: rejection('NameRequired', 'INC-02', 'A signature has a name'),
  dslRequired: rejection(
    'DslRequired',
    'INC-10',
    'The safeguarding lead considers whether the police are told',
  ),
  reasonsRequired: rejection('ReasonsRequired', 'INC-10', 'A decision about the police has reasons'),
  policeDecisionRequired: rejection(
    'PoliceDecisionRequired',
    'INC-10',
    'The police are told after it was decided to tell them',
  ),
  policeConsiderationRequired: rejection(
    'PoliceConsiderationRequired',
    'INC-10',
    'An illegal or serious incident, or one with an intimate image, is closed only after the police were considered',
  ),
  containmentRequired: rejection(
    'ContainmentRequired',
    'INC-09',
    'What spread among pupils is closed only with what came of containing it',
  ),
  notLogged: rejection(
    'NotLogged',
    'INC-01',
    'An incident is closed only after it was logged where the school logs',
  ),
  logIncomplete: rejection(
    'LogIncomplete',
    'INC-02',
    'The log entry has all its fields, among them the action taken and a signature',
  ),
  actionRequired: rejection(
    'ActionRequired',
    'INC-01',
    'An incident is closed only after something was done about it',
  ),
  classificationRequired: rejection(
    'ClassificationRequired',
    'INC-03',
    'An incident is classified before it is closed',
  ),
  criteriaRequired: rejection(
    'BullyingCriteriaRequired',
    'INC-08',
    'Bullying is closed only after it was recorded what makes it bullying',
  ),
  behaviourPolicyRequired: rejection(
    'BehaviourPolicyRequired',
    'INC-08',
    'Bullying is closed only after an action under the behaviour policy, with its reference',
  ),
  weighedActionRequired: rejection(
    'WeighedActionRequired',
    'INC-13',
    'Misuse is closed only after an action with circumstances, nature, seriousness and the policy that it is under',
  ),
  outcomeReasonsRequired: rejection('OutcomeReasonsRequired', 'INC-13', 'An outcome has reasons'),
  incidentClosed: rejection(
    'IncidentClosed',
    'INC-12',
    'A closed incident is opened again, with a reason, before anything is added, classified or corrected',
  ),
  incidentNotClosed: rejection('IncidentNotClosed', 'INC-12', 'Only a closed incident is opened again'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'INC-01',
    'What is corrected is a report, a log entry, an action or a report to the police',
  ),
  fieldNotThere: rejection(
    'FieldNotOfEvent',
    'INC-01',
    'A correction names fields that the corrected event has',
  ),
};

export type IncidentRejection = RejectionOf<typeof rejections>;
