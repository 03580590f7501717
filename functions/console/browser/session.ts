import type { ReadFile } from '../../../events/log/proof/bundle/format.ts';
import { isBadInput, reportText, verifyBundle } from '../../../events/log/proof/verify/verify.ts';
import { chosenFiles } from './chosen-files.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { type Replay, replayIn } from './replay.ts';
import { servedRecord } from './served-record.ts';

type Asked<Kind extends ToWorker['kind']> = Extract<ToWorker, { readonly kind: Kind }>;

export interface SessionDeps {
  readonly say: (said: FromWorker) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Says of each file that it is read. */
const saidOf = (readFile: ReadFile, say: SessionDeps['say']): ReadFile => {
  return (name) => {
    say({ kind: 'doing', text: `Checking ${name}` });
    return readFile(name);
  };
};

const opened = async ({ files, served }: Asked<'verify'>, { say, now }: SessionDeps): Promise<ReadFile> => {
  say({ kind: 'doing', text: 'Reading the files' });
  return served === null ? chosenFiles(files) : servedRecord(served, new Date(now()).toISOString());
};

/** A day stands for its end, as on the command line; the end of a day that has begun is now. */
const endOf = (day: string, now: number): string => {
  const end = `${day}T23:59:59.999Z`;
  const instant = new Date(now).toISOString();
  return end > instant && day === instant.slice(0, 10) ? instant : end;
};

/** What the worker does for its page, one question after another: it keeps the record that held last. */
export const createSession = (deps: SessionDeps): ((asked: ToWorker) => Promise<void>) => {
  const { say, now } = deps;
  let replay: Replay | null = null;

  const verify = async (asked: Asked<'verify'>): Promise<void> => {
    replay = null;
    const readFile = await opened(asked, deps);
    const { keys, witnesses, since } = asked;
    const report = await verifyBundle(saidOf(readFile, say), {
      keys: [keys],
      witnesses: [witnesses],
      since: since.trim() === '' ? null : since,
    });
    if (report.holds) replay = await replayIn(readFile);
    say({ kind: 'verified', holds: report.holds, text: reportText(report), days: replay?.days ?? null });
  };

  const show = ({ day, by }: Asked<'day'>): void => {
    const shown = replay?.asOf({ asOf: endOf(day, now()), by });
    if (shown !== undefined) say({ kind: 'shown', shown });
  };

  return async (asked) => {
    try {
      if (asked.kind === 'verify') await verify(asked);
      else show(asked);
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      say({ kind: 'refused', text: isBadInput(error) ? error.message : `the bundle can't be read: ${name}` });
    }
  };
};
