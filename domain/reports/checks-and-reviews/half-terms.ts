import { periodsOf } from '../../kernel/calendar.ts';
import { checkSettings, runsOf } from '../../streams/checks/stream.ts';
import { lastDayOf } from '../../streams/policies/stream.ts';
import type { Asked } from '../kit/define-document.ts';
import type { EventRef, Section } from '../kit/document.ts';
import { counted } from '../kit/figures.ts';
import { eventsNumbered } from '../kit/records.ts';
import { schoolYearOf } from '../kit/school-year.ts';
import { checksIn } from './checks.ts';
import type { ChecksAndReviewsSources } from './sources.ts';

/** Something that had to be done by a day, and whether it was. */
export interface Duty {
  readonly dueOn: string;
  /** Null: not yet. */
  readonly doneOn: string | null;
  /** What did it; where it is not done, what it was counted from. */
  readonly events: readonly EventRef[];
}

export const isInTime = ({ dueOn, doneOn }: Duty): boolean => doneOn !== null && doneOn <= dueOn;
export const isLate = ({ dueOn, doneOn }: Duty): boolean => doneOn !== null && doneOn > dueOn;
/** What is still in time is neither done nor missed. */
export const isMissed = ({ dueOn, doneOn }: Duty, today: string): boolean => doneOn === null && dueOn < today;

const ofChecks = (sources: ChecksAndReviewsSources, asked: Asked): readonly Duty[] =>
  checksIn(sources).flatMap((check) =>
    runsOf(check.kind, check.state, checkSettings(asked.settings), asked.calendar).map(
      ({ since, dueOn, made }) => ({
        dueOn,
        doneOn: made?.data.on ?? null,
        events: eventsNumbered(check, [made?.by ?? since]),
      }),
    ),
  );

const ofPolicy = ({ policies }: ChecksAndReviewsSources, { calendar }: Asked): readonly Duty[] =>
  policies.all().flatMap((policy) =>
    policy.state.reviews.flatMap(({ number, due, standing }) => {
      const dueOn = lastDayOf(due, calendar);
      if (standing === 'replaced' || dueOn === null) return [];
      const made = policy.state.made.find(({ review }) => review === number);
      return [{ dueOn, doneOn: made?.on ?? null, events: eventsNumbered(policy, [made?.number ?? number]) }];
    }),
  );

/** How many checks and reviews were due in each half-term, and how many of them were done. */
export const halfTermsSection = (sources: ChecksAndReviewsSources, asked: Asked): Section => {
  const duties = [...ofChecks(sources, asked), ...ofPolicy(sources, asked)];
  const year = schoolYearOf(asked);
  const halfTerms = periodsOf(asked.calendar, 'half-term').filter(
    ({ from }) => year.from <= from && from <= year.to,
  );
  const within = (at: number): readonly Duty[] => {
    const [from, next] = [halfTerms[at]?.from ?? '', halfTerms[at + 1]?.from ?? null];
    return duties.filter(({ dueOn }) => from <= dueOn && (next === null ? dueOn <= year.to : dueOn < next));
  };
  return {
    id: 'half-terms',
    heading: 'What was due, and done, in each half-term',
    text: `Checks and reviews of the policy, over the school year ${year.name}.`,
    figures: [],
    tables: [
      {
        id: 'due-and-done',
        caption: 'Due and done by half-term',
        head: ['Half-term', 'Done in time', 'Done late', 'Not done'],
        rows: halfTerms.map(({ name }, at) => {
          const due = within(at);
          const figure = (word: string, label: string, some: readonly Duty[]) =>
            counted(
              { id: `${word}-${name.replaceAll('.', '-')}`, label: `${label} in ${name}` },
              some.flatMap(({ events }) => events),
            );
          return [
            name,
            figure('in-time', 'Done in time', due.filter(isInTime)),
            figure('late', 'Done late', due.filter(isLate)),
            figure(
              'missed',
              'Not done',
              due.filter((one) => isMissed(one, asked.today)),
            ),
          ];
        }),
        chart: 'stacked-bars',
        note: 'By the last day on which each was in time, holidays with the half-term before them; what was due is the sum. By the intervals of the policy of the day.',
      },
    ],
  };
};
