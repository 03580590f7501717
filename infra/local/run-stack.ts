import { trustNamed } from '../trusts/shape/trust-named.ts';
import { createPages } from './pages/pages.ts';
import { tokensAt } from './sandbox/open-sandbox.ts';
import { newPausing } from './sandbox/pausing.ts';
import { bookOpens, openSandbox } from './sandbox/run-sandbox.ts';
import { exampleCommands, logInsIn, setUpExample } from './set-up-example.ts';
import { failureMessage, stopOnExit } from './shutdown.ts';
import { project, startStack } from './stack.ts';
import { type StartOptions, startOptions, usage } from './start-options.ts';
import type { OnTrail } from './trail/trail.ts';
import { isShownWhileSettingUp } from './trail/while-setting-up.ts';
import { namedTokens, welcome } from './welcome.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** `npm start`: runs until Ctrl-C, or ends with code 1 and one paragraph that says why. */
export async function runStack(args: readonly string[]): Promise<void> {
  let stop = async (): Promise<void> => undefined;
  let isStopping = false;
  const end = stopOnExit(() => {
    isStopping = true;
    return stop();
  });
  try {
    const options = startOptions(args);
    if (options.help) return print(usage);
    await start(options, (stopStack) => {
      stop = stopStack;
    });
  } catch (error) {
    if (!isStopping) process.stderr.write(`\n${failureMessage(error)}\n`);
    await end(1);
  }
}

async function start(
  { memory, port, seed: isSeeded, sandbox, origins }: StartOptions,
  onStarted: (stop: () => Promise<void>) => void,
): Promise<void> {
  const begun = Date.now();
  const seconds = () => ((Date.now() - begun) / 1000).toFixed(1);
  let isQuiet = true;
  const onTrail: OnTrail = (line, log) => {
    if (!isQuiet || (log !== null && isShownWhileSettingUp(log))) print(line);
  };
  print('starting: template, DynamoDB, queues, mail ...');
  const pages = createPages();
  const pausing = newPausing();
  const stack = await startStack({
    ...{ memory, port, origins, onTrail, say: print, pages },
    ...(sandbox === null ? {} : { pausing }),
  });
  onStarted(stack.stop);
  print(`started in ${seconds()} s`);
  const trust = await trustNamed('fernhill');
  const example = exampleCommands();
  if (sandbox !== null) stack.setTime(bookOpens);
  if (isSeeded) {
    print('setting up the example trust ...');
    const { recorded, repeated } = await setUpExample(stack);
    print(
      `set up the example trust: ${recorded} commands recorded, ${repeated} were there already, after ${seconds()} s`,
    );
  }
  for (const [person, subject] of logInsIn(await example)) stack.logIns.set(person, subject);
  if (sandbox !== null) print('setting up the schools of the sandbox ...');
  const living = sandbox && (await openSandbox(stack, { options: sandbox, example: await example, pausing }));
  const lively = living?.schools ?? [];
  const offered = tokensAt(lively, trust.tokens);
  const tokens = await namedTokens(stack, offered);
  stack.offerLogIns(offered);
  pages.open({ ...stack, schools: [...trust.deployment.schools, ...lively.map(({ id }) => id)], tokens });
  print(`\n${welcome({ stack, tokens, folder: `${project}.daybook`, shownFolder: '.daybook' })}\n`);
  isQuiet = living !== null;
  await stack.warm();
  await living?.live(print);
  if (living !== null) print('The last term is over. The stack goes on until Ctrl-C.');
  isQuiet = false;
}
