import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  checkedLookup,
  type FindAddresses,
} from '../../../../../functions/shared/delivery/checked-lookup.ts';
import { createPost } from '../../../../../functions/shared/delivery/post.ts';
import { isPublic } from '../../../../../functions/shared/delivery/public-address.ts';

const now = () => new Date('2026-10-06T09:00:00.000Z');
const found =
  (...addresses: readonly string[]): FindAddresses =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const loopback = found('127.0.0.1');
const poster = (find: FindAddresses, hasLocalReceivers = false) =>
  createPost({ find, ports: new Set([443]), hasLocalReceivers, now });

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
/** A receiver on this machine, and what it got. */
const receiver = async (status: number, headers: Readonly<Record<string, string>> = {}) => {
  const got: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      got.push(`${request.method} ${request.url} ${request.headers.host} ${body}`);
      response.writeHead(status, headers).end('x'.repeat(100_000));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { got, port: (server.address() as AddressInfo).port };
};
const refusal = async (address: string, find: FindAddresses = loopback, isLocal = false) => {
  const answer = await poster(find, isLocal)(address, {}, '{}');
  return answer.isTaken ? null : answer.refused.refusal;
};

describe('a message that is posted', () => {
  it.each([
    ['127.0.0.1'],
    ['10.0.0.5'],
    ['169.254.169.254'],
    ['fd00:ec2::254'],
    ['::ffff:169.254.169.254'],
    ['8.8.8.8', '192.168.0.1'],
  ])('DPR-01 goes to no name that has an address which is not public: %s', async (...addresses) => {
    const { got, port } = await receiver(200);
    expect(await refusal('https://desk.example.org/', found(...addresses))).toBe('address-not-public');
    expect(await refusal(`https://desk.example.org:${port}/`, found(...addresses))).toBe('port-not-allowed');
    expect(got).toEqual([]);
  });

  it('DPR-01 goes to no address by number, which nobody looks up', async () => {
    expect(await refusal('https://127.0.0.1/')).toBe('address-not-public');
    expect(await refusal('https://[::1]/')).toBe('address-not-public');
    expect(await refusal('https://169.254.169.254/')).toBe('address-not-public');
  });

  it('DPR-01 goes to the addresses that were looked at, though the name changes between two looks', async () => {
    let looks = 0;
    const rebinding: FindAddresses = async () => {
      looks += 1;
      return [{ address: looks === 1 ? '8.8.8.8' : '127.0.0.1', family: 4 }];
    };
    const lookup = checkedLookup(rebinding, isPublic);
    const looked = () =>
      new Promise<unknown>((resolve) => {
        lookup('desk.example.org', { all: true }, (error, addresses) => resolve(error?.name ?? addresses));
      });
    expect(await looked()).toEqual([{ address: '8.8.8.8', family: 4 }]);
    expect(looks).toBe(1);
    expect(await looked()).toBe('AddressNotAllowed');
  });

  it('DPR-01 goes nowhere where nobody has the name', async () => {
    const unknown: FindAddresses = () =>
      Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
    expect(await refusal('https://desk.example.org/', unknown)).toBe('name-unknown');
    expect(await refusal('https://desk.example.org/', found())).toBe('address-not-public');
  });

  it('DPR-01 goes to a receiver under .localhost on one machine alone', async () => {
    const { got, port } = await receiver(204);
    const address = `https://desk.localhost:${port}/in`;
    expect(await refusal(address, loopback)).toBe('port-not-allowed');
    expect(await poster(loopback, true)(address, {}, '{"a":1}')).toEqual({ isTaken: true });
    expect(got).toEqual([`POST /in desk.localhost:${port} {"a":1}`]);
    const internal = `https://desk.internal.example.org:${port}/in`;
    expect(await refusal(internal, loopback, true)).toBe('port-not-allowed');
    expect(await refusal('https://desk.example.org/', loopback, true)).toBe('address-not-public');
    expect(got).toHaveLength(1);
  });

  it('DPR-01 is taken by 2xx alone; nobody follows elsewhere', async () => {
    const answers = async (status: number, headers = {}) => {
      const { got, port } = await receiver(status, headers);
      const answer = await poster(loopback, true)(`https://desk.localhost:${port}/`, {}, '{}');
      expect(got).toHaveLength(1);
      return answer.isTaken ? 'taken' : answer;
    };
    expect(await answers(201)).toBe('taken');
    expect(await answers(302, { location: 'http://127.0.0.1/' })).toMatchObject({
      refused: { refusal: 'redirected', status: 302 },
    });
    expect(await answers(410)).toMatchObject({ refused: { refusal: 'gone', status: 410 } });
    expect(await answers(429, { 'retry-after': '120' })).toMatchObject({
      refused: { refusal: 'refused', status: 429 },
      waitMs: 120_000,
    });
    expect(await answers(503, { 'retry-after': 'Tue, 06 Oct 2026 09:10:00 GMT' })).toMatchObject({
      waitMs: 600_000,
    });
    expect(await answers(500, { 'retry-after': 'soon' })).toMatchObject({ waitMs: null });
  });

  it('DPR-01 fails where nobody listens', async () => {
    const { port } = await receiver(200);
    servers.splice(0).map((server) => server.close());
    expect(await refusal(`https://desk.localhost:${port}/`, loopback, true)).toBe('connection-failed');
  });
});
