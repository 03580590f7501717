import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  causeUnknown: rejection(
    'CauseUnknown',
    'ORG-02',
    'Somebody is notified of an event, or of a date of a record',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'ORG-02',
    'Only what was recorded about who is notified can be corrected',
  ),
};

export type NotificationRejection = RejectionOf<typeof rejections>;
