import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  recordUnknown: rejection(
    'RecordUnknown',
    'DPR-04',
    'An erasure is that of a record, named by its stream and its id',
  ),
  notAnnounced: rejection('ErasureNotAnnounced', 'DPR-04', 'Only an erasure that took place is confirmed'),
  notSubscribed: rejection(
    'ConsumerNotAsked',
    'DPR-04',
    'Those confirm who had a subscription when it was erased',
  ),
  notTheirs: rejection('NotTheirSubscription', 'DPR-04', 'A service confirms for its own subscriptions'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'DPR-04',
    'Only a confirmation that stands is taken back',
  ),
};

export type ErasureConfirmationRejection = RejectionOf<typeof rejections>;
