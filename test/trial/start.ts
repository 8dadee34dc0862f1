/** `npm start`: opens the trial school in the browser. `--fresh` begins anew, `--empty` with nothing set up; PORT chooses the port. */
import { join } from 'node:path';
import { bundleAssets } from './assets';
import { openTrial } from './open-trial';
import { serveTrial } from './routes';
import { prepareEmpty, prepareSchool } from './school';
import { json, serve } from './server';

const PROJECT = join(__dirname, '..', '..');
const DIST = join(PROJECT, 'dist');
const STATE = join(PROJECT, '.trial', 'state.json');
const DEFAULT_PORT = 8080;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function stop(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const port = process.env.PORT === undefined ? DEFAULT_PORT : Number(process.env.PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    stop(
      `PORT должен быть числом от 0 до 65535. / PORT must be a number from 0 to 65535, not «${process.env.PORT}».`,
    );
  }
  try {
    // A second start beside a running one must not touch the school they would share.
    await (await serve(() => json(null), port)).close();
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EADDRINUSE') throw error;
    stop(
      `Порт ${port} занят: закройте другую программу или запустите «PORT=8081 npm start». / ` +
        `Port ${port} is taken: close the other program or run "PORT=8081 npm start".`,
    );
  }
  // An empty file shows the first run of the add-on; starting over in the page stays with what was asked for.
  const empty = process.argv.includes('--empty');
  const prepare = () => (empty ? prepareEmpty(DIST) : prepareSchool(DIST));
  const trial = openTrial(STATE, DIST, empty || process.argv.includes('--fresh'), prepare, say);
  const running = await serveTrial(trial, await bundleAssets(), port, prepare);
  say(`Пробная школа открыта: ${running.url}  (остановить: Ctrl+C)`);
}

if (require.main === module) {
  main().catch((error: unknown) =>
    stop(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
}
