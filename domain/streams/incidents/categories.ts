import { ruledCategories } from '../../../events/catalogue/incident-forms.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { londonDayStart } from '../../kernel/london.ts';
import { editionAt, editionNamed, inForce, type ReferenceList } from '../../kernel/reference-list.ts';
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
 * The name of the edition that is cited: the one in force now, or one that was in force at some time since the
 * incident happened. Null: the school keeps no such list; undefined: it was in force at no such time.
 */
export const citedEdition = ({ list, edition, since }: Cited, now: string): string | null | undefined => {
  if (list === undefined || list.editions.length === 0) return edition === undefined ? null : undefined;
  if (edition === undefined) return editionAt(list, now)?.edition ?? null;
  const spans = inForce(list).filter((one) => one.edition.edition === edition);
  const start = londonDayStart(since);
  return spans.some(({ from, until }) => from <= now && (until === null || start < until))
    ? edition
    : undefined;
};

interface Named {
  readonly categories: readonly string[];
  readonly categoryEdition?: string | undefined;
}

/**
 * The edition of the list of categories in which all of them stand that no rule hangs on; undefined where one
 * does not.
 */
export const editionOf = (
  { categories, categoryEdition: edition }: Named,
  since: string,
  { facts: { categories: list }, now }: IncidentContext,
): string | null | undefined => {
  const found = citedEdition({ list, edition, since }, now);
  const entries = found == null || list === undefined ? [] : (editionNamed(list, found)?.entries ?? []);
  const known: readonly string[] = [...ruledCategories, ...entries.map(({ id }) => id)];
  return categories.every((one) => known.includes(one)) ? found : undefined;
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
