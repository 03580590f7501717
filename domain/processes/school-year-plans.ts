import { schoolsEvents } from '../../events/catalogue/schools.ts';
import { commandTo, defineProcess } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { checksStream } from '../streams/checks/stream.ts';
import { oversightStream } from '../streams/oversight/stream.ts';

const isOfSchool = isEventOf(schoolsEvents);

/** What a school makes as a whole; of a system or a blog there is no record before it is in use. */
const wholeChecks = ['security', 'filtering-review', 'access-rights'];

/**
 * With each school year that is published, its reports and meetings are planned, and its checks expected: so
 * a school is reminded that never made one (GOV-01, GOV-02, MON-01, MON-02, ACC-01).
 */
export const schoolYearPlans = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'school-year-plans',
  items: ['GOV-01', 'GOV-02', 'MON-01', 'MON-02', 'ACC-01'],
  hears: ['schools'],
  from: {},
  links: () => [],
  facts: () => ({}),
  commands: (event) => {
    if (!isOfSchool(event) || event.type !== 'AcademicCalendarPublished') return [];
    const { academicYear, from } = event.data;
    return [
      commandTo(oversightStream, academicYear, { type: 'PlanOversight' }),
      ...wholeChecks.map((kind) => commandTo(checksStream, kind, { type: 'ExpectCheckOfYear', from })),
    ];
  },
});
