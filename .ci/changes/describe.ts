import { fullDiff, ResourceImpact } from '@aws-cdk/cloudformation-diff';
import type { Stacks } from './templates.ts';

/** What a comment of GitHub takes is 65,536 characters. */
const LONGEST = 60_000;

/**
 * What a change does to the templates, for the comment on a pull request: a line a resource, by stack. What
 * replaces or takes away something comes with its name in bold. Names and types only, no values.
 */
export const describeChanges = (before: Stacks, after: Stacks): string => {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  const stacks = names.flatMap((name) => {
    const lines = linesOf(before[name]?.resources ?? {}, after[name]?.resources ?? {});
    return lines.length === 0 ? [] : [`### ${name}\n\n${lines.join('\n')}`];
  });
  const text =
    stacks.length === 0
      ? 'This changes no resource of the example trust.'
      : `This changes resources of the example trust:\n\n${stacks.join('\n\n')}`;
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}\n\n… and more: see \`npx cdk diff\`.`;
};

type Resources = Stacks[string]['resources'];

const linesOf = (before: Resources, after: Resources): readonly string[] => {
  const lines: string[] = [];
  fullDiff({ Resources: before }, { Resources: after }).resources.forEachDifference((id, difference) => {
    const type = difference.newResourceType ?? difference.oldResourceType ?? 'a resource';
    const properties = Object.keys(difference.propertyUpdates).join(', ');
    lines.push(`- ${wordOf(difference.changeImpact)} \`${id}\` (${type})${properties && `: ${properties}`}`);
  });
  return lines.toSorted();
};

const words: Partial<Readonly<Record<ResourceImpact, string>>> = {
  [ResourceImpact.WILL_CREATE]: 'new',
  [ResourceImpact.WILL_UPDATE]: 'changed',
  [ResourceImpact.WILL_DESTROY]: '**removed**',
  [ResourceImpact.WILL_ORPHAN]: '**left behind**',
  [ResourceImpact.WILL_REPLACE]: '**replaced**',
  [ResourceImpact.MAY_REPLACE]: '**may be replaced**',
};
const wordOf = (impact: ResourceImpact): string => words[impact] ?? 'changed';
