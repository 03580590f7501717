import { permissionsOf } from '../../kernel/permission.ts';
import { GOVERNORS, HEAD, OFFICE, OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';
import type { ClassYearCommand } from './commands.ts';

/** Who may do what to `class-years`. That rules are written down by staff of the class is the decider's. */
export const classYearsPermissions = permissionsOf<ClassYearCommand>([
  {
    actions: [
      'AuthorClassAgreement',
      'AgreeClassAgreement',
      'IssueClassAgreementCopies',
      'ReferToClassAgreement',
      'TeachOnlineSafetyLesson',
      'DiscussTopic',
    ],
    roles: STAFF,
  },
  { actions: ['MonitorTeaching'], roles: [...HEAD, 'computing-lead', 'slt', 'dsl', 'deputy-dsl'] },
  { actions: ['CorrectClassYear'], roles: [...OFFICE, 'computing-lead'] },
  { actions: ['ReviewRoll'], roles: ['system.class-rolls'] },
  {
    actions: ['RecordClassAgreementFellDue', 'RecordCopiesFellDue', 'RecordLessonFellDue'],
    roles: ['system.deadlines'],
  },
  { actions: ['read'], roles: STAFF },
  { actions: ['read'], roles: [...GOVERNORS, ...OVERSIGHT], withholdsPersonal: true },
]);
