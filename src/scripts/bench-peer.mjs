// `npm run bench:peer`: the same turns through boardgame.io and through our engine, and the ratio of their speeds.
// boardgame.io is installed into a temporary folder, so that it does not become a dependency.
// Each contestant runs in its own process, one after the other, so that they do not share compiled code; CPU time per
// turn counts. Ratios are taken within a round, and their median is printed, because a busy machine slows a whole round.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from './install.mjs';
import { inRoot, isMain, projectNode } from './project.mjs';

const PEER = 'boardgame.io@0.50.2';
const ROUNDS = 5;
/** Contestants of `bench-peer-games.mjs`, in running order. */
const CONTESTANTS = ['peer', 'resolved', 'recorded', 'drafts'];
const RATIOS = [
  { says: 'resolveTurn', ours: 'resolved', theirs: 'peer', goal: 10 },
  { says: 'a recorded turn', ours: 'recorded', theirs: 'peer', goal: 3 },
  { says: 'resolveTurn, their move on a draft', ours: 'resolved', theirs: 'drafts', goal: null },
];

/** CPU microseconds per turn. */
function measure(contestant, folder) {
  const args = [inRoot('src/scripts/bench-peer-games.mjs'), contestant, folder];
  const env = { ...process.env, NODE_ENV: 'production' };
  return new Promise((done, fail) => {
    const child = spawn(projectNode() ?? process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (part) => (said += part));
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? done(Number(said)) : fail(new Error(`${contestant} ended with ${code}.`)),
    );
  });
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const spread = (values, digits) => `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`;

async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-peer-'));
  try {
    const asked = ['install', PEER, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    if ((await npm([...asked, '--prefix', folder])) !== 0) return 1;
    const times = Object.fromEntries(CONTESTANTS.map((contestant) => [contestant, []]));
    for (let round = 1; round <= ROUNDS; round++) {
      console.error(`Round ${round} of ${ROUNDS}`);
      for (const contestant of CONTESTANTS) times[contestant].push(await measure(contestant, folder));
    }
    print(times);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(times) {
  console.log(`CPU microseconds a turn, median of ${ROUNDS} (least–most):`);
  for (const [contestant, all] of Object.entries(times))
    console.log(`  ${contestant.padEnd(34)} ${median(all).toFixed(1).padStart(7)}  (${spread(all, 1)})`);
  console.log(`Times faster than ${PEER}, median of ${ROUNDS} (least–most):`);
  for (const { says, ours, theirs, goal } of RATIOS) {
    const ratios = times[theirs].map((their, round) => their / times[ours][round]);
    const aim = goal === null ? '' : `  goal ≥ ${goal}`;
    console.log(`  ${says.padEnd(34)} ${median(ratios).toFixed(1).padStart(7)}  (${spread(ratios, 1)})${aim}`);
  }
}

if (isMain(import.meta)) process.exitCode = await bench();
