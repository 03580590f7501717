import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  alreadyExpected: rejection(
    'AlreadyExpected',
    'DPR-02',
    'A file that follows a pupil is recorded once, under an id of its own',
  ),
  pupilRequired: rejection('PupilRequired', 'DPR-02', 'A file follows a pupil of the school'),
  notExpected: rejection('NotExpected', 'DPR-02', 'Only a file that is to follow is sent and confirmed'),
  notSent: rejection('NotSent', 'DPR-02', 'Receipt is confirmed of a file that was sent'),
  alreadySent: rejection('AlreadySent', 'DPR-02', 'A file is sent once; a slip in that is corrected'),
  alreadySettled: rejection(
    'AlreadySettled',
    'DPR-02',
    'What is confirmed or called off stays so; a file that follows after all is recorded anew',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'DPR-02',
    'What was recorded can be corrected, each in what it says, with its days in their order',
  ),
};

export type FileTransferRejection = RejectionOf<typeof rejections>;
