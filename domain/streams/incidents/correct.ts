import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import { isLinked } from './citing.ts';
import { type Correctable, correctable, hasFields } from './correctable.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { wasStaff } from './people.ts';
import { mayConsider } from './police.ts';
import { rejections } from './rejections.ts';
import type { ReportedIncident } from './state.ts';

type Correct = Command<'CorrectIncident'>;
type Changes = Correct['changes'];

/**
 * What is no longer illegal or serious is closed without the police: who may consider them may say so
 * (INC-10).
 */
const isLowered = ({ illegal, serious }: Changes, { report }: ReportedIncident): boolean =>
  (illegal === false && report.illegal) || (serious === false && report.serious);

const isText = (field: string): boolean =>
  ['place', 'description', 'action', 'circumstances', 'nature', 'shared'].includes(field);

/** Only what is different becomes part of the record, so that who reads it sees what became true. */
const different = (changes: Changes, before: Correctable): Changes =>
  Object.fromEntries(
    Object.entries(changes).filter(
      ([field, value]) => value !== undefined && (isText(field) || !isSame(value, before[field])),
    ),
  );

/** What the rule of the original says of it was asked before (see `originalOf`). */
export const correct = (
  command: Correct,
  state: ReportedIncident,
  context: IncidentContext,
): IncidentDecision => {
  const { corrects, reason } = command;
  const before = correctable(state, corrects);
  if (before === null) return refuse(rejections.correctionNotPossible);
  if (!hasFields(before, command.changes)) return refuse(rejections.fieldNotThere);
  if (isLowered(command.changes, state) && !mayConsider(state, context))
    return refuse(rejections.dslRequired);
  const { at = context.now } = state.actions.find(({ by }) => by === corrects) ?? {};
  if (!isLinked(command.changes.under, at, context)) return refuse(rejections.policyNotLinked);
  if (command.changes.recorder !== undefined && !wasStaff(context)) return refuse(rejections.staffRequired);
  // Free text is sealed field by field, so it stands beside the changes, not in them; a field left out stays
  // out.
  const { place, description, action, circumstances, nature, shared, ...changes } = different(
    command.changes,
    before,
  );
  const texts = Object.entries({ place, description, action, circumstances, nature, shared }).filter(
    ([, text]) => text !== undefined,
  );
  if (texts.length === 0 && Object.keys(changes).length === 0) return accept();
  return accept({
    type: 'IncidentCorrected',
    data: { corrects, changes, ...Object.fromEntries(texts), reason },
  });
};
