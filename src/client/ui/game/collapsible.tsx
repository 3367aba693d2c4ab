import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { useId, type ReactNode } from 'react';
import type { Fold as FoldId } from '../../store/app-state.ts';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import css from './sidebar.module.css';

interface FoldProps {
  readonly id: FoldId;
  readonly title: string;
  readonly hint: string;
  /** The one line that shows while it is folded. */
  readonly line?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet that folds to one headline over the map's lower left corner. */
export function Collapsible({ id, title, hint, line, children }: FoldProps) {
  const body = useId();
  const open = useApp((s) => s.folds[id]);
  const { fold } = useActions();
  const Icon = open ? ChevronDown : ChevronUp;
  return (
    <section className={css.fold} data-guide={id} data-open={open || undefined}>
      <h2>
        <button
          type="button"
          className={css.foldHead}
          aria-expanded={open}
          aria-controls={body}
          onClick={() => fold(id, !open)}
        >
          <span className={css.foldTitle}>{title}</span>
          <span className={css.hint}>{hint}</span>
          <Icon size={16} aria-hidden />
        </button>
      </h2>
      {!open && line && <p className={css.foldLine}>{line}</p>}
      {/* It scrolls, so the keyboard must reach it even where nothing in it takes focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section id={body} hidden={!open} className={css.foldBody} aria-label={title} tabIndex={0}>
        {open && children}
      </section>
    </section>
  );
}
