import colours from 'picocolors';
import type { Finding } from './checks/finding.ts';
import type { Outcome, Scene } from './story.ts';

const width = { scenario: 9, says: 74 };

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'Europe/London' });

/** What the next lines are about, and when. */
export const sceneLine = ({ at, title }: Scene): string =>
  `\n${colours.bold(`${day.format(new Date(at))}: ${title}`)}`;

/** One line a step: what was tried, and what came of it. */
export function outcomeLine({ step, answer, isAsExpected, status }: Outcome): string {
  const outcome = isAsExpected
    ? status < 300
      ? colours.green('done   ')
      : colours.yellow('refused')
    : colours.red('WRONG  ');
  return `${outcome} ${step.scenario.padEnd(width.scenario)} ${step.says.padEnd(width.says)} ${colours.dim(isAsExpected ? answer : `${status} ${answer}`)}`;
}

/** One line a check; a failed one names the part of the system and what is wrong. */
export function findingLine({ part, says, problem }: Finding): string {
  return problem === null
    ? `${colours.green('holds  ')} ${part.padEnd(width.scenario)} ${says}`
    : `${colours.red('FAILS  ')} ${part.padEnd(width.scenario)} ${says}: ${problem}`;
}

/** The closing lines: counts, and the parts that failed by name. */
export function verdict(outcomes: readonly Outcome[], findings: readonly Finding[], seconds: number): string {
  const wrong = outcomes.filter(({ isAsExpected }) => !isAsExpected);
  const broken = [...new Set(findings.filter(({ problem }) => problem !== null).map(({ part }) => part))];
  const refused = outcomes.filter(({ status }) => status === 422).length;
  const counts = `${outcomes.length} commands (${refused} refused), ${findings.length} checks, ${seconds.toFixed(0)} s`;
  if (wrong.length === 0 && broken.length === 0) return colours.green(`All holds: ${counts}.`);
  return colours.red(
    `Not all holds: ${counts}; ${wrong.length} commands went wrong; failed: ${broken.join(', ') || 'the story itself'}.`,
  );
}
