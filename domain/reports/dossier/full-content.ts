import type { Json } from '../../../events/catalogue/define-events.ts';
import type { DossierFacts, Picture } from './dossier-facts.ts';
import type { Concerned } from './people.ts';

/** Somebody in the dossier, named where the reader's role opens names. */
export interface NamedPerson extends Concerned {
  readonly name: Json;
  /** How the person joined the school; null where the school knew nobody of that id. */
  readonly kind: string | null;
}

export interface HistoryLine {
  readonly version: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly data: Json;
}

export type FullPicture = Omit<Picture, 'until'> & { readonly at: string; readonly by: string };

/** `dossier.json` in full. */
export interface FullContent {
  readonly school: string;
  /** As it is known today; null where it was never registered. */
  readonly schoolName: string | null;
  readonly incident: string;
  /** As it was reported, corrections applied. */
  readonly report: Json;
  /** Where it stands now. */
  readonly standing: Json;
  readonly people: readonly NamedPerson[];
  readonly history: readonly HistoryLine[];
  readonly onTheDay: FullPicture;
  readonly whenReported: FullPicture;
  /** Commits that are not as they were journaled: nothing is said of the records that they belong to. */
  readonly unsaid: DossierFacts['unsaid'];
}

/** What holds personal fields, opened for the reader, or withheld. */
export interface Opened {
  readonly report: Json;
  readonly standing: Json;
  /** Of the incident's events, by number. */
  readonly data: ReadonlyMap<number, Json>;
  /** By person. */
  readonly names: ReadonlyMap<string, Json>;
}

/** Those whom the incident concerns, then who led and who acted. */
export const peopleIn = (facts: DossierFacts): readonly Concerned[] => {
  const { incident, concerned, onTheDay, whenReported } = facts;
  const leading = [...onTheDay.answers.roles, ...whenReported.answers.roles].map(({ person }) => person);
  const others = new Set([...leading, ...incident.events.map(({ commit }) => commit.actor.id)]);
  for (const { person } of concerned) others.delete(person);
  return [...concerned, ...[...others].map((person) => ({ person, parts: [] }))];
};

export const fullContent = (facts: DossierFacts, { report, standing, data, names }: Opened): FullContent => ({
  school: facts.incident.school,
  schoolName: facts.schoolName,
  incident: facts.incident.id,
  report,
  standing,
  people: peopleIn(facts).map(({ person, parts }) => {
    return { person, name: names.get(person) ?? null, parts, kind: kindOf(facts, person) };
  }),
  history: facts.incident.events.map(({ commit, version, event: { type, occurredAt } }) => {
    const { recordedAt, actor } = commit;
    return { version, type, occurredAt, recordedAt, actor: actor.id, data: data.get(version) ?? null };
  }),
  onTheDay: pictureIn(facts.onTheDay),
  whenReported: pictureIn(facts.whenReported),
  unsaid: facts.unsaid,
});

const kindOf = ({ people }: DossierFacts, person: string): string | null => {
  const state = people.get(person);
  return state === undefined || state.status === 'unregistered' ? null : state.kind;
};

const pictureIn = ({ until: { asOf: at, by }, ...picture }: Picture): FullPicture => ({ at, by, ...picture });
