import { fileURLToPath } from 'node:url';
import { keptAssembly } from './assembly/kept-assembly.ts';
import { readAssembly } from './assembly/read-assembly.ts';
import { type Closers, closers as newClosers } from './closers.ts';
import { controlEndpoint } from './control/endpoint.ts';
import { takeDataFolder } from './data-folder.ts';
import { freePort, requireFree } from './free-port.ts';
import { gateway } from './http/gateway.ts';
import { listen } from './http/listen.ts';
import { startIssuer } from './identity/issuer.ts';
import { addressesOf, identityOf } from './identity/variables.ts';
import { type LocalStack, localStack } from './local-stack.ts';
import type { OnUse } from './metering/use.ts';
import type { Pages } from './pages/pages.ts';
import { synthesisedOnly } from './resources/ignored-types.ts';
import { resourceKinds } from './resources/resource-kinds.ts';
import type { Pausing } from './sandbox/pausing.ts';
import type { Services } from './services.ts';
import { startServices } from './start-services.ts';
import { deploy } from './template/deploy.ts';
import { type OnLine, type OnTrail, trailTo } from './trail/trail.ts';
import { localWitness } from './witness/local-witness.ts';

export interface StackOptions {
  /** Keeps nothing. */
  readonly memory: boolean;
  /** Folder for what outlives a restart. @default - `.daybook/data` of the project */
  readonly dataDir?: string;
  /** Port of the HTTP API. @default - any free one */
  readonly port?: number;
  /** Origins of front ends on this machine whose pages may call the API, beside the template's. @default - none */
  readonly origins?: readonly string[];
  /** Receives a readable line for each step of an event's way, and for what goes wrong. */
  readonly onTrail?: OnTrail;
  /** Receives every line that a function writes, as it stands, metrics too. @default - nobody */
  readonly onLine?: OnLine;
  /** Hears of all that functions use and a deployment bills. @default - nobody */
  readonly onUse?: OnUse;
  /**
   * A synthesised cloud assembly inside the project. @default - the one kept for the project as it stands, or
   * a new one
   */
  readonly assemblyDir?: string;
  /** Tells of a download that takes a while. */
  readonly say?: (text: string) => void;
  /**
   * Pages beside the API; what goes wrong then leads to them. @default - none, and the template's own address
   * of the documentation
   */
  readonly pages?: Pages;
  /** Holds what lives on the stack, by the control endpoint. @default - nothing does */
  readonly pausing?: Pausing;
}

/** Root of the project. */
export const project = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs the synthesised template on this machine. What was started is stopped again when anything fails on the
 * way.
 * @throws LocalStackError for what a person can mend: a taken port, no Java, a resource type or property that
 * is not known
 */
export async function startStack(options: StackOptions): Promise<LocalStack> {
  const closers = newClosers();
  try {
    return await start(options, closers);
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

async function start(options: StackOptions, closers: Closers): Promise<LocalStack> {
  const { memory, dataDir = `${project}.daybook/data`, onTrail = () => undefined } = options;
  await requireFree(options.port ?? 0);
  if (!memory) closers.add(await takeDataFolder(dataDir));
  const trail = trailTo(onTrail, options.onLine);
  const say = options.say ?? (() => undefined);
  const [folder, started] = await Promise.all([
    options.assemblyDir ?? ownAssembly(closers),
    startServices({ dataDir: memory ? null : dataDir, trail, closers, say, onUse: options.onUse }),
  ]);
  const { services } = started;
  services.clock.onChange(() =>
    onTrail(`the time is now ${new Date(services.clock.now()).toISOString()}`, null),
  );
  const port = options.port || (await freePort());
  const address = `http://127.0.0.1:${port}`;
  const { clientSecret } = started;
  const issuer = await startIssuer({
    now: services.clock.now,
    consoleUrl: `${address}/console`,
    clientSecret,
  });
  closers.add(issuer.close);
  for (const [name, value] of Object.entries(identityOf(issuer.jwksUri))) services.variables.set(name, value);
  for (const [name, value] of Object.entries(addressesOf(address, issuer.url)))
    services.variables.set(name, value);
  if (options.pages) services.variables.set('DOCS_BASE_URL', `${address}/about`);
  const witness = await localWitness(services);
  closers.add(witness.close);
  services.variables.set('WITNESS_SERVERS', witness.servers);
  await deployAll(folder, services);
  services.edge.openAlso(options.origins ?? []);
  const logIns = new Map<string, string>();
  const control = await listen(
    controlEndpoint({ ...issuer, clock: services.clock, logIns, pausing: options.pausing ?? null }),
  );
  closers.add(control.close);
  run(services, closers);
  const api = await listen(
    gateway({
      routes: services.routes,
      functions: services.functions,
      edge: services.edge,
      now: services.clock.now,
      ...(options.pages && { pages: options.pages.answer }),
    }),
    port,
  );
  closers.add(api.close);
  return localStack({
    ...started,
    issuer,
    witness,
    logIns,
    url: api.url,
    controlUrl: control.url,
    stop: closers.closeAll,
  });
}

async function ownAssembly(closers: Closers): Promise<string> {
  const abort = new AbortController();
  closers.add(() => abort.abort());
  const { folder, release } = await keptAssembly({ project, signal: abort.signal });
  closers.add(release);
  return folder;
}

async function deployAll(folder: string, services: Services): Promise<void> {
  await deploy({
    stacks: await readAssembly(folder),
    services,
    kinds: resourceKinds,
    ignoredTypes: Object.keys(synthesisedOnly),
    parameters: {},
  });
}

/** Sources are stopped before the functions that they feed. */
function run({ bus, mappings, schedules }: Services, closers: Closers): void {
  bus.resume();
  for (const mapping of mappings) {
    mapping.start();
    closers.add(mapping.stop);
  }
  schedules.start();
}
