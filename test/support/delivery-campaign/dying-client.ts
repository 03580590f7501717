import { type DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';

/** The process died: whatever it was about to do stays undone. */
export class Died extends Error {
  override readonly name = 'Died';
}

/** A write that was stopped on its way. */
export interface Held {
  /** Settles when a write is being held. */
  readonly reached: Promise<void>;
  /** Lets it go on; and if none has come, none will be held. */
  readonly release: () => void;
}

/**
 * A client that can die at its n-th request from now on, before or after the engine did what it was asked,
 * and then lives again; and that can hold the next write on its way, as a slow network does, while the world
 * goes on.
 */
export const dyingClient = (client: DynamoDBClient) => {
  let left: number | null = null;
  let isAfter = false;
  let gate: (() => Promise<void>) | null = null;
  const send = async (command: Parameters<DynamoDBClient['send']>[0]) => {
    if (
      gate !== null &&
      (command instanceof PutItemCommand || command instanceof TransactWriteItemsCommand)
    ) {
      const wait = gate;
      gate = null;
      await wait();
    }
    if (left === null || left > 0) {
      if (left !== null) left -= 1;
      return client.send(command);
    }
    left = null;
    if (isAfter) await client.send(command);
    throw new Died('the process died');
  };
  const hold = (): Held => {
    const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const own = async () => {
      reached.resolve();
      await released.promise;
    };
    gate = own;
    const release = () => {
      if (gate === own) gate = null;
      released.resolve();
    };
    return { reached: reached.promise, release };
  };
  return {
    client: new Proxy(client, {
      get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
    }),
    /** `null` lets it live. */
    arm: (requests: number | null, after = false) => {
      left = requests;
      isAfter = after;
    },
    hold,
  };
};
