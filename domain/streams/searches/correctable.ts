import type { Json } from '../../../events/catalogue/define-events.ts';
import type { JustifiedSearch, Material } from './state.ts';

/** An event that can be corrected: its fields as they stand; free text is sealed, and null here. */
export type Correctable = Readonly<Record<string, Json>>;

const ofMaterial = (material: Material, number: number): Correctable | null => {
  const { by, kind, mayBeEvidence, retained, reported, referred } = material;
  if (by === number) return { kind, mayBeEvidence, description: null };
  if (retained?.by === number) return { keptIn: retained.keptIn };
  if (reported?.by === number) return { reference: reported.reference };
  return referred?.by === number ? { to: referred.to } : null;
};

/**
 * Null for what nobody corrects: reasons are set down beforehand, decisions are decided again, and what was
 * deleted is deleted.
 */
export const correctable = (state: JustifiedSearch, number: number): Correctable | null => {
  const { justification, search, materials, informed } = state;
  if (justification.by === number) {
    const { pupil, device, incident } = justification;
    return { pupil, device, incident };
  }
  if (search?.by === number)
    return { by: search.searcher, present: search.present, place: null, lookedFor: null };
  const parent = informed.find(({ by }) => by === number);
  if (parent !== undefined) return { parent: parent.parent, how: parent.how };
  return materials.map((one) => ofMaterial(one, number)).find((one) => one !== null) ?? null;
};
