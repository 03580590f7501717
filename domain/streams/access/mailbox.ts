import type { MailboxOwner } from '../../../events/catalogue/access-passwords.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { worksFrom } from '../../kernel/working.ts';
import type { AccessContext, AccessDecision, Command } from './decision.ts';
import { classOfId } from './ids.ts';
import { type AccessRejection, rejections } from './rejections.ts';
import type { AccessState } from './state.ts';

/** Whose mailbox a record is about: a person's, or a class's. */
const ownerOf = ({ streamId }: AccessContext): { readonly owner: MailboxOwner; readonly of: string } => {
  const ofClass = classOfId(streamId);
  return ofClass === null ? { owner: 'staff', of: streamId } : { owner: 'class', of: ofClass };
};

const problem = (owner: MailboxOwner, context: AccessContext): AccessRejection | null => {
  const { settings, actor, facts, today } = context;
  if (settings.mailboxes?.includes(owner) !== true) return rejections.mailboxesNotInUse;
  if (!actor.roles.includes('it-support')) return rejections.mailboxByItSupport;
  return owner === 'class' || worksFrom(facts.person, today) ? null : rejections.mailboxForStaff;
};

/**
 * IT support gives those who work at the school a mailbox, and classes where the school has that (ACC-10).
 */
export const provide = (
  { address }: Command<'ProvideMailbox'>,
  { mailbox }: AccessState,
  context: AccessContext,
): AccessDecision => {
  const owned = ownerOf(context);
  const refusal = problem(owned.owner, context);
  if (refusal !== null) return refuse(refusal);
  return mailbox.status === 'open'
    ? refuse(rejections.mailboxAlreadyProvided)
    : accept({ type: 'EmailAccountProvided', data: { ...owned, address } });
};

/** Closing is no question of settings. */
export const closeMailbox = (
  { reason }: Command<'CloseMailbox'>,
  { mailbox }: AccessState,
  { actor }: AccessContext,
): AccessDecision => {
  if (!actor.roles.includes('it-support')) return refuse(rejections.mailboxByItSupport);
  if (mailbox.status === 'closed') return accept();
  if (mailbox.status === 'none') return refuse(rejections.mailboxNotOpen);
  if (reason === '') return refuse(rejections.mailboxReasonRequired);
  const { owner, of, by } = mailbox;
  return accept({ type: 'EmailAccountClosed', data: { owner, of, mailbox: by, because: 'decided', reason } });
};
