import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readAssembly } from '../../../infra/local/assembly/read-assembly.ts';
import { takeDataFolder } from '../../../infra/local/data-folder.ts';
import { cacheFolder } from '../../../infra/local/dynamodb-local/fetch-engine.ts';
import { javaRuntime } from '../../../infra/local/dynamodb-local/java.ts';
import { masterKeys } from '../../../infra/local/keys/master-keys.ts';
import { failureMessage } from '../../../infra/local/shutdown.ts';
import { startStack } from '../../../infra/local/stack.ts';
import { startOptions } from '../../../infra/local/start-options.ts';

const folders: string[] = [];
const folder = async () => {
  const made = await mkdtemp(join(tmpdir(), 'daybook-test-'));
  folders.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(folders.splice(0).map((each) => rm(each, { recursive: true })));
});

describe('failures that a person can mend', () => {
  it('says which port is taken and what to do, in one paragraph without a stack', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    const error: unknown = await startStack({ memory: true, port }).catch((caught: unknown) => caught);
    server.close();
    expect(failureMessage(error)).toBe(
      `port ${port} is taken: stop what listens there, or choose another port with --port`,
    );
  });

  it('says that the folder holds no assembly', async () => {
    await expect(readAssembly(await folder())).rejects.toThrow('is not part of a readable cloud assembly');
  });

  it('says that another stack uses the data, unless that one is gone', async () => {
    const data = await folder();
    const release = await takeDataFolder(data);
    await expect(takeDataFolder(data)).rejects.toThrow(`process ${process.pid}`);
    release();
    (await takeDataFolder(data))();
    expect(await readdir(data)).toEqual([]);
  });

  it('knows whose the data is: a lock that a dead stack left holds nobody up, though its process id or its port is somebody’s now', async () => {
    const data = await folder();
    const other = createServer((socket) => socket.end('somebody else'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    for (const lock of [
      JSON.stringify({ process: process.pid, port, secret: 'of the dead' }),
      '{"process":',
      '',
    ]) {
      await writeFile(join(data, 'in-use'), lock);
      const release = await takeDataFolder(data);
      expect(await readdir(data)).toEqual(['in-use']);
      release();
    }
    other.close();
  });

  it('gives the data to one of those who ask at once', async () => {
    const data = await folder();
    await writeFile(join(data, 'in-use'), 'left behind');
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => takeDataFolder(data)));
    const taken = asked.filter((one) => one.status === 'fulfilled');
    expect(taken).toHaveLength(1);
    for (const { value } of taken) value();
  });

  describe('variables of this machine', () => {
    afterEach(() => vi.unstubAllEnvs());

    it('count as unset when they are empty, and a cache folder must be a whole path', () => {
      for (const value of ['', 'cache']) {
        vi.stubEnv('XDG_CACHE_HOME', value);
        expect(cacheFolder()).toBe(join(homedir(), '.cache', 'daybook'));
      }
      vi.stubEnv('XDG_CACHE_HOME', '/var/cache/me');
      expect(cacheFolder()).toBe('/var/cache/me/daybook');
    });

    it('name the Java to use, and no other is taken', async () => {
      const home = await folder();
      vi.stubEnv('JAVA_HOME', home);
      await expect(javaRuntime()).rejects.toThrow(
        `at ${join(home, 'bin', 'java')}, where JAVA_HOME says it is`,
      );
      await mkdir(join(home, 'bin'));
      await writeFile(join(home, 'bin', 'java'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
      expect(await javaRuntime()).toBe(join(home, 'bin', 'java'));
    });
  });

  it('explains its options', () => {
    const usual = { memory: false, port: 4680, seed: true, sandbox: null, help: false, origins: [] };
    expect(startOptions([])).toEqual(usual);
    const given = startOptions(['--memory', '--port', '0', '--no-seed']);
    expect(given).toEqual({ ...usual, memory: true, port: 0, seed: false });
    expect(startOptions(['--origin', 'http://localhost:5173']).origins).toEqual(['http://localhost:5173']);
    for (const origin of ['*', 'http://portal.example', 'http://localhost:5173/app'])
      expect(() => startOptions(['--origin', origin])).toThrow('--origin takes an origin of this machine');
    expect(() => startOptions(['--port', '70000'])).toThrow('--port takes a number');
    expect(() => startOptions(['--fast'])).toThrow(/--fast[\s\S]*--memory/);
  });
});

describe('the master keys', () => {
  it('outlive a restart in a file that only its owner can read', async () => {
    const data = await folder();
    const { id } = masterKeys(data).create('master');
    const again = masterKeys(data);
    expect(again.create('master').id).toBe(id);
    expect(again.find(id)?.secret).toHaveLength(32);
    expect((await stat(join(data, 'master-keys.json'))).mode & 0o777).toBe(0o600);
  });
});
