import { basename } from 'node:path';
import { askedEvents } from './asked-events.ts';
import { causes, clocks } from './clocks.ts';
import type { Covered } from './coverage.ts';
import { classes } from './list/item.ts';
import { settingsRows } from './settings-rows.ts';
import { ownEvents, standIns } from './stand-ins.ts';
import { code, once, policyOf, table } from './tables.ts';
import type { Kind, Thing } from './things.ts';

const head = `# Coverage

<!-- Made by \`npm run coverage\` from code, titles of tests and the lists in test/support/policy-items. -->

What the policies of the two kinds of schools ask for, how strictly, and where the product holds it. *Refuse*: a command that goes
against it is refused. *Flag*: it is recorded and shown. *Remind*: a deadline runs. *Notify*: somebody hears of it. *Record*: an event
with its history. *Look up*: a list, a report or a setting answers for it.

A class is built where the code has something of that kind that names the item, and a test names the item in its title with a word
of the class: *refuses*; *flags*, *shows*, *lists*; *reminds*, *falls due*, *is due*, *overdue*; *notifies*, *tells*, *hears*, *mails*,
*alerts*; of *record* and *look up* any test that is of no refusal. What no single place holds is held by its tests alone.`;

const words = {
  REJECT: 'refuse',
  FLAG: 'flag',
  REMIND: 'remind',
  NOTIFY: 'notify',
  RECORD: 'record',
  LOOKUP: 'look up',
} as const;

const NOT_YET = 'not built yet';
const MOST_NAMES = 6;
const MOST_FILES = 3;

const fewOf = (all: readonly string[], most: number): string =>
  all.length > most ? `${all.slice(0, most).join(', ')} and ${all.length - most} more` : all.join(', ');

const namesOf = (things: readonly Thing[]): string =>
  fewOf(once(things.map(({ kind, name }) => `${kind} ${code(name)}`)), MOST_NAMES);

/** Unit tests of the domain say most in the least time: they come first. */
const rank = (file: string): string =>
  (file.startsWith('test/unit/domain') ? '0' : file.startsWith('test/unit') ? '1' : '2') + file;

const linksTo = (files: readonly string[]): string =>
  fewOf(
    files
      .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
      .map((file) => `[${basename(file, '.test.ts')}](../${file})`),
    MOST_FILES,
  );

const itemRow = ({ item, as, things, files, isBuilt }: Covered): readonly string[] => {
  const isStarted = things.length > 0 || isBuilt;
  const held = things.length > 0 ? namesOf(things) : 'held by its tests';
  return [
    item.code,
    words[as],
    item.means,
    policyOf[item.binds],
    isStarted ? held : `${NOT_YET} (issue ${item.issue})`,
    isBuilt ? linksTo(files) : isStarted ? 'no test yet' : '',
  ];
};

const countsOf = (covered: readonly Covered[]): string =>
  table(
    ['Class', 'Built', 'Asked for'],
    [
      ...classes.map((as) => [words[as], covered.filter((one) => one.as === as)] as const),
      ['all', covered] as const,
    ].map(([name, of]) => [name, String(of.filter(({ isBuilt }) => isBuilt).length), String(of.length)]),
  );

const eventRows = (things: readonly Thing[]): readonly (readonly string[])[] => {
  const recorded = new Map(
    things.flatMap(({ kind, name, place }) => (kind === 'event' ? [[name, place]] : [])),
  );
  const standing = (name: string): string => {
    if (recorded.has(name)) return `as it is, ${recorded.get(name)}`;
    const standIn = standIns[name];
    if (standIn === undefined) return NOT_YET;
    if ('computed' in standIn) return `computed: ${standIn.computed}`;
    return standIn.events.every((event) => recorded.has(event))
      ? standIn.events.map(code).join(', ')
      : NOT_YET;
  };
  return Object.entries(askedEvents).flatMap(([letters, names]) =>
    names.map((name) => [letters, code(name), standing(name)]),
  );
};

const settingRow = (row: (typeof settingsRows)[number]): readonly string[] => {
  if ('keys' in row) return [row.topic, row.keys.map((key) => `setting ${code(key)}`).join(', ')];
  if ('recordedIn' in row) return [row.topic, `recorded in ${code(row.recordedIn)}`];
  return [row.topic, 'awaits' in row ? `${NOT_YET} (${row.awaits})` : `no setting: ${row.none}`];
};

const heldFor = (things: readonly Thing[], wanted: Kind, items: readonly string[]): string => {
  const names = things.filter(
    ({ kind, items: of }) => kind === wanted && of.some((item) => items.includes(item)),
  );
  return names.length === 0 ? NOT_YET : once(names.map(({ name }) => code(name))).join(', ');
};

const heardOf = (held: string, awaits: string | undefined): string =>
  held === NOT_YET && awaits !== undefined ? `${NOT_YET} (${awaits})` : held;

/** The text of `docs/coverage.md`. */
export const coveragePage = (covered: readonly Covered[], things: readonly Thing[]): string => {
  const parts = [
    head,
    countsOf(covered),
    '## Items',
    table(['Item', 'Class', 'What it asks for', 'Policy of', 'In the code', 'Tests'], covered.map(itemRow)),
    '## Events',
    'Events that the policies call for, each by its name or by what stands in its place.',
    table(['Context', 'Event', 'Stands'], eventRows(things)),
    'Events of our own, by stream, beside those that correct others:',
    table(
      ['Stream', 'Events'],
      Object.entries(ownEvents).map(([stream, names]) => [stream, names.map(code).join(', ')]),
    ),
    '## What policies say differently',
    table(['Topic', 'Where it stands'], settingsRows.map(settingRow)),
    '## Deadlines that the policies set',
    table(
      ['', 'What', 'Policy of', 'Item', 'Deadline'],
      clocks.map(({ clock, what, binds, item, none }) => [
        clock,
        what,
        policyOf[binds],
        item,
        none ?? heldFor(things, 'deadline', [item]),
      ]),
    ),
    '## Who hears of what',
    table(
      ['Cause', 'Items', 'Notices'],
      causes.map(({ cause, items, nobody, awaits }) => [
        cause,
        items.join(', '),
        nobody === true ? 'no policy names anybody' : heardOf(heldFor(things, 'notice', items), awaits),
      ]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
};
