import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { IncidentState, ReportedIncident } from './state.ts';

export const report = (
  command: Command<'ReportIncident'>,
  state: IncidentState,
  { today }: IncidentContext,
): IncidentDecision => {
  if (state.status !== 'unreported') return refuse(rejections.incidentAlreadyReported);
  if (command.occurredOn > today) return refuse(rejections.occurredInFuture);
  const {
    illegal = false,
    serious = false,
    involvesLessonResources = false,
    spreadAmongPupils = false,
    involved = [],
  } = command;
  const { occurredOn, place, description, category } = command;
  const flags = { illegal, serious, involvesLessonResources, spreadAmongPupils };
  return accept({
    type: 'IncidentReported',
    data: { occurredOn, place, description, category, ...flags, involved },
  });
};

export const correct = (
  command: Command<'CorrectIncident'>,
  state: ReportedIncident,
  { today }: IncidentContext,
): IncidentDecision => {
  if (command.corrects !== state.reportedBy) return refuse(rejections.correctionNotPossible);
  const { corrects, reason, changes } = command;
  if (changes.occurredOn !== undefined && changes.occurredOn > today)
    return refuse(rejections.occurredInFuture);
  // Free text is sealed field by field, so it stands beside the changes, not in them; a field left out stays out.
  const { place, description, ...open } = changes;
  const free = {
    ...(place === undefined ? {} : { place }),
    ...(description === undefined ? {} : { description }),
  };
  return accept({ type: 'IncidentCorrected', data: { corrects, changes: open, ...free, reason } });
};
