import * as z from 'zod/mini';
import { correction, date, eventNumber, slug } from '../../../events/catalogue/fields.ts';
import { webAddress } from '../../../events/catalogue/reference-forms.ts';
import { closureExtent, timeOfDay } from '../../../events/catalogue/school-days.ts';
import { organisation, supplierRole } from '../../../events/catalogue/school-suppliers.ts';
import {
  academicCalendar,
  calendarExample,
  schoolChanges,
  schoolCorrections,
  schoolName,
  yearGroupList,
} from '../../../events/catalogue/schools.ts';
import { phase } from '../../../events/catalogue/words.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

export const schoolsCommands = defineCommands({
  RegisterSchool: command({
    body: z.strictObject({ name: schoolName, phase, yearGroups: yearGroupList }),
    items: ['ORG-01'],
    description: 'Opens the book of a school of the trust.',
    example: { name: 'Larkfield Infant School', phase: 'infant', yearGroups: ['R', 'Y1', 'Y2'] },
  }),
  ChangeSchoolDetails: command({
    body: schoolChanges,
    items: ['ORG-01'],
    description: 'Changes name, phase or year groups from now on.',
    example: { yearGroups: ['N', 'R', 'Y1', 'Y2'] },
  }),
  PublishAcademicCalendar: command({
    body: academicCalendar,
    items: ['ORG-07'],
    description:
      'Gives the dates of a school year and its half-terms; sent again for the year, it replaces them.',
    example: calendarExample,
  }),
  AppointSupplier: command({
    body: z.strictObject({
      supplier: slug,
      name: organisation,
      role: supplierRole,
      agreement: z._default(z.nullable(slug), null),
      from: date,
      until: z._default(z.nullable(date), null),
    }),
    items: ['ORG-03', 'ORG-02'],
    description: 'Gives a role, such as IT support, to an organisation; one organisation holds it at a time.',
    example: {
      supplier: 'petrel-it',
      name: 'Petrel IT Services',
      role: 'it-support',
      agreement: 'sla-2026',
      from: '2026-09-01',
    },
  }),
  EndSupplierAgreement: command({
    body: z.strictObject({ appointment: eventNumber, lastDay: date }),
    items: ['ORG-03'],
    description: 'Ends what an organisation does for the school.',
    example: { appointment: 3, lastDay: '2027-08-31' },
  }),
  RecordCertification: command({
    body: z.strictObject({
      certification: slug,
      body: organisation,
      on: date,
      expiresOn: z._default(z.nullable(date), null),
    }),
    items: ['ORG-05'],
    description: 'Records that the school was certified, when and by which body.',
    example: { certification: 'safe-online-school', body: 'Safe Schools Council', on: '2026-06-12' },
  }),
  SetSchoolDayTimes: command({
    body: z.strictObject({ from: date, startsAt: timeOfDay, endsAt: timeOfDay }),
    items: ['ORG-07'],
    description: 'Says when school days begin and end, from a day on.',
    example: { from: '2026-09-02', startsAt: '08:50', endsAt: '15:20' },
  }),
  DeclareClosure: command({
    body: z.strictObject({
      from: date,
      to: z._default(z.nullable(date), null),
      extent: closureExtent,
      yearGroups: z._default(z.nullable(yearGroupList), null),
    }),
    items: ['HLP-01', 'ORG-07'],
    description:
      'Declares the school closed, as a whole or for some years; what waits on school days follows.',
    example: { from: '2027-01-18', extent: 'full' },
  }),
  EndClosure: command({
    body: z.strictObject({ closure: eventNumber, lastDay: date }),
    items: ['HLP-01', 'ORG-07'],
    description: 'Says which day of a closure is, or was, the last.',
    example: { closure: 4, lastDay: '2027-01-20' },
  }),
  PublishHomeLearning: command({
    body: z.strictObject({ closure: eventNumber, page: webAddress }),
    items: ['HLP-01'],
    description:
      'Says where the work is for those who stay at home in a closure; their parents hear of it by mail.',
    example: { closure: 4, page: 'https://larkfield.example/home-learning' },
  }),
  CorrectSchool: command({
    body: correction(schoolCorrections),
    items: ['ORG-01', 'ORG-03', 'ORG-05', 'ORG-07'],
    description: 'Puts right a slip in what was recorded about the school.',
    example: {
      corrects: 1,
      changes: { phase: 'primary' },
      reason: 'Chosen from the wrong line of the list.',
    },
  }),
});

export type SchoolCommand = CommandOf<typeof schoolsCommands>;
