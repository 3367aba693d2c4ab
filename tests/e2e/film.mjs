// `npm run film -- SAVE [--turn N] [--seat us|iran] [--size 1366x768] [--theme dark|light] [--fps 4] --out DIR`: the
// playback of a saved turn as numbered pictures, a strip of what mattered, and a video where ffmpeg is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { browserTests } from '../../src/scripts/e2e.mjs';

const USE =
  'npm run film -- SAVE [--turn N] [--seat us|iran] [--size 1366x768] [--theme dark|light] [--fps 4] --out DIR';

function read() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      turn: { type: 'string' },
      seat: { type: 'string', default: 'us' },
      size: { type: 'string', default: '1366x768' },
      theme: { type: 'string', default: 'dark' },
      fps: { type: 'string', default: '4' },
      out: { type: 'string' },
    },
  });
  const [file] = positionals;
  const { turn, seat, size, theme, fps, out } = values;
  if (positionals.length !== 1 || !out) throw new Error(`Usage: ${USE}`);
  if (!existsSync(file)) throw new Error(`No such file: ${file}`);
  const turns = JSON.parse(readFileSync(file, 'utf8')).turns?.length ?? 0;
  const number = turn === undefined ? turns : Number(turn);
  if (!(number >= 1 && number <= turns)) throw new Error(`--turn: the file has turns 1 to ${turns}.`);
  if (!/^\d+x\d+$/.test(size)) throw new Error('--size: for example 1366x768.');
  if (!['dark', 'light'].includes(theme)) throw new Error('--theme: dark or light.');
  if (!['us', 'iran'].includes(seat)) throw new Error('--seat: us or iran.');
  if (!(Number(fps) > 0 && Number(fps) <= 30)) throw new Error('--fps: pictures a second, up to 30.');
  return { file: resolve(file), turn: number, seat, size, theme, fps: Number(fps), out: resolve(out) };
}

/** A video from the numbered pictures. True if ffmpeg made one. */
function video({ out, fps }) {
  const pictures = join(out, '%04d.png');
  const made = spawnSync(
    'ffmpeg',
    [
      '-y',
      '-loglevel',
      'error',
      '-framerate',
      String(fps),
      '-i',
      pictures,
      '-pix_fmt',
      'yuv420p',
      join(out, 'film.mp4'),
    ],
    { stdio: 'inherit' },
  );
  return made.status === 0;
}

async function film() {
  let wanted;
  try {
    wanted = read();
  } catch (error) {
    console.error(error.message);
    return 1;
  }
  mkdirSync(wanted.out, { recursive: true });
  const code = await browserTests([], { FILM: JSON.stringify(wanted) });
  if (code !== 0) return code;
  console.log(`Pictures and strip.png are in ${wanted.out}.`);
  console.log(video(wanted) ? 'The video is film.mp4.' : 'No video: ffmpeg is not installed.');
  return 0;
}

process.exitCode = await film();
