import type { ReportedIncident } from './state.ts';

/**
 * What law and guidance ask of incidents, as a whole that has a name: a record keeps the rules of its day.
 */
export interface RuleSet {
  readonly edition: string;
  /** First day (London). */
  readonly from: string;
  /**
   * Whether an incident with an intimate image of a child is grave by itself, and closed only with who has
   * seen
   * the image and to whom it was handed on.
   */
  readonly asksOfImages: boolean;
}

/** In the order in which they took effect; what is in one never changes. */
export const ruleSets: readonly [RuleSet, ...RuleSet[]] = [
  { edition: '2022-09', from: '2022-09-01', asksOfImages: false },
  { edition: '2024-03', from: '2024-03-11', asksOfImages: true },
];

/** The rules by which what is recorded on a day is judged. */
export const ruleSetOn = (today: string): RuleSet =>
  ruleSets.findLast(({ from }) => from <= today) ?? ruleSets[0];

export const INTIMATE_IMAGES = 'intimate-images';

/** What an incident is about. */
interface About {
  readonly categories: readonly string[];
}

/** Whether the image might be described, or kept as evidence: that is refused under any rules. */
export const hasImages = ({ categories }: About): boolean => categories.includes(INTIMATE_IMAGES);

/** Whether the rules of the record ask who has seen an intimate image, and to whom it was handed on. */
export const asksOfImages = (report: About & { readonly rules: string | null }): boolean =>
  hasImages(report) && ruleSets.some((one) => one.edition === report.rules && one.asksOfImages);

/** Illegal, serious, or with an intimate image: the police are considered before it is closed (INC-10). */
export const isGrave = (report: ReportedIncident['report']): boolean =>
  report.illegal || report.serious || asksOfImages(report);
