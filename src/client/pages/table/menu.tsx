import BookOpen from 'lucide-react/icons/book-open';
import Download from 'lucide-react/icons/download';
import List from 'lucide-react/icons/list';
import LogOut from 'lucide-react/icons/log-out';
import Settings from 'lucide-react/icons/settings';
import Users from 'lucide-react/icons/users';
import type { Overlay } from '../../store/state.ts';
import { useActions } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './top-bar.module.css';

const ENTRIES = [
  ['list', List],
  ['rulebook', BookOpen],
  ['seats', Users],
  ['settings', Settings],
  ['save', Download],
] as const;

export function TableMenu() {
  const w = useWords();
  const { overlay, leave } = useActions();
  const open = (what: Overlay) => () => overlay(what);
  return (
    <ul className={css.entries}>
      {ENTRIES.map(([id, Icon]) => (
        <li key={id}>
          <button type="button" className={css.entry} onClick={open(id)}>
            <Icon size={16} aria-hidden />
            {w(`top.menu.${id}`)}
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={css.entry} onClick={() => void leave()}>
          <LogOut size={16} aria-hidden />
          {w('top.menu.start')}
        </button>
      </li>
    </ul>
  );
}
