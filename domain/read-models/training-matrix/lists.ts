import * as z from 'zod/mini';
import { trainings, trainingTopics } from '../../../events/catalogue/training-forms.ts';
import { untilDay } from '../../kernel/counts.ts';
import { type HeldRole, heldRole } from '../../kernel/held-roles.ts';
import { keyOf, lastDay } from '../../kernel/list-keys.ts';
import type { Joined, ListRow, Source, SourceRow } from '../../kernel/projection.ts';
import {
  firstTopicsMissing,
  lastHad,
  overdueIn,
  type TrainingState,
  trainingIn,
} from '../../streams/training/stream.ts';

const personRow = z.object({ roles: z.array(heldRole) });

/** Whether a volunteer needs training; null: no volunteer. */
const volunteerDecision = z.nullable(z.enum(['undecided', 'needed', 'not-needed']));

/** One person with all that is known of their training. */
export const listedTraining = z.object({
  key: z.string(),
  person: z.string(),
  roles: z.array(z.string()),
  /** Last day at the school, as far as it is known. */
  until: z.nullable(z.string()),
  isOverdue: z.boolean(),
  trainings: z.array(
    z.object({
      training: z.enum(trainings),
      /** Last day on which it was had in a manner that counts; null: never. */
      lastOn: z.nullable(z.string()),
      /** The day by which it was due, where it is overdue. */
      overdueSince: z.nullable(z.string()),
    }),
  ),
  /** Topics with the last day on which any training covered them. */
  topics: z.array(z.object({ topic: z.enum(trainingTopics), lastOn: z.nullable(z.string()) })),
  /** What a first training has still to cover. */
  firstTopicsMissing: z.array(z.string()),
  volunteer: volunteerDecision,
  platforms: z.array(z.string()),
});

/** Roles by which somebody stands in the matrix. */
const listed: readonly string[] = ['staff', 'contractor', 'agency', 'governor', 'volunteer'];

export const ALL = 'all';
export const OVERDUE = 'overdue';
export const topicIn = (topic: string): string => keyOf('topic', topic);

/** A person's own record of training. */
export const recordOf = ({ id }: SourceRow): readonly Source[] => [{ stream: 'training', id }];

const lastOfAll = (roles: readonly HeldRole[]): string | null => {
  const ends = roles.map(({ until }) => until);
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
};

const decisionOf = (roles: readonly HeldRole[], { volunteer }: TrainingState) => {
  if (!roles.some(({ role }) => role === 'volunteer')) return null;
  if (volunteer === null) return 'undecided';
  return volunteer.isNeeded ? 'needed' : 'not-needed';
};

const topicsOf = ({ completed }: TrainingState) =>
  trainingTopics.map((topic) => {
    const days = completed.filter(({ topics }) => topics.includes(topic)).map(({ on }) => on);
    return { topic, lastOn: days.toSorted().at(-1) ?? null };
  });

/** A row for each person who works at the school, governs it or helps there (TRG-01 to TRG-07, TRG-11). */
export const listsOfPerson = ({ id: person, row }: SourceRow, joined: Joined): readonly ListRow[] => {
  const roles = (personRow.safeParse(row).data?.roles ?? []).filter(({ role }) => listed.includes(role));
  if (roles.length === 0) return [];
  const state = trainingIn(joined({ stream: 'training', id: person }));
  const of = trainings.map((training) => ({
    training,
    lastOn: lastHad(state, training),
    overdueSince: overdueIn(state, training)?.dueOn ?? null,
  }));
  const isOverdue = of.some(({ overdueSince }) => overdueSince !== null);
  const until = lastOfAll(roles);
  const topics = topicsOf(state);
  const lacking = topics.filter(({ lastOn }) => lastOn === null).map(({ topic }) => topic);
  const at = [lastDay(until), person];
  const names = [ALL, ...(isOverdue ? [OVERDUE] : []), ...lacking.map(topicIn)];
  return [
    {
      keys: names.map((name) => keyOf(name, ...at)),
      row: {
        key: person,
        person,
        roles: [...new Set(roles.map(({ role }) => role))].toSorted(),
        until,
        isOverdue,
        trainings: of.filter(({ lastOn, overdueSince }) => lastOn !== null || overdueSince !== null),
        topics,
        firstTopicsMissing: [...firstTopicsMissing(state)],
        volunteer: decisionOf(roles, state),
        platforms: state.accounts.filter(({ closed }) => closed === null).map(({ platform }) => platform),
      },
      counts: Object.fromEntries(names.map((name) => [name, untilDay(until)])),
    },
  ];
};
