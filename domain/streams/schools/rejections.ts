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
  supplierStillAppointed: rejection(
    'SupplierStillAppointed',
    'ORG-03',
    'A role is held by one organisation at a time: the agreement before ends first',
  ),
  appointmentUnknown: rejection(
    'AppointmentUnknown',
    'ORG-03',
    'An agreement ends that an appointment began',
  ),
  appointmentOver: rejection(
    'AppointmentOver',
    'ORG-03',
    'An agreement that is over is not prolonged: the organisation is appointed again',
  ),
  daysNotInOrder: rejection('DaysNotInOrder', 'ORG-07', 'The last day is not before the first'),
  dayTimesNotInOrder: rejection('DayTimesNotInOrder', 'ORG-07', 'A school day ends after it began'),
  closureUnknown: rejection('ClosureUnknown', 'HLP-01', 'A closure ends that was declared'),
  homeLearningWithoutClosure: rejection(
    'ClosureRequired',
    'HLP-01',
    'Work for home is opened for a closure that was declared',
  ),
  closureOver: rejection('ClosureOver', 'HLP-01', 'Work for home is opened while a closure is not over'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'ORG-01',
    'A correction names fields that the event has; a detail still stands as that event stated it',
  ),
};

export type SchoolRejection = RejectionOf<typeof rejections>;
