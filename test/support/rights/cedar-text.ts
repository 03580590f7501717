import type { Permission } from '../../../domain/kernel/permission.ts';
import { type Relation, relations } from '../../../domain/kernel/relation.ts';
import { views } from '../../../domain/read-models/index.ts';
import { allReports } from '../../../domain/reports/index.ts';
import { streams } from '../../../domain/streams/index.ts';
import { permissions } from '../../../functions/shared/access/permissions.ts';

/**
 * When a relation holds, said a second time, in Cedar's words: of the caller and of the record, not of what
 * our code found out.
 */
const conditions: Readonly<Record<Relation, string>> = {
  self: 'resource has about && resource.about == principal.person',
  'own-child': 'resource has about && principal.children.contains(resource.about)',
  'own-class': 'resource has pupilOf && principal.classes.contains(resource.pupilOf)',
  'own-school': 'principal.isOfSchool',
  trust: 'principal in [Role::"trust-admin", Role::"auditor", Role::"executive"]',
  'subject-is-me': 'resource.concerns.contains(principal.person)',
  'about-staff': 'resource.isAboutStaff',
  'locked-to':
    'resource has lock && (resource.lock.people.contains(principal.person) || principal in resource.lock.roles)',
  'locked-to-others':
    'resource has lock && !(resource.lock.people.contains(principal.person) || principal in resource.lock.roles)',
};

const quoted = (kind: string, names: readonly string[]): string =>
  names.map((name) => `${kind}::"${name}"`).join(', ');

/**
 * Policy items of what a row is about: those of its commands, list or report; a read of records has those of
 * its stream's commands.
 */
const itemsOf = ({ stream, actions }: Permission): readonly string[] => {
  const commands = streams.find(({ events }) => events.stream === stream)?.commands ?? {};
  const ofCommands = Object.entries(commands).filter(
    ([type]) => actions.includes(type) || actions.every((action) => action === 'read'),
  );
  const ofLists = views.filter(({ model }) => stream === 'views' && actions.includes(model));
  const ofReports = allReports.filter(({ name }) => stream === 'audit' && actions.includes(name));
  const found = [...ofCommands.map(([, entry]) => entry), ...ofLists, ...ofReports].flatMap(
    ({ items }) => items,
  );
  return found.length === 0 ? ['GOV-04'] : [...new Set(found)].toSorted();
};

const subjects: Readonly<Record<string, string>> = {
  views: 'lists',
  audit: 'the record as a whole',
};

/** A row in a sentence. */
const wordsOf = ({ stream, actions, roles, relation, effect, withholdsPersonal }: Permission): string => {
  const what = `${actions.join(', ')} of ${subjects[stream] ?? stream}`;
  const where = relation === undefined ? '' : `, where ${relations[relation]}`;
  const names = withholdsPersonal === true ? ', without names and texts' : '';
  return effect === 'forbid'
    ? `Nobody who is ${roles.join(', ')} may ${what}${where}, whatever else permits it.`
    : `Whoever is ${roles.join(', ')} may ${what}${where}${names}.`;
};

/** Lines of at most so many characters. */
const wrapped = (text: string, width = 100): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
};

const listed = (names: string): string =>
  names.length < 80 ? names : `\n    ${names.replaceAll(', ', ',\n    ')}\n  `;

const policyOf = (row: Permission): string => {
  const { id, stream, actions, roles, relation, effect = 'permit', withholdsPersonal } = row;
  const who = `principal in [${listed(quoted('Role', roles))}]`;
  const stands = relation === undefined ? '' : ` &&\n  ${conditions[relation]}`;
  const items = itemsOf(row).join(' ');
  return [
    ...wrapped(`${id}: ${wordsOf(row)}`).map((line) => `// ${line}`),
    ...wrapped(`Items: ${items}`).map((line) => `// ${line}`),
    `@id("${id}")`,
    `@items("${items}")`,
    ...(withholdsPersonal === true ? ['@names("withheld")'] : []),
    `${effect} (`,
    '  principal,',
    `  action in [${listed(
      quoted(
        'Action',
        actions.map((action) => `${stream}/${action}`),
      ),
    )}],`,
    '  resource',
    `) when {\n  ${who}${stands}\n};`,
  ].join('\n');
};

const head = `// Who may do what in Daybook: every row of the permission table as a Cedar policy, in the table's order.
// Made of the table by \`npm run coverage\`; each test run compares the two, answer by answer, in Cedar's own
// engine. Daybook itself decides by the table. What no policy permits is refused; what one forbids is
// refused, whatever permits it. A role counts at the school that gave it; roles of the trust count in every
// school. Somebody of another school holds none here.
`;

/** The whole table as Cedar policies. */
export const cedarText = (table: readonly Permission[] = permissions): string =>
  `${[head, ...table.map(policyOf)].join('\n\n')}\n`;

/** What the policies speak of. */
export const cedarSchema = (table: readonly Permission[] = permissions): string => {
  const actions = [
    ...new Set(table.flatMap(({ stream, actions: some }) => some.map((action) => `${stream}/${action}`))),
  ];
  return `// What the policies of rights.cedar speak of. Made by \`npm run coverage\`.

// A role of the school that is asked, or of the trust, or the name of a process.
entity Role;

// Who asks, with the roles of this moment.
entity Caller in [Role] = {
  // Their id at the school.
  person: String,
  // Their children at the school, of whom they may be told.
  children: Set<String>,
  // Classes that they work with today.
  classes: Set<String>,
  // Whether the school itself knows them, and not the trust alone.
  isOfSchool: Bool,
};

// What is asked of: a record, a list, or the record as a whole.
entity Record = {
  // Id of the person whom it is about.
  about?: String,
  // Class of that person today.
  pupilOf?: String,
  // Ids of those whose own matter it is: who is accused in it, or was hurt.
  concerns: Set<String>,
  isAboutStaff: Bool,
  // Who alone may open it.
  lock?: { roles: Set<Role>, people: Set<String> },
};

action
${actions.map((action) => `  "${action}"`).join(',\n')}
appliesTo {
  principal: [Caller],
  resource: [Record],
};
`;
};

/** The pages for auditors, by their paths. */
export const rightsPages = (): Readonly<Record<string, string>> => ({
  'docs/rights.cedar': cedarText(),
  'docs/rights.cedarschema': cedarSchema(),
});
