import type { Json } from '../../../events/catalogue/define-events.ts';
import type { OnUse } from '../metering/use.ts';
import { aliasOf, checkShares, type Share } from './alias.ts';
import { functionEnvironment, type Surroundings } from './environment.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { FunctionError } from './function-error.ts';
import { functionPool, type LocalFunction } from './pool.ts';

/** All functions of the stack by ARN. */
export interface Functions {
  readonly add: (definition: FunctionDefinition) => void;
  /**
   * Has a name lead to functions: that of a version to the one that it was published of, that of an alias to
   * versions, each with its share. Said again, it moves the alias, as a deployment does.
   * @throws Error when the weights are not 1 together
   */
  readonly lead: (arn: string, shares: readonly Share[]) => void;
  /** Lets a function handle several events at once; before it is first used. */
  readonly allowConcurrency: (arn: string, processes: number) => void;
  /** @throws Error when there is no such function */
  readonly get: (arn: string) => LocalFunction;
  readonly all: () => readonly LocalFunction[];
  /**
   * From now on the function throws, whatever it is handed: for anyone who wants to see what a broken part
   * does.
   */
  readonly fail: (functionName: string) => void;
  readonly stop: () => Promise<void>;
}

export interface FunctionsOptions extends Surroundings {
  readonly clockOffset: () => number;
  readonly onLine: (functionName: string, line: string) => void;
  readonly onFailure: (text: string) => void;
  /** Hears of each event that is handed to a function. */
  readonly onEvent: (event: Json) => void;
  /** Hears of what is billed by invocations and lines. @default - nobody */
  readonly onUse?: OnUse | undefined;
  /** Says where each invocation of an alias goes, from 0 to 1. @default Math.random */
  readonly draw?: (() => number) | undefined;
}

export function localFunctions({
  clockOffset,
  onLine,
  onFailure,
  onEvent,
  onUse,
  draw = Math.random,
  ...surroundings
}: FunctionsOptions): Functions {
  const definitions = new Map<string, FunctionDefinition>();
  const sizes = new Map<string, number>();
  const pools = new Map<string, LocalFunction>();
  const failing = new Set<string>();
  const names = new Map<string, readonly Share[]>();
  let isStopped = false;
  const start = (arn: string): LocalFunction => {
    const definition = definitions.get(arn);
    if (!definition) throw new Error(`there is no function ${arn}`);
    const pool = functionPool({
      definition,
      size: sizes.get(arn) ?? 1,
      environment: functionEnvironment(definition, surroundings),
      clockOffset,
      onLine: (line) => {
        onUse?.({ kind: 'line', bytes: Buffer.byteLength(line) });
        onLine(definition.name, line);
      },
    });
    const observed: LocalFunction = {
      ...pool,
      invoke: (event) => {
        onEvent(event);
        onUse?.({ kind: 'invocation', name: definition.name, messages: messagesIn(event) });
        const answer = failing.has(definition.name)
          ? Promise.reject(brokenOnPurpose(definition.name))
          : pool.invoke(event);
        return answer.catch((error: unknown) => {
          if (!isStopped) onFailure(failureText(definition.name, error));
          throw error;
        });
      },
    };
    pools.set(arn, observed);
    return observed;
  };
  const get = (arn: string): LocalFunction =>
    names.has(arn)
      ? aliasOf({ shares: () => names.get(arn) ?? [], get, draw })
      : (pools.get(arn) ?? start(arn));
  /** What a name leads to in the end. */
  const behind = (arn: string): readonly string[] =>
    names.get(arn)?.flatMap((share) => behind(share.arn)) ?? [arn];
  return {
    add: (definition) => void definitions.set(definition.arn, definition),
    lead: (arn, shares) => {
      checkShares(arn, shares);
      names.set(arn, shares);
    },
    allowConcurrency: (arn, processes) => {
      for (const one of behind(arn)) sizes.set(one, processes);
    },
    get,
    all: () => [...definitions.keys()].map(get),
    fail: (functionName) => void failing.add(functionName),
    stop: async () => {
      isStopped = true;
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
    },
  };
}

const messagesIn = (event: Json): number =>
  JSON.stringify(event).match(/"eventSource":"aws:sqs"/g)?.length ?? 0;

/**
 * What the runtime itself says is shown whole; of what a handler threw only the name, since its message may
 * quote data.
 */
const failureText = (name: string, error: unknown): string => {
  if (!(error instanceof FunctionError)) return `function ${name}: ${String(error)}`;
  return /^(Runtime|Sandbox)\./.test(error.errorType)
    ? error.message
    : `function ${name} threw ${error.errorType}`;
};

const brokenOnPurpose = (name: string): FunctionError =>
  new FunctionError(name, 'BrokenOnPurpose', 'this function was made to fail');
