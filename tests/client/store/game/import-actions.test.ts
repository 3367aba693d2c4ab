import { describe, expect, it, vi } from 'vitest';
import { MAX_LINK } from '../../../../src/client/store/game/import-actions.ts';
import { fakePage, fakeScreen } from '../../../support/fake-client.ts';

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });

describe('what comes in by a door', () => {
  it('is refused without asking anybody when the file is too large', async () => {
    const { store, asked } = fakePage();
    await store.actions.importFile(new Blob(['x'.repeat(3_000_000)]));
    expect(store.getState().fileErrors).toMatchObject([{ message: 'start.file.tooBig', params: { mb: 2 } }]);
    expect(asked()).not.toContain('importFile');
  });

  it('is refused where its bytes are no text, and nobody is asked', async () => {
    const errors = [{ pointer: '', message: 'The file is not UTF-8.' }];
    const { store, asked } = fakePage({ readFile: async () => ({ errors }) });
    await store.actions.importFile(new Blob(['{}']));
    expect(store.getState().fileErrors).toEqual(errors);
    expect(asked()).not.toContain('importFile');
  });

  it('is told with every fault when it is refused, and what was there stays', async () => {
    const errors = [{ pointer: '/turns/2', message: 'Turn 3 is damaged.' }];
    const { store } = fakePage({ answers: { importFile: () => Promise.resolve({ errors }) } });
    await store.actions.show(fakeScreen());
    const { screen } = store.getState();
    await store.actions.importText('{}');
    expect(store.getState()).toMatchObject({ fileErrors: errors, screen });
  });

  it('with others beside it is compared with them once its game is over', async () => {
    const others = [new File(['{}'], 'two.json')];
    const over = fakePage({ answers: { importFile: async () => fakeScreen('over') } });
    await over.store.actions.importFile(new Blob(['{}']), others);
    expect(over.store.getState().brought).toBe(others);
    const going = fakePage();
    await going.store.actions.importFile(new Blob(['{}']), others);
    expect(going.store.getState().brought).toEqual([]);
  });

  it('with others beside it leaves a finished game alone when it is refused', async () => {
    const errors = [{ pointer: '', message: 'No.' }];
    const { store } = fakePage({ answers: { importFile: async () => ({ errors }) } });
    await store.actions.show(fakeScreen('over'));
    await store.actions.importFile(new Blob(['{']), [new File(['{}'], 'two.json')]);
    expect(store.getState().brought).toEqual([]);
  });

  it('is a scenario that is offered to be played', async () => {
    const { store } = fakePage({ answers: { importFile: () => Promise.resolve({ scenario: 'A border war' }) } });
    await store.actions.importText('{"opening":1}');
    expect(store.getState().fileScenario).toEqual({ title: 'A border war', text: '{"opening":1}' });
  });

  it('may be a link as text', async () => {
    const { store, client } = fakePage();
    await store.actions.importText('Look: https://a.example/#afl1={"a":1}');
    expect(client.calls).toContainEqual(['importFile', 'Look: https://a.example/#afl1={"a":1}'.slice(6)]);
  });

  it('by the page’s own address is opened instead of the last game, once', async () => {
    const clear = vi.fn<() => void>();
    const { store, asked } = fakePage({ link: { read: () => '#afl1={}', clear }, last: 'g1' });
    await store.actions.open();
    expect(asked()).toContain('importFile');
    expect(asked()).not.toContain('resume');
    expect(clear).toHaveBeenCalledTimes(1);
  });

  it('and that stops the session is forgotten: the link, and the game that this tab showed last', async () => {
    const clear = vi.fn<() => void>();
    const importFile = () => Promise.reject(named('stopped', 'The game was stopped.'));
    const { store, keep } = fakePage({ answers: { importFile }, link: { read: () => '#afl1={}', clear }, last: 'g1' });
    await store.actions.open();
    expect(clear).toHaveBeenCalledTimes(1);
    expect(keep).toHaveBeenLastCalledWith(null);
    expect(store.getState()).toMatchObject({ screen: null, error: 'The game was stopped.', busy: null });
  });

  describe('by a link that names a turn', () => {
    const opened = async (turn: string, phase: 'over' | 'orders' = 'over') => {
      const { store } = fakePage({
        answers: { importFile: async () => fakeScreen(phase) },
        link: { unpack: async () => ({ text: '{}', turn }) },
      });
      await store.actions.importText('#afl1={}');
      return store.getState();
    };

    it('is opened at it, once the game is over', async () => {
      expect((await opened('7')).linkedTurn).toBe(7);
      expect((await opened('7', 'orders')).linkedTurn).toBeNull();
    });

    it('that is no number is opened all the same, with a sentence', async () => {
      expect(await opened('')).toMatchObject({ linkedTurn: null, error: 'link.turn', screen: { phase: 'over' } });
    });
  });

  it('by a damaged link is refused in words, with their gaps filled', async () => {
    const wrong = { message: 'link.cut', params: { got: 3, all: 9 } };
    const { store } = fakePage({ link: { read: () => '#afl1=', unpack: async () => wrong } });
    await store.actions.open();
    expect(store.getState().fileErrors).toEqual([{ pointer: '', ...wrong }]);
  });
});

describe('a link that is made', () => {
  it('is not given when programs would cut it', async () => {
    const { store } = fakePage({ answers: { exportSave: async () => 'x'.repeat(MAX_LINK) } });
    expect(await store.actions.makeLink('whole')).toEqual({ tooLong: MAX_LINK + '#afl1='.length });
  });

  it('names the turn that was asked for', async () => {
    const pack = async (text: string, turn?: number) => `#afl1=${text}&turn=${turn}`;
    const { store } = fakePage({ link: { pack } });
    expect(await store.actions.makeLink('whole', 4)).toEqual({ url: '#afl1={}&turn=4' });
  });

  it('carries the part that was asked for', async () => {
    const { store, client } = fakePage();
    expect(await store.actions.makeLink('opening')).toEqual({ url: '#afl1={}' });
    expect(client.calls).toContainEqual(['exportSave', 'opening']);
  });
});

describe('another tab', () => {
  const elsewhere = () => Promise.reject(named('elsewhere', 'The game is open in another tab.'));

  it('that holds the games is a page of its own, and a link waits until this tab has taken over', async () => {
    const clear = vi.fn<() => void>();
    let taken = false;
    const list = () => (taken ? Promise.resolve([]) : elsewhere());
    const takeOver = async () => void (taken = true);
    const { store, asked } = fakePage({ answers: { list, takeOver }, link: { read: () => '#afl1={}', clear } });
    await store.actions.open();
    expect(store.getState()).toMatchObject({ elsewhere: true, error: null });
    expect(clear).not.toHaveBeenCalled();
    await store.actions.takeOver();
    expect(store.getState().elsewhere).toBe(false);
    expect(asked()).toContain('importFile');
  });

  it('that takes over leaves nothing of the game on this page, and the tab remembers which it was', async () => {
    let tell: (message: string, code: string) => void = () => {};
    const { store, keep } = fakePage({ answers: { onError: (listener) => ((tell = listener), () => {}) } });
    await store.actions.show(fakeScreen());
    keep.mockClear();
    tell('The game is open in another tab.', 'elsewhere');
    expect(store.getState()).toMatchObject({ elsewhere: true, screen: null, draft: null, overlay: null, error: null });
    expect(keep).not.toHaveBeenCalled();
  });
});

describe('a device that keeps nothing', () => {
  it('is told of, and the game goes on when somebody says so', async () => {
    let tell: (message: string, code: string) => void = () => {};
    const { store, asked } = fakePage({ answers: { onError: (listener) => ((tell = listener), () => {}) } });
    tell('This device has no room left.', 'noRoom');
    expect(store.getState()).toMatchObject({ errorCode: 'noRoom', unkept: false });
    await store.actions.goOnUnkept();
    expect(store.getState()).toMatchObject({ error: null, unkept: true });
    expect(asked()).toContain('goOnUnkept');
    tell('The game is kept on this device again.', 'keptAgain');
    expect(store.getState().unkept).toBe(false);
  });

  it('and one that has cleared the game of this tab says that it is gone', async () => {
    const { store, keep } = fakePage({ answers: { list: async () => [] }, last: 'g1' });
    await store.actions.open();
    expect(store.getState().error).toBe('error.gone');
    expect(keep).toHaveBeenCalledWith(null);
  });
});
