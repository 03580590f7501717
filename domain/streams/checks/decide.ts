import type { CheckKind } from '../../../events/catalogue/check-forms.ts';
import { refuse } from '../../kernel/decider.ts';
import type { CheckCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { CheckContext, CheckDecision } from './decision.ts';
import {
  callForReview,
  expect,
  expectOfYear,
  reviewAccess,
  reviewComments,
  reviewFiltering,
} from './done.ts';
import { recordFallen } from './fallen.ts';
import { kindOf } from './ids.ts';
import { rejections } from './rejections.ts';
import { complete, raise, resolve } from './security.ts';
import type { CheckState } from './state.ts';
import { attest, deploy, retire, update } from './systems.ts';

/** The kind of record that a command belongs to; those that are left out belong to any. */
const kindFor: Partial<Record<CheckCommand['type'], CheckKind>> = {
  DeployFilteringSystem: 'filtering',
  UpdateFilteringSystem: 'filtering',
  AttestFilteringSystem: 'filtering',
  RetireFilteringSystem: 'filtering',
  CompleteSecurityCheck: 'security',
  RaiseSecurityFinding: 'security',
  ResolveSecurityFinding: 'security',
  ReviewBlogComments: 'blog',
  ReviewFiltering: 'filtering-review',
  CallForFilteringReview: 'filtering-review',
  ReviewAccessRights: 'access-rights',
};

export const decide = (command: CheckCommand, state: CheckState, context: CheckContext): CheckDecision => {
  const kind = kindOf(context.streamId);
  if (kind === null) return refuse(rejections.checkUnknown);
  if ((kindFor[command.type] ?? kind) !== kind) return refuse(rejections.otherCheck);
  switch (command.type) {
    case 'ExpectCheck':
      return expect(command, kind, state, context);
    case 'ExpectCheckOfYear':
      return expectOfYear(command, kind, state, context);
    case 'DeployFilteringSystem':
      return deploy(command, state, context);
    case 'UpdateFilteringSystem':
      return update(command, state, context);
    case 'AttestFilteringSystem':
      return attest(command, state, context);
    case 'RetireFilteringSystem':
      return retire(command, state, context);
    case 'CompleteSecurityCheck':
      return complete(command, state, context);
    case 'RaiseSecurityFinding':
      return raise(command, state, context);
    case 'ResolveSecurityFinding':
      return resolve(command, state, context);
    case 'ReviewBlogComments':
      return reviewComments(command, state, context);
    case 'ReviewFiltering':
      return reviewFiltering(command, state, context);
    case 'CallForFilteringReview':
      return callForReview(command, state, context);
    case 'ReviewAccessRights':
      return reviewAccess(command, state, context);
    case 'RecordCheckFellDue':
      return recordFallen(command, state, context);
    case 'CorrectCheck':
      return correct(command, state);
  }
};
