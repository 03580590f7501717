import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `npm ci` calls it: tells git to take the hooks in `.ci/hooks`. Only where `project` is the top of a git
 * checkout, outside CI, and of a person who has no hooks of their own.
 * @returns whether it did
 */
export const setHooksPath = (project: string, env: Environment): boolean => {
  const git = gitIn(project, env);
  if (env['CI'] || !isTop(project, git('rev-parse', '--show-toplevel'))) return false;
  if (git('config', '--get', 'core.hooksPath') !== null) return false;
  if (hasHooks(resolve(project, git('rev-parse', '--git-path', 'hooks') ?? ''))) return false;
  return git('config', '--local', 'core.hooksPath', '.ci/hooks') !== null;
};

/** Runs git; null when it fails, or is not there. */
const gitIn =
  (cwd: string, env: Environment) =>
  (...words: readonly string[]): string | null => {
    try {
      return execFileSync('git', words, {
        cwd,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {
      return null;
    }
  };

/** A copy below the checkout of something else must leave that one's hooks alone. */
const isTop = (project: string, top: string | null): boolean =>
  top !== null && realpathSync(top) === realpathSync(project);

/** Git itself puts samples there; whatever else lies there would no longer be run. */
const hasHooks = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some((name) => !name.endsWith('.sample'));
