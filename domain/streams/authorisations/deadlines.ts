import { type DeadlineContext, defineDeadline } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toRole } from '../../kernel/notice.ts';
import { authorisationDues } from './ending.ts';
import type { AuthorisationFacts } from './facts.ts';
import type { AuthorisationSettings } from './settings.ts';
import type { AuthorisationState } from './state.ts';

type Context = DeadlineContext<AuthorisationSettings, Pick<AuthorisationFacts, 'person'>>;

const hasAny = ({ social, trainee }: AuthorisationState): boolean =>
  [...social, ...trainee].some(({ endedOn }) => endedOn === null);

/** The last day of what somebody is let do: its own, or that of the work or placement (PUB-07, NET-07). */
const authorisationEnd = defineDeadline({
  name: 'authorisation-end',
  items: ['PUB-07', 'NET-07', 'ORG-06'],
  from: { person: 'people' },
  factNeeds: (state: AuthorisationState, person) =>
    hasAny(state) ? { person: { stream: 'people' as const, id: person } } : {},
  reminders: { daysBefore: [], sent: 'in-digest-alone' },
  duesOf: (state: AuthorisationState, { streamId, facts: { person } }: Context): readonly Due[] =>
    person === undefined ? [] : authorisationDues(state, person, streamId),
  command: () => ({ type: 'EndWithCapacity' as const }),
  recipients: () => [toRole('headteacher')],
  line: (due) => `What somebody was named or agreed for ends on ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

export const authorisationDeadlines = [authorisationEnd];
