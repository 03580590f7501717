import { contexts } from './list/index.ts';
import type { Item } from './list/item.ts';
import { scenarios } from './scenarios.ts';
import { once, table } from './tables.ts';
import type { Kind, Thing } from './things.ts';
import type { TitledTest } from './titled-tests.ts';

const head = `# Policy items

<!-- Made by \`npm run coverage\` from the code: what an item means stands in test/support/policy-items/list. -->

Events, commands, refusals, notices and test titles carry codes such as \`DEV-02\`: each stands for one item of the online-safety
policies of two kinds of schools. This page says in our own words what a code means here. What a school's settings leave out, its
policy does not ask for, and the rule is off at that school. [Coverage](coverage.md) says how strictly each is asked for, by whose
policy, where it stands in the code and which tests hold it.

How an item is held, from the code that names it, so that no more is claimed than there is:

- **refused**: a command that goes against it gets [rule-refused](problems.md#rule-refused);
- **shown**: a list or a report shows it, such as what is missing or late;
- **reminded**: somebody is notified because time has passed;
- **notified**: somebody is notified because something happened;
- **recorded**: the history shows it, with who and when;
- **tested**: no single record holds it: tests do that name it, such as those of sealing, of permissions, or of the replay of all history;
- **not built yet**: no code and no test names it.`;

const foot = `## Scenarios

Tests and the demo also name the acceptance scenarios that they act out.`;

const ways: readonly (readonly [string, readonly Kind[]])[] = [
  ['refused', ['rejection']],
  ['shown', ['list', 'report']],
  ['reminded', ['deadline']],
  ['notified', ['notice']],
  ['recorded', ['event']],
];

const heldAs = (code: string, things: readonly Thing[], tests: readonly TitledTest[]): string => {
  const of = things.filter(({ items }) => items.includes(code));
  const held = ways.filter(([, kinds]) => of.some(({ kind }) => kinds.includes(kind))).map(([way]) => way);
  if (held.length > 0) return held.join(', ');
  return tests.some(({ items }) => items.includes(code)) ? 'tested' : 'not built yet';
};

/** The text of `docs/items.md`. */
export const itemsPage = (
  items: readonly Item[],
  things: readonly Thing[],
  tests: readonly TitledTest[],
): string => {
  const groups = once(items.map(({ code }) => code.slice(0, 3))).map((letters) => {
    const rows = items
      .filter(({ code }) => code.startsWith(letters))
      .map(({ code, means }) => [code, means, heldAs(code, things, tests)]);
    return `## ${letters}: ${contexts[letters]}\n\n${table(['Code', 'Meaning', 'Held'], rows)}`;
  });
  const acted = table(['Code', 'Meaning'], Object.entries(scenarios));
  return `${[head, ...groups, foot, acted].join('\n\n')}\n`;
};
