import type { DispositionOutcome, MaterialKind } from '../../../events/catalogue/search-forms.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, SearchContext, SearchDecision } from './decision.ts';
import { rejections, type SearchRejection } from './rejections.ts';
import type { JustifiedSearch, Material } from './state.ts';

/** Of what is unlawful nobody at a school says that it is no evidence. */
const isAlwaysEvidence = (kind: MaterialKind): boolean => kind === 'illegal' || kind === 'intimate-image';

export const evidenceIn = (kind: MaterialKind, mayBeEvidence: boolean): boolean =>
  mayBeEvidence || isAlwaysEvidence(kind);

export const isIntimate = ({ kind }: Pick<Material, 'kind'>): boolean => kind === 'intimate-image';

export const recordMaterial = (
  { kind, mayBeEvidence, description }: Command<'RecordMaterial'>,
  { search }: JustifiedSearch,
  { actor }: SearchContext,
): SearchDecision => {
  if (search === null) return refuse(rejections.searchRequired);
  if (search.found === 'nothing') return refuse(rejections.nothingFound);
  if (isIntimate({ kind }) && description !== undefined) return refuse(rejections.notDescribed);
  return accept({
    type: 'InappropriateMaterialFound',
    data: {
      kind,
      mayBeEvidence: evidenceIn(kind, mayBeEvidence),
      foundBy: actor.person,
      ...(description === undefined ? {} : { description }),
    },
  });
};

export const materialOf = ({ materials }: JustifiedSearch, number: number): Material | null =>
  materials.find(({ by }) => by === number) ?? null;

/** Whether it was decided that this becomes of it, and nobody has proposed anything else since. */
const isDecided = ({ proposal, decision }: Material, outcomes: readonly DispositionOutcome[]): boolean =>
  proposal === null && decision !== null && outcomes.includes(decision.outcome);

/**
 * Why something may not be deleted, whatever was decided: it may be evidence, or somebody complains of it.
 */
const evidenceRefusal = (
  material: Material,
  { police, complaints }: JustifiedSearch,
): SearchRejection | null => {
  if (material.mayBeEvidence || isIntimate(material)) return rejections.mayBeEvidence;
  if (material.retained !== null || material.reported !== null) return rejections.mayBeEvidence;
  if (police?.decision === 'report') return rejections.mayBeEvidence;
  return complaints.some(({ outcome }) => outcome === null) ? rejections.complaintOpen : null;
};

/** By the list of the day on which the search was justified; null: the policy had none. */
const groundRefusal = (
  { ground, ownerRefused }: Command<'DeleteMaterial'>,
  { justification: { rules } }: JustifiedSearch,
): SearchRejection | null => {
  const isListed = rules.deletionGrounds?.some((one) => one === ground) ?? true;
  if (!isListed) return rejections.deletionGroundRequired;
  return ownerRefused ? null : rejections.ownerAskedFirst;
};

export const deleteMaterial = (
  command: Command<'DeleteMaterial'>,
  state: JustifiedSearch,
  { actor }: SearchContext,
): SearchDecision => {
  const material = materialOf(state, command.material);
  if (material === null) return refuse(rejections.materialNotFound);
  if (material.deleted !== null) return accept();
  const refusal = evidenceRefusal(material, state);
  if (refusal !== null) return refuse(refusal);
  if (!isDecided(material, ['delete'])) return refuse(rejections.dispositionRequired);
  const ground = groundRefusal(command, state);
  if (ground !== null) return refuse(ground);
  return accept({
    type: 'MaterialDeleted',
    data: { material: material.by, ground: command.ground ?? null, deletedBy: actor.person },
  });
};

export const retainMaterial = (
  { material: number, keptIn }: Command<'RetainMaterial'>,
  state: JustifiedSearch,
): SearchDecision => {
  const material = materialOf(state, number);
  if (material === null) return refuse(rejections.materialNotFound);
  const purpose = material.decision?.purpose ?? null;
  if (!isDecided(material, ['retain', 'retain-and-report']) || purpose === null)
    return refuse(rejections.dispositionRequired);
  if (material.retained?.keptIn === keptIn) return accept();
  return accept({ type: 'MaterialRetainedAsEvidence', data: { material: number, purpose, keptIn } });
};

export const reportMaterial = (
  command: Command<'ReportMaterial'>,
  state: JustifiedSearch,
): SearchDecision => {
  const { material: number, reference = null } = command;
  const material = materialOf(state, number);
  if (material === null) return refuse(rejections.materialNotFound);
  if (!isDecided(material, ['report', 'retain-and-report'])) return refuse(rejections.dispositionRequired);
  if (state.police?.decision !== 'report') return refuse(rejections.policeDecisionRequired);
  if (material.reported?.reference === reference) return accept();
  return accept({ type: 'MaterialReportedToPolice', data: { material: number, reference } });
};

export const referMaterial = (
  { material: number, to }: Command<'ReferMaterial'>,
  state: JustifiedSearch,
): SearchDecision => {
  const material = materialOf(state, number);
  if (material === null) return refuse(rejections.materialNotFound);
  if (!isDecided(material, ['refer'])) return refuse(rejections.dispositionRequired);
  if (material.referred?.to === to) return accept();
  return accept({ type: 'MaterialReferred', data: { material: number, to } });
};
