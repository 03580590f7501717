import { ruledCategories } from '../../../events/catalogue/incident-forms.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import { takesImagesAway } from './categories.ts';
import { isLinked } from './citing.ts';
import { type Correctable, correctable, hasFields } from './correctable.ts';
import { changesIn } from './corrected-changes.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { wasStaff } from './people.ts';
import { mayConsider } from './police.ts';
import { type IncidentRejection, rejections } from './rejections.ts';
import { hasImages } from './rule-sets.ts';
import type { ReportedIncident } from './state.ts';

type Correct = Command<'CorrectIncident'>;
type Changes = ReturnType<typeof changesIn>;

/**
 * What is no longer illegal or serious, or about an intimate image, is closed without the police: who may
 * consider them may say so
 * (INC-10).
 */
const isLowered = ({ illegal, serious, categories }: Changes, state: ReportedIncident): boolean =>
  (illegal === false && state.report.illegal) ||
  (serious === false && state.report.serious) ||
  takesImagesAway(categories, state);

/** An intimate image is not described in a correction either. */
const isDescribed = ({ description, categories }: Changes, { report }: ReportedIncident): boolean =>
  description !== undefined && hasImages({ categories: categories ?? report.categories });

/** What stands in no list can't be said to have stood in one: it is categorised again. */
const isUnlisted = ({ categories }: Changes, { report }: ReportedIncident): boolean =>
  report.categoryEdition === null &&
  categories?.every((one) => ruledCategories.some((ruled) => ruled === one)) === false;

/**
 * Only what is different becomes part of the record, so that who reads it sees what became true; words are
 * sealed,
 * and so always different.
 */
const different = (changes: Changes, before: Correctable): Changes =>
  Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => value !== undefined && !isSame(value, before[field])),
  );

/** What a correction of the report must not say, whatever else it says. */
const problemOfReport = (
  said: Changes,
  state: ReportedIncident,
  context: IncidentContext,
): IncidentRejection | null => {
  if (isDescribed(said, state)) return rejections.imageNotDescribed;
  if (isUnlisted(said, state)) return rejections.categoryNotListed;
  if (isLowered(said, state) && !mayConsider(state, context)) return rejections.dslRequired;
  return said.recorder !== undefined && !wasStaff(context) ? rejections.staffRequired : null;
};

/** What the rule of the original says of it was asked before (see `originalOf`). */
export const correct = (
  command: Correct,
  state: ReportedIncident,
  context: IncidentContext,
): IncidentDecision => {
  const { corrects, reason } = command;
  const said = changesIn(command.changes);
  const before = correctable(state, corrects);
  if (before === null) return refuse(rejections.correctionNotPossible);
  if (!hasFields(before, said)) return refuse(rejections.fieldNotThere);
  const problem = problemOfReport(said, state, context);
  if (problem !== null) return refuse(problem);
  const { at = context.now } = state.actions.find(({ by }) => by === corrects) ?? {};
  if (!isLinked(said.under, at, context)) return refuse(rejections.policyNotLinked);
  // Free text is sealed field by field, so it stands beside the changes, not in them; a field left out stays
  // out.
  const { place, description, action, circumstances, nature, shared, ...changes } = different(said, before);
  const texts = Object.entries({ place, description, action, circumstances, nature, shared }).filter(
    ([, text]) => text !== undefined,
  );
  if (texts.length === 0 && Object.keys(changes).length === 0) return accept();
  const categoriesBefore = [...state.report.categories];
  return accept({
    type: 'IncidentCorrected',
    data: {
      corrects,
      changes,
      ...(changes.categories === undefined ? {} : { categoriesBefore }),
      ...Object.fromEntries(texts),
      reason,
    },
  });
};
