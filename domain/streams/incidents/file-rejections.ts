import { rejection } from '../../kernel/rejections.ts';

/** What is refused of how the file of an incident is kept. */
export const fileRejections = {
  channelNotNamed: rejection(
    'ChannelNotNamed',
    'INC-06',
    'Pupils report by a channel that the school names, under the number that the report has there',
  ),
  channelReserved: rejection(
    'ChannelReserved',
    'INC-06',
    'What is reported under the number of a channel is a report by that channel',
  ),
  reporterNotPupil: rejection('ReporterNotPupil', 'INC-06', 'Who reports by a channel is a pupil'),
  reporterIsSender: rejection('ReporterIsSender', 'INC-06', 'A pupil reports as nobody else'),
  categoryNotListed: rejection(
    'CategoryNotListed',
    'INC-01',
    'A category stands in the list of categories, in an edition that was in force since the incident happened',
  ),
  lockLeavesNobody: rejection(
    'LockLeavesNobody',
    'INC-04',
    'A locked file leaves somebody who may decide on it',
  ),
  lockedToOwnMatter: rejection(
    'LockedToOwnMatter',
    'INC-04',
    'A file is not locked to those whose own matter it is',
  ),
  notLocked: rejection('IncidentNotLocked', 'INC-04', 'Only a locked file is unlocked'),
};
