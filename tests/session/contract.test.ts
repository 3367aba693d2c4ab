import { expose, proxy, wrap } from 'comlink';
import { afterAll, describe, expect, it } from 'vitest';
import { exposedSession, remoteSession, type WorkerApi } from '../../src/client/transport/session-wire.ts';
import { createSessionEvents, type DeviceApi, type SeatClient, SESSION_CALLS } from '../../src/protocol/session-api.ts';
import { adviseNow } from '../../src/session/policy-catalog.ts';
import { type Device, device, shown, solo } from '../support/session.ts';
import { testAdviser, testDeviceContract, testSeatContract } from '../support/session-contract.ts';

type Client = SeatClient & DeviceApi;

const advise = (asking: Parameters<typeof adviseNow>[0], tell: (done: number) => void) => ({
  advice: Promise.resolve(adviseNow({ ...asking, simulations: 60 }, { tell })),
  stop: () => {},
});

/** A session in this thread. */
function here(): Client {
  const { listener, subscriptions } = createSessionEvents();
  return { ...device({ advise, ...listener }).authority, ...subscriptions };
}

const ports: MessagePort[] = [];
afterAll(() => ports.forEach((port) => port.close()));

/** A session behind a message port, as in the page's worker. */
function overThere(): Client {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const told = createSessionEvents();
  const session: Device = device({ advise, ...told.listener });
  const api: Pick<WorkerApi, 'listen'> & ReturnType<typeof exposedSession> = {
    ...exposedSession(
      async () => session.authority,
      (error) => (error instanceof Error ? error : new Error('?')),
    ),
    listen(page) {
      told.subscriptions.onScreen((screen) => page.onScreen(screen));
      told.subscriptions.onError((message, code) => page.onError(message, code));
      told.subscriptions.onThinking((thinking) => page.onThinking(thinking));
    },
  };
  expose(api, port1);
  const remote = wrap<WorkerApi>(port2);
  const { listener, subscriptions } = createSessionEvents();
  void remote.listen(proxy(listener));
  return { ...remoteSession(remote, (call) => call()), ...subscriptions };
}

const sitDown = (connect: () => Client) => async (side: 'us' | 'iran') => {
  const client = connect();
  return { client, screen: await shown(client.start(solo(side))) };
};

testSeatContract('in this thread', sitDown(here));
testAdviser('in this thread', sitDown(here));
testDeviceContract('in this thread', here);
testSeatContract('behind a port', sitDown(overThere));
testAdviser('behind a port', sitDown(overThere));
testDeviceContract('behind a port', overThere);

describe('the contract', () => {
  it('does not compile where a call is left out', () => {
    const lacking: Omit<SeatClient, 'ready'> = here();
    // @ts-expect-error -- `ready` is missing
    const client: SeatClient = lacking;
    expect(client).toHaveProperty('seal');
  });

  it('names every call of the authority, the worker and the page', () => {
    expect(Object.keys(device().authority).toSorted()).toEqual([...SESSION_CALLS, 'rest'].toSorted());
    const { onScreen, onError, onThinking, ...page } = overThere();
    expect([onScreen, onError, onThinking].every((add) => typeof add === 'function')).toBe(true);
    expect(Object.keys(page)).toEqual(SESSION_CALLS);
  });
});
