import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  alreadyRecorded: rejection(
    'AlreadyRecorded',
    'ACC-11',
    'A breach is recorded once, under an id of its own',
  ),
  idIsTaken: rejection('IdIsTaken', 'ACC-11', 'Ids that begin with refused. are of what this system refused'),
  ownBreach: rejection('OwnBreach', 'ACC-11', 'Nobody corrects what is on record about themself'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'ACC-11',
    'Only what is on record of a breach can be corrected',
  ),
};

export type BreachRejection = RejectionOf<typeof rejections>;
