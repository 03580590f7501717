import { fullDiff, ResourceImpact } from '@aws-cdk/cloudformation-diff';
import { lostGuards } from './guards.ts';
import type { Stacks } from './templates.ts';

/** What a deployment of the templates would do to something that is kept. */
export interface Change {
  readonly stack: string;
  /** Logical id; the stack's own name where it is about the whole stack. */
  readonly resource: string;
  readonly change: 'deleted' | 'replaced' | 'unguarded';
  /** For a person. */
  readonly what: string;
}

const taken: readonly ResourceImpact[] = [ResourceImpact.WILL_DESTROY, ResourceImpact.WILL_ORPHAN];
const replacing: readonly ResourceImpact[] = [ResourceImpact.WILL_REPLACE, ResourceImpact.MAY_REPLACE];

/**
 * What of a release would be deleted or replaced, or would lose a guard. Which property replaces a resource
 * says AWS's own specification. @param kept what is remembered of the release @param now whole templates
 */
export const findChanges = (kept: Stacks, now: Stacks): readonly Change[] =>
  Object.entries(kept).flatMap(([stack, { isProtected, resources }]) => {
    const present = now[stack] ?? { isProtected: false, resources: {} };
    const about = (resource: string, change: Change['change'], what: string): Change => ({
      stack,
      resource,
      change,
      what,
    });
    // Of what is there now, only what was kept is compared.
    const sameIds = Object.fromEntries(
      Object.keys(resources).flatMap((id) => {
        const one = present.resources[id];
        return one === undefined ? [] : [[id, one]];
      }),
    );
    const changes: Change[] = [];
    fullDiff({ Resources: resources }, { Resources: sameIds }).resources.forEachDifference(
      (id, difference) => {
        const { changeImpact } = difference;
        const type = resources[id]?.Type ?? 'a resource';
        if (taken.includes(changeImpact))
          changes.push(about(id, 'deleted', `${type} is in no template any more`));
        else if (replacing.includes(changeImpact))
          changes.push(
            about(id, 'replaced', `${type} would be made again, empty, by ${changed(difference)}`),
          );
      },
    );
    const unguarded = Object.entries(sameIds).flatMap(([id, one]) => {
      const before = resources[id];
      const lost = before === undefined || before.Type !== one.Type ? [] : lostGuards(before, one);
      return lost.map((guard) => about(id, 'unguarded', guard));
    });
    if (isProtected && !present.isProtected)
      unguarded.push(about(stack, 'unguarded', 'the stack is not protected from being removed'));
    return [...changes, ...unguarded];
  });

const changed = (difference: { readonly propertyUpdates: Readonly<Record<string, unknown>> }): string => {
  const names = Object.keys(difference.propertyUpdates);
  return names.length === 0 ? 'another type' : names.join(', ');
};
