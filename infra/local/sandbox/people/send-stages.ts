import type { SetUpCommand } from '../../../trusts/shape/types.ts';
import type { LocalStack } from '../../local-stack.ts';
import { LocalStackError } from '../../local-stack-error.ts';

/** Records that are written to side by side. */
const AT_ONCE = 4;
/** A busy machine answers in time at the second try: the same key is recorded once. */
const TRIES = 3;

/**
 * Sends what sets a school up: each stage after the one before, each record's own in order.
 * @throws LocalStackError with the address and the answer of what was refused
 */
export async function sendStages(
  stack: Pick<LocalStack, 'url' | 'tokenFor'>,
  as: string,
  stages: readonly (readonly SetUpCommand[])[],
): Promise<void> {
  const authorization = `Bearer ${await stack.tokenFor(as)}`;
  const send = async ({ key, path, body }: SetUpCommand, tries = TRIES): Promise<void> => {
    const answer = await fetch(`${stack.url}${path}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (answer.ok) return;
    if (answer.status >= 500 && tries > 1) return send({ key, path, body }, tries - 1);
    throw new LocalStackError(`${path} was answered with ${answer.status}: ${text}`);
  };
  for (const stage of stages) {
    const records = [...Map.groupBy(stage, ({ path }) => path.slice(0, path.lastIndexOf('/'))).values()];
    const lanes = Array.from({ length: AT_ONCE }, async () => {
      for (let record = records.shift(); record !== undefined; record = records.shift())
        for (const command of record) await send(command);
    });
    await Promise.all(lanes);
  }
}
