/**
 * One tab holds the games of a browser; two would overwrite each other. Web Locks where there are any; on a plain http
 * address there are none, and tabs ask each other.
 */

const NAME = 'a-fine-line session';
/** A reloaded page may still be letting go. */
const PATIENCE = 1500;
const ANSWER = 250;

let held = false;

/** True once this tab holds the games; asks again each time until then. */
export async function holdGames(): Promise<boolean> {
  held ||= await (navigator.locks ? lock(navigator.locks) : askAround());
  return held;
}

function lock(locks: LockManager): Promise<boolean> {
  return new Promise((resolve) => {
    const keep = (): Promise<never> => {
      resolve(true);
      return new Promise(() => {}); // until this worker ends
    };
    locks.request(NAME, { signal: AbortSignal.timeout(PATIENCE) }, keep).catch(() => resolve(false));
  });
}

async function askAround(): Promise<boolean> {
  if (typeof BroadcastChannel === 'undefined') return true;
  const channel = new BroadcastChannel(NAME);
  const taken = await new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }) => data === 'mine' && resolve(true);
    channel.postMessage('whose?');
    setTimeout(() => resolve(false), ANSWER);
  });
  channel.onmessage = taken ? null : ({ data }) => data === 'whose?' && channel.postMessage('mine');
  if (taken) channel.close();
  return !taken;
}
