import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  nameTaken: rejection('NameTaken', 'ACC-02', 'Every log-in name and identity belongs to one person'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'ACC-02',
    'Only the reservation of a name can be corrected',
  ),
};

export type ReservationRejection = RejectionOf<typeof rejections>;
