import * as z from 'zod/mini';
import { always } from '../../kernel/counts.ts';
import { familyIn } from '../../kernel/family-row.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import { londonDate } from '../../kernel/london.ts';
import type { Joined, ListRow, Source, SourceRow } from '../../kernel/projection.ts';
import {
  type HomeLearningState,
  homeLearningIn,
  subjectsOf,
  unanswered,
} from '../../streams/home-learning/stream.ts';

export const engagementStatuses = ['taking-part', 'noticed', 'spoken-with', 'supported'] as const;
/** Whether a pupil takes part at home, and how far the school has come where one does not. */
export const engagementStatus = z.enum(engagementStatuses);

/** One pupil in one closure. */
export const listedEngagement = z.object({
  key: z.string(),
  pupil: z.string(),
  closure: z.number(),
  /** The class of the pupil when something was recorded last. */
  class: z.nullable(z.string()),
  status: engagementStatus,
  /** Since when the pupil takes no part. */
  since: z.nullable(z.string()),
  submitted: z.number(),
  unanswered: z.number(),
  lastWorkOn: z.nullable(z.string()),
});

export const ALL = 'all';
export const BY_CLASS = 'class';
export const UNANSWERED = 'unanswered';

const statusOf = ({ absences }: HomeLearningState): z.output<typeof engagementStatus> => {
  const newest = absences.at(-1);
  if (newest === undefined || newest.isOver) return 'taking-part';
  if (newest.support.length > 0) return 'supported';
  return newest.conversations.length > 0 ? 'spoken-with' : 'noticed';
};

const pupilOf = (id: string): Source => ({ stream: 'people', id: subjectsOf(id)?.pupil ?? id });

/** The pupil, for the class. */
export const pupilOfRecord = ({ id }: SourceRow): readonly Source[] => [pupilOf(id)];

const lastDayIn = ({ works, absences, access }: HomeLearningState): string | null =>
  [
    ...works.map(({ at }) => londonDate(at)),
    ...absences.map(({ since }) => since),
    ...access.map(({ on }) => on),
  ]
    .toSorted()
    .at(-1) ?? null;

const classOn = (id: string, day: string | null, joined: Joined): string | null => {
  const years = familyIn(joined(pupilOf(id)))?.years ?? [];
  return (day === null ? null : years.find((year) => isHeldOn(year, day))?.class) ?? null;
};

/** Those who take no part stand out, the newest first; whoever takes part stands below. */
export const listsOfRecord = ({ id, row }: SourceRow, joined: Joined): readonly ListRow[] => {
  const subjects = subjectsOf(id);
  if (subjects === null) return [];
  const state = homeLearningIn(row);
  const status = statusOf(state);
  const waiting = unanswered(state).length;
  const ofClass = classOn(id, lastDayIn(state), joined);
  const since = status === 'taking-part' ? null : (state.absences.at(-1)?.since ?? null);
  const lastWork = state.works.at(-1);
  const at = [newestFirst(since ?? '0000-00-00'), id];
  return [
    {
      keys: [
        keyOf(ALL, status, ...at),
        ...(ofClass === null ? [] : [keyOf(BY_CLASS, ofClass, status, ...at)]),
      ],
      row: {
        key: id,
        ...subjects,
        class: ofClass,
        status,
        since,
        submitted: state.submitted,
        unanswered: waiting,
        lastWorkOn: lastWork === undefined ? null : londonDate(lastWork.at),
      },
      counts: { [status]: always, ...(waiting === 0 ? {} : { [UNANSWERED]: always }) },
    },
  ];
};
