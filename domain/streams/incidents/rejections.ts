import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  occurredInFuture: rejection('OccurredInFuture', 'INC-01', 'What is recorded has happened already'),
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
  staffRequired: rejection('StaffRequired', 'INC-02', 'A member of staff signs the log entry'),
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
    'An illegal or serious incident is closed only after the police were considered',
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
  incidentNotClosed: rejection('IncidentNotClosed', 'INC-12', 'Only a closed incident is opened again'),
  correctionNotPossible: rejection('CorrectionNotPossible', 'INC-01', 'Only the report can be corrected'),
};

export type IncidentRejection = RejectionOf<typeof rejections>;
