import { cpuTimes } from '../../bench/chain/cpu.ts';
import { firstDay } from '../first-day.ts';
import { createCounter } from '../metering/counter.ts';

/**
 * The stack on the first day of the term, with the people of the example trust and no school; what test files
 * may ask of it.
 */
export const startForTests = async () => {
  // Seconds of imports, which a run without acceptance tests need not wait for.
  const [{ startStack }, { exampleTenants, setUp }] = await Promise.all([
    import('../../../infra/local/stack.ts'),
    import('../set-up.ts'),
  ]);
  const counter = createCounter();
  const stack = await startStack({ memory: true, onUse: counter.hear });
  stack.setTime(firstDay);
  await setUp(stack, (await exampleTenants()).slice(-1));
  const {
    url,
    controlUrl,
    endpoints,
    tokenFor,
    tokenForClient,
    setTime,
    now,
    mails,
    deadLetters,
    archived,
    settled,
    faults,
    variable,
    invoke,
    stop,
  } = stack;
  const addresses = () => ({ url, controlUrl, endpoints });
  /** What functions used since the start. */
  const used = () => ({ ...counter.counted(), cpuMs: Object.fromEntries(cpuTimes()) });
  return {
    methods: {
      addresses,
      tokenFor,
      tokenForClient,
      setTime,
      now,
      mails,
      deadLetters,
      archived,
      settled,
      faults,
      variable,
      used,
      invoke,
    },
    stop,
  };
};

export type Methods = Awaited<ReturnType<typeof startForTests>>['methods'];
