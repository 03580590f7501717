import { type DeadlineContext, defineDeadline } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toPerson, toRole } from '../../kernel/notice.ts';
import { type AcknowledgementFacts, POLICY } from './facts.ts';
import { cycleOf, policyDue } from './policy-due.ts';
import type { AcknowledgementSettings } from './settings.ts';
import type { AcknowledgementState } from './state.ts';

type Context = DeadlineContext<AcknowledgementSettings, Pick<AcknowledgementFacts, 'person' | 'policy'>>;

/**
 * Each version of the policy is to be known by a last day; the headteacher sees in the digest who is
 * outstanding (POL-06).
 */
const policyAcknowledgement = defineDeadline({
  name: 'policy-acknowledgement',
  items: ['POL-06'],
  from: { person: 'people', policy: 'policies' },
  factNeeds: (state: AcknowledgementState, id: string) =>
    state.isExpected
      ? {
          person: { stream: 'people' as const, id },
          policy: { stream: 'policies' as const, id: POLICY },
        }
      : {},
  reminders: { daysBefore: [7], sent: 'in-digest' },
  duesOf: (state: AcknowledgementState, { streamId, settings, school, facts }: Context): readonly Due[] => {
    const { person, policy } = facts;
    if (person === undefined || policy === undefined) return [];
    const due = policyDue(state, { roles: person.roles, policy, settings, school });
    if (due === null) return [];
    const cycle = cycleOf(due);
    return [{ dueOn: due.dueOn, cycle, about: streamId, hasFallenDue: state.fellDue.includes(cycle) }];
  },
  command: ({ cycle }) => ({ type: 'RecordAcknowledgementFellDue', cycle }),
  recipients: ({ about }) => [...(about === null ? [] : [toPerson(about)]), toRole('headteacher')],
  line: (due) =>
    `Somebody is to say by ${'dueOn' in due ? due.dueOn : due.dueAt} that they know the policy; the record says who.`,
});

export const acknowledgementDeadlines = [policyAcknowledgement];
