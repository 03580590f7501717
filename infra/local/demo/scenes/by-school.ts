import { infantSchool, primarySchool } from '../cast.ts';
import type { Step } from '../story.ts';

type Line = Omit<Step, 'school'>;

/** A step at the infant school. */
export const atInfant = (line: Line): Step => ({ ...line, school: infantSchool });
/** A step at the primary school. */
export const atPrimary = (line: Line): Step => ({ ...line, school: primarySchool });
