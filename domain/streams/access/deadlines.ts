import { type DeadlineContext, defineDeadline } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toRole } from '../../kernel/notice.ts';
import { endsIn } from './ending.ts';
import type { AccessFacts } from './facts.ts';
import type { AccessSettings } from './settings.ts';
import { type AccessState, authorisationsIn, internetIn, openAccountIn } from './state.ts';

type Context = DeadlineContext<AccessSettings, Pick<AccessFacts, 'person'>>;

const holdsAnything = (state: AccessState): boolean =>
  state.rights.length > 0 ||
  openAccountIn(state) !== null ||
  internetIn(state) !== null ||
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

export const accessDeadlines = [accessEnd];
