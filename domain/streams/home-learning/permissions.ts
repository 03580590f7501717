import { permissionsOf } from '../../kernel/permission.ts';
import { OFFICE, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { HomeLearningCommand } from './commands.ts';

const LEADING = ['slt', ...SAFEGUARDING] as const;

/** Who may do what to `home-learning`. */
export const homeLearningPermissions = permissionsOf<HomeLearningCommand>([
  { actions: ['SubmitWork'], roles: ['pupil'], relation: 'self' },
  { actions: ['SubmitWork'], roles: ['parent'], relation: 'own-child' },
  {
    actions: [
      'SubmitWork',
      'AcknowledgeWork',
      'NoticeNonEngagement',
      'RecordConversation',
      'RecordHomeAccess',
      'RemindOfOnlineRisks',
    ],
    roles: STAFF,
    relation: 'own-class',
  },
  {
    name: 'AcknowledgeWork',
    actions: ['AcknowledgeWork', 'NoticeNonEngagement', 'RecordConversation', 'CorrectHomeLearning'],
    roles: LEADING,
  },
  { actions: ['ProvideSltSupport'], roles: ['slt', 'headteacher'] },
  {
    actions: ['RecordHomeAccess', 'RemindOfOnlineRisks'],
    roles: [...new Set([...OFFICE, ...LEADING])],
  },
  { actions: ['RecordAcknowledgementFellDue'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: [...new Set([...OFFICE, ...LEADING])] },
  { actions: ['read'], roles: STAFF, relation: 'own-class' },
  { actions: ['read'], roles: ['parent'], relation: 'own-child', withholdsPersonal: true },
]);
