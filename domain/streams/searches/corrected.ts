import type { SearchRecorded } from '../../../events/catalogue/searches.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { evidenceIn, isIntimate } from './material.ts';
import type { JustifiedSearch, Material } from './state.ts';

type Corrected = OfType<SearchRecorded, 'SearchCorrected'>['data'];

/** The new value where one is named; null is one. */
const now = <T>(value: T | undefined, before: T): T => (value === undefined ? before : value);

const materialWith = (material: Material, { corrects, changes, description }: Corrected): Material => {
  const { retained, reported, referred } = material;
  if (material.by === corrects) {
    const kind = now(changes.kind, material.kind);
    const mayBeEvidence = evidenceIn(kind, now(changes.mayBeEvidence, material.mayBeEvidence));
    const words = isIntimate({ kind }) ? null : now(description, material.description);
    return { ...material, kind, mayBeEvidence, description: words };
  }
  if (retained?.by === corrects)
    return { ...material, retained: { ...retained, keptIn: now(changes.keptIn, retained.keptIn) } };
  if (reported?.by === corrects)
    return { ...material, reported: { ...reported, reference: now(changes.reference, reported.reference) } };
  return referred?.by === corrects
    ? { ...material, referred: { ...referred, to: now(changes.to, referred.to) } }
    : material;
};

/** What an earlier event should have said. */
export const corrected = (state: JustifiedSearch, data: Corrected): Partial<JustifiedSearch> => {
  const { justification, search, materials, informed } = state;
  const { corrects, changes, place, lookedFor } = data;
  if (justification.by === corrects)
    return {
      justification: {
        ...justification,
        pupil: now(changes.pupil, justification.pupil),
        device: now(changes.device, justification.device),
        incident: now(changes.incident, justification.incident),
      },
    };
  if (search?.by === corrects)
    return {
      search: {
        ...search,
        searcher: now(changes.by, search.searcher),
        present: now(changes.present, search.present),
        place: now(place, search.place),
        lookedFor: now(lookedFor, search.lookedFor),
      },
    };
  return {
    materials: materials.map((one) => materialWith(one, data)),
    informed: informed.map((one) =>
      one.by === corrects
        ? { ...one, parent: now(changes.parent, one.parent), how: now(changes.how, one.how) }
        : one,
    ),
  };
};
