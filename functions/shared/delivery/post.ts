import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type Answer, notTaken } from './answer.ts';
import { AddressNotAllowed, checkedLookup, type FindAddresses } from './checked-lookup.ts';
import { isPublic } from './public-address.ts';
import { answerTo } from './status-answer.ts';

/** Sends a text to an address; never throws, and never says what was answered. */
export type Post = (
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<Answer>;

export interface PostDeps {
  readonly find: FindAddresses;
  /** Ports that are connected to. */
  readonly ports: ReadonlySet<number>;
  /**
   * On one machine alone: names under `.localhost` (RFC 6761) are sent to by plain HTTP, on any port, since
   * nobody has a certificate for them.
   */
  readonly hasLocalReceivers: boolean;
  readonly now: () => Date;
}

/** For everything, from looking the name up to the status: a receiver that takes longer does its work afterwards. */
const WITHIN_MS = 10_000;
const HTTPS = 443;

const isCertificateFault = (code: string): boolean => /CERT|SELF_SIGNED|UNABLE_TO_/.test(code);

const refusalOf = (error: NodeJS.ErrnoException): Answer => {
  const code = error.code ?? error.name;
  if (error instanceof AddressNotAllowed) return notTaken('address-not-public');
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return notTaken('timed-out');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return notTaken('name-unknown');
  return notTaken(isCertificateFault(code) ? 'certificate-not-trusted' : 'connection-failed');
};

interface Way {
  readonly request: typeof requestHttps;
  readonly lookup: LookupFunction;
}

/** No resolver has to know these names. */
const thisMachine: FindAddresses = async () => [{ address: '127.0.0.1', family: 4 }];

/** How an address is reached; an answer: it is not, at all. */
const wayTo = ({ hostname, port }: URL, { find, ports, hasLocalReceivers }: PostDeps): Way | Answer => {
  if (hasLocalReceivers && hostname.endsWith('.localhost'))
    return { request: requestHttp, lookup: checkedLookup(thisMachine, () => true) };
  // A host that is a number is never looked up, and so never checked there.
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return notTaken('address-not-public');
  if (!ports.has(port === '' ? HTTPS : Number(port))) return notTaken('port-not-allowed');
  return { request: requestHttps, lookup: checkedLookup(find, isPublic) };
};

export const createPost =
  (deps: PostDeps): Post =>
  (address, headers, body) => {
    const url = new URL(address);
    const way = wayTo(url, deps);
    if ('isTaken' in way) return Promise.resolve(way);
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const outgoing = way.request(
      {
        hostname: url.hostname,
        port: url.port === '' ? undefined : url.port,
        path: url.pathname,
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        lookup: way.lookup,
        // One connection a message: what was checked is what is used.
        agent: false,
        signal: AbortSignal.timeout(WITHIN_MS),
      },
      (response) => {
        resolve(answerTo(response.statusCode ?? 0, response.headers['retry-after'], deps.now()));
        // Nobody reads what it says, however long it is.
        response.destroy();
      },
    );
    // After the answer, too: the connection was cut.
    outgoing.on('error', (error) => resolve(refusalOf(error)));
    outgoing.end(body);
    return promise;
  };
