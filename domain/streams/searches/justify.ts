import { accept, refuse } from '../../kernel/decider.ts';
import { editionAt } from '../../kernel/reference-list.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, SearchContext, SearchDecision } from './decision.ts';
import { GUIDANCE } from './facts.ts';
import { isStaff, wasPupilOn } from './people.ts';
import { rejections, type SearchRejection } from './rejections.ts';
import type { Justification, JustifiedSearch, SearchState } from './state.ts';

type Justify = Command<'JustifySearch'>;

/** The rules of now, by which all that follows from this search is decided. */
const rulesOf = ({ settings, policyVersion }: SearchContext): Justification['rules'] => ({
  policyVersion,
  secondPerson: settings.secondPerson === null ? null : [...settings.secondPerson],
  deletionGrounds: settings.deletionGrounds === null ? null : [...settings.deletionGrounds],
});

const guidanceOf = ({ facts, now }: SearchContext): Justification['guidance'] => {
  const edition = facts.guidance === undefined ? null : editionAt(facts.guidance, now);
  return edition === null ? null : { list: GUIDANCE, edition: edition.edition };
};

/** Where the school lists no reasons, nothing is a good one. */
const refusalOf = (grounds: readonly string[], context: SearchContext): SearchRejection | null => {
  const { facts, settings, today } = context;
  if (!isStaff(context)) return rejections.staffRequired;
  if (!grounds.every((one) => settings.grounds?.includes(one))) return rejections.groundRequired;
  if (facts.pupil === undefined || !wasPupilOn(facts.pupil, today)) return rejections.pupilRequired;
  return facts.incident?.isReported === false ? rejections.incidentNotReported : null;
};

/** The words can’t be compared: sealed, they are others each time. */
const isTheSame = (
  command: Justify,
  grounds: readonly string[],
  { justification: before }: JustifiedSearch,
): boolean => {
  const { pupil, device, incident = null } = command;
  return isSame(
    { pupil, device, incident, grounds },
    {
      pupil: before.pupil,
      device: before.device,
      incident: before.incident,
      grounds: before.grounds,
    },
  );
};

export const justify = (command: Justify, state: SearchState, context: SearchContext): SearchDecision => {
  const { pupil, device, suspicion, incident = null } = command;
  const grounds = [...new Set(command.grounds)];
  if (state.status !== 'unjustified')
    return isTheSame(command, grounds, state) ? accept() : refuse(rejections.justifiedOnce);
  const refusal = refusalOf(grounds, context);
  if (refusal !== null) return refuse(refusal);
  return accept({
    type: 'DeviceSearchJustified',
    data: {
      pupil,
      device,
      grounds,
      suspicion,
      justifiedBy: context.actor.person,
      incident,
      guidance: guidanceOf(context),
      rules: rulesOf(context),
    },
  });
};
