import ArrowLeft from 'lucide-react/icons/arrow-left';
import Printer from 'lucide-react/icons/printer';
import type { ReactNode } from 'react';
import type { RoomScreen } from '../../../protocol/room.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { Button } from '../../ui/controls.tsx';
import css from './role-cards.module.css';

/** What is known of a class's roles. */
export type Cast = Pick<RoomScreen, 'roles' | 'texts' | 'title'>;

export interface SheetsProps {
  readonly room: Cast;
  readonly onClose: () => void;
}

interface Props {
  readonly name: 'rolecards' | 'slips';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Sheets to print, with what they are and a button above them that are not. */
export function SheetsPage({ name, onClose, children }: Props) {
  const w = useAllWords();
  return (
    <main className={css.page}>
      <header className={css.head}>
        <Button onClick={onClose}>
          <ArrowLeft size={18} aria-hidden />
          {w('rolecards.back')}
        </Button>
        <h1 tabIndex={-1}>{w(`${name}.title`)}</h1>
        <Button look="primary" onClick={() => window.print()}>
          <Printer size={18} aria-hidden />
          {w('rolecards.print')}
        </Button>
      </header>
      <p className={css.about}>{w(`${name}.about`)}</p>
      {children}
    </main>
  );
}
