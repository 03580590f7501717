import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LocalStackError } from '../local-stack-error.ts';
import { setting } from '../setting.ts';

/**
 * The Java runtime to use: that of JAVA_HOME where it is set, else the one on the PATH. @throws
 * LocalStackError when none answers
 */
export async function javaRuntime(): Promise<string> {
  const home = setting('JAVA_HOME');
  const java = home === undefined ? 'java' : join(home, 'bin', 'java');
  try {
    await promisify(execFile)(java, ['-version']);
    return java;
  } catch (cause) {
    const sought = home === undefined ? 'as `java` on the PATH' : `at ${java}, where JAVA_HOME says it is`;
    throw new LocalStackError(
      `no Java runtime found ${sought}: DynamoDB Local needs one (11 or newer). Install one, for example \`apt install default-jre-headless\` or \`brew install openjdk\`, or set DAYBOOK_DYNAMODB_ENDPOINT to a DynamoDB-compatible endpoint.`,
      { cause },
    );
  }
}
