import type { DispositionOutcome } from '../../../events/catalogue/search-forms.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, SearchContext, SearchDecision } from './decision.ts';
import { isIntimate, materialOf } from './material.ts';
import { rejections, type SearchRejection } from './rejections.ts';
import type { JustifiedSearch, Material } from './state.ts';

const outcomesOf = (material: Material): readonly DispositionOutcome[] =>
  isIntimate(material) ? ['refer', 'report'] : ['delete', 'retain', 'report', 'retain-and-report'];

const isKept = (outcome: DispositionOutcome): boolean =>
  outcome === 'retain' || outcome === 'retain-and-report';
const isReported = (outcome: DispositionOutcome): boolean =>
  outcome === 'report' || outcome === 'retain-and-report';

/** What was done already stays part of what is decided. */
const undoes = ({ deleted, retained, reported }: Material, outcome: DispositionOutcome): boolean =>
  (deleted !== null && outcome !== 'delete') ||
  (retained !== null && !isKept(outcome)) ||
  (reported !== null && !isReported(outcome));

/** What may be evidence is not decided to be deleted, so that nobody has to be stopped later. */
const refusalOf = (material: Material, outcome: DispositionOutcome): SearchRejection | null => {
  if (!outcomesOf(material).includes(outcome)) return rejections.outcomeNotOfMaterial;
  if (outcome === 'delete' && material.mayBeEvidence) return rejections.mayBeEvidence;
  return undoes(material, outcome) ? rejections.dispositionDone : null;
};

/** One person decides, or says what a second is to confirm: by the rules of the day of the justification. */
export const decideDisposition = (
  command: Command<'DecideDisposition'>,
  state: JustifiedSearch,
  { actor }: SearchContext,
): SearchDecision => {
  const { material: number, outcome, purpose = null } = command;
  const material = materialOf(state, number);
  if (material === null) return refuse(rejections.materialNotFound);
  const refusal = refusalOf(material, outcome);
  if (refusal !== null) return refuse(refusal);
  if (isKept(outcome) !== (purpose !== null)) return refuse(rejections.purposeRequired);
  const said = { outcome, staffMember: actor.person, purpose };
  const data = { material: number, ...said };
  const isDecidedSo = material.decision?.outcome === outcome && material.decision.purpose === purpose;
  if (isDecidedSo || isSame(material.proposal, said)) return accept();
  return state.justification.rules.secondPerson === null
    ? accept({ type: 'MaterialDispositionDecided', data: { ...data, secondPerson: null } })
    : accept({ type: 'MaterialDispositionProposed', data });
};

export const confirmDisposition = (
  { material: number, outcome }: Command<'ConfirmDisposition'>,
  state: JustifiedSearch,
  { actor }: SearchContext,
): SearchDecision => {
  const material = materialOf(state, number);
  if (material === null) return refuse(rejections.materialNotFound);
  const { proposal, decision } = material;
  if (proposal === null || proposal.outcome !== outcome)
    return proposal === null && decision?.outcome === outcome && decision.secondPerson === actor.person
      ? accept()
      : refuse(rejections.proposalRequired);
  if (proposal.staffMember === actor.person) return refuse(rejections.secondPersonDiffers);
  const named = state.justification.rules.secondPerson ?? [];
  if (!named.some((role) => actor.roles.includes(role))) return refuse(rejections.secondPersonRequired);
  const refusal = refusalOf(material, outcome);
  if (refusal !== null) return refuse(refusal);
  return accept({
    type: 'MaterialDispositionDecided',
    data: { material: number, ...proposal, secondPerson: actor.person },
  });
};
