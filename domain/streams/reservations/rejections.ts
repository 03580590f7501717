import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  purposeUnknown: rejection('PurposeUnknown', 'ACC-02', 'A name is reserved for a purpose that is known'),
  nameTaken: rejection(
    'NameTaken',
    'ACC-02',
    'Every log-in name and every log-in belongs to one person; that somebody is known at two schools, the trust says',
  ),
  labelTaken: rejection('LabelTaken', 'DEV-01', 'What is on a label is on one device'),
  outsideIdTaken: rejection('OutsideIdTaken', 'ORG-06', 'An id of another system is one person’s'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'ACC-02',
    'Only the reservation of a name can be corrected',
  ),
};

export type ReservationRejection = RejectionOf<typeof rejections>;
