import { permissionsOf } from '../../kernel/permission.ts';
import { ANYONE, HEAD, IT, OFFICE, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { HelpRequestCommand } from './commands.ts';

/** Who may do what to `help-requests`. That nobody settles their own is the decider's. */
export const helpRequestsPermissions = permissionsOf<HelpRequestCommand>([
  { actions: ['RaisePolicyQuery', 'ReportAccessInError'], roles: ANYONE },
  {
    actions: [
      'AnswerPolicyQuery',
      'RequestAccessChange',
      'RaiseDeviceConcern',
      'ReportTechnologyConcern',
      'ReportEmailInError',
      'InformSender',
      'DeleteEmail',
    ],
    roles: STAFF,
  },
  {
    actions: ['CloseAccessChange', 'CorrectAccessInError', 'AdviseOnDevice', 'ResolveTechnologyConcern'],
    roles: IT,
  },
  { actions: ['CorrectHelpRequest'], roles: [...HEAD, ...IT] },
  { actions: ['read'], roles: [...OFFICE, ...SAFEGUARDING, ...IT, 'computing-lead', 'slt', 'dpo'] },
  // Who asked sees what became of it.
  { actions: ['read'], roles: ANYONE, relation: 'subject-is-me' },
  { actions: ['read'], roles: ['auditor', 'trust-admin'], withholdsPersonal: true },
]);
