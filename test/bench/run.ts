import { writeFileSync } from 'node:fs';
import { startEngine } from './engine.ts';
import { measureAll } from './measure-all.ts';
import { documentOf } from './report/document.ts';
import { thisMachine } from './report/machine.ts';
import { full, quick } from './sizes.ts';
import { targetsOf } from './targets.ts';

const isQuick = process.argv.includes('--quick');
const start = performance.now();
const minutes = () => (performance.now() - start) / 60_000;
const say = (text: string) => void process.stderr.write(`${minutes().toFixed(1).padStart(5)} min  ${text}\n`);

const engine = await startEngine();
try {
  const findings = await measureAll(engine, isQuick ? quick : full, say);
  const page = documentOf({
    machine: await thisMachine(),
    command: isQuick ? 'npm run bench -- --quick' : 'npm run bench',
    day: new Date().toISOString().slice(0, 10),
    minutes: minutes(),
    findings,
    targets: targetsOf(findings),
  });
  if (isQuick) process.stdout.write(page);
  else writeFileSync('docs/benchmarks.md', page);
  say(isQuick ? 'a smoke run: nothing to judge by' : 'written to docs/benchmarks.md');
} finally {
  await engine.stop();
}
