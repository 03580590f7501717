import { schoolsEvents } from '../../events/catalogue/schools.ts';
import { commandTo, defineProcess } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { activitiesStream } from '../streams/activities/stream.ts';

const isOfSchool = isEventOf(schoolsEvents);

/** With each school year that is published, what is to be held in it has a record (CUR-03, CUR-08). */
export const activityYears = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'activity-years',
  items: ['CUR-03', 'CUR-08'],
  hears: ['schools'],
  from: {},
  links: () => [],
  facts: () => ({}),
  commands: (event) =>
    isOfSchool(event) && event.type === 'AcademicCalendarPublished'
      ? ['parent-workshop', 'assemblies'].map((kind) =>
          commandTo(activitiesStream, `${kind}.${event.data.academicYear}`, { type: 'OpenActivityYear' }),
        )
      : [],
});
