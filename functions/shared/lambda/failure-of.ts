/**
 * What may be shown of an error: names and stack frames. Its message is left out, since it may quote data.
 */
export interface Failure {
  readonly error: string;
  readonly causes: readonly string[];
  readonly stack: readonly string[];
}

const MAX_FRAMES = 12;
const MAX_CAUSES = 5;

/** Total: whatever was thrown has a name. */
export const failureOf = (thrown: unknown): Failure => ({
  error: nameOf(thrown),
  causes: causesOf(thrown, MAX_CAUSES),
  stack: thrown instanceof Error ? framesOf(thrown) : [],
});

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : typeof thrown);

const causesOf = (thrown: unknown, left: number): readonly string[] => {
  if (left === 0 || !(thrown instanceof Error) || thrown.cause === undefined) return [];
  return [nameOf(thrown.cause), ...causesOf(thrown.cause, left - 1)];
};

/**
 * V8 begins a stack with name and message; a message may itself hold lines that look like frames, so it is
 * cut off whole first.
 */
const framesOf = ({ stack = '', message }: Error): readonly string[] => {
  const end = message === '' ? 0 : stack.indexOf(message) + message.length;
  return stack
    .slice(end)
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, MAX_FRAMES)
    .map((line) => line.trim());
};
