import { role } from '../../../events/catalogue/words.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { type HeldRole, isHeldOn } from '../../kernel/held-roles.ts';
import type { AuthorisationContext, AuthorisationDecision, Command } from './decision.ts';
import { rejections } from './rejections.ts';
import type { AuthorisationState } from './state.ts';

/** In which somebody works for the school without being employed there (ACC-07). */
const official: readonly string[] = ['volunteer', 'pta-member'];

/** Nobody decides on themselves. */
const isHead = ({ actor, streamId }: AuthorisationContext): boolean =>
  actor.roles.includes('headteacher') && actor.person !== streamId;

/** Of a parent the capacity that lasts longest. */
const capacityOf = ({ facts, today }: AuthorisationContext): HeldRole | null => {
  const held = (facts.person?.roles ?? []).filter((one) => isHeldOn(one, today));
  if (!held.some((one) => one.role === 'parent')) return null;
  const last = ({ until }: HeldRole): string => until ?? '9999-12-31';
  const inOrder = held
    .filter((one) => official.includes(one.role))
    .toSorted((a, b) => (last(a) < last(b) ? -1 : 1));
  return inOrder.at(-1) ?? null;
};

/** At the headteacher's discretion, and only in an official capacity, whose days it has (ACC-07). */
export const authoriseParent = (
  { level }: Command<'AuthoriseParentAccess'>,
  { parentAccess: before }: AuthorisationState,
  context: AuthorisationContext,
): AuthorisationDecision => {
  if (!isHead(context)) return refuse(rejections.headteacherLetsParents);
  const held = capacityOf(context);
  const capacity = role.safeParse(held?.role).data;
  if (held === null || capacity === undefined) return refuse(rejections.parentOfficialCapacity);
  const { until } = held;
  const isSame =
    before?.status === 'authorised' &&
    before.level === level &&
    before.capacity === capacity &&
    before.until === until;
  if (isSame) return accept();
  const data = { person: context.streamId, level, capacity, from: context.today, until };
  return accept({ type: 'ParentAccessAuthorised', data });
};

/** It takes back what was authorised, too; said again, it changes nothing. */
export const refuseParent = (
  { reason }: Command<'RefuseParentAccess'>,
  { parentAccess: before }: AuthorisationState,
  context: AuthorisationContext,
): AuthorisationDecision => {
  if (!isHead(context)) return refuse(rejections.headteacherLetsParents);
  if (reason === '') return refuse(rejections.parentReasonRequired);
  if (before?.status === 'refused') return accept();
  return accept({ type: 'ParentAccessRefused', data: { person: context.streamId, reason } });
};
