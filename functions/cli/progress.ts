import { SingleBar } from 'cli-progress';

/** How far something has come. */
export interface Progress {
  readonly at: (done: number) => void;
  readonly end: () => void;
}

/** A bar on the error stream. */
export const createProgress = (label: string, total: number): Progress => {
  const bar = new SingleBar({
    format: `${label} {bar} {percentage}% {value} of {total}`,
    stream: process.stderr,
    hideCursor: true,
  });
  bar.start(total, 0);
  return { at: (done) => bar.update(done), end: () => bar.stop() };
};

/** For pipes and scripts. */
export const silentProgress = (): Progress => ({ at: () => undefined, end: () => undefined });
