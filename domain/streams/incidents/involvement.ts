import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { lockOfLead } from './lock.ts';
import { areKnown } from './people.ts';
import { rejections } from './rejections.ts';
import type { ReportedIncident } from './state.ts';

/** An outsider has no id to be compared: who is described twice is on record twice. */
export const addInvolved = (
  { person, outsider, part }: Command<'AddInvolvedPerson'>,
  state: ReportedIncident,
  context: IncidentContext,
): IncidentDecision => {
  if (outsider !== undefined)
    return accept({ type: 'InvolvedPersonAdded', data: { person: null, outsider, part } });
  if (person === undefined || !areKnown(context)) return refuse(rejections.personNotKnown);
  const before = state.involved.find((one) => one.person === person);
  if (before === undefined)
    return accept(
      { type: 'InvolvedPersonAdded', data: { person, part } },
      ...lockOfLead([{ part, fact: context.facts.people?.[0] }], state, context),
    );
  return before.part === part ? accept() : refuse(rejections.alreadyInvolved);
};

export const removeInvolved = (
  command: Command<'RemoveInvolvedPerson'>,
  state: ReportedIncident,
): IncidentDecision => {
  const { person = null, entry = null, reason } = command;
  const isThere = state.involved.some((one) =>
    person === null ? one.outsider !== null && one.by === entry : one.person === person,
  );
  return isThere
    ? accept({ type: 'InvolvedPersonRemoved', data: { person, entry, reason } })
    : refuse(rejections.notInvolved);
};
