import type { IncidentEvent } from '../../../events/catalogue/incidents.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { splitId } from '../../kernel/ids.ts';
import { editionOf } from './categories.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { lockOfLead } from './lock.ts';
import { areKnown, isStaff } from './people.ts';
import { type IncidentRejection, rejections } from './rejections.ts';
import { hasImages, ruleSetOn } from './rule-sets.ts';
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

/** The one word of before there were several, and the others; each once. */
export const categoriesIn = ({
  category,
  categories = [],
}: Pick<Report, 'category' | 'categories'>): string[] => [
  ...new Set([...(category === undefined ? [] : [category]), ...categories]),
];

/** An id that a channel of the school would give is of a report by that channel (INC-06). */
const isReserved = ({ streamId, settings: { pupilChannels } }: IncidentContext): boolean =>
  pupilChannels?.some(({ channel }) => channel === splitId(streamId).head && channel !== streamId) ?? false;

/** An intimate image is described nowhere; anything else is (INC-02, INC-10). */
const problemOfWords = (categories: readonly string[], { description }: Report): IncidentRejection | null => {
  if (!hasImages({ categories })) return description === undefined ? rejections.descriptionRequired : null;
  return description === undefined ? null : rejections.imageNotDescribed;
};

const whereAndWhat = ({ place, description, cameToLight }: Report) => ({
  place,
  ...(description === undefined ? {} : { description }),
  ...(cameToLight === undefined ? {} : { cameToLight }),
});

export const report = (command: Report, state: IncidentState, context: IncidentContext): IncidentDecision => {
  const { actor, facts, today } = context;
  if (state.status !== 'unreported') return refuse(rejections.incidentAlreadyReported);
  if (isReserved(context)) return refuse(rejections.channelReserved);
  const { occurredOn } = command;
  const involved = (command.involved ?? []).flatMap(({ person, part }) =>
    person === undefined ? [] : [{ person, part }],
  );
  if (new Set(involved.map(({ person }) => person)).size < involved.length)
    return refuse(rejections.alreadyInvolved);
  if (!areKnown(context)) return refuse(rejections.personNotKnown);
  const categories = categoriesIn(command);
  const categoryEdition = editionOf({ ...command, categories }, occurredOn, context);
  if (categoryEdition === undefined) return refuse(rejections.categoryNotListed);
  const problem = problemOfWords(categories, command);
  if (problem !== null) return refuse(problem);
  const kept = { categories: [...categories], categoryEdition, rules: ruleSetOn(today).edition };
  const recorder = isStaff(actor.roles) ? actor.person : null;
  const data = { occurredOn, ...whereAndWhat(command), ...kept, ...flagsIn(command), involved, recorder };
  const accused = involved.map(({ part }, index) => ({ part, fact: facts.people?.[index] }));
  return accept(
    { type: 'IncidentReported', data },
    ...outsidersIn(command),
    ...lockOfLead(accused, null, context),
  );
};
