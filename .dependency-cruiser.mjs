const only = (from, allowed, comment) => ({
  name: `${from}-imports-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  comment,
  from: { path: `^${from}/` },
  to: { path: '^(infra|functions|domain|events|test)/', pathNot: `^(${[from, ...allowed].join('|')})/` },
});
const npmOrNode = { dependencyTypes: ['npm', 'npm-dev', 'core'] };

/** Every import points towards events/catalogue. */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    only('events', [], 'the contract and the record'),
    only('domain', ['events'], 'pure decisions'),
    only('functions', ['domain', 'events'], 'imperative shell'),
    only('infra', ['events'], 'infra names functions by path, never by import'),
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^domain/' },
      to: { ...npmOrNode, pathNot: 'node_modules/zod' },
    },
    { name: 'domain-knows-no-log', severity: 'error', from: { path: '^domain/' }, to: { path: '^events/(log|sealing)/' } },
    {
      name: 'catalogue-only-zod',
      severity: 'error',
      from: { path: '^events/catalogue/' },
      to: { ...npmOrNode, pathNot: 'node_modules/zod' },
    },
    { name: 'catalogue-knows-no-log', severity: 'error', from: { path: '^events/catalogue/' }, to: { path: '^events/(log|sealing)/' } },
    {
      name: 'no-sibling-function',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/([^/]+)/', pathNot: '^functions/($1|shared)/' },
    },
    {
      name: 'no-sibling-stream',
      severity: 'error',
      from: { path: '^domain/([^/]+)/' },
      to: { path: '^domain/([^/]+)/', pathNot: '^domain/($1|kernel)/' },
    },
    { name: 'no-cdk-in-lambda', severity: 'error', from: { path: '^functions/' }, to: { path: 'node_modules/(aws-cdk-lib|constructs)' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
