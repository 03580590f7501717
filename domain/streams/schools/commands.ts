import * as z from 'zod/mini';
import { correction } from '../../../events/catalogue/fields.ts';
import {
  academicCalendar,
  calendarExample,
  schoolChanges,
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
  CorrectSchool: command({
    body: correction(schoolChanges),
    items: ['ORG-01'],
    description: 'Puts right a slip in the details.',
    example: {
      corrects: 1,
      changes: { phase: 'primary' },
      reason: 'Chosen from the wrong line of the list.',
    },
  }),
});

export type SchoolCommand = CommandOf<typeof schoolsCommands>;
