import { happenedAt, namedBy } from '../../kernel/named-people.ts';
import type { RecordedEvent } from '../../kernel/recorded.ts';
import { type AnyStream, streamIn } from '../../kernel/stream.ts';
import { streams } from '../../streams/index.ts';
import type { CountedEvent, EventFold, Look, Until } from '../as-of/report.ts';
import type { Cited } from '../dossier/report.ts';

/** An event that names the person, personal fields sealed. */
export interface Fact {
  readonly commit: number;
  readonly position: number;
  readonly version: number;
  readonly event: RecordedEvent;
  readonly happened: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly parts: readonly string[];
}

/** A record that names the person. */
export interface HeldRecord {
  readonly stream: AnyStream;
  readonly id: string;
  readonly facts: readonly Fact[];
  /** Whether it names anybody else, in whichever event. */
  readonly namesOthers: boolean;
}

/** How many events of a type somebody has recorded. */
export interface RecordedCount {
  readonly stream: string;
  readonly type: string;
  readonly count: number;
}

/** All that is held on a person. */
export interface PackFacts {
  readonly person: string;
  readonly records: readonly HeldRecord[];
  /** What the person themself recorded: it is about others, and only counted. */
  readonly recorded: readonly RecordedCount[];
  /** Everybody whom the school knows, by id. */
  readonly people: ReadonlySet<string>;
  readonly cited: Cited;
}

export interface PackQuestions {
  readonly looks: readonly Look[];
  readonly facts: () => PackFacts;
}

interface Found {
  readonly stream: AnyStream;
  readonly id: string;
  readonly facts: Fact[];
  namesOthers: boolean;
}

/** Takes of every event of a school what it says of one person; a new stream is in it by itself. */
export const packQuestions = (school: string, person: string, until: Until): PackQuestions => {
  const found = new Map<string, Found>();
  const counts = new Map<string, RecordedCount>();
  const people = new Set<string>();
  const fold: EventFold = {
    accept: (counted) => {
      const { commit, event } = counted;
      if (commit.stream === 'people') people.add(commit.id);
      if (commit.actor.id === person) countIn(counts, commit.stream, event.type);
      noteIn(found, person, counted);
    },
    forget: (record) => void found.delete(record),
  };
  return {
    looks: [{ until, folds: [fold] }],
    facts: () => {
      const records = [...found].filter(([, { facts }]) => facts.length > 0);
      const cited = records.map(([record, { facts }]) => {
        return [record, new Map(facts.map(({ commit, position }) => [commit, position]))] as const;
      });
      return {
        person,
        records: records.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
        recorded: [...counts.values()],
        people,
        cited: { school, records: new Map(cited) },
      };
    },
  };
};

const countIn = (counts: Map<string, RecordedCount>, stream: string, type: string): void => {
  const key = `${stream} ${type}`;
  counts.set(key, { stream, type, count: (counts.get(key)?.count ?? 0) + 1 });
};

const noteIn = (found: Map<string, Found>, person: string, counted: CountedEvent): void => {
  const { commit, position, version, event } = counted;
  const stream = streamIn(streams, commit.stream);
  if (stream === undefined) return;
  const named = namedBy(stream, commit.id, event);
  if (named.length === 0) return;
  const record = `${commit.stream}/${commit.id}`;
  const known = found.get(record) ?? { stream, id: commit.id, facts: [], namesOthers: false };
  found.set(record, known);
  known.namesOthers ||= named.some((one) => one.person !== person);
  const parts = named.filter((one) => one.person === person).map(({ part }) => part);
  if (parts.length === 0) return;
  const happened = happenedAt(stream, event);
  const { recordedAt, actor } = commit;
  known.facts.push({
    ...{ commit: commit.commit, position, version, event, happened, recordedAt },
    ...{ actor: actor.id, parts },
  });
};
