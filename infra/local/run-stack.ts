import { trustNamed } from '../trusts/shape/trust-named.ts';
import { createPages } from './pages/pages.ts';
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
  { memory, port, seed: isSeeded, origins }: StartOptions,
  onStarted: (stop: () => Promise<void>) => void,
): Promise<void> {
  const begun = Date.now();
  const seconds = () => ((Date.now() - begun) / 1000).toFixed(1);
  let isQuiet = true;
  const onTrail: OnTrail = (line, log) => {
    if (!isQuiet || isShownWhileSettingUp(log)) print(line);
  };
  print('starting: template, DynamoDB, queues, mail ...');
  const pages = createPages();
  const stack = await startStack({ memory, port, origins, onTrail, say: print, pages });
  onStarted(stack.stop);
  print(`started in ${seconds()} s`);
  const trust = await trustNamed('fernhill');
  const known = exampleCommands().then(logInsIn);
  if (isSeeded) {
    print('setting up the example trust ...');
    const { recorded, repeated } = await setUpExample(stack);
    print(
      `set up the example trust: ${recorded} commands recorded, ${repeated} were there already, after ${seconds()} s`,
    );
  }
  for (const [person, subject] of await known) stack.logIns.set(person, subject);
  const tokens = await namedTokens(stack, trust.tokens);
  stack.offerLogIns(trust.tokens);
  pages.open({ ...stack, schools: trust.deployment.schools, tokens });
  print(`\n${welcome({ stack, tokens, folder: `${project}.daybook`, shownFolder: '.daybook' })}\n`);
  isQuiet = false;
  await stack.warm();
}
