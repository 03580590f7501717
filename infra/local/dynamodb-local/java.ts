import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { LocalStackError } from '../local-stack-error.ts';

/** @throws LocalStackError when no Java runtime answers */
export async function requireJava(): Promise<void> {
  try {
    await promisify(execFile)('java', ['-version']);
  } catch (cause) {
    throw new LocalStackError(
      'no Java runtime found: DynamoDB Local needs one (11 or newer) as `java` on the PATH. Install one, for example `apt install default-jre-headless` or `brew install openjdk`, or set DAYBOOK_DYNAMODB_ENDPOINT to a DynamoDB-compatible endpoint.',
      { cause },
    );
  }
}
