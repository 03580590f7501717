import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  activityUnknown: rejection(
    'ActivityUnknown',
    'CUR-04',
    'A record is of one activity of a kind, or of a kind in one school year',
  ),
  anotherKind: rejection('ActivityOfAnotherKind', 'CUR-04', 'Each kind of activity has commands of its own'),
  alreadyRecorded: rejection('AlreadyRecorded', 'CUR-04', 'An activity is recorded once, and corrected'),
  dayOutsideYear: rejection('DayOutsideYear', 'CUR-08', 'What is recorded of a school year lies in it'),
  strandUnknown: rejection('StrandUnknown', 'CUR-03', 'A strand is one that the policy names'),
  channelNotInUse: rejection('ChannelNotInUse', 'CUR-07', 'Parents hear by a channel that the policy names'),
  updateChannelNotInUse: rejection(
    'ChannelNotInUse',
    'TRG-02',
    'Staff hear by a channel that the policy names',
  ),
  platformNotInUse: rejection(
    'ProcessNotInUse',
    'HLP-06',
    'Live lessons are held at a platform of the school',
  ),
  namesSomebody: rejection(
    'PersonNamed',
    'INC-19',
    'What lessons should take up names nobody: no child is known by it',
  ),
  needNotOpen: rejection('NeedNotOpen', 'TRG-10', 'Training is planned for needs that are open'),
  notPlanned: rejection('CpdNotPlanned', 'TRG-10', 'Training that is given was planned, and not cancelled'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'CUR-04',
    'What was held or issued can be corrected: in what it says',
  ),
};

export type ActivityRejection = RejectionOf<typeof rejections>;
