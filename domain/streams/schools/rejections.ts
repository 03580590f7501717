import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  schoolMismatch: rejection('SchoolMismatch', 'ORG-01', 'A school keeps its own book and no other'),
  schoolAlreadyRegistered: rejection('SchoolAlreadyRegistered', 'ORG-01', 'A school is registered once'),
  schoolNotRegistered: rejection('SchoolNotRegistered', 'ORG-01', 'The school is registered first'),
  calendarNotInOrder: rejection(
    'CalendarNotInOrder',
    'ORG-07',
    'Six half-terms follow one another within the school year',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'ORG-01',
    'Only a detail that still stands as that event stated it can be corrected',
  ),
};

export type SchoolRejection = RejectionOf<typeof rejections>;
