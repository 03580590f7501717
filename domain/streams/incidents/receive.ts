import type { IncidentEvent } from '../../../events/catalogue/incidents.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { splitId } from '../../kernel/ids.ts';
import { editionOf } from './categories.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { isLoggedAs, wordsIn } from './log.ts';
import { areKnown, isPupil, isStaff } from './people.ts';
import { type IncidentRejection, rejections } from './rejections.ts';
import { hasImages, ruleSetOn } from './rule-sets.ts';
import type { IncidentState } from './state.ts';

type Receive = Command<'ReceivePupilReport'>;

/** Who reported it, where that is known: the sender, or whom staff name who pass it on. */
const reporterOf = ({ reporter }: Receive, { actor }: IncidentContext): string | null =>
  isStaff(actor.roles) ? (reporter ?? null) : actor.person;

const problemOf = (command: Receive, context: IncidentContext): IncidentRejection | null => {
  const { actor, streamId, settings } = context;
  const { head, tail } = splitId(streamId);
  if (tail === '' || settings.pupilChannels?.some(({ channel }) => channel === head) !== true)
    return rejections.channelNotNamed;
  if (!areKnown(context)) return rejections.personNotKnown;
  if (command.reporter !== undefined && !isPupil(context)) return rejections.reporterNotPupil;
  return !isStaff(actor.roles) && command.reporter !== undefined && command.reporter !== actor.person
    ? rejections.reporterIsSender
    : null;
};

const noFlags = {
  illegal: false,
  serious: false,
  involvesLessonResources: false,
  spreadAmongPupils: false,
} as const;

/** What opens the incident; who sends it is no member of staff who recorded it. */
const opened = (
  { occurredOn, place, as }: Receive,
  kept: { readonly categories: string[]; readonly categoryEdition: string | null },
  { reporter, today }: { readonly reporter: string | null; readonly today: string },
): IncidentEvent => ({
  type: 'IncidentReported',
  data: {
    occurredOn: occurredOn ?? today,
    ...(place === undefined ? {} : { place }),
    ...kept,
    rules: ruleSetOn(today).edition,
    cameToLight: 'pupil-said',
    ...noFlags,
    involved: reporter === null ? [] : [{ person: reporter, part: as }],
    recorder: null,
  },
});

/** What another pupil's report adds to an incident that is there; a closed one is open again by it. */
const added = (
  { as: part }: Receive,
  state: IncidentState,
  reporter: string | null,
): readonly IncidentEvent[] => {
  if (state.status === 'unreported') return [];
  const isInvolved = reporter === null || state.involved.some(({ person }) => person === reporter);
  return [
    ...(state.status === 'closed'
      ? [{ type: 'IncidentReopened', data: { reason: 'Another pupil reported it.' } } as const]
      : []),
    ...(isInvolved ? [] : [{ type: 'InvolvedPersonAdded', data: { person: reporter, part } } as const]),
  ];
};

/** In the log that the channel's reports come to stand in, where the sender knows the reference. */
const logged = (
  { loggedAs }: Receive,
  categories: readonly string[],
  { streamId, settings }: IncidentContext,
): readonly (IncidentEvent & { readonly type: 'IncidentLogged' })[] => {
  const { head } = splitId(streamId);
  const target = settings.pupilChannels?.find(({ channel }) => channel === head)?.log ?? null;
  if (loggedAs === undefined || target === null) return [];
  const words = wordsIn(target, categories, settings);
  return [{ type: 'IncidentLogged', data: { target, reference: loggedAs, words } }];
};

/** What it is about: as the first report says, or as it is known by now. */
const aboutOf = (
  { categories = ['online-safety'] }: Receive,
  state: IncidentState,
  context: IncidentContext,
): { readonly categories: string[]; readonly categoryEdition: string | null } | null => {
  if (state.status !== 'unreported') {
    const { categories: known, categoryEdition } = state.report;
    return { categories: [...known], categoryEdition };
  }
  const categoryEdition = editionOf({ categories }, context.today, context);
  return categoryEdition === undefined ? null : { categories: [...categories], categoryEdition };
};

const isOnRecord = (state: IncidentState, reporter: string | null, part: Receive['as']): boolean =>
  state.status !== 'unreported' &&
  state.pupilReports.some((one) => one.reporter === reporter && one.part === part);

/** The report itself, where this pupil's is not on record already. */
const reportedBy = (
  { as: part, said }: Receive,
  reporter: string | null,
  { streamId, isFirst }: { readonly streamId: string; readonly isFirst: boolean },
): IncidentEvent => {
  const { head: channel, tail: number } = splitId(streamId);
  const words = said === undefined ? {} : { said };
  return { type: 'PupilReportReceived', data: { channel, number, part, reporter, ...words, isFirst } };
};

/**
 * A pupil's report by a channel of the school (INC-06). Its number is the incident's id, so that however
 * often
 * it arrives, and whoever else reports the same, it is one incident; each pupil is on record once a part.
 */
export const receive = (
  command: Receive,
  state: IncidentState,
  context: IncidentContext,
): IncidentDecision => {
  const problem = problemOf(command, context);
  if (problem !== null) return refuse(problem);
  const { streamId, today } = context;
  const reporter = reporterOf(command, context);
  const isFirst = state.status === 'unreported';
  const isAgain = isOnRecord(state, reporter, command.as);
  if (isAgain && state.status === 'closed') return accept();
  const about = aboutOf(command, state, context);
  if (about === null) return refuse(rejections.categoryNotListed);
  if (command.said !== undefined && hasImages(about)) return refuse(rejections.imageNotDescribed);
  const reports = isAgain
    ? []
    : [...added(command, state, reporter), reportedBy(command, reporter, { streamId, isFirst })];
  return accept(
    ...(isFirst ? [opened(command, about, { reporter, today })] : []),
    ...reports,
    ...logged(command, about.categories, context).filter(({ data }) => isFirst || !isLoggedAs(state, data)),
  );
};
