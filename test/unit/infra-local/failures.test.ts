import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readAssembly } from '../../../infra/local/assembly/read-assembly.ts';
import { takeDataFolder } from '../../../infra/local/data-folder.ts';
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
    const release = takeDataFolder(data);
    expect(await readFile(join(data, 'in-use-by-process'), 'utf8')).toBe(String(process.pid));
    release();
    await writeFile(join(data, 'in-use-by-process'), String(process.ppid));
    expect(() => takeDataFolder(data)).toThrow(`process ${process.ppid}`);
    await writeFile(join(data, 'in-use-by-process'), '999999999');
    expect(() => takeDataFolder(data)).not.toThrow();
  });

  it('explains its options', () => {
    expect(startOptions([])).toEqual({ memory: false, port: 4680, seed: true, help: false });
    expect(startOptions(['--memory', '--port', '0', '--no-seed'])).toEqual({
      memory: true,
      port: 0,
      seed: false,
      help: false,
    });
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
