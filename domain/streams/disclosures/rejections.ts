import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  alreadyRecorded: rejection(
    'AlreadyRecorded',
    'DPR-02',
    'What was given, sent or asked for is recorded once, under an id of its own',
  ),
  notRecorded: rejection('NotRecorded', 'DPR-02', 'A letter is kept with what was given, sent or asked for'),
  personNotKnown: rejection('PersonNotKnown', 'DPR-02', 'Whose data it is, is somebody of the school'),
  lawRequired: rejection(
    'LawRequired',
    'DPR-02',
    'Data that a law asked for is recorded with that law, and only such data',
  ),
  notRequested: rejection(
    'NotRequested',
    'DPR-05',
    'Only what was asked for is paused, extended or answered',
  ),
  alreadyAnswered: rejection('AlreadyAnswered', 'DPR-05', 'What is answered stays answered'),
  notRunning: rejection(
    'NotRunning',
    'DPR-05',
    'Time is stopped while it runs and is not over, and runs on where it stands',
  ),
  extensionNotPossible: rejection(
    'ExtensionNotPossible',
    'DPR-05',
    'Two more months are taken once, before the first time is over',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'DPR-02',
    'What was recorded can be corrected, each in what it says; days from which time counts stay',
  ),
};

export type DisclosureRejection = RejectionOf<typeof rejections>;
