import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { lastDayHeld } from '../../kernel/days-held.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { type Due, fallenDue } from '../../kernel/due.ts';
import { londonDate } from '../../kernel/london.ts';
import { dueWithin } from '../../kernel/time-limit.ts';
import type { AccessContext, AccessDecision, Command } from './decision.ts';
import type { PersonFact } from './facts.ts';
import { isRegistered } from './person.ts';
import { type AccessRejection, rejections } from './rejections.ts';
import type { AccessSettings } from './settings.ts';
import { type AccessState, openAccountIn } from './state.ts';

/** Who has a password here: with an account, where the school gives accounts (ACC-02, ACC-03). */
const problem = (state: AccessState, { facts, settings, today }: AccessContext): AccessRejection | null => {
  if (!isRegistered(facts.person, today)) return rejections.passwordPersonNotRegistered;
  const hasNone = settings.uniqueLogIn === true && openAccountIn(state) === null;
  return hasNone ? rejections.passwordWithoutAccount : null;
};

/** That it was changed, also where the school says nothing of its age; the password itself is nowhere. */
export const recordChange = (
  { on: stated, because }: Command<'RecordPasswordChange'>,
  state: AccessState,
  context: AccessContext,
): AccessDecision => {
  const refusal = problem(state, context);
  if (refusal !== null) return refuse(refusal);
  const { changed, expired } = state.password;
  const on = stated ?? context.today;
  if (changed?.on === on && expired === null) return accept();
  return accept({ type: 'PasswordChanged', data: { person: context.streamId, on, because } });
};

const expiryRefusal = (
  { because, reason }: Command<'ExpirePassword'>,
  state: AccessState,
  context: AccessContext,
): AccessRejection | null => {
  if (context.settings.passwordOnCompromise === null) return rejections.compromiseNotInUse;
  const saysNothing = reason === undefined || reason === '';
  return (
    problem(state, context) ??
    (because === 'decided' && saysNothing ? rejections.passwordReasonRequired : null)
  );
};

/**
 * Others may know it. What is heard late or twice, of a password that was changed since, is passed over
 * (ACC-03, ACC-06).
 */
export const expire = (
  command: Command<'ExpirePassword'>,
  state: AccessState,
  context: AccessContext,
): AccessDecision => {
  const { on, because, reason = '' } = command;
  const refusal = expiryRefusal(command, state, context);
  if (refusal !== null) return context.actor.person.startsWith('system.') ? accept() : refuse(refusal);
  const { changed, expired } = state.password;
  if (expired !== null || (changed !== null && on < changed.on)) return accept();
  const said = reason === '' ? {} : { reason };
  return accept({ type: 'PasswordExpired', data: { person: context.streamId, on, because, ...said } });
};

interface Counting {
  readonly person: PersonFact;
  readonly settings: Pick<AccessSettings, 'passwordMaxAge'>;
  readonly school: SchoolCalendar;
}

/** Since when its age is counted: the newest change, or the account that it came with. */
const startOf = (state: AccessState): { readonly on: string; readonly by: number } | null => {
  const account = openAccountIn(state);
  if (state.account.status === 'closed') return null;
  return state.password.changed ?? (account === null ? null : { on: account.from, by: account.by });
};

const isAnybody = (): boolean => true;

/** Whether somebody is still at the school on the last day of a run that began on another. */
const isThere = ({ roles }: PersonFact, from: string, until: string): boolean => {
  const lastDay = lastDayHeld(roles, isAnybody, from);
  return roles.length > 0 && (lastDay === null || until <= lastDay);
};

/** The last day by its age, and the number of the event since which that is counted. */
const dueByAge = (
  state: AccessState,
  { settings, school }: Counting,
): { readonly dueOn: string; readonly by: number; readonly from: string } | null => {
  const start = startOf(state);
  const within = start === null ? null : dueWithin(settings.passwordMaxAge, { start: start.on }, school);
  if (start === null || within === null) return null;
  const dueOn = 'dueOn' in within ? within.dueOn : londonDate(within.dueAt);
  return { dueOn, by: start.by, from: start.on };
};

/** By when the password is changed: at once where others may know it, else by its age (ACC-03). */
export const passwordDues = (state: AccessState, streamId: string, counting: Counting): readonly Due[] => {
  const { expired, fellDue } = state.password;
  if (state.account.status === 'closed') return [];
  const run =
    expired === null
      ? dueByAge(state, counting)
      : { dueOn: expired.saidOn, by: expired.by, from: expired.saidOn };
  if (run === null || !isThere(counting.person, run.from, run.dueOn)) return [];
  const { dueOn, by } = run;
  const cycle = `${by}.${dueOn}`;
  return [{ dueOn, cycle, about: streamId, hasFallenDue: fellDue.includes(cycle) }];
};

/** Once a run; what was changed by now, or is counted by another age, is passed over. */
export const recordFellDue = (
  { cycle }: Command<'RecordPasswordFellDue'>,
  state: AccessState,
  { streamId: person, facts, settings, now }: AccessContext,
): AccessDecision => {
  if (facts.school === undefined) return accept();
  const counting = { person: facts.person, settings, school: facts.school };
  const due = fallenDue(passwordDues(state, person, counting), cycle, now);
  if (due === null || !('dueOn' in due)) return accept();
  const since = Number(due.cycle.split('.')[0]);
  return accept({ type: 'PasswordChangeFellDue', data: { person, since, dueOn: due.dueOn } });
};
