import type { Endpoints } from './functions/environment.ts';
import type { Issuer, TokenOptions } from './identity/issuer.ts';
import { LocalStackError } from './local-stack-error.ts';
import type { Mail } from './mail/mail-server.ts';
import type { StoredObject } from './objects/object-server.ts';
import { messagesOf } from './queues/queue-content.ts';
import { type SettleOptions, settled } from './settle.ts';
import type { Started } from './start-services.ts';
import type { LocalWitness } from './witness/local-witness.ts';

export interface DeadLetter {
  readonly queue: string;
  readonly body: string;
}

/** A running stack, and what tests and the demo may ask of it beside its HTTP API. */
export interface LocalStack {
  /** The HTTP API. */
  readonly url: string;
  /** Where the time is set: `POST <url>/control/time`. */
  readonly controlUrl: string;
  readonly endpoints: Endpoints;
  /** A signed token of that subject. */
  readonly tokenFor: (subject: string, options?: TokenOptions) => Promise<string>;
  /** The same of a service. @param client its client id */
  readonly tokenForClient: (client: string, options?: TokenOptions) => Promise<string>;
  /** Whom the page of the issuer offers to log in as. */
  readonly offerLogIns: Issuer['offer'];
  /** Subjects of log-ins by `<school>/<person>`: of whom `npx daybook token` makes tokens. */
  readonly logIns: Map<string, string>;
  /** From now on it is that instant (ISO 8601); null goes back to the machine's time. */
  readonly setTime: (instant: string | null) => void;
  /** Milliseconds since 1970, by the control clock. */
  readonly now: () => number;
  readonly mails: () => Promise<readonly Mail[]>;
  readonly deadLetters: () => Promise<readonly DeadLetter[]>;
  /** Every event that came over the bus and was archived, as JSON text. */
  readonly archived: () => readonly string[];
  /** What lies in the archive's bucket: segments, tiles, checkpoints. */
  readonly archiveObjects: () => Promise<readonly StoredObject[]>;
  /**
   * Resolves when nothing is on its way any more. @throws LocalStackError saying what still is when the time
   * is over
   */
  readonly settled: (options?: SettleOptions) => Promise<void>;
  /** What went wrong inside since the start, one line each. */
  readonly faults: () => readonly string[];
  /**
   * Value of an environment variable of the functions, such as `EVENT_LOG_TABLE`. @throws LocalStackError
   * when none has it
   */
  readonly variable: (name: string) => string;
  /** Names of the functions. */
  readonly functions: () => readonly string[];
  /**
   * Hands an event straight to a function, as its source would. @throws FunctionError when the function
   * throws
   */
  readonly invoke: (
    functionName: string,
    event: Parameters<ReturnType<Started['services']['functions']['get']>['invoke']>[0],
  ) => Promise<unknown>;
  /** Who cosigns the log of logs on this machine. */
  readonly witness: Pick<LocalWitness, 'url' | 'setOut' | 'checkpointOf'>;
  /** From now on the function throws, whatever it is handed. */
  readonly fail: (functionName: string) => void;
  /** Loads every function ahead of need, all at once. @throws FunctionError for one that does not load */
  readonly warm: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Parts extends Started {
  readonly issuer: Issuer;
  readonly witness: LocalWitness;
  readonly logIns: Map<string, string>;
  readonly url: string;
  readonly controlUrl: string;
  readonly stop: () => Promise<void>;
}

export function localStack({
  services,
  endpoints,
  mail,
  issuer,
  witness,
  logIns,
  url,
  controlUrl,
  stop,
}: Parts): LocalStack {
  const { functions, clock, bus, trail } = services;
  const definitions = () => functions.all().map(({ definition }) => definition);
  return {
    url,
    controlUrl,
    endpoints,
    witness,
    stop,
    logIns,
    tokenFor: issuer.tokenFor,
    tokenForClient: issuer.tokenForClient,
    offerLogIns: issuer.offer,
    setTime: clock.set,
    now: clock.now,
    mails: mail.mails,
    deadLetters: () => deadLetters(services),
    archived: bus.archived,
    archiveObjects: services.objects.objects,
    settled: (options) => settled(services, options),
    faults: trail.faults,
    functions: () => definitions().map(({ name }) => name),
    variable: (name) =>
      definitions().find(({ environment }) => name in environment)?.environment[name] ??
      missing(`no function has the variable ${name}`),
    invoke: (functionName, event) => {
      const { arn } =
        definitions().find(({ name }) => name === functionName) ??
        missing(`there is no function ${functionName}`);
      return functions.get(arn).invoke(event);
    },
    fail: functions.fail,
    warm: async () => void (await Promise.all(functions.all().map((each) => each.warm()))),
  };
}

const missing = (message: string): never => {
  throw new LocalStackError(message);
};

/** What lies in queues that no function reads. */
async function deadLetters({ queues, readQueues }: Parts['services']): Promise<readonly DeadLetter[]> {
  const read = new Set([...readQueues].map((arn) => queues.find(arn).name));
  const names = (await queues.counts()).map(({ name }) => name).filter((name) => !read.has(name));
  const contents = await Promise.all(names.map(queues.content));
  return contents.flatMap((content) =>
    messagesOf(content).map(({ body }) => ({ queue: content.name, body })),
  );
}
