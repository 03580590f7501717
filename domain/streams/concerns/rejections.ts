import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  alreadyRaised: rejection('AlreadyRaised', 'INC-15', 'A concern is raised once, under an id of its own'),
  idIsTaken: rejection('IdIsTaken', 'MON-04', 'Ids with a dot are of the alerts that products send'),
  alertUnderOtherId: rejection(
    'AlertUnderOtherId',
    'MON-04',
    'An alert stands under the product that sent it and the number that it has there',
  ),
  alertChanged: rejection(
    'AlertChanged',
    'MON-04',
    'An alert stays as it came: what is new has another number',
  ),
  channelNotInUse: rejection('ChannelNotInUse', 'MON-04', 'Alerts come from products that the policy names'),
  notRaised: rejection('NotRaised', 'INC-15', 'Only what was raised is settled, and in its own manner'),
  alreadySettled: rejection(
    'AlreadySettled',
    'MON-04',
    'A concern is judged once: what is new is a concern of its own',
  ),
  ownConcern: rejection('OwnConcern', 'INC-15', 'Nobody settles a worry of their own'),
  ownEmail: rejection(
    'OwnEmail',
    'INC-17',
    'Who got the mail does not deal with it alone: somebody else settles it',
  ),
  incidentMismatch: rejection(
    'IncidentMismatch',
    'MON-04',
    'What becomes an incident names it, and nothing else does',
  ),
  incidentIdReserved: rejection(
    'IncidentIdReserved',
    'MON-04',
    'A new incident has an id without a dot: those with one are of reports that come by a channel',
  ),
  personNotKnown: rejection('PersonNotKnown', 'INC-15', 'Who is named by id is somebody of the school'),
  alreadyInvolved: rejection('AlreadyInvolved', 'MON-04', 'Everybody stands once among those involved'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'INC-15',
    'What people said can be corrected: each in what it says',
  ),
};

export type ConcernRejection = RejectionOf<typeof rejections>;
