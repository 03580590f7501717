import { permissionsOf } from '../../kernel/permission.ts';
import { GOVERNORS, OVERSIGHT, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { ActivityCommand } from './commands.ts';

/** Who may do what to `activities`. */
export const activitiesPermissions = permissionsOf<ActivityCommand>([
  { actions: ['OpenActivityYear'], roles: ['system.activity-years'] },
  {
    actions: [
      'HoldParentWorkshop',
      'DeliverAssembly',
      'InviteSpeaker',
      'HoldAwarenessEvent',
      'IssueParentInformation',
      'OfferParentTraining',
      'CoverParentsEveningTopic',
      'HoldLiveSession',
    ],
    roles: STAFF,
  },
  {
    actions: ['IssueSafeguardingUpdate', 'CorrectActivity'],
    roles: [...SAFEGUARDING, 'office', 'business-manager', 'computing-lead'],
  },
  { actions: ['RaiseTeachingPoint'], roles: SAFEGUARDING },
  { actions: ['PlanCpd', 'DeliverCpd', 'CancelCpd'], roles: [...SAFEGUARDING, 'computing-lead'] },
  { actions: ['RecordWorkshopFellDue', 'RecordAssemblyFellDue'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: STAFF },
  { actions: ['read'], roles: [...GOVERNORS, ...OVERSIGHT], withholdsPersonal: true },
]);
