import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// Loads a module in this fresh process, hands its handler an event where there is one, and writes what that took to file descriptor 3.
// Not TypeScript: taking off the types would cost the process more than what is measured.
const [file = '', event = ''] = process.argv.slice(2);

const [cpu, wall] = [process.cpuUsage(), performance.now()];
const took = () => {
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - wall, cpu: (user + system) / 1e3 };
};

const { handler } = await import(pathToFileURL(file).href);
const imported = took();
const answer =
  event === '' ? null : await handler(JSON.parse(event), { getRemainingTimeInMillis: () => 10_000 });
const answered = took();
writeSync(3, JSON.stringify({ imported, answered, answer, builtins: process.moduleLoadList }));
process.exit(0);
