import { type DeadlineContext, defineDeadline } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toPerson, toRole } from '../../kernel/notice.ts';
import { endsIn } from './ending.ts';
import type { AccessFacts } from './facts.ts';
import { passwordDues } from './password.ts';
import type { AccessSettings } from './settings.ts';
import { type AccessState, authorisationsIn, internetIn, openAccountIn } from './state.ts';

type Context = DeadlineContext<AccessSettings, Pick<AccessFacts, 'person'>>;

const holdsAnything = (state: AccessState): boolean =>
  state.rights.length > 0 ||
  openAccountIn(state) !== null ||
  internetIn(state) !== null ||
  state.mailbox.status === 'open' ||
  authorisationsIn(state).length > 0;

/**
 * The last day of the capacity that something rests on: the day of leaving, of a role, of a visit (ACC-07,
 * NET-01, ORG-06).
 */
const accessEnd = defineDeadline({
  name: 'access-end',
  items: ['ACC-07', 'NET-01', 'ORG-06'],
  from: { person: 'people' },
  factNeeds: (state: AccessState, person) =>
    holdsAnything(state) ? { person: { stream: 'people' as const, id: person } } : {},
  reminders: { daysBefore: [], sent: 'in-digest-alone' },
  duesOf: (state: AccessState, { streamId, facts }: Context): readonly Due[] =>
    holdsAnything(state)
      ? endsIn(state, facts.person).map(({ by, lastDay }) => ({
          dueOn: lastDay,
          cycle: `${by}.${lastDay}`,
          about: streamId,
          hasFallenDue: false,
        }))
      : [],
  command: () => ({ type: 'EndWithCapacity' as const }),
  recipients: () => [toRole('it-support')],
  line: (due) => `What somebody may use ends on ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

/** Whether there is a password whose age counts. */
const hasPassword = (state: AccessState): boolean =>
  openAccountIn(state) !== null || state.password.changed !== null || state.password.expired !== null;

/** A password is changed before it is too old, or at once where others may know it (ACC-03, K1). */
const passwordChange = defineDeadline({
  name: 'password-change',
  items: ['ACC-03'],
  from: { person: 'people' },
  factNeeds: (state: AccessState, person) =>
    hasPassword(state) ? { person: { stream: 'people' as const, id: person } } : {},
  reminders: { daysBefore: [14, 3], sent: 'in-digest' },
  duesOf: (state: AccessState, { streamId, facts, settings, school }: Context): readonly Due[] =>
    hasPassword(state) ? passwordDues(state, streamId, { person: facts.person, settings, school }) : [],
  command: ({ cycle }) => ({ type: 'RecordPasswordFellDue' as const, cycle }),
  recipients: ({ about }) => [about === null ? toRole('it-support') : toPerson(about)],
  line: (due) =>
    `The password of your account is to be changed by ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

export const accessDeadlines = [accessEnd, passwordChange];
