import type { ExpectedView } from '../../checks/check-views.ts';
import { viewsOfChildren } from './views-of-children.ts';
import { viewsOfData } from './views-of-data.ts';
import { viewsOfSchool } from './views-of-school.ts';
import { viewsOfStaff } from './views-of-staff.ts';

/** What lists must show when the second half-term is over. */
export const yearViews: readonly ExpectedView[] = [
  ...viewsOfChildren,
  ...viewsOfData,
  ...viewsOfStaff,
  ...viewsOfSchool,
];
