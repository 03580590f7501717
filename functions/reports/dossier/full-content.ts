import type { Json } from '../../../events/catalogue/define-events.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import type { Grant } from '../../shared/access/permitted.ts';
import { nameOf } from '../../shared/past/name-of.ts';
import { presented } from '../../shared/reads/personal.ts';
import type { DossierFacts, Picture } from './gather.ts';

/** Somebody in the dossier, named where the reader's role opens names. */
export interface NamedPerson {
  readonly person: string;
  readonly name: Json;
  readonly parts: readonly string[];
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
  readonly incident: string;
  /** As it was reported, corrections applied. */
  readonly report: Json;
  /** Where it stands now. */
  readonly standing: Json;
  readonly people: readonly NamedPerson[];
  readonly history: readonly HistoryLine[];
  readonly onTheDay: FullPicture;
  readonly whenReported: FullPicture;
}

/** Opens for the reader what the grant opens. */
export const fullContent = async (sealer: Sealer, grant: Grant, facts: DossierFacts): Promise<FullContent> => {
  const { school, id, state } = facts.incident;
  const { report, ...standing } = state;
  const place = { school, stream: 'incidents', id };
  return {
    school,
    incident: id,
    report: await presented(sealer, grant, place, report),
    standing: await presented(sealer, grant, place, standing),
    people: await Promise.all(named(sealer, grant, facts)),
    history: await Promise.all(
      facts.incident.events.map(async ({ commit, version, event: { type, occurredAt, data } }) => {
        const { recordedAt, actor } = commit;
        return { version, type, occurredAt, recordedAt, actor: actor.id, data: await presented(sealer, grant, place, data) };
      }),
    ),
    onTheDay: pictureIn(facts.onTheDay),
    whenReported: pictureIn(facts.whenReported),
  };
};

const pictureIn = ({ until: { asOf: at, by }, ...picture }: Picture): FullPicture => ({ at, by, ...picture });

/** Those whom the incident concerns, then who led and who acted. */
const named = (sealer: Sealer, grant: Grant, { incident, concerned, people, onTheDay, whenReported }: DossierFacts) => {
  const leading = [...onTheDay.answers.roles, ...whenReported.answers.roles].map(({ person }) => person);
  const others = new Set([...leading, ...incident.events.map(({ commit }) => commit.actor.id)]);
  for (const { person } of concerned) others.delete(person);
  const all = [...concerned, ...[...others].map((person) => ({ person, parts: [] }))];
  return all.map(async ({ person, parts }): Promise<NamedPerson> => {
    const state = people.get(person);
    const kind = state === undefined || state.status === 'unregistered' ? null : state.kind;
    return { person, name: await nameOf(sealer, grant, { school: incident.school, states: people }, person), parts, kind };
  });
};
