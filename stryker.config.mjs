// Mutation testing of the rules (docs/mutation.md): `npm run mutants`, or of one stream alone
// `npm run mutants -- --mutate 'domain/streams/policies/**/*.ts'`. Apart from `npm test`, since it takes long.
const streams = [
  ...['schools', 'people', 'policies', 'reference-lists', 'agreement-templates', 'agreements'],
  ...['acknowledgements', 'consents', 'class-years', 'access'],
  ...['incidents', 'searches', 'concerns', 'breaches', 'staff-matters', 'help-requests'],
  ...['exemptions', 'authorisations', 'elevations', 'technologies'],
  ...['devices', 'own-devices', 'pupil-devices'],
];
const kernel = [
  ...['calendar', 'consent', 'days-held', 'decision-chain', 'digest', 'due', 'due-rows', 'exemption'],
  ...['held-roles', 'named-periods', 'original', 'reference-list', 'role-book', 'role-record'],
  ...['school-years', 'taken-over', 'time-limit', 'times'],
];

/** What people read: a test that repeats it says nothing of a rule. */
const texts = ['description', 'hint', 'label', 'line', 'lines', 'nameLabel', 'subject', 'text', 'title'];
/** Forms and tables: tests of the API, of the contract and of who may do what hold them. */
const tables = ['command', 'defineCommands', 'permissionsOf', 'rejection', 'settingsReader', 'z'];

const isText = ({ node }) =>
  (node.type === 'ObjectProperty' && texts.includes(node.key.name)) ||
  (node.type === 'TemplateLiteral' && node.quasis.some(({ value }) => / [a-z]+ /.test(value.raw))) ||
  (node.type === 'StringLiteral' && / .* /.test(node.value));
const isTable = ({ node }) => {
  if (node.type !== 'CallExpression') return false;
  const called = node.callee.type === 'MemberExpression' ? node.callee.object : node.callee;
  return tables.includes(called.name);
};

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'no-rules',
    value: {
      shouldIgnore: (path) =>
        isText(path) ? 'a text that people read' : isTable(path) ? 'a form or a table' : undefined,
    },
  },
];

export default {
  mutate: [
    ...streams.map((name) => `domain/streams/${name}/**/*.ts`),
    'domain/processes/*.ts',
    ...kernel.map((name) => `domain/kernel/${name}.ts`),
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', './stryker.config.mjs'],
  ignorers: ['no-rules'],
  coverageAnalysis: 'perTest',
  // What is evaluated while a file loads, tables mostly: each would need all tests in a process of its own.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 10_000,
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  htmlReporter: { fileName: '.daybook/mutants/report.html' },
  jsonReporter: { fileName: '.daybook/mutants/report.json' },
  // A mutant is tried again once its file, or a test that tries it, has changed.
  incremental: true,
  incrementalFile: '.daybook/mutants/incremental.json',
  tempDirName: '.daybook/mutants/sandbox',
  ignorePatterns: [
    'cdk.out',
    'coverage',
    'docs',
    'test/acceptance',
    'test/bench',
    'test/golden',
    'test/integration',
  ],
};
