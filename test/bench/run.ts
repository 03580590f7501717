import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startEngine } from './engine.ts';
import { measureAll } from './measure-all.ts';
import { documentOf } from './report/document.ts';
import { thisMachine } from './report/machine.ts';
import { chaptersOf, measureChapters, writeChapters } from './run-chapters.ts';
import { full, quick } from './sizes.ts';
import { targetsOf } from './targets.ts';

const PAGE = 'docs/benchmarks.md';
const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const only = chaptersOf(options.only.split(',').filter((word) => word !== ''));
const sizes = options.quick ? quick : full;
const start = performance.now();
const minutes = () => (performance.now() - start) / 60_000;
const say = (text: string) => void process.stderr.write(`${minutes().toFixed(1).padStart(5)} min  ${text}\n`);

const engine = await startEngine();

const whole = async (): Promise<string> => {
  const findings = await measureAll(engine, sizes, say);
  return documentOf({
    machine: await thisMachine(),
    command: options.quick ? 'npm run bench -- --quick' : 'npm run bench',
    day: new Date().toISOString().slice(0, 10),
    minutes: minutes(),
    findings,
    targets: targetsOf(findings),
  });
};

try {
  const chapters = await measureChapters(only, engine, sizes, say);
  const page = only.length > 0 ? chapters.join('\n') : await whole();
  if (options.quick) process.stdout.write(page);
  else if (only.length > 0) writeChapters(PAGE, chapters);
  else writeFileSync(PAGE, page);
  say(options.quick ? 'a smoke run: nothing to judge by' : `written to ${PAGE}`);
} finally {
  await engine.stop();
}
