const only = (from, allowed, comment) => ({
  name: `${from}-imports-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  comment,
  from: { path: `^${from}/` },
  to: { path: '^(infra|functions|domain|events|test)/', pathNot: `^(${[from, ...allowed].join('|')})/` },
});
/** Of what is not ours, whether Node's, installed or missing, nothing but zod. */
const foreignButZod = { pathNot: '^(infra|functions|domain|events|test)/|node_modules/zod/' };

/** `domain` beyond the kernel: what stands there is a list of nouns, and each noun offers to others what its own file exports. */
const domain = [
  {
    name: 'kernel-knows-no-noun',
    severity: 'error',
    from: { path: '^domain/kernel/' },
    to: { path: '^domain/', pathNot: '^domain/kernel/' },
  },
  {
    name: 'no-sibling-stream',
    severity: 'error',
    comment: 'what one stream relies on of another is a fact, and the shell joins it',
    from: { path: '^domain/streams/([^/]+)/' },
    to: { path: '^domain/streams/', pathNot: '^domain/streams/$1/' },
  },
  {
    name: 'streams-know-nothing-made-of-them',
    severity: 'error',
    from: { path: '^domain/streams/' },
    to: { path: '^domain/', pathNot: '^domain/(streams|kernel)/' },
  },
  {
    name: 'streams-offer-their-stream-file',
    severity: 'error',
    from: { path: '^domain/', pathNot: '^domain/streams/' },
    to: { path: '^domain/streams/', pathNot: '^domain/streams/(index|[^/]+/stream)\\.ts$' },
  },
  {
    name: 'no-sibling-read-model',
    severity: 'error',
    from: { path: '^domain/read-models/([^/]+)/' },
    to: { path: '^domain/', pathNot: '^domain/(read-models/$1|streams|kernel)/' },
  },
  {
    name: 'no-sibling-process',
    severity: 'error',
    comment: 'a process is a file, or a folder of that name',
    from: { path: '^domain/processes/([^/]+?)(\\.ts$|/)', pathNot: '^domain/processes/index\\.ts$' },
    to: { path: '^domain/', pathNot: '^domain/((processes/$1|streams|kernel)/|processes/$1\\.ts$)' },
  },
  {
    name: 'no-sibling-report',
    severity: 'error',
    comment: 'a report may be made of read models, of the kit, and of what another report offers',
    from: { path: '^domain/reports/([^/]+)/' },
    to: {
      path: '^domain/',
      pathNot:
        '^domain/((reports/$1|streams|kernel)/|read-models/(index|[^/]+/read-model)\\.ts$|reports/(kit/|[^/]+/report\\.ts$))',
    },
  },
  {
    name: 'imports-know-streams-alone',
    severity: 'error',
    comment: 'what a file says becomes commands of streams',
    from: { path: '^domain/imports/' },
    to: { path: '^domain/', pathNot: '^domain/(imports|streams|kernel)/' },
  },
  {
    name: 'domain-has-no-loose-file',
    severity: 'error',
    comment: 'nor another folder',
    from: {},
    to: { path: '^domain/', pathNot: '^domain/(kernel|streams|read-models|processes|reports|imports)/' },
  },
  {
    name: 'a-list-names-its-members',
    severity: 'error',
    comment: 'beside them the list of streams, against which it is typed',
    from: { path: '^domain/([^/]+)/index\\.ts$' },
    to: { path: '^domain/', pathNot: '^domain/(($1|kernel)/|streams/index\\.ts$)' },
  },
];

/** The folders of `functions/shared`, and which of the others each may import: all arrows point down. */
const shared = {
  lambda: [],
  http: ['lambda'],
  access: ['lambda', 'http', 'read-model'],
  reads: ['lambda', 'http', 'access', 'read-model'],
  past: ['lambda', 'http', 'access', 'reads'],
  commands: ['lambda', 'http', 'access'],
  'read-model': ['lambda'],
  operations: ['lambda', 'read-model', 'publishing'],
  replays: ['lambda', 'read-model'],
  delivery: ['lambda', 'access', 'read-model'],
  deadlines: ['lambda', 'commands', 'read-model'],
  publishing: ['lambda'],
  checkpoints: ['lambda', 'publishing'],
  notices: ['lambda', 'read-model'],
  files: ['lambda'],
  imports: ['lambda', 'read-model', 'files'],
  evidence: ['lambda', 'commands'],
  wall: ['lambda', 'http'],
  csv: [],
  pages: ['lambda', 'http'],
};
const oneOf = (folders) => `^functions/shared/(${folders.join('|')})/`;

const sharedLayers = [
  ...Object.entries(shared).map(([folder, allowed]) => ({
    name: `shared-${folder}-layer`,
    severity: 'error',
    from: { path: oneOf([folder]) },
    to: { path: '^functions/shared/', pathNot: oneOf([folder, ...allowed]) },
  })),
  {
    name: 'shared-has-no-cycle',
    severity: 'error',
    comment: 'what the lists above say, held if somebody changes them',
    scope: 'folder',
    from: { path: '^functions/shared/' },
    to: { circular: true },
  },
  {
    name: 'shared-has-no-loose-file',
    severity: 'error',
    comment: 'nor a folder that is not listed above',
    from: {},
    to: { path: '^functions/shared/', pathNot: oneOf(Object.keys(shared)) },
  },
];

/** Every import points towards events/catalogue. Each rule has an example in test/architecture/dependency-rules.test.ts. */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    only('events', [], 'the contract and the record'),
    only('domain', ['events'], 'pure decisions'),
    only('functions', ['domain', 'events'], 'imperative shell'),
    {
      name: 'infra-imports-only-events',
      severity: 'error',
      comment:
        'infra names functions by path, never by import; of the domain it reads the list of reports, whose addresses are routes',
      from: { path: '^infra/' },
      to: { path: '^(functions|domain|test)/', pathNot: '^domain/reports/index\\.ts$' },
    },
    { name: 'domain-is-pure', severity: 'error', from: { path: '^domain/' }, to: foreignButZod },
    {
      name: 'domain-knows-no-log',
      severity: 'error',
      from: { path: '^domain/' },
      to: { path: '^events/(log|sealing)/' },
    },
    {
      name: 'catalogue-only-zod',
      severity: 'error',
      comment: 'the package that is made of it comes with zod and nothing else',
      from: { path: '^events/(catalogue|contract)/' },
      to: foreignButZod,
    },
    {
      name: 'catalogue-knows-no-log',
      severity: 'error',
      from: { path: '^events/(catalogue|contract)/' },
      to: { path: '^events/(log|sealing)/' },
    },
    {
      name: 'contract-is-for-others',
      severity: 'error',
      comment: 'what consumers get is made of the catalogue; nothing here is made of it',
      from: { path: '^(infra|functions|domain|events)/', pathNot: '^events/contract/' },
      to: { path: '^events/contract/' },
    },
    ...domain,
    {
      name: 'no-sibling-function',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/([^/]+)/', pathNot: '^functions/($1|shared)/' },
    },
    {
      name: 'browsers-know-record-and-rules',
      severity: 'error',
      comment: 'what runs in a browser is the verifier and the domain, and asks no function',
      from: { path: '^functions/console/browser/' },
      to: { path: '^functions/', pathNot: '^functions/console/browser/' },
    },
    {
      name: 'functions-run-nothing-of-browsers',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/console/browser/' },
      to: { path: '^functions/console/browser/' },
    },
    ...sharedLayers,
    {
      name: 'no-cdk-in-lambda',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: 'node_modules/(aws-cdk-lib|constructs)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
