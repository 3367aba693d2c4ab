// A minimal player: `node src/lab/referee/example-agent.mjs [us|iran] [opponent]`. It starts the referee and answers
// each turn with the first cheap order. The protocol is in README.md.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const [side = 'us', opponent = 'mixed'] = process.argv.slice(2);
const lab = fileURLToPath(new URL('../main.ts', import.meta.url));
const words = ['referee', '--external', side, '--opponent', opponent];
const referee = spawn(process.execPath, [lab, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });

/** US: guards bases; Iran: asks one group to halt. */
function choose({ orders }) {
  const kinds = side === 'us' ? ['move', 'harden'] : ['directive'];
  const wanted = orders.filter(({ order }) => kinds.includes(order.kind));
  const found = wanted.find(({ order }) => side === 'us' || order.directive === 'halt');
  return found ? [found.order] : [];
}

for await (const line of createInterface({ input: referee.stdout })) {
  const message = JSON.parse(line);
  if (message.type === 'turn') {
    const answer = { type: 'orders', turn: message.turn, signals: [], orders: choose(message.legal) };
    referee.stdin.write(`${JSON.stringify(answer)}\n`);
  }
  if (message.type === 'rejected') console.error('rejected:', JSON.stringify(message.errors));
  if (message.type === 'over') console.log(message.ending.kind, JSON.stringify(message.points));
}
