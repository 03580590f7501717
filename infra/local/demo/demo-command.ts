import { failureMessage, stopOnExit } from '../shutdown.ts';
import { demoOptions, usage } from './options.ts';
import { runDemo } from './run-demo.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** `npm run demo`: ends with code 0 only when the whole story holds. */
export async function demoCommand(args: readonly string[]): Promise<void> {
  let stop = async (): Promise<void> => undefined;
  const end = stopOnExit(() => stop());
  try {
    const options = demoOptions(args);
    if (options.help) return print(usage);
    const holds = await runDemo(options, print, (stopStack) => {
      stop = stopStack;
    });
    await end(holds ? 0 : 1);
  } catch (error) {
    process.stderr.write(`\n${failureMessage(error)}\n`);
    await end(1);
  }
}
