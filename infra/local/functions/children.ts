import type { ChildProcess } from 'node:child_process';

const alive = new Set<ChildProcess>();

// Also on an exit that nothing was awaited for: a function that is busy would not notice that its stack is
// gone.
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/** Makes sure that the process does not outlive this one. */
export function endWithThisProcess(child: ChildProcess): void {
  alive.add(child);
  child.once('exit', () => alive.delete(child));
}
