import type { Json } from '../../../events/catalogue/define-events.ts';
import type { NotAsJournaled } from '../dossier/report.ts';
import type { Fact, HeldRecord, PackFacts, RecordedCount } from './facts.ts';
import { masked } from './masked.ts';
import type { Hold } from './sorted.ts';

/** Of whom a pack is, and in answer to what. */
export interface PackOf {
  readonly school: string;
  /** As it is known today; null where it was never registered. */
  readonly schoolName: Json;
  readonly person: string;
  readonly name: Json;
  readonly request: string;
  readonly receivedOn: string;
  /** Up to when it was recorded, UTC. */
  readonly at: string;
}

/** What an event says, opened. */
export interface OpenedFact {
  readonly fact: Fact;
  readonly given: Json;
  readonly review: Json;
  readonly leftOut: readonly string[];
}

/** A record with what it says, opened. */
export interface OpenedRecord {
  readonly record: HeldRecord;
  readonly hold: Hold | null;
  readonly facts: readonly OpenedFact[];
}

export interface Opened {
  readonly of: PackOf;
  readonly records: readonly OpenedRecord[];
  readonly unsaid: readonly NotAsJournaled[];
}

export interface ShownFact {
  readonly type: string;
  readonly meaning: string;
  /** When it had happened, and when it was recorded, UTC. */
  readonly happened: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly parts: readonly string[];
  readonly given: Json;
}

/** `pack.json` of whoever answers the request. */
export interface FullContent extends PackOf {
  readonly records: readonly {
    readonly stream: string;
    readonly record: string;
    /** Why all of it is looked at before it is given; null: nothing asks for that. */
    readonly hold: Hold | null;
    readonly namesOthers: boolean;
    readonly facts: readonly (ShownFact & {
      readonly version: number;
      readonly position: number;
      /** To be looked at before it is given. */
      readonly review: Json;
      /** Fields with what is another person's. */
      readonly leftOut: readonly string[];
    })[];
  }[];
  readonly recorded: readonly RecordedCount[];
  /** Commits that are not as they were journaled: nothing is said of the records that they belong to. */
  readonly unsaid: readonly NotAsJournaled[];
}

/** `pack.json` of the person: nothing of anybody else, and nothing that is still to be looked at. */
export interface SubjectContent extends PackOf {
  readonly streams: readonly {
    readonly stream: string;
    readonly what: string;
    readonly facts: readonly (ShownFact & { readonly record: Json })[];
  }[];
  readonly recorded: readonly RecordedCount[];
}

const shownFact = ({ stream }: HeldRecord, { fact, given }: OpenedFact, by: string): ShownFact => ({
  type: fact.event.type,
  meaning: stream.events.entries[fact.event.type]?.description ?? '',
  happened: fact.happened,
  recordedAt: fact.recordedAt,
  by,
  parts: fact.parts,
  given,
});

export const fullContent = ({ recorded }: PackFacts, { of, records, unsaid }: Opened): FullContent => ({
  ...of,
  records: records.map(({ record, hold, facts }) => ({
    stream: record.stream.events.stream,
    record: record.id,
    hold,
    namesOthers: record.namesOthers,
    facts: facts.map((one) => ({
      ...shownFact(record, one, one.fact.actor),
      version: one.fact.version,
      position: one.fact.position,
      review: one.review,
      leftOut: one.leftOut,
    })),
  })),
  recorded,
  unsaid,
});

const wordOf = (actor: string, person: string): string => {
  if (actor === person) return 'you';
  return actor.startsWith('system.') ? 'the system' : 'somebody else';
};

/** Stream by stream, in the order of what happened. */
export const subjectContent = (
  { person, people, recorded }: PackFacts,
  { of, records }: Pick<Opened, 'of' | 'records'>,
): SubjectContent => {
  const given = records.filter(({ hold }) => hold === null);
  const streams = new Map(given.map(({ record: { stream } }) => [stream.events.stream, stream]));
  return {
    ...of,
    streams: [...streams].map(([name, { description }]) => ({
      stream: name,
      what: description,
      facts: given
        .filter(({ record }) => record.stream.events.stream === name)
        .flatMap(({ record, facts }) =>
          facts.map((one) => ({
            ...shownFact(record, one, wordOf(one.fact.actor, person)),
            record: masked({ person, people }, record.id),
          })),
        )
        .toSorted((a, b) => (a.happened < b.happened ? -1 : 1)),
    })),
    recorded,
  };
};
