import type { TrainingEvent } from '../../../events/catalogue/training.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { londonDayEnd } from '../../kernel/london.ts';
import { isPresentOn } from '../../kernel/person.ts';
import { type Edition, editionAt } from '../../kernel/reference-list.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, TrainingContext, TrainingDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import { openNeeds, type TrainingState } from './state.ts';

/** Asked again by another day, that day counts; asked by the same one, there is nothing to do (TRG-09). */
export const requestAudit = (
  { answerBy }: Command<'RequestNeedsAudit'>,
  { request }: TrainingState,
  { streamId: person, today, actor, facts }: TrainingContext,
): TrainingDecision => {
  if (facts.person === undefined || !isPresentOn(facts.person, today)) return refuse(rejections.notPresent);
  if (request?.answerBy === answerBy) return accept();
  return accept({ type: 'NeedsAuditRequested', data: { person, requester: actor.person, answerBy } });
};

type Complete = Command<'CompleteNeedsAudit'>;

const isWhole = ({ answers, comments = [] }: Complete, { entries }: Edition): boolean => {
  const asked = entries.map(({ id }) => id);
  const answered = answers.map(({ question }) => question);
  const known = [...answered, ...comments.map(({ question }) => question)];
  return asked.every((id) => answered.includes(id)) && known.every((id) => asked.includes(id));
};

/** What follows from answers: needs that are new, and needs that are none any more (TRG-09). */
const following = (
  { answers }: Complete,
  { edition, entries }: Edition,
  state: TrainingState,
  { streamId: person, today: on }: TrainingContext,
): readonly TrainingEvent[] => {
  const open = openNeeds(state);
  return answers.flatMap(({ question, answer }): readonly TrainingEvent[] => {
    const before = open.find((need) => need.question === question);
    if (entries.find(({ id }) => id === question)?.needAt === answer)
      return before === undefined
        ? [{ type: 'TrainingNeedIdentified', data: { person, edition, question, on } }]
        : [];
    if (before === undefined) return [];
    const ended = { need: before.by, by: 'audit' as const, activity: null, on };
    return [{ type: 'TrainingNeedEnded', data: { person, ...ended } }];
  });
};

/** By the set of questions in force: each of them, and no other (TRG-09). */
export const completeAudit = (
  command: Complete,
  state: TrainingState,
  context: TrainingContext,
): TrainingDecision => {
  const { streamId: person, today: on, facts } = context;
  if (facts.person === undefined || !isPresentOn(facts.person, on)) return refuse(rejections.notPresent);
  const set = facts.questions === undefined ? null : editionAt(facts.questions, londonDayEnd(on));
  if (set === null) return refuse(rejections.questionsRequired);
  if (!isWhole(command, set)) return refuse(rejections.answersIncomplete);
  const { comments } = command;
  const answers = [...command.answers];
  const said = { on, edition: set.edition, answers };
  const last = state.audits.at(-1);
  if (last !== undefined && state.request === null && isSame({ ...last, by: 0 }, { ...said, by: 0 }))
    return accept();
  const words = comments === undefined ? {} : { comments: [...comments] };
  return accept(
    { type: 'NeedsAuditCompleted', data: { person, ...said, ...words } },
    ...following(command, set, state, context),
  );
};

/** By training that was given for it, or for another reason; ended once (TRG-10). */
export const endNeed = (
  { need: number, activity, on: stated }: Command<'EndTrainingNeed'>,
  { needs }: TrainingState,
  { streamId: person, today }: TrainingContext,
): TrainingDecision => {
  const need = needs.find(({ by }) => by === number);
  if (need === undefined) return refuse(rejections.needNotThere);
  if (need.ended !== null) return accept();
  const by = activity === undefined ? ('other' as const) : ('training' as const);
  const said = { person, need: number, by, activity: activity ?? null, on: stated ?? today };
  return accept({ type: 'TrainingNeedEnded', data: said });
};
