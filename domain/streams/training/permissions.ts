import { permissionsOf } from '../../kernel/permission.ts';
import { ANYONE, OFFICE, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import type { TrainingCommand } from './commands.ts';

const PLANNERS = [...SAFEGUARDING, 'computing-lead'] as const;

/** Who may do what to `training`. What somebody needs, only they say themselves. */
export const trainingPermissions = permissionsOf<TrainingCommand>([
  { actions: ['ReviewTraining'], roles: ['system.training-roles'] },
  { actions: ['DecideVolunteerTraining', 'RecordKnowledgeUpdate'], roles: SAFEGUARDING },
  {
    actions: ['CompleteTraining', 'CorrectTraining'],
    roles: [...SAFEGUARDING, 'office', 'business-manager', 'computing-lead'],
  },
  {
    actions: ['CreatePlatformAccount', 'ClosePlatformAccount'],
    roles: [...OFFICE, 'it-support', 'dsl', 'deputy-dsl'],
  },
  { actions: ['RequestNeedsAudit'], roles: PLANNERS },
  { actions: ['CompleteNeedsAudit'], roles: ANYONE, relation: 'self' },
  { actions: ['EndTrainingNeed'], roles: [...PLANNERS, 'system.further-training'] },
  {
    actions: ['EndWithRole', 'RecordTrainingFellDue', 'RecordNeedsAuditFellDue'],
    roles: ['system.deadlines'],
  },
  { actions: ['read'], roles: [...PLANNERS, 'office', 'business-manager'] },
  { actions: ['read'], roles: ANYONE, relation: 'self' },
  { actions: ['read'], roles: OVERSIGHT, withholdsPersonal: true },
]);
