import { answerTo, type CheckState, doneAs, kindOf, lastDone } from '../../streams/checks/stream.ts';
import { nextCheck, nextInWords, standingOn } from '../kit/checks.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Cell, Section } from '../kit/document.ts';
import { shared, stated } from '../kit/figures.ts';
import { eventsNumbered, type KeptRecord, newestOf } from '../kit/records.ts';
import { begun, dayOrNone, inWords } from '../kit/words.ts';
import type { FilteringSources } from './sources.ts';

/** The record of reviews of filtering and monitoring; null: there is none. */
export const reviewRecord = ({ checks }: Pick<FilteringSources, 'checks'>): KeptRecord<CheckState> | null =>
  checks.all().find(({ id }) => kindOf(id) === 'filtering-review') ?? null;

/** The day on which they were last looked at as a whole; null: never. */
export const lastReviewOn = (sources: Pick<FilteringSources, 'checks'>): string | null => {
  const record = reviewRecord(sources);
  return record === null ? null : (lastDone('filtering-review', record.state)?.data.on ?? null);
};

const never: Section = {
  id: 'reviews',
  heading: 'Reviews of filtering and monitoring',
  figures: [stated({ id: 'review-last', label: 'Looked at as a whole, last', standing: 'red' }, null, [])],
  tables: [],
};

/** The review of each year, and those that were called for before it (MON-01). */
export const reviewsSection = (sources: FilteringSources, asked: Asked): Section => {
  const record = reviewRecord(sources);
  if (record === null) return never;
  const { state } = record;
  const last = lastDone('filtering-review', state);
  const due = nextCheck('filtering-review', state, asked);
  const calls = doneAs(state, 'FilteringReviewCalledFor').map((call) => ({
    call,
    answer: answerTo(call, state),
  }));
  const eventsIn = (some: typeof calls) =>
    eventsNumbered(
      record,
      some.map(({ call }) => call.by),
    );
  const about = {
    id: 'calls-answered',
    label: 'Reviews that were called for before their year was over, and made',
  };
  return {
    ...never,
    figures: [
      stated(
        { id: 'review-last', label: 'Looked at as a whole, last', standing: last === null ? 'red' : null },
        last?.data.on ?? null,
        last === null ? newestOf([record]) : eventsNumbered(record, [last.by]),
        dayOrNone(last?.data.on ?? null),
      ),
      stated(
        { id: 'review-next', label: 'To be looked at again by', standing: standingOn(due, asked.today) },
        due,
        last === null ? newestOf([record]) : eventsNumbered(record, [last.by]),
        nextInWords('filtering-review', due, asked),
      ),
      shared(about, eventsIn(calls.filter(({ answer }) => answer !== null)), eventsIn(calls)),
    ],
    tables: [
      {
        id: 'calls',
        caption: 'Reviews that were called for',
        head: ['Because of', 'Technology', 'Called for', 'Made'],
        rows: calls.map(({ call, answer }): readonly Cell[] => [
          begun(inWords(call.data.cause)),
          call.data.technology === null ? null : inWords(call.data.technology),
          dayOrNone(call.data.on),
          answer === null ? 'not yet' : dayOrNone(answer.data.on),
        ]),
      },
    ],
  };
};
