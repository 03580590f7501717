import type { TrainingEvent } from '../../../events/catalogue/training.ts';
import { role as roleWord } from '../../../events/catalogue/words.ts';
import { lastDayHeld } from '../../kernel/days-held.ts';
import { accept } from '../../kernel/decider.ts';
import type { Due } from '../../kernel/due.ts';
import { dayBefore } from '../../kernel/instant.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { TrainingContext, TrainingDecision } from './decision.ts';
import { isAccountHolder } from './roles.ts';
import type { Account, Stint, TrainingState } from './state.ts';

type Person = Pick<PersonView, 'roles'>;

/** The last day of a role; of one that was taken back, the day before it counted. Null: none is known. */
const lastOfStint = ({ role, heldBy, countsFrom }: Stint, { roles }: Person): string | null => {
  const held = roles.find((one) => one.role === role && one.by === heldBy);
  return held === undefined ? dayBefore(countsFrom) : held.until;
};

const lastOfAccount = ({ on }: Account, { roles }: Person): string | null =>
  lastDayHeld(roles, isAccountHolder, on);

const openAccounts = ({ accounts }: TrainingState): readonly Account[] =>
  accounts.filter(({ closed }) => closed === null);

/** What ends by a role that ends: what was due by it, and accounts at platforms (ORG-06, TRG-11). */
export const endingDues = (state: TrainingState, person: Person, streamId: string): readonly Due[] => {
  const due = (id: string, dueOn: string | null): readonly Due[] =>
    dueOn === null ? [] : [{ dueOn, cycle: `${id}.${dueOn}`, about: streamId, hasFallenDue: false }];
  return [
    ...state.stints.flatMap((one) => due(`role.${one.role}.${one.heldBy}`, lastOfStint(one, person))),
    ...openAccounts(state).flatMap((one) => due(`account.${one.by}`, lastOfAccount(one, person))),
  ];
};

/**
 * Whatever is over ends, all at once. It follows from what the person is today, so it may be asked for at any
 * time, twice, late or for nothing.
 */
export const endWithRole = (
  state: TrainingState,
  { streamId: person, today: on, facts }: TrainingContext,
): TrainingDecision => {
  const known = facts.person;
  if (known === undefined) return accept();
  const isOver = (last: string | null): boolean => last !== null && last < on;
  const ended = state.stints.flatMap((one): readonly TrainingEvent[] => {
    const role = roleWord.safeParse(one.role).data;
    if (role === undefined || !isOver(lastOfStint(one, known))) return [];
    return [{ type: 'TrainingEnded', data: { person, role, heldBy: one.heldBy, on } }];
  });
  const closed = openAccounts(state)
    .filter((one) => isOver(lastOfAccount(one, known)))
    .map(({ platform }): TrainingEvent => {
      const said = { person, platform, on, because: 'left' as const };
      return { type: 'LearningPlatformAccountClosed', data: said };
    });
  return accept(...ended, ...closed);
};
