import { type KeyRange, keyOf } from '../../kernel/list-keys.ts';
import { londonDayEnd, londonDayStart } from '../../kernel/london.ts';
import { OF_STREAM, personKey, RECORDS, TIMELINE } from '../../read-models/person-index/read-model.ts';

/** What is asked of somebody. */
export interface ListedAs {
  readonly person: string;
  /** Left out: every stream. */
  readonly stream?: string | undefined;
  /** First and last day, `YYYY-MM-DD` (Europe/London), both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const FIRST = '0000-01-01T00:00:00.000Z';
const LAST = '9999-12-31T23:59:59.999Z';
/** After everything that can stand in a key. */
const END = '~';

/** Where the events of a person stand. */
export const timelineRange = ({ person, stream, from, until }: ListedAs): KeyRange => {
  const who = personKey(person);
  const parts = stream === undefined ? [TIMELINE, who] : [OF_STREAM, who, stream];
  return {
    from: keyOf(...parts, from === undefined ? FIRST : londonDayStart(from)),
    to: keyOf(...parts, until === undefined ? LAST : londonDayEnd(until), END),
  };
};

/** Where the records stand that name a person. */
export const recordRange = ({ person, stream }: Pick<ListedAs, 'person' | 'stream'>): KeyRange => {
  const parts = [RECORDS, personKey(person), ...(stream === undefined ? [] : [stream])];
  return { from: keyOf(...parts, ''), to: keyOf(...parts, END) };
};
