import { describe, expect, it, vi } from 'vitest';
import { MAX_LINK } from '../../../../src/client/store/game/import-actions.ts';
import { fakePage, fakeScreen } from '../../../support/fake-client.ts';

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });

describe('an import', () => {
  it('is refused without a request when the file is too large', async () => {
    const { store, asked } = fakePage();
    await store.actions.importFile(new Blob(['x'.repeat(3_000_000)]));
    expect(store.getState().fileErrors).toMatchObject([{ message: 'start.file.tooBig', params: { mb: 2 } }]);
    expect(asked()).not.toContain('importFile');
  });

  it('is refused without a request when its bytes are not text', async () => {
    const errors = [{ pointer: '', message: 'The file is not UTF-8.' }];
    const { store, asked } = fakePage({ readFile: async () => ({ errors }) });
    await store.actions.importFile(new Blob(['{}']));
    expect(store.getState().fileErrors).toEqual(errors);
    expect(asked()).not.toContain('importFile');
  });

  it('shows every fault when refused, and changes nothing', async () => {
    const errors = [{ pointer: '/turns/2', message: 'Turn 3 is damaged.' }];
    const { store } = fakePage({ answers: { importFile: () => Promise.resolve({ errors }) } });
    await store.actions.show(fakeScreen());
    const { screen } = store.getState();
    await store.actions.importText('{}');
    expect(store.getState()).toMatchObject({ fileErrors: errors, screen });
  });

  it('of several records compares them if the game is over', async () => {
    const others = [new File(['{}'], 'two.json')];
    const over = fakePage({ answers: { importFile: async () => fakeScreen('over') } });
    await over.store.actions.importFile(new Blob(['{}']), others);
    expect(over.store.getState().importedFiles).toBe(others);
    const going = fakePage();
    await going.store.actions.importFile(new Blob(['{}']), others);
    expect(going.store.getState().importedFiles).toEqual([]);
  });

  it('of several records leaves a finished game alone when refused', async () => {
    const errors = [{ pointer: '', message: 'No.' }];
    const { store } = fakePage({ answers: { importFile: async () => ({ errors }) } });
    await store.actions.show(fakeScreen('over'));
    await store.actions.importFile(new Blob(['{']), [new File(['{}'], 'two.json')]);
    expect(store.getState().importedFiles).toEqual([]);
  });

  it('of a scenario offers to play it', async () => {
    const { store } = fakePage({ answers: { importFile: () => Promise.resolve({ scenario: 'A border war' }) } });
    await store.actions.importText('{"opening":1}');
    expect(store.getState().fileScenario).toEqual({ title: 'A border war', text: '{"opening":1}' });
  });

  it('may be a link as text', async () => {
    const { store, client } = fakePage();
    await store.actions.importText('Look: https://a.example/#afl1={"a":1}');
    expect(client.calls).toContainEqual(['importFile', 'Look: https://a.example/#afl1={"a":1}'.slice(6)]);
  });

  it('from the page’s address opens once, instead of the last game', async () => {
    const clear = vi.fn<() => void>();
    const { store, asked } = fakePage({ link: { read: () => '#afl1={}', clear }, last: 'g1' });
    await store.actions.open();
    expect(asked()).toContain('importFile');
    expect(asked()).not.toContain('resume');
    expect(clear).toHaveBeenCalledTimes(1);
  });

  it('that stops the session is forgotten: the link, and the tab’s last game', async () => {
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

    it('opens there if the game is over', async () => {
      expect((await opened('7')).linkedTurn).toBe(7);
      expect((await opened('7', 'orders')).linkedTurn).toBeNull();
    });

    it('with an invalid number opens all the same, with a message', async () => {
      expect(await opened('')).toMatchObject({ linkedTurn: null, error: 'link.turn', screen: { phase: 'over' } });
    });
  });

  it('from a damaged link is refused with a complete message', async () => {
    const wrong = { message: 'link.cut', params: { got: 3, all: 9 } };
    const { store } = fakePage({ link: { read: () => '#afl1=', unpack: async () => wrong } });
    await store.actions.open();
    expect(store.getState().fileErrors).toEqual([{ pointer: '', ...wrong }]);
  });
});

describe('a created link', () => {
  it('is not offered if programs would truncate it', async () => {
    const { store } = fakePage({ answers: { exportSave: async () => 'x'.repeat(MAX_LINK) } });
    expect(await store.actions.makeLink('whole')).toEqual({ tooLong: MAX_LINK + '#afl1='.length });
  });

  it('names the requested turn', async () => {
    const pack = async (text: string, turn?: number) => `#afl1=${text}&turn=${turn}`;
    const { store } = fakePage({ link: { pack } });
    expect(await store.actions.makeLink('whole', 4)).toEqual({ url: '#afl1={}&turn=4' });
  });

  it('contains the requested part', async () => {
    const { store, client } = fakePage();
    expect(await store.actions.makeLink('opening')).toEqual({ url: '#afl1={}' });
    expect(client.calls).toContainEqual(['exportSave', 'opening']);
  });
});

describe('another tab', () => {
  const elsewhere = () => Promise.reject(named('elsewhere', 'The game is open in another tab.'));

  it('that holds the games shows a message, and a link waits until this tab takes over', async () => {
    const clear = vi.fn<() => void>();
    let taken = false;
    const list = () => (taken ? Promise.resolve([]) : elsewhere());
    const takeOver = async () => void (taken = true);
    const { store, asked } = fakePage({ answers: { list, takeOver }, link: { read: () => '#afl1={}', clear } });
    await store.actions.open();
    expect(store.getState()).toMatchObject({ openInOtherTab: true, error: null });
    expect(clear).not.toHaveBeenCalled();
    await store.actions.takeOver();
    expect(store.getState().openInOtherTab).toBe(false);
    expect(asked()).toContain('importFile');
  });

  it('that takes over clears this page, and the tab remembers its game', async () => {
    let tell: (message: string, code: string) => void = () => {};
    const { store, keep } = fakePage({ answers: { onError: (listener) => ((tell = listener), () => {}) } });
    await store.actions.show(fakeScreen());
    keep.mockClear();
    tell('The game is open in another tab.', 'elsewhere');
    expect(store.getState()).toMatchObject({
      openInOtherTab: true,
      screen: null,
      draft: null,
      overlay: null,
      error: null,
    });
    expect(keep).not.toHaveBeenCalled();
  });
});

describe('a device without storage', () => {
  it('is reported, and the game goes on when confirmed', async () => {
    let tell: (message: string, code: string) => void = () => {};
    const { store, asked } = fakePage({ answers: { onError: (listener) => ((tell = listener), () => {}) } });
    tell('This device has no room left.', 'noRoom');
    expect(store.getState()).toMatchObject({ errorCode: 'noRoom', unsaved: false });
    await store.actions.continueUnsaved();
    expect(store.getState()).toMatchObject({ error: null, unsaved: true });
    expect(asked()).toContain('playUnsaved');
    tell('The game is kept on this device again.', 'keptAgain');
    expect(store.getState().unsaved).toBe(false);
  });

  it('that cleared this tab’s game says so', async () => {
    const { store, keep } = fakePage({ answers: { list: async () => [] }, last: 'g1' });
    await store.actions.open();
    expect(store.getState().error).toBe('error.gone');
    expect(keep).toHaveBeenCalledWith(null);
  });
});
