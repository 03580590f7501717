import type { ExpectedMail } from '../../checks/check-mail.ts';
import { mailOfChildren } from './mail-of-children.ts';
import { mailOfData } from './mail-of-data.ts';
import { mailOfSchool } from './mail-of-school.ts';
import { mailOfStaff } from './mail-of-staff.ts';

/** Who must have had which mail in the second half-term. */
export const yearMail: readonly ExpectedMail[] = [
  ...mailOfChildren,
  ...mailOfData,
  ...mailOfStaff,
  ...mailOfSchool,
];
