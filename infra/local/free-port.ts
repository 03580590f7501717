import { createServer } from 'node:net';
import { LocalStackError } from './local-stack-error.ts';

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> => listenOnce(0);

/** @throws LocalStackError when the port is taken */
export async function requireFree(port: number): Promise<void> {
  try {
    await listenOnce(port);
  } catch (cause) {
    throw new LocalStackError(
      `port ${port} is taken: stop what listens there, or choose another port with --port`,
      { cause },
    );
  }
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
