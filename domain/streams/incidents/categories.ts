import { ruledCategories } from '../../../events/catalogue/incident-forms.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { londonDayStart } from '../../kernel/london.ts';
import { type Edition, editionAt, inForce, type ReferenceList } from '../../kernel/reference-list.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { mayConsider } from './police.ts';
import { rejections } from './rejections.ts';
import { hasImages, ruleSetOn } from './rule-sets.ts';
import type { ReportedIncident } from './state.ts';

interface Cited {
  readonly list: ReferenceList | undefined;
  /** As it is named; undefined: the one in force now. */
  readonly edition: string | undefined;
  /** Since when it may have been in force, a day. */
  readonly since: string;
}

/**
 * The edition that is cited: the one in force now, or one that was in force at some time since the incident
 * happened. Null: none is; undefined: it was in force at no such time.
 */
export const citedEdition = (
  { list = { editions: [] }, edition, since }: Cited,
  now: string,
): Edition | null | undefined => {
  if (edition === undefined) return editionAt(list, now);
  const start = londonDayStart(since);
  return inForce(list).find(
    ({ edition: { edition: name }, from, until }) =>
      name === edition && from <= now && (until === null || start < until),
  )?.edition;
};

interface Named {
  readonly categories: readonly string[];
  readonly categoryEdition?: string | undefined;
}

/**
 * The name of the edition of the list of categories in which all of them stand that no rule hangs on; null
 * where
 * the school keeps none, undefined where one does not stand there.
 */
export const editionOf = (
  { categories, categoryEdition: edition }: Named,
  since: string,
  { facts: { categories: list }, now }: IncidentContext,
): string | null | undefined => {
  const found = citedEdition({ list, edition, since }, now);
  if (found === undefined) return undefined;
  const listed = found?.entries.map(({ id }) => id) ?? [];
  const known: readonly string[] = [...ruledCategories, ...listed];
  return categories.every((one) => known.includes(one)) ? (found?.edition ?? null) : undefined;
};

/** In one text, so that two lists of categories are compared by what they say. */
const textOf = (categories: readonly string[], edition: string | null): string =>
  JSON.stringify([categories, edition]);

/**
 * Whether it would be about an intimate image no longer, and so be closed without the police: only who may
 * consider them says so (INC-10).
 */
export const takesImagesAway = (
  categories: readonly string[] | undefined,
  { report }: ReportedIncident,
): boolean => categories !== undefined && hasImages(report) && !hasImages({ categories });

/** What it is about, in place of what it was about before; under the rules of today. */
export const categorise = (
  command: Command<'CategoriseIncident'>,
  state: ReportedIncident,
  context: IncidentContext,
): IncidentDecision => {
  const { report } = state;
  const categories = [...command.categories];
  const edition = editionOf(command, report.occurredOn, context);
  if (edition === undefined) return refuse(rejections.categoryNotListed);
  if (takesImagesAway(categories, state) && !mayConsider(state, context))
    return refuse(rejections.dslRequired);
  if (textOf(categories, edition) === textOf(report.categories, report.categoryEdition)) return accept();
  const data = { categories, categoryEdition: edition, rules: ruleSetOn(context.today).edition };
  return accept({ type: 'IncidentCategorised', data: { ...data, before: [...report.categories] } });
};
