import type { IncidentEvent } from '../../../events/catalogue/incidents.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { areKnown, isStaff } from './people.ts';
import { rejections } from './rejections.ts';
import type { IncidentState } from './state.ts';

type Report = Command<'ReportIncident'>;

const flagsIn = ({
  illegal = false,
  serious = false,
  involvesLessonResources = false,
  spreadAmongPupils = false,
}: Report) => ({ illegal, serious, involvesLessonResources, spreadAmongPupils });

/** Outsiders have events of their own, whose words are sealed. */
const outsidersIn = ({ involved = [] }: Report): readonly IncidentEvent[] =>
  involved.flatMap(({ outsider, part }) =>
    outsider === undefined
      ? []
      : [{ type: 'InvolvedPersonAdded', data: { person: null, outsider, part } } as const],
  );

export const report = (command: Report, state: IncidentState, context: IncidentContext): IncidentDecision => {
  const { actor } = context;
  if (state.status !== 'unreported') return refuse(rejections.incidentAlreadyReported);
  const { occurredOn, place, description, category } = command;
  const involved = (command.involved ?? []).flatMap(({ person, part }) =>
    person === undefined ? [] : [{ person, part }],
  );
  if (new Set(involved.map(({ person }) => person)).size < involved.length)
    return refuse(rejections.alreadyInvolved);
  if (!areKnown(context)) return refuse(rejections.personNotKnown);
  const recorder = isStaff(actor.roles) ? actor.person : null;
  return accept(
    {
      type: 'IncidentReported',
      data: { occurredOn, place, description, category, ...flagsIn(command), involved, recorder },
    },
    ...outsidersIn(command),
  );
};
