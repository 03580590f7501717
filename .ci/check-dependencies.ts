import { spawnSync } from 'node:child_process';

// dependency-cruiser exits 0 when it finds no modules to cruise; a gate that checks nothing must fail.
const { stdout, stderr, status } = spawnSync(
  'npx',
  ['depcruise', '--config', '.dependency-cruiser.mjs', 'events', 'domain', 'functions', 'infra', 'test'],
  {
    encoding: 'utf8',
  },
);
process.stdout.write(stdout + stderr);
const modules = Number(/(\d+) modules/.exec(stdout)?.[1] ?? 0);
if (modules === 0) process.stderr.write('dependency rules: no module was cruised, so nothing was checked\n');
process.exitCode = modules === 0 ? 1 : (status ?? 1);
